import {
  type Assessment,
  type Deal,
  periodOf,
  type Forecast,
  evidenceWeightedSupport,
} from '../../../method';
import type { CellPlace } from '../../read/locator';
import type { TableColumn } from '../../schema/result-columns';
import { area, type SheetContent, type TableContent } from '../content/content';
import { emptyLook, titleLooks } from '../content/looks';
import { spellingOf } from '../content/spelling';
import type { Words } from '../content/words';
import { dealsWithPlan, isPaid } from './payment-plans';
import { RESULT_COLUMNS, tonesByColumn, type ResultRow } from './results-row';

/** So many rows link to their deal; the pane jumps to the others. */
const LINKED_ROWS = 1_000;

/** Results: one row per deal in the order of the Deals sheet, with every number of the report. */
export function resultsSheet(
  assessment: Assessment,
  forecast: Forecast,
  placeOf: (deal: Deal) => CellPlace | null,
  words: Words,
): SheetContent & { readonly table: TableContent } {
  const { deals } = assessment;
  const { results, levels, sheets } = words;
  const tones = tonesByColumn(words);
  const columns = RESULT_COLUMNS.map((column): TableColumn => {
    const tone = tones[column.id];
    return tone === undefined ? column : { ...column, tones: tone };
  });
  return {
    id: 'results',
    name: sheets.results,
    cells: [[results.titles.results], [], [results.resultsNote], deals.length === 0 ? [results.noDeals] : []],
    table: {
      name: 'Results',
      language: words.language,
      columns,
      rows: resultRows(assessment, forecast, placeOf).map((row) =>
        RESULT_COLUMNS.map(({ value }) => value(row, words)),
      ),
      keys: ['id'],
      names: ['id', 'customer', 'name'],
      muted: {
        column: 'status',
        values: [levels.dealStatus.lost, levels.dealStatus.dropped],
      },
    },
    looks: [...titleLooks(area(2, 0, 1, 1)), emptyLook(area(3, 0, 1, 1))],
    colours: [],
    widths: [],
    frozenRows: 5,
    frozenColumns: 3,
    gridlines: true,
    pagesAcross: 4,
  };
}

function resultRows(
  { deals, asOf, parameters }: Assessment,
  { entries, payments, startMonth }: Forecast,
  placeOf: (deal: Deal) => CellPlace | null,
): readonly ResultRow[] {
  const spelled = spellingOf(deals);
  const entryOf = new Map(entries.map((entry) => [entry.assessed, entry]));
  const planned = dealsWithPlan(payments);
  return deals.map((assessed, index): ResultRow => {
    const { owner, team } = assessed.deal;
    const entry = entryOf.get(assessed) ?? null;
    const day = entry?.day ?? null;
    return {
      assessed,
      parameters,
      entry,
      quarter: day === null ? null : periodOf(day, 'quarter', startMonth).label,
      paymentPlan: entry === null || !isPaid(entry) ? null : planned.has(entry) ? 'own' : 'standard',
      weightedSupport: evidenceWeightedSupport(assessed, asOf, parameters).index,
      owner: owner === null ? null : spelled(owner),
      team: team === null ? null : spelled(team),
      place: placeOf(assessed.deal),
      isLinked: index < LINKED_ROWS,
    };
  });
}
