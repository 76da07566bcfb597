import { expect } from '@jest/globals';
import fc from 'fast-check';
import { openXlsx, saveXlsx, type CellValue, type WorkbookModel } from '../../../src/files';
import { ExcelError } from '../../../src/host/protocol/errors';
import { testWithLibreOffice } from '../../other-programs/libre-office';
import { editedByLibreOffice, type LineEdit } from '../../other-programs/libre-office-edits';
import {
  anyEdit,
  bookOf,
  lineEdit,
  make,
  onSheets,
  someFormulas,
  workbookWith,
  type Edit,
} from './random-workbook';

const cases = Number(process.env['STAKEGRID_LIBREOFFICE_RUNS'] ?? 4);

/** Makes the edits that are not refused, and answers these. */
function edited(model: WorkbookModel, edits: readonly Edit[]): Edit[] {
  const book = bookOf(model);
  const made = edits.flatMap((each) => {
    const edit = onSheets(each, model.sheets.length);
    try {
      make(book, edit);
      return [edit];
    } catch (error) {
      if (error instanceof ExcelError) return [];
      throw error;
    }
  });
  book.calculation.runAll();
  return made;
}

interface Content {
  readonly value: CellValue;
  readonly formula: string | undefined;
}

function contents(model: WorkbookModel): Map<string, Content> {
  const found = new Map<string, Content>();
  for (const { name, cells } of model.sheets)
    cells.forEach(({ value, formula }, row, column) => {
      if (value !== null || formula !== undefined) found.set(`${name} ${row} ${column}`, { value, formula });
    });
  return found;
}

function isSame(ours: CellValue, theirs: CellValue): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number')
    return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours));
  // errors spread the same way, but LibreOffice knows not every one of them
  return isError(ours) ? isError(theirs) : ours === theirs;
}

function isError(value: CellValue): boolean {
  return typeof value === 'object' && value !== null;
}

function valueDifferences(ours: WorkbookModel, theirs: WorkbookModel): object[] {
  const found = contents(theirs);
  return [...contents(ours)].flatMap(([place, { value, formula }]) => {
    const their = found.get(place)?.value ?? null;
    return isSame(value, their) ? [] : [{ place, formula, ours: value, theirs: their }];
  });
}

/**
 * Between the formulas after its own edit and ours as it saved them. Structured references are left out: to LibreOffice
 * they are areas, which shrink to their neighbours where Excel says `#REF!`.
 */
function formulaDifferences(edited: WorkbookModel, saved: WorkbookModel): object[] {
  const found = contents(edited);
  return [...contents(saved)].flatMap(([place, { formula }]) => {
    const theirs = found.get(place)?.formula;
    const differs =
      formula?.includes('Sales[') === false && plainErrors(formula) !== plainErrors(theirs ?? '');
    return differs ? [{ place, ours: formula, theirs }] : [];
  });
}

/** LibreOffice keeps `'a b'!#REF!` as it stands in a file, in lower case, and writes `#REF!` itself. */
function plainErrors(formula: string): string {
  return formula.replace(/(?:'(?:[^']|'')+'|\w+)!#ref!/gi, '#REF!');
}

testWithLibreOffice(
  'random edits give what LibreOffice calculates, and lines the formulas that it makes of them',
  async () => {
    const arbitrary = fc.record({
      formulas: someFormulas,
      edits: fc.oneof(
        fc.array(lineEdit, { minLength: 1, maxLength: 2 }),
        fc.array(anyEdit, { minLength: 1, maxLength: 5 }),
      ),
    });
    const samples = fc.sample(arbitrary, cases);
    const books: { bytes: Uint8Array; edits: LineEdit[]; ours: WorkbookModel; told: unknown }[] = [];
    for (const { formulas, edits } of samples) {
      const ours = workbookWith(formulas);
      const made = edited(ours, edits);
      const told = { formulas, made };
      const lines = made.flatMap((edit) => (edit.kind === 'lines' ? [edit] : []));
      if (lines.length === made.length)
        books.push({ bytes: await saveXlsx(workbookWith(formulas)), edits: lines, ours, told });
      // wrong results in the file must not be taken over
      const saved = workbookWith(formulas);
      edited(saved, edits);
      for (const { cells } of saved.sheets)
        cells.forEach((cell) => {
          if (cell.formula !== undefined) cell.value = 4711;
        });
      books.push({ bytes: await saveXlsx(saved), edits: [], ours, told });
    }
    const theirs = await Promise.all(editedByLibreOffice(books).map((bytes) => openXlsx(bytes)));
    const differences = books.flatMap(({ ours, edits }, index) => {
      const edited = theirs[index];
      const saved = theirs[index + 1];
      if (!edited) throw new Error('LibreOffice saved no workbook.');
      const found =
        edits.length > 0 && saved ? formulaDifferences(edited, saved) : valueDifferences(ours, edited);
      return found.map((difference) => JSON.stringify({ index, ...difference }));
    });
    const found =
      differences.length === 0 ? [] : [...books.map(({ told }) => JSON.stringify(told)), ...differences];
    expect(found).toEqual([]);
  },
  120_000,
);
