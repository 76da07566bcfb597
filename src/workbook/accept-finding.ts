import { LANGUAGES } from '../i18n/shape/language';
import type { Day } from '../method';
import { cellText } from './excel/cell-text';
import { FINDING_COLUMNS, type FindingColumnId } from './schema/finding-columns';
import { originalSheet } from './schema/original-sheet';
import { MARK_PROPERTIES, markOf } from './excel/sheet-mark';

export interface Acceptance {
  readonly fingerprint: string;
  /** Blank opens the finding again. */
  readonly reason: string;
  readonly today: Day;
}

export type AcceptResult =
  | { readonly kind: 'accepted' }
  /** There is no Findings sheet of ours, or the finding is not on it. Nothing was written. */
  | { readonly kind: 'refused'; readonly code: 'notChecked' | 'notListed' };

/** Writes reason and date beside a finding on our Findings sheet, found by its fingerprint. Three syncs. */
export async function acceptFinding(
  context: Excel.RequestContext,
  { fingerprint, reason, today }: Acceptance,
): Promise<AcceptResult> {
  const body = await findingsTable(context);
  if (body === null) return { kind: 'refused', code: 'notChecked' };
  const { header, rows, range } = body;
  const key = columnOf('fingerprint', header);
  const because = columnOf('reason', header);
  const on = columnOf('acceptedOn', header);
  const row = rows.findIndex((cells) => String(cells[key] ?? '').trim() === fingerprint);
  if (key < 0 || because < 0 || on < 0 || row < 0) return { kind: 'refused', code: 'notListed' };
  range.getCell(row, because).values = [[cellText(reason)]];
  range.getCell(row, on).values = [[reason === '' ? '' : today]];
  await context.sync();
  return { kind: 'accepted' };
}

async function findingsTable(context: Excel.RequestContext) {
  const worksheets = context.workbook.worksheets.load(
    `items/name,items/${MARK_PROPERTIES},items/tables/items/name`,
  );
  await context.sync();
  const marked = worksheets.items.filter((sheet) => markOf(sheet) === 'findings');
  const tables = (originalSheet('findings', marked)?.tables.items ?? []).map((table) => ({
    headers: table.getHeaderRowRange().load('values'),
    range: table.getDataBodyRange().load('values'),
  }));
  if (tables.length === 0) return null;
  await context.sync();
  for (const { headers, range } of tables) {
    const header = (headers.values[0] ?? []).map((cell: unknown) => String(cell).trim());
    const rows: readonly (readonly unknown[])[] = range.values;
    if (columnOf('fingerprint', header) >= 0) return { header, rows, range };
  }
  return null;
}

function columnOf(id: FindingColumnId, header: readonly string[]): number {
  const column = FINDING_COLUMNS.find((candidate) => candidate.id === id);
  if (column === undefined) throw new Error(`the findings table has no column ${id}`);
  return header.findIndex((text) => LANGUAGES.some((language) => column.headers[language] === text));
}
