import type { CellContent, SheetValues } from '../../read/sheet-values';
import { area, type CellArea } from '../content/content';
import { rangeAt } from '../cells/apply-looks';
import type { StandingNote } from './standing-note';

/** Excel on the web answers 5 MB at most; a request asks for well below that, by an estimate on the large side. */
export const BYTES_PER_ANSWER = 4_000_000;
/** A cell of a column of links, most of which are plain addresses, or of one for users, most of which are blank. */
const BYTES_PER_CELL = 24;

/** A sheet with the note of the last check. `isRead`: its values are read as an input is, and only formulas are missing. */
export interface NotedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly note: StandingNote;
  readonly isRead: boolean;
}

/** Cells to ask for, and the size of the answer in bytes. */
export interface ContentsPart {
  readonly worksheet: Excel.Worksheet;
  readonly area: CellArea;
  readonly bytes: number;
}

/** Cells that were asked for; they hold their formulas after the next sync. */
export interface AskedPart {
  readonly area: CellArea;
  readonly range: Excel.Range;
}

/** What has to be asked for to know what a sheet holds, in parts that each fit into an answer. */
export function partsOf({ worksheet, note, isRead }: NotedSheet): readonly ContentsPart[] {
  const { rows, columns, bytes, formulaColumns } = note;
  return isRead
    ? formulaColumns.flatMap((column) => sliced(worksheet, area(0, column, rows, 1), rows * BYTES_PER_CELL))
    : sliced(worksheet, area(0, 0, rows, columns), bytes);
}

function sliced(worksheet: Excel.Worksheet, whole: CellArea, bytes: number): readonly ContentsPart[] {
  const count = Math.ceil(bytes / BYTES_PER_ANSWER);
  const height = Math.ceil(whole.rows / count);
  return Array.from({ length: count }, (_, index) => {
    const top = index * height;
    const rows = Math.min(height, whole.rows - top);
    return { worksheet, area: { ...whole, top, rows }, bytes: bytes / count };
  }).filter((part) => part.area.rows > 0);
}

/** Asks for the formulas of a part. */
export function askForPart({ worksheet, area: place }: ContentsPart): AskedPart {
  return { area: place, range: rangeAt(worksheet, place).load('formulas') };
}

/** Asks for what the result sheets hold, as many of them as fit into one answer, the smallest first. */
export function askForContents(
  sheets: readonly NotedSheet[],
): ReadonlyMap<Excel.Worksheet, readonly AskedPart[]> {
  const asked = new Map<Excel.Worksheet, readonly AskedPart[]>();
  let room = BYTES_PER_ANSWER;
  const sized = sheets.map((sheet) => {
    const parts = partsOf(sheet);
    return { sheet, parts, bytes: parts.reduce((sum, part) => sum + part.bytes, 0) };
  });
  for (const { sheet, parts, bytes } of sized.sort((one, other) => one.bytes - other.bytes)) {
    if (bytes > room) break;
    room -= bytes;
    asked.set(sheet.worksheet, parts.map(askForPart));
  }
  return asked;
}

/** The rows of what was asked for, put into the values of the sheet where those are known. */
export function contentsOf(
  parts: readonly AskedPart[],
  known: SheetValues | null,
): readonly (readonly CellContent[])[] {
  if (known === null) {
    const [only, second] = parts;
    return only !== undefined && second === undefined
      ? only.range.formulas
      : parts.flatMap(({ range }): CellContent[][] => range.formulas);
  }
  const { top, left, values } = known;
  const blank = Array.from({ length: left }, () => '');
  const rows = values.map((row): CellContent[] => [...blank, ...row]);
  const contents: CellContent[][] = [...Array.from({ length: top }, (): CellContent[] => []), ...rows];
  for (const { area: place, range } of parts) {
    range.formulas.forEach((row: readonly CellContent[], index) => {
      const target = contents[place.top + index];
      if (target !== undefined && place.left < target.length) target[place.left] = row[0] ?? '';
    });
  }
  return contents;
}
