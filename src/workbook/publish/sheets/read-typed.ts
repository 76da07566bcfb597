import type { SheetValues, TableArea } from '../../read/sheet-values';
import { isTyped, type FindingLine } from '../content/accepted';
import { FINDING_COLUMNS, type FindingColumnId } from './findings-sheet';
import { knownColumns, placeColumns } from '../../schema/result-columns';

type Value = string | number | boolean;

/** What a user typed into our Findings sheets: the lines of the table there that hold any of it, found by its headers. */
export function readTyped(sheets: readonly SheetValues[]): readonly FindingLine[] {
  return sheets
    .filter(({ mark }) => mark === 'findings')
    .flatMap((sheet) => sheet.tables.flatMap((table) => linesOf(sheet, table)));
}

function linesOf(sheet: SheetValues, table: TableArea): readonly FindingLine[] {
  const first = table.left - sheet.left;
  const rowAt = (row: number): readonly Value[] =>
    (sheet.values[row - sheet.top] ?? []).slice(first, first + table.columns);
  const headers = table.hasHeaders ? rowAt(table.top).map(String) : [];
  if (knownColumns(FINDING_COLUMNS, headers) * 2 < FINDING_COLUMNS.length) return [];
  const { positions } = placeColumns(FINDING_COLUMNS, headers);
  const placeOf = new Map(FINDING_COLUMNS.map(({ id }, index) => [id, positions[index] ?? -1]));
  const last = table.top + table.rows - (table.hasTotals ? 1 : 0);
  const lines: FindingLine[] = [];
  for (let row = table.top + 1; row < last; row += 1) {
    const values = rowAt(row);
    const cellOf = (id: FindingColumnId): Value => values[placeOf.get(id) ?? -1] ?? '';
    const typed = { reason: cellOf('reason'), acceptedOn: cellOf('acceptedOn') };
    if (!isTyped(typed)) continue;
    const cells = Object.fromEntries(FINDING_COLUMNS.map(({ id }) => [id, cellOf(id)]));
    lines.push({ ...typed, fingerprint: String(cellOf('fingerprint')), cells });
  }
  return lines;
}
