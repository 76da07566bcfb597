import { format, ruleText } from '../../i18n';
import { ruleIdIn, type CellReference, type Facts, type LeftOutRow, type TableId } from '../../method';
import type { CellContent } from '../../workbook/read';
import { tableSchema } from '../../workbook/schema';
import { columnHeader } from '../../workbook/schema/words';
import { cellAddress } from '../../workbook/excel/units';
import {
  columnKey,
  type CellPlan,
  type IdColumnPlan,
  type PlannedCell,
  type WritePlan,
} from '../../workbook/write';
import type { Words } from '../words/words';

/** A row of a table in a preview: which one it is, and a line for each of its cells. */
export interface PreviewRow {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a plan writes, row by row: the changed ones in the order of the plan, then the new ones. */
export function previewRows(plan: WritePlan, words: Words): readonly PreviewRow[] {
  return plan.kind === 'planned' ? rowsOf(plan, words) : [columnOf(plan, words)];
}

/** A column of ids: where it comes, and which rows get which. */
function columnOf(plan: IdColumnPlan, words: Words): PreviewRow {
  const { preview } = words.guide;
  const { row, column, texts, others } = plan;
  const [header = '', ...ids] = texts;
  const given = ids.filter((id) => id !== '');
  const place = `${plan.place}:${cellAddress(row + ids.length, column)}`;
  const span = given.length > 1 ? `${given[0]} … ${given.at(-1)}` : (given[0] ?? '');
  const blank = ids.length - given.length;
  const { and, addIds } = words.frame.refusals;
  const lines = [
    format(preview.ids, { count: given.length, ids: span }),
    blank > 0 ? format(preview.noIds, { count: blank }) : null,
    plan.excelTable === null ? null : preview.moves,
    plan.isFiltered ? preview.filter : null,
    others.length > 0 ? format(addIds.others, { places: others.join(and), place }) : null,
  ];
  return {
    title: format(preview.column, { header, place }),
    lines: lines.filter((line) => line !== null),
  };
}

function rowsOf(plan: CellPlan, words: Words): readonly PreviewRow[] {
  const { preview } = words.guide;
  const headerOf = (table: TableId, column: string): string =>
    plan.unitHeaders.get(columnKey(table, column)) ?? columnHeader(table, column, words.language);
  const groups = [...byRow(plan.cells).values()];
  const nameOf = rowNames(
    plan.facts,
    groups.map(({ first }) => first.cell),
    words,
  );
  const changed = groups.map(({ first, cells }): PreviewRow => ({
    title: format(preview.cell, { sheet: first.sheet, row: nameOf(first.cell) }),
    lines: cells.map(({ cell: { table, column }, old, next }) =>
      format(preview.change, {
        column: headerOf(table, column),
        old: contentText(table, column, old, words),
        next: contentText(table, column, next, words),
      }),
    ),
  }));
  const added = plan.rows.map(({ table, sheet, values }): PreviewRow => ({
    title: format(preview.newRow, { sheet }),
    lines: Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(([column, value]) =>
        format(preview.value, {
          column: headerOf(table, column),
          next: contentText(table, column, value, words),
        }),
      ),
  }));
  return [...changed, ...added];
}

function byRow(cells: readonly PlannedCell[]) {
  const rows = new Map<string, { readonly first: PlannedCell; readonly cells: PlannedCell[] }>();
  for (const planned of cells) {
    const key = rowKey(planned.cell);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { first: planned, cells: [planned] });
    else row.cells.push(planned);
  }
  return rows;
}

/** What a person calls each of these rows: the deal, person or thing in it; else its number. There may be thousands. */
function rowNames(
  facts: Facts,
  rows: readonly CellReference[],
  { language }: Words,
): (cell: CellReference) => string {
  const names: { readonly [Table in TableId]: (entry: Facts[Table][number]) => string | null } = {
    deals: ({ id }) => id,
    stakeholders: ({ name }) => name,
    rivals: ({ competitor }) => competitor,
    evidence: ({ text }) => text,
    control: ({ deal }) => facts.deals.find(({ key }) => key === deal)?.id ?? deal,
    actions: ({ action, objective }) => action ?? objective,
    payments: ({ milestone }) => milestone,
    accountPlan: ({ item }) => item,
    targets: ({ period }) => period,
    rates: ({ currency }) => currency,
    rules: (entry) => ruleText(language, ruleIdIn(entry))?.name ?? entry.id,
  };
  const wanted = new Set(rows.map(rowKey));
  const found = new Map<string, string>();
  const keep = (cell: CellReference, name: () => string | null | undefined) => {
    const key = rowKey(cell);
    if (wanted.has(key)) found.set(key, name() ?? String(cell.row + 1));
  };
  const nameIn = <Table extends TableId>(table: Table) => {
    const entries: readonly Facts[Table][number][] = facts[table];
    for (const entry of entries) keep({ table, row: entry.row }, () => names[table](entry));
  };
  for (const row of facts.leftOut) keep(row, () => textsOf(row));
  for (const table of new Set(rows.map(({ table }) => table))) nameIn(table);
  return (cell) => found.get(rowKey(cell)) ?? String(cell.row + 1);
}

function rowKey({ table, row }: CellReference): string {
  return `${table} ${row}`;
}

/** The texts by which a person knows a row that could not be used; undefined where it holds none. */
function textsOf({ texts }: LeftOutRow): string | undefined {
  const names = [texts['customer'], texts['name']].filter((text) => text !== undefined);
  return names.length > 0 ? names.join(' · ') : Object.values(texts)[0];
}

function contentText(table: TableId, column: string, content: CellContent, words: Words): string {
  if (content === '') return words.guide.preview.blank;
  const kind = tableSchema(table).columns.find(({ id }) => id === column)?.kind;
  if (typeof content !== 'number') return String(content);
  if (kind === 'date') return words.formats.day(content);
  return kind === 'share' ? words.formats.percent(content, 2) : words.formats.number(content, 4);
}
