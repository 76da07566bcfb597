import type { PeopleColumnId } from '../sheets/people-sheet';
import type { ResultColumnId } from '../sheets/results-row';
import { AMOUNT, WHOLE } from '../../style/number-formats';
import type { PivotName } from '../content/pivot-names';
import type { SummaryWords, Words } from '../content/words';

type ValueId = keyof SummaryWords['pivotValues'];

interface PivotSpec<Source extends 'results' | 'people', ColumnId extends string> {
  readonly source: Source;
  readonly name: PivotName;
  readonly title: keyof SummaryWords['pivotTitles'];
  readonly rows: readonly ColumnId[];
  readonly columns: readonly ColumnId[];
  readonly values: readonly {
    readonly field: ColumnId;
    readonly name: ValueId;
    readonly by: 'Sum' | 'Count';
    readonly numberFormat: string;
  }[];
  /** Grand totals: not where they would add up currencies. */
  readonly hasTotals: boolean;
}
/** A PivotTable and what it stands on: the table of Results or of People. */
export type PivotContent = PivotSpec<'results', ResultColumnId> | PivotSpec<'people', PeopleColumnId>;

/** The PivotTables of the summary. Amounts stand under their currency and are never added over it. */
export const PIVOTS: readonly PivotContent[] = [
  {
    source: 'results',
    name: 'OwnerByCategory',
    title: 'ownerByCategory',
    rows: ['currency', 'owner'],
    columns: ['category'],
    values: [{ field: 'forecastExpected', name: 'expected', by: 'Sum', numberFormat: AMOUNT }],
    hasTotals: false,
  },
  {
    source: 'results',
    name: 'QuarterByStage',
    title: 'quarterByStage',
    rows: ['currency', 'quarter', 'stageClaimed'],
    columns: [],
    values: [
      { field: 'id', name: 'deals', by: 'Count', numberFormat: WHOLE },
      { field: 'amount', name: 'amount', by: 'Sum', numberFormat: AMOUNT },
    ],
    hasTotals: false,
  },
  {
    source: 'results',
    name: 'ZoneByOwner',
    title: 'zoneByOwner',
    rows: ['owner'],
    columns: ['zone'],
    values: [{ field: 'id', name: 'deals', by: 'Count', numberFormat: WHOLE }],
    hasTotals: true,
  },
  {
    source: 'people',
    name: 'AttitudeByPosition',
    title: 'attitudeByPosition',
    rows: ['attitude'],
    columns: ['position'],
    values: [{ field: 'person', name: 'people', by: 'Count', numberFormat: WHOLE }],
    hasTotals: true,
  },
  {
    source: 'people',
    name: 'AttitudeByContact',
    title: 'attitudeByContact',
    rows: ['attitude'],
    columns: ['contact'],
    values: [{ field: 'influence', name: 'influence', by: 'Sum', numberFormat: WHOLE }],
    hasTotals: true,
  },
];

/** The header of a source column in the language of the results. */
export function headerOf(source: PivotContent['source'], id: string, { results, summary }: Words): string {
  const headers: Readonly<Record<string, string>> =
    source === 'results' ? results.resultColumns : summary.peopleColumns;
  const header = headers[id];
  if (header === undefined) throw new Error(`${source} has no column ${id}`);
  return header;
}
