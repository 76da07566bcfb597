import {
  type Assessment,
  type DealAssessment,
  grouped,
  ATTITUDES,
  type Attitude,
  type Stage,
} from '../../../method';
import { cellAddress, columnLetters } from '../../excel/units';
import { LEVEL_TONES } from '../../schema/level-tones';
import { WHOLE } from '../../style/number-formats';
import { INK, TONES } from '../../style/palette';
import { area, type Cell, type ChartContent, type EmptyChart, type SheetContent } from '../content/content';
import { headerLook, headingLook, titleLooks } from '../content/looks';
import { openDeals } from '../content/order';
import { columnOf } from '../content/structured';
import { stageName } from '../content/show';
import type { Words } from '../content/words';
import { leftOf, PIVOT_TOP, PLACED_PIVOTS, SUMMARY_PAGES, SUMMARY_WIDTHS } from './bands';

/** The names that the tables have in this workbook. */
export interface SourceTables {
  readonly results: string;
  readonly people: string;
}

/** The line that says what the sheet stands on. */
export const NOTE_ROW = 2;
const HEADING = 4;
const HEADER = HEADING + 1;
const FIRST = HEADER + 1;
const STAGES = [1, 2, 3, 4, 5, 6, 7] as const;
const INFLUENCES = [5, 4, 3, 2, 1] as const;
/** Where the two small tables begin, each on the printed page of its subject; the charts stand beside them. */
const FUNNEL = leftOf('OwnerByCategory');
const CIRCLE = leftOf('AttitudeByPosition');
/** The names of the stages run over the second column. */
const CLAIMED = FUNNEL + 2;
const FUNNEL_COLUMNS = 4;
const FUNNEL_CHART = FUNNEL + FUNNEL_COLUMNS + 1;
const CIRCLE_CHART = CIRCLE + INFLUENCES.length + 2;
const CHART_ROWS = PIVOT_TOP - HEADING - 3;
/** Where the bubbles stand on the axis of attitudes: unseen, under the chart. */
const PLACES_TOP = HEADING + 2;
const PLACES = CIRCLE_CHART;

/**
 * Summary above its PivotTables: stages claimed and earned, and people by influence and attitude, as formulas over
 * Results and People with a chart each. The rows from `PIVOT_TOP` on belong to the pivots.
 */
export function summarySheet(assessment: Assessment, tables: SourceTables, words: Words): SheetContent {
  const { summary, sheets } = words;
  const open = openDeals(assessment.deals);
  const rows: Cell[][] = Array.from({ length: PIVOT_TOP }, () => []);
  const put = (row: number, column: number, cells: readonly Cell[]) => {
    const line = rows[row];
    if (line === undefined) throw new Error(`row ${row} is below the cells of the summary`);
    while (line.length < column) line.push('');
    line.splice(column, cells.length, ...cells);
  };
  put(0, 0, [summary.title]);
  put(NOTE_ROW, 0, [summary.note]);
  put(HEADING, FUNNEL, [summary.funnelTitle]);
  const { stage, claimed, earned } = summary.funnelColumns;
  put(HEADER, FUNNEL, [stage, '', claimed, earned]);
  funnelRows(open, tables, words).forEach((cells, index) => put(FIRST + index, FUNNEL, cells));
  put(HEADING, CIRCLE, [summary.circleTitle]);
  put(HEADER, CIRCLE, [summary.circleColumns.attitudeByInfluence, ...INFLUENCES]);
  circleRows(open, tables, words).forEach((cells, index) => put(FIRST + index, CIRCLE, cells));
  if (hasAttitudes(open)) {
    put(PLACES_TOP, PLACES, [summary.bubbleHelp]);
    placesOfBubbles().forEach((cells, index) => put(PLACES_TOP + 1 + index, PLACES, cells));
  } else put(HEADER, CIRCLE_CHART, [summary.noAttitudes]);
  if (!hasStages(open))
    put(HEADER, FUNNEL_CHART, [open.length === 0 ? words.results.noOpenDeals : summary.noStages]);
  const headed = [...PLACED_PIVOTS]
    .filter(({ top }) => top === PIVOT_TOP)
    .sort((one, other) => one.left - other.left);
  for (const { left, pivot } of headed) put(PIVOT_TOP - 1, left, [summary.pivotTitles[pivot.title]]);
  return {
    id: 'summary',
    name: sheets.summary,
    cells: rows,
    table: null,
    ownRows: PIVOT_TOP,
    looks: [
      ...titleLooks(area(NOTE_ROW, 0, 1, 1)),
      headingLook(area(HEADING, FUNNEL, 1, 1)),
      headingLook(area(HEADING, CIRCLE, 1, 1)),
      headerLook(area(HEADER, FUNNEL, 1, FUNNEL_COLUMNS)),
      headerLook(area(HEADER, CIRCLE, 1, INFLUENCES.length + 1)),
      { area: area(FIRST, FUNNEL, STAGES.length + 1, FUNNEL_COLUMNS), underline: INK.rule },
      { area: area(FIRST, CIRCLE, ATTITUDES.length + 1, INFLUENCES.length + 1), underline: INK.rule },
      { area: area(HEADER, CLAIMED, STAGES.length + 2, 2), horizontal: 'Center' },
      { area: area(HEADER, CIRCLE + 1, ATTITUDES.length + 2, INFLUENCES.length), horizontal: 'Center' },
      { area: area(FIRST, CIRCLE + 1, ATTITUDES.length + 1, INFLUENCES.length), numberFormat: '0;-0;""' },
      { area: area(PLACES_TOP, PLACES, 1, 1), color: INK.muted, size: 8 },
      { area: area(PLACES_TOP + 1, PLACES, ATTITUDES.length, INFLUENCES.length), numberFormat: ';;;' },
      ...headed.map(({ left }) => headingLook(area(PIVOT_TOP - 1, left, 1, 1))),
    ],
    colours: [],
    charts: [funnelChart(open, words), bubbleChart(open, words)],
    widths: SUMMARY_WIDTHS,
    frozenRows: 2,
    frozenColumns: 0,
    gridlines: false,
    pagesAcross: SUMMARY_PAGES,
  };
}

/** Open deals per stage, claimed and earned; the last row counts those without one. */
function funnelRows(
  open: readonly DealAssessment[],
  { results }: SourceTables,
  words: Words,
): readonly (readonly Cell[])[] {
  const { resultColumns } = words.results;
  const isOpen = `${columnOf(results, resultColumns.status)},"${words.levels.dealStatus.open}"`;
  const claimed = columnOf(results, resultColumns.stageClaimed);
  const earned = columnOf(results, resultColumns.stageEarned);
  const countIf = (column: string, criterion: string, count: number): Cell => ({
    formula: `COUNTIFS(${isOpen},${column},${criterion})`,
    shown: count,
  });
  const claiming = (claim: Stage | null) => open.filter(({ stage }) => stage.claimed === claim).length;
  const earning = (earn: number) => open.filter(({ stage }) => stage.earned === earn).length;
  return [
    ...STAGES.map((stage) => [
      stageName(stage, words),
      '',
      countIf(claimed, String(stage), claiming(stage)),
      countIf(earned, String(stage), earning(stage)),
    ]),
    [words.summary.noStage, '', countIf(claimed, '""', claiming(null)), countIf(earned, '0', earning(0))],
  ];
}

/** People of open deals: attitude downwards, unknown last; influence to the right, the highest first. */
function circleRows(
  open: readonly DealAssessment[],
  { people }: SourceTables,
  { summary, levels, results }: Words,
): readonly (readonly Cell[])[] {
  const place = (influence: number, attitude: Attitude | null) => `${influence} ${attitude ?? ''}`;
  const peopleAt = grouped(
    open.flatMap((assessed) => assessed.people),
    ({ influence, stakeholder }) => place(influence, stakeholder.attitude),
  );
  const influenceColumn = columnOf(people, summary.peopleColumns.influence);
  const attitudeColumn = columnOf(people, summary.peopleColumns.attitude);
  return [...ATTITUDES, null].map((attitude, row) => [
    attitude === null ? results.unknown : levels.attitude[attitude],
    ...INFLUENCES.map((influence, index): Cell => {
      const ofRow = `$${cellAddress(FIRST + row, CIRCLE)}`;
      const ofColumn = `${columnLetters(CIRCLE + 1 + index)}$${HEADER + 1}`;
      return {
        formula: `COUNTIFS(${influenceColumn},${ofColumn},${attitudeColumn},${ofRow})`,
        shown: peopleAt.get(place(influence, attitude))?.length ?? 0,
      };
    }),
  ]);
}

/** The same number for all bubbles of an attitude: from +2 for a coach to −2 for an opponent. */
function placesOfBubbles(): readonly (readonly Cell[])[] {
  return ATTITUDES.map((_attitude, index) => INFLUENCES.map(() => 2 - index));
}

const hasAttitudes = (open: readonly DealAssessment[]): boolean =>
  open.some(({ people }) => people.some(({ stakeholder }) => stakeholder.attitude !== null));

const hasStages = (open: readonly DealAssessment[]): boolean =>
  open.some(({ stage: { claimed, earned } }) => claimed !== null || earned > 0);

function funnelChart(open: readonly DealAssessment[], { summary }: Words): ChartContent | EmptyChart {
  const name = 'StagesClaimedAndEarned';
  if (!hasStages(open)) return { name, isEmpty: true };
  const counts = STAGES.flatMap((stage) => [
    open.filter(({ stage: { claimed } }) => claimed === stage).length,
    open.filter(({ stage: { earned } }) => earned === stage).length,
  ]);
  const column = (at: number) => area(FIRST, at, STAGES.length, 1);
  return {
    name,
    type: 'BarClustered',
    title: summary.funnelTitle,
    place: area(HEADING, FUNNEL_CHART, CHART_ROWS, CIRCLE - 1 - FUNNEL_CHART),
    series: [
      {
        name: summary.funnelColumns.claimed,
        values: column(CLAIMED),
        categories: column(FUNNEL),
        color: '#9DB3D1',
      },
      {
        name: summary.funnelColumns.earned,
        values: column(CLAIMED + 1),
        categories: column(FUNNEL),
        // darker than the other, so that a grey print keeps them apart
        color: '#2F7F79',
      },
    ],
    valueAxis: {
      title: summary.funnelAxis,
      numberFormat: WHOLE,
      from: 0,
      step: wholeStep(Math.max(...counts)),
    },
  };
}

/** A step of 1, 2 or 5 and zeros behind it, so that an axis up to `most` has about eight labels. */
function wholeStep(most: number): number {
  const least = most / 8;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, least))));
  return [1, 2, 5, 10].map((part) => part * power).find((step) => step >= least) ?? 10 * power;
}

function bubbleChart(open: readonly DealAssessment[], { summary, levels }: Words): ChartContent | EmptyChart {
  const name = 'InfluenceByAttitude';
  if (!hasAttitudes(open)) return { name, isEmpty: true };
  const tones = LEVEL_TONES.attitude ?? {};
  return {
    name,
    type: 'Bubble',
    title: summary.bubblesTitle,
    place: area(HEADING, CIRCLE_CHART, CHART_ROWS, SUMMARY_WIDTHS.length - CIRCLE_CHART),
    series: ATTITUDES.map((attitude, index) => ({
      name: levels.attitude[attitude],
      categories: area(PLACES_TOP + 1 + index, PLACES, 1, INFLUENCES.length),
      values: area(HEADER, CIRCLE + 1, 1, INFLUENCES.length),
      sizes: area(FIRST + index, CIRCLE + 1, 1, INFLUENCES.length),
      color: attitude === 'neutral' ? INK.rule : TONES[tones[attitude] ?? 'neutral'].fill,
    })),
    valueAxis: { title: summary.influenceAxis, from: 0, to: 6, step: 1, hasLabelsAtEdge: true },
    categoryAxis: { title: summary.attitudeAxis, from: -3, to: 3, step: 1 },
  };
}
