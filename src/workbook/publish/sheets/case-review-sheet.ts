import { format } from '../../../i18n/format';
import { HISTORY_RESULTS, type HistoryResultWords } from '../../../i18n/history-result-words';
import {
  type Assessment,
  currencyOf,
  caseReviewOf,
  type CaseGroup,
  type CaseReview,
  type ClosedCase,
  type Named,
} from '../../../method';
import { AMOUNT, DATE, INDEX, PERCENT, TEXT, WHOLE } from '../../style/number-formats';
import { INK } from '../../style/palette';
import { area, type Cell, type SheetContent, type TableContent } from '../content/content';
import type { TableColumn } from '../../schema/result-columns';
import { emptyLook, headerLook, headingLook, titleLooks } from '../content/looks';
import type { Words } from '../content/words';

type CaseWords = HistoryResultWords['caseReview'];
type CaseColumnId = keyof CaseWords['columns'];

interface CaseColumn extends TableColumn<CaseColumnId> {
  readonly value: (closed: ClosedCase, words: Words) => Cell;
}

const CENTER = { horizontal: 'Center' } as const;

function column(
  id: CaseColumnId,
  width: number,
  numberFormat: string,
  value: CaseColumn['value'],
  more: Partial<Pick<TableColumn, 'wrap' | 'horizontal'>> = {},
): CaseColumn {
  const { en, zh } = HISTORY_RESULTS;
  const headers = { en: en.caseReview.columns[id], zh: zh.caseReview.columns[id] };
  return { id, headers, width, numberFormat, value, ...more };
}

const orBlank = (value: string | number | null | undefined): Cell => value ?? '';

/** The result, then what the last snapshot before it said. */
const COLUMNS: readonly CaseColumn[] = [
  column('id', 14, TEXT, ({ assessed: { deal } }) => deal.id),
  column('customer', 24, TEXT, ({ assessed: { deal } }) => orBlank(deal.customer)),
  column('name', 26, TEXT, ({ assessed: { deal } }) => orBlank(deal.name)),
  column('owner', 13, TEXT, ({ assessed: { deal } }) => orBlank(deal.owner)),
  column('result', 11, TEXT, ({ result }, { levels }) => levels.dealStatus[result]),
  column('closedOn', 12, DATE, ({ assessed: { deal } }) => orBlank(deal.closedOn), CENTER),
  column('amount', 15, AMOUNT, ({ assessed: { deal } }) => orBlank(deal.amount), { horizontal: 'Right' }),
  column('currency', 10, TEXT, ({ assessed: { deal } }) => orBlank(currencyOf(deal.currency)), CENTER),
  column('reason', 32, TEXT, ({ reason }) => orBlank(reason), { wrap: true }),
  column('wonBy', 18, TEXT, ({ wonBy }) => orBlank(wonBy)),
  column(
    'before',
    28,
    DATE,
    ({ snapshot }, { language }) => snapshot?.asOf ?? HISTORY_RESULTS[language].caseReview.noSnapshot,
    CENTER,
  ),
  column('verified', 12, TEXT, ({ verified }) => orBlank(verified), CENTER),
  column('self', 12, TEXT, ({ self }) => orBlank(self), CENTER),
  column('zone', 14, TEXT, ({ zone }, { levels }) => (zone === null ? '' : levels.zone[zone])),
  column('winChance', 11, PERCENT, ({ before }) => orBlank(before?.winChance), CENTER),
  column('category', 14, TEXT, ({ before }, { levels }) =>
    before === null || before.category === null ? '' : levels.category[before.category],
  ),
  column('stageClaimed', 10, WHOLE, ({ before }) => orBlank(before?.stageClaimed), CENTER),
  column('stageEarned', 10, WHOLE, ({ before }) => orBlank(before?.stageEarned), CENTER),
  column('supportIndex', 10, INDEX, ({ before }) => orBlank(before?.supportIndex), CENTER),
  column('knowledge', 12, PERCENT, ({ before }) => orBlank(before?.knowledge), CENTER),
  column(
    'enoughSupport',
    10,
    TEXT,
    ({ before }, { results }) => (before === null ? '' : before.enoughSupport ? results.yes : results.no),
    CENTER,
  ),
  column('topDecider', 16, TEXT, ({ before }, { levels }) =>
    before === null || before.topDeciderAttitude === null ? '' : levels.attitude[before.topDeciderAttitude],
  ),
  column(
    'edited',
    12,
    TEXT,
    ({ before }, { results }) => (before?.isEdited === true ? results.yes : ''),
    CENTER,
  ),
];

const HEADING = 4;
const HEADER = HEADING + 1;
const FIRST = HEADER + 1;
/** The comparison stands in the columns of owner, result and day, which are narrow; its labels run over those before. */
const GROUPS_LEFT = 3;
const FIGURES: readonly (readonly [
  id: keyof CaseWords['figures'] & keyof CaseGroup,
  numberFormat: string,
])[] = [
  ['deals', WHOLE],
  ['known', WHOLE],
  ['winChance', PERCENT],
  ['supportIndex', INDEX],
  ['knowledge', PERCENT],
  ['enoughSupport', PERCENT],
  ['deciderForUs', PERCENT],
  ['stageNotEarned', PERCENT],
];
const NAMED = ['reasonsWon', 'reasonsLost', 'wonBy'] as const;
/** So many names stand in a line, the most frequent first. */
const MOST_NAMES = 5;

/** Case review: won against lost, then every closed deal with what the matrix said before its result. */
export function caseReviewSheet(
  assessment: Assessment,
  words: Words,
): SheetContent & { readonly table: TableContent } {
  const review = caseReviewOf(assessment);
  const own = HISTORY_RESULTS[words.language].caseReview;
  const width = GROUPS_LEFT + 3;
  const namedTop = FIRST + FIGURES.length;
  return {
    id: 'caseReview',
    name: words.sheets.caseReview,
    cells: [
      [own.title],
      [],
      [own.note],
      [],
      [own.compared],
      ...comparison(review, own, words),
      ...NAMED.map((id) => [own.named[id], '', '', namesIn(review[id], own, words)]),
      review.cases.length === 0 ? [own.noCases] : [],
    ],
    table: {
      name: 'CaseReview',
      language: words.language,
      columns: COLUMNS.map((each) => ({ ...each, tones: tonesOf(each.id, words) })),
      rows: review.cases.map((closed) => COLUMNS.map(({ value }) => value(closed, words))),
      keys: ['id'],
      names: ['id', 'customer', 'name'],
      muted: null,
    },
    looks: [
      ...titleLooks(area(2, 0, 1, 1)),
      headingLook(area(HEADING, 0, 1, 1)),
      emptyLook(area(namedTop + NAMED.length, 0, 1, 1)),
      headerLook(area(HEADER, 0, 1, width)),
      { area: area(HEADER, GROUPS_LEFT, FIGURES.length + 1, 3), horizontal: 'Right' },
      { area: area(FIRST, 0, FIGURES.length, width), underline: INK.rule },
      ...FIGURES.map(([, numberFormat], index) => ({
        area: area(FIRST + index, GROUPS_LEFT, 1, 3),
        numberFormat,
      })),
      { area: area(namedTop, GROUPS_LEFT, NAMED.length, 1), numberFormat: TEXT },
    ],
    colours: [],
    widths: [],
    frozenRows: 2,
    frozenColumns: 3,
    gridlines: true,
    pagesAcross: 2,
  };
}

function comparison(
  { won, lost, dropped }: CaseReview,
  { figure, figures }: CaseWords,
  { levels, results }: Words,
): readonly (readonly Cell[])[] {
  const { dealStatus } = levels;
  return [
    [figure, '', '', dealStatus.won, dealStatus.lost, dealStatus.dropped],
    ...FIGURES.map(([id]) => [
      figures[id],
      '',
      '',
      ...[won, lost, dropped].map((group) => group[id] ?? results.noExpected),
    ]),
  ];
}

function namesIn(names: readonly Named[], own: CaseWords, { results }: Words): string {
  if (names.length === 0) return own.nothingNamed;
  return names
    .slice(0, MOST_NAMES)
    .map(({ name, deals }) => format(own.namedLine, { name, count: deals.length }))
    .join(results.listSeparator);
}

function tonesOf(id: CaseColumnId, { levels, results }: Words): NonNullable<TableColumn['tones']> {
  if (id === 'result') {
    return {
      [levels.dealStatus.won]: 'good',
      [levels.dealStatus.lost]: 'bad',
      [levels.dealStatus.dropped]: 'neutral',
    };
  }
  if (id === 'zone') {
    return { [levels.zone.win]: 'good', [levels.zone.volatile]: 'warning', [levels.zone.lose]: 'bad' };
  }
  if (id === 'enoughSupport') return { [results.yes]: 'good', [results.no]: 'bad' };
  if (id === 'edited') return { [results.yes]: 'warning' };
  return {};
}
