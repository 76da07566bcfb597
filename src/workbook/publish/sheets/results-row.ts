import { type DealAssessment, currencyOf, idsOf, type ForecastEntry, type Parameters } from '../../../method';
import type { CellPlace } from '../../read/locator';
import { CATEGORY_TONES } from '../../schema/level-tones';
import type { TableColumn } from '../../schema/result-columns';
import { AMOUNT, DATE, INDEX, PERCENT, SCORE, TEXT, WHOLE } from '../../style/number-formats';
import { INK } from '../../style/palette';
import type { Cell } from '../content/content';
import { linkTo } from '../content/link';
import { missingInWords } from '../content/missing-words';
import { inThisRow } from '../content/structured';
import { inEachLanguage, type ResultWords, type Words } from '../content/words';

export type ResultColumnId = keyof ResultWords['resultColumns'];

/** One deal as its row in Results shows it. */
export interface ResultRow {
  readonly assessed: DealAssessment;
  readonly parameters: Parameters;
  /** As the forecast takes the deal; null while its status cannot be read. */
  readonly entry: ForecastEntry | null;
  /** Label of the quarter in which the forecast date lies; null without a date. */
  readonly quarter: string | null;
  /** The standard plan of the Rules table or rows of its own in Payments; null for a deal that brings no cash. */
  readonly paymentPlan: 'standard' | 'own' | null;
  /** −100 … +100; null when no rating has any weight. */
  readonly weightedSupport: number | null;
  readonly owner: string | null;
  readonly team: string | null;
  /** Where the deal stands in the Deals table. */
  readonly place: CellPlace | null;
  readonly isLinked: boolean;
}

interface ResultColumn extends TableColumn<ResultColumnId> {
  readonly value: (row: ResultRow, words: Words) => Cell;
}

function column(
  id: ResultColumnId,
  width: number,
  numberFormat: string,
  value: ResultColumn['value'],
  more: Partial<Pick<TableColumn, 'wrap' | 'horizontal' | 'tones' | 'color'>> = {},
): ResultColumn {
  const headers = inEachLanguage(({ results }) => results.resultColumns[id]);
  return { id, headers, width, numberFormat, value, ...more };
}

const orBlank = (value: string | number | null | undefined): Cell => value ?? '';
const yesNo = (value: boolean, { results }: Words): string => (value ? results.yes : results.no);

const RIGHT = { horizontal: 'Right' } as const;
const CENTER = { horizontal: 'Center' } as const;

/**
 * What the deal adds to the forecast, as a formula over its row: the override, else amount × win chance; blank when
 * either is, and nothing of a deal that is omitted. It is the only formula of a row, since every one costs a calculation
 * (decisions.md).
 */
function forecastExpected({ assessed, entry }: ResultRow, { results, forecast }: Words): Cell {
  const { resultColumns } = results;
  const [override, amount, chance, countsAs] = [
    inThisRow(resultColumns.override),
    inThisRow(resultColumns.amount),
    inThisRow(resultColumns.winChance),
    inThisRow(resultColumns.block),
  ];
  const product = `IF(${countsAs}="${forecast.block.omitted}",0,${amount}*${chance})`;
  const modelled = assessed.expected === null || entry?.block !== 'omitted' ? assessed.expected : 0;
  return {
    formula: `IF(${override}<>"",${override},IF(OR(${amount}="",${chance}=""),"",${product}))`,
    shown: entry?.override ?? modelled ?? '',
  };
}

function dealRow({ place, isLinked }: ResultRow): Cell {
  if (place === null) return '';
  return isLinked ? linkTo(place.sheet, place.address) : `${place.sheet}!${place.address}`;
}

/** One column for every number of the report, and what stands beside it on the Deals sheet. */
export const RESULT_COLUMNS: readonly ResultColumn[] = [
  column('id', 14, TEXT, ({ assessed: { deal } }) => deal.id),
  column('customer', 24, TEXT, ({ assessed: { deal } }) => orBlank(deal.customer)),
  column('name', 26, TEXT, ({ assessed: { deal } }) => orBlank(deal.name)),
  column('owner', 13, TEXT, ({ owner }) => orBlank(owner)),
  column('team', 13, TEXT, ({ team }) => orBlank(team)),
  column('dealRow', 14, 'General', dealRow, { color: INK.link }),
  column('status', 11, TEXT, ({ assessed: { deal } }, { levels }) =>
    deal.status === null ? '' : levels.dealStatus[deal.status],
  ),
  column('category', 14, TEXT, ({ assessed: { category } }, { levels }) =>
    category === null ? '' : levels.category[category],
  ),
  column('block', 15, TEXT, ({ entry }, { forecast }) => (entry === null ? '' : forecast.block[entry.block])),
  column('currency', 10, TEXT, ({ assessed: { deal } }) => orBlank(currencyOf(deal.currency))),
  column('amount', 15, AMOUNT, ({ assessed: { deal } }) => orBlank(deal.amount), RIGHT),
  column('winChance', 11, PERCENT, ({ assessed: { winChance } }) => orBlank(winChance), CENTER),
  column('expected', 15, AMOUNT, ({ assessed: { expected } }) => orBlank(expected), RIGHT),
  column('override', 15, AMOUNT, ({ entry }) => orBlank(entry?.override), RIGHT),
  column('forecastExpected', 15, AMOUNT, forecastExpected, RIGHT),
  column('stageOdds', 11, PERCENT, ({ assessed: { stageOdds } }) => orBlank(stageOdds), CENTER),
  column(
    'stageExpected',
    15,
    AMOUNT,
    ({ assessed: { deal, stageOdds } }) =>
      orBlank(deal.amount === null || stageOdds === null ? null : deal.amount * stageOdds),
    RIGHT,
  ),
  column('quarter', 11, TEXT, ({ quarter }) => orBlank(quarter), CENTER),
  column('forecastDate', 12, DATE, ({ entry }) => orBlank(entry?.day), CENTER),
  column('closeDate', 12, DATE, ({ assessed: { deal } }) => orBlank(deal.closeDate), CENTER),
  column('closedOn', 12, DATE, ({ assessed: { deal } }) => orBlank(deal.closedOn), CENTER),
  column('call', 12, TEXT, ({ assessed: { deal } }, { levels }) =>
    deal.call === null ? '' : levels.call[deal.call],
  ),
  column('stageClaimed', 10, WHOLE, ({ assessed: { stage } }) => orBlank(stage.claimed), CENTER),
  column('stageEarned', 10, WHOLE, ({ assessed: { stage } }) => stage.earned, CENTER),
  column('verified', 12, TEXT, ({ assessed: { c139 } }) => c139.verified.text, CENTER),
  column('self', 12, TEXT, ({ assessed: { c139 } }) => c139.self.text, CENTER),
  column('basis', 22, TEXT, ({ assessed: { c139 } }, { levels }) => levels.basis[c139.basis]),
  column('zone', 14, TEXT, ({ assessed: { c139 } }, { levels }) =>
    c139.zone === null ? '' : levels.zone[c139.zone],
  ),
  column('rate', 10, PERCENT, ({ assessed: { c139 } }) => orBlank(c139.rate), CENTER),
  column(
    'contradiction',
    14,
    TEXT,
    ({ assessed: { c139 } }, words) => yesNo(c139.contradiction, words),
    CENTER,
  ),
  column('controlScore', 11, SCORE, ({ assessed: { c139 } }) => c139.verified.score, CENTER),
  column('controlScoreSelf', 11, SCORE, ({ assessed: { c139 } }) => c139.self.score, CENTER),
  column('people', 9, WHOLE, ({ assessed: { people } }) => people.length, CENTER),
  column('circle', 10, WHOLE, ({ assessed: { circle } }) => circle, CENTER),
  column('supportIndex', 10, INDEX, ({ assessed: { support } }) => orBlank(support.index), CENTER),
  column('supportWeighted', 12, INDEX, ({ weightedSupport }) => orBlank(weightedSupport), CENTER),
  column('supportWorst', 10, INDEX, ({ assessed: { support } }) => orBlank(support.worst), CENTER),
  column('supportBest', 10, INDEX, ({ assessed: { support } }) => orBlank(support.best), CENTER),
  column('knowledge', 12, PERCENT, ({ assessed: { knowledge } }) => knowledge, CENTER),
  column('contact', 10, PERCENT, ({ assessed: { contact } }) => orBlank(contact), CENTER),
  column('topDecider', 16, TEXT, ({ assessed: { topDecider } }) => orBlank(topDecider?.stakeholder.name)),
  column(
    'enoughSupport',
    10,
    TEXT,
    ({ assessed: { enoughSupport } }, words) => yesNo(enoughSupport.met, words),
    CENTER,
  ),
  column('supportMissing', 26, TEXT, ({ assessed: { enoughSupport } }, { results }) =>
    enoughSupport.failed.map((id) => results.supportCriterion[id]).join(results.listSeparator),
  ),
  column(
    'unverifiedExpected',
    15,
    AMOUNT,
    ({ assessed: { c139, expected } }) => (c139.basis === 'self' ? (expected ?? 0) : 0),
    RIGHT,
  ),
  column(
    'contradictedExpected',
    15,
    AMOUNT,
    ({ assessed: { contradicted } }) => contradicted.expected,
    RIGHT,
  ),
  column('openActions', 9, WHOLE, ({ assessed: { openActions } }) => openActions.length, CENTER),
  column('missing', 60, TEXT, ({ assessed, parameters }, words) =>
    assessed.stage.missing
      .map((line) => `${line.stage} ${missingInWords(line, assessed, parameters, words)}`)
      .join(words.results.listSeparator),
  ),
  column('overrideReason', 30, TEXT, ({ entry, assessed: { deal } }) =>
    entry?.override === null ? '' : orBlank(deal.overrideReason),
  ),
  column('paymentPlan', 13, TEXT, ({ paymentPlan }, { forecast }) =>
    // never blank: what is missing, two columns before, would run over it and off the page
    paymentPlan === null ? '–' : forecast.paymentPlan[paymentPlan],
  ),
];

/** The values that are coloured, by column. */
export function tonesByColumn({
  results,
  levels,
}: Words): Readonly<Partial<Record<ResultColumnId, TableColumn['tones']>>> {
  return {
    zone: {
      [levels.zone.win]: 'good',
      [levels.zone.volatile]: 'warning',
      [levels.zone.lose]: 'bad',
    },
    category: Object.fromEntries(
      idsOf(CATEGORY_TONES).map((id) => [levels.category[id], CATEGORY_TONES[id]]),
    ),
    enoughSupport: { [results.yes]: 'good', [results.no]: 'bad' },
    contradiction: { [results.yes]: 'bad' },
  };
}
