import type { Assessment, DealAssessment } from '../../method/assessment';
import { area, type Cell, type SheetContent, type TableColumn } from './content';
import { titleLooks } from './looks';
import { missingInWords } from './missing-words';
import { inEachLanguage, type ResultWords, type Words } from './words';

type ColumnId = keyof ResultWords['resultColumns'];

interface ResultColumn extends TableColumn<ColumnId> {
  readonly value: (assessed: DealAssessment, words: Words) => Cell;
}

const TEXT = '@';
const AMOUNT = '#,##0';
const PERCENT = '0%';
const WHOLE = '0';
const INDEX = '+0.0;-0.0;0.0';
const SCORE = '0.0';
const DATE = 'yyyy-mm-dd';

function column(
  id: ColumnId,
  width: number,
  numberFormat: string,
  value: ResultColumn['value'],
  more: Partial<Pick<TableColumn, 'wrap' | 'horizontal' | 'tones'>> = {},
): ResultColumn {
  const headers = inEachLanguage(({ resultColumns }) => resultColumns[id]);
  return { id, headers, width, numberFormat, value, ...more };
}

const orBlank = (value: string | number | null): Cell => value ?? '';
const yesNo = (value: boolean, { results }: Words): string => (value ? results.yes : results.no);

/** One column for every number of the report, and what stands beside it on the Deals sheet. */
const COLUMNS: readonly ResultColumn[] = [
  column('id', 14, TEXT, ({ deal }) => deal.id),
  column('customer', 24, TEXT, ({ deal }) => orBlank(deal.customer)),
  column('name', 26, TEXT, ({ deal }) => orBlank(deal.name)),
  column('owner', 13, TEXT, ({ deal }) => orBlank(deal.owner)),
  column('team', 13, TEXT, ({ deal }) => orBlank(deal.team)),
  column('status', 11, TEXT, ({ deal }, { levels }) =>
    deal.status === null ? '' : levels.dealStatus[deal.status],
  ),
  column('category', 14, TEXT, ({ category }, { levels }) =>
    category === null ? '' : levels.category[category],
  ),
  column('currency', 10, TEXT, ({ deal }) => orBlank(deal.currency)),
  column('amount', 15, AMOUNT, ({ deal }) => orBlank(deal.amount), { horizontal: 'Right' }),
  column('winChance', 11, PERCENT, ({ winChance }) => orBlank(winChance), { horizontal: 'Center' }),
  column('expected', 15, AMOUNT, ({ expected }) => orBlank(expected), { horizontal: 'Right' }),
  column('stageOdds', 11, PERCENT, ({ stageOdds }) => orBlank(stageOdds), { horizontal: 'Center' }),
  column('closeDate', 12, DATE, ({ deal }) => orBlank(deal.closeDate), { horizontal: 'Center' }),
  column('call', 12, TEXT, ({ deal }, { levels }) => (deal.call === null ? '' : levels.call[deal.call])),
  column('stageClaimed', 10, WHOLE, ({ stage }) => orBlank(stage.claimed), { horizontal: 'Center' }),
  column('stageEarned', 10, WHOLE, ({ stage }) => stage.earned, { horizontal: 'Center' }),
  column('verified', 12, TEXT, ({ c139 }) => c139.verified.text, { horizontal: 'Center' }),
  column('self', 12, TEXT, ({ c139 }) => c139.self.text, { horizontal: 'Center' }),
  column('basis', 22, TEXT, ({ c139 }, { levels }) => levels.basis[c139.basis]),
  column('zone', 14, TEXT, ({ c139 }, { levels }) => (c139.zone === null ? '' : levels.zone[c139.zone])),
  column('rate', 10, PERCENT, ({ c139 }) => orBlank(c139.rate), { horizontal: 'Center' }),
  column('contradiction', 14, TEXT, ({ c139 }, words) => yesNo(c139.contradiction, words), {
    horizontal: 'Center',
  }),
  column('controlScore', 11, SCORE, ({ controlScore }) => controlScore, { horizontal: 'Center' }),
  column('controlScoreSelf', 11, SCORE, ({ controlScoreSelf }) => controlScoreSelf, { horizontal: 'Center' }),
  column('people', 9, WHOLE, ({ people }) => people.length, { horizontal: 'Center' }),
  column('circle', 10, WHOLE, ({ circle }) => circle, { horizontal: 'Center' }),
  column('supportIndex', 10, INDEX, ({ support }) => orBlank(support.index), { horizontal: 'Center' }),
  column('supportWorst', 10, INDEX, ({ support }) => orBlank(support.worst), { horizontal: 'Center' }),
  column('supportBest', 10, INDEX, ({ support }) => orBlank(support.best), { horizontal: 'Center' }),
  column('knowledge', 12, PERCENT, ({ knowledge }) => knowledge, { horizontal: 'Center' }),
  column('contact', 10, PERCENT, ({ contact }) => orBlank(contact), { horizontal: 'Center' }),
  column('topDecider', 16, TEXT, ({ topDecider }) => orBlank(topDecider?.stakeholder.name ?? null)),
  column('enoughSupport', 10, TEXT, ({ enoughSupport }, words) => yesNo(enoughSupport.met, words), {
    horizontal: 'Center',
  }),
  column('supportMissing', 26, TEXT, ({ enoughSupport }, { results }) =>
    enoughSupport.failed.map((id) => results.supportCriterion[id]).join(results.listSeparator),
  ),
  column('contradictedExpected', 15, AMOUNT, ({ contradicted }) => contradicted.expected, {
    horizontal: 'Right',
  }),
  column('missing', 60, TEXT, (assessed, words) =>
    assessed.stage.missing
      .map((line) => `${line.stage} ${missingInWords(line, assessed, words)}`)
      .join(words.results.listSeparator),
  ),
  column('openActions', 9, WHOLE, ({ openActions }) => openActions.length, { horizontal: 'Center' }),
];

/** Results: one row per deal in the order of the Deals sheet, with every number of the report. */
export function resultsSheet({ deals }: Assessment, words: Words): SheetContent {
  const { results, levels, sheets } = words;
  const tones = tonesByColumn(words);
  const columns = COLUMNS.map((column): TableColumn => {
    const tone = tones[column.id];
    return tone === undefined ? column : { ...column, tones: tone };
  });
  return {
    id: 'results',
    name: sheets.results,
    cells: [[results.titles.results], [], [results.resultsNote], []],
    table: {
      name: 'Results',
      language: words.language,
      columns,
      rows: deals.map((assessed) => COLUMNS.map(({ value }) => value(assessed, words))),
      muted: {
        column: 'status',
        values: [levels.dealStatus.lost, levels.dealStatus.dropped],
      },
    },
    looks: titleLooks(area(2, 0, 1, 1)),
    colours: [],
    widths: [],
    frozenRows: 5,
    frozenColumns: 3,
    gridlines: true,
    pagesAcross: 3,
  };
}

function tonesByColumn({
  results,
  levels,
}: Words): Readonly<Partial<Record<ColumnId, TableColumn['tones']>>> {
  return {
    zone: {
      [levels.zone.win]: 'good',
      [levels.zone.volatile]: 'warning',
      [levels.zone.lose]: 'bad',
    },
    category: {
      [levels.category.closed]: 'strongGood',
      [levels.category.commit]: 'good',
      [levels.category.bestCase]: 'information',
      [levels.category.notAssessed]: 'warning',
      [levels.category.omitted]: 'neutral',
    },
    enoughSupport: { [results.yes]: 'good', [results.no]: 'bad' },
    contradiction: { [results.yes]: 'bad' },
  };
}
