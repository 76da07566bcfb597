import { originalSheet } from '../schema/original-sheet';
import { FINDING_COLUMNS, type FindingColumnId } from '../schema/finding-columns';
import { knownColumns, placeColumns } from '../schema/result-columns';
import type { CellContent, SheetValues } from './sheet-values';

/** A line of the findings table as a user left it: what was typed into the two columns, and the line itself. */
export interface FindingLine {
  readonly fingerprint: string;
  readonly reason: CellContent;
  readonly acceptedOn: CellContent;
  /** The line by column id, as it stands in the sheet. */
  readonly cells: Readonly<Record<string, CellContent>>;
}

/** A line of the findings table, and where it stands: row and columns of the sheet, 0-based. */
export interface PlacedLine {
  readonly line: FindingLine;
  readonly sheet: string;
  readonly row: number;
  /** By column id; a column that the user deleted is not among them. */
  readonly columns: ReadonlyMap<FindingColumnId, number>;
}

/** A header row and the rows under it; `top` and `left` are those of the sheet. */
interface Block {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly CellContent[])[];
}

/**
 * What a user typed into our Findings sheet: the lines there that hold any of it. They are those of its table, or of
 * the plain range that is left where another program, or the user, has dissolved the table.
 */
export function readTyped(sheets: readonly SheetValues[]): readonly FindingLine[] {
  return placedLines(sheets).map(({ line }) => line);
}

/** The same lines with their places. */
export function placedLines(sheets: readonly SheetValues[]): readonly PlacedLine[] {
  const sheet = originalSheet(
    'findings',
    sheets.filter(({ mark }) => mark === 'findings'),
  );
  return sheet === null ? [] : blocksOf(sheet).flatMap((block) => typedIn(block, sheet.name));
}

/** Whether a sheet has the table of the findings, with the columns that tell what was accepted. */
export function hasFindingsTable(sheet: SheetValues): boolean {
  return blocksOf(sheet).some(
    ({ rows: [headers = []] }) => knownColumns(TELLING, headers.map(String)) === TELLING.length,
  );
}

function blocksOf(sheet: SheetValues): readonly Block[] {
  const tables = sheet.tables.flatMap(({ top, left, rows, columns, hasHeaders, hasTotals }) => {
    const first = left - sheet.left;
    const body = sheet.values
      .slice(top - sheet.top, top - sheet.top + rows - (hasTotals ? 1 : 0))
      .map((row) => row.slice(first, first + columns));
    return hasHeaders && isOurs(body[0] ?? []) ? [{ top, left, rows: body }] : [];
  });
  return tables.length > 0 ? tables : plainRanges(sheet);
}

/** The columns without which nothing is told of a line: what was typed, and about which finding. */
const TELLING = FINDING_COLUMNS.filter(({ id }) => id === 'reason' || id === 'fingerprint');

function isOurs(cells: readonly CellContent[]): boolean {
  const headers = cells.map(String);
  return (
    knownColumns(FINDING_COLUMNS, headers) * 2 >= FINDING_COLUMNS.length ||
    knownColumns(TELLING, headers) === TELLING.length
  );
}

/** From every header row to the next blank row. */
function plainRanges({ values, top, left }: SheetValues): readonly Block[] {
  return values.flatMap((headers, header) => {
    if (!isOurs(headers)) return [];
    const end = values.findIndex((row, index) => index > header && row.every(isBlank));
    return [{ top: top + header, left, rows: values.slice(header, end < 0 ? undefined : end) }];
  });
}

/** The lines under a header row in which anything is typed. */
function typedIn({ top, left, rows }: Block, sheet: string): readonly PlacedLine[] {
  const [headers = [], ...body] = rows;
  const { positions } = placeColumns(FINDING_COLUMNS, headers.map(String));
  const placeOf = new Map(FINDING_COLUMNS.map(({ id }, index) => [id, positions[index] ?? -1]));
  const columns = new Map(
    [...placeOf].filter(([, at]) => at < headers.length).map(([id, at]) => [id, left + at]),
  );
  return body.flatMap((cellsOfRow, index) => {
    const cellOf = (id: FindingColumnId): CellContent => cellsOfRow[placeOf.get(id) ?? -1] ?? '';
    const typed = { reason: cellOf('reason'), acceptedOn: cellOf('acceptedOn') };
    if (!isTyped(typed)) return [];
    const cells = Object.fromEntries(FINDING_COLUMNS.map(({ id }) => [id, cellOf(id)]));
    const line = { ...typed, fingerprint: String(cellOf('fingerprint')).trim(), cells };
    return [{ line, sheet, row: top + 1 + index, columns }];
  });
}

/** Whether a user typed anything into the line. */
export function isTyped({ reason, acceptedOn }: Pick<FindingLine, 'reason' | 'acceptedOn'>): boolean {
  return !isBlank(reason) || !isBlank(acceptedOn);
}

/** A finding is accepted when a reason is given; a date alone does not accept it. */
export function isAccepted(line: FindingLine | null): boolean {
  return line !== null && !isBlank(line.reason);
}

function isBlank(value: CellContent): boolean {
  return typeof value === 'string' && value.trim() === '';
}
