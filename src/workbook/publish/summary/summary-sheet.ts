import type { Assessment, DealAssessment, PersonAssessment } from '../../../method/assessment';
import { ATTITUDES, type Stage } from '../../../method/levels';
import { cellAddress, columnLetters } from '../../excel/units';
import { LEVEL_TONES } from '../../style/level-tones';
import { INK, TONES } from '../../style/palette';
import { area, type Cell, type ChartContent, type SheetContent } from '../content';
import { headerLook, headingLook, titleLooks } from '../looks';
import { openDeals } from '../order';
import { columnOf } from '../structured';
import { stageName } from '../show';
import type { Words } from '../words';
import { bandsOf, PIVOT_TOP } from './bands';
import { PIVOTS } from './pivots';

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
/** From opponent to coach, as on the map of the buying circle. */
const ACROSS = [...ATTITUDES].reverse();
/** Where the two small tables and the charts under them begin. */
const FUNNEL = 0;
const CIRCLE = 10;
const CHART_TOP = FIRST + STAGES.length + 2;
const CHART_ROWS = PIVOT_TOP - CHART_TOP - 3;
/** The places of the bubbles stand beside the table of people. */
const PLACES = CIRCLE + ATTITUDES.length + 3;
const WIDTH = PLACES + ATTITUDES.length;
const LABEL_WIDTH = 26;
const CELL_WIDTH = 13;

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
  put(HEADER, FUNNEL, Object.values(summary.funnelColumns));
  funnelRows(open, tables, words).forEach((cells, index) => put(FIRST + index, FUNNEL, cells));
  put(HEADING, CIRCLE, [summary.circleTitle]);
  put(HEADER, CIRCLE, [
    summary.circleColumns.influence,
    ...ACROSS.map((attitude) => words.levels.attitude[attitude]),
    words.results.unknown,
  ]);
  circleRows(open, tables, words).forEach((cells, index) => put(FIRST + index, CIRCLE, cells));
  put(HEADER, PLACES, [summary.bubbleHelp]);
  INFLUENCES.forEach((_influence, index) =>
    put(
      FIRST + index,
      PLACES,
      ACROSS.map((_attitude, place) => place - 2),
    ),
  );
  const bands = bandsOf(PIVOTS);
  bands.forEach(({ left, pivot }) => put(PIVOT_TOP - 1, left, [summary.pivotTitles[pivot.title]]));
  const last = bands.at(-1);
  const sheetWidth = last === undefined ? WIDTH : last.left + last.pivot.band;
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
      headerLook(area(HEADER, FUNNEL, 1, 3)),
      headerLook(area(HEADER, CIRCLE, 1, ATTITUDES.length + 2)),
      { area: area(FIRST, FUNNEL, STAGES.length + 1, 3), underline: INK.rule },
      { area: area(FIRST, CIRCLE, INFLUENCES.length, ATTITUDES.length + 2), underline: INK.rule },
      { area: area(HEADER, FUNNEL + 1, STAGES.length + 2, 2), horizontal: 'Center' },
      { area: area(HEADER, CIRCLE, INFLUENCES.length + 1, ATTITUDES.length + 2), horizontal: 'Center' },
      { area: area(FIRST, CIRCLE + 1, INFLUENCES.length, ATTITUDES.length + 1), numberFormat: '0;-0;""' },
      { area: area(HEADER, PLACES, INFLUENCES.length + 1, ATTITUDES.length), color: INK.muted, size: 8 },
      ...bands.map(({ left }) => headingLook(area(PIVOT_TOP - 1, left, 1, 1))),
    ],
    colours: [],
    charts: [funnelChart(words), bubbleChart(words)],
    widths: Array.from({ length: sheetWidth }, (_, column) =>
      bands.some(({ left }) => left === column) ? LABEL_WIDTH : CELL_WIDTH,
    ),
    frozenRows: 2,
    frozenColumns: 0,
    gridlines: false,
    pagesAcross: 3,
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
      countIf(claimed, String(stage), claiming(stage)),
      countIf(earned, String(stage), earning(stage)),
    ]),
    [words.summary.noStage, countIf(claimed, '""', claiming(null)), countIf(earned, '0', earning(0))],
  ];
}

/** People of open deals: influence downwards, attitude to the right, unknown last. */
function circleRows(
  open: readonly DealAssessment[],
  { people }: SourceTables,
  { summary }: Words,
): readonly (readonly Cell[])[] {
  const everybody = open.flatMap((assessed) => assessed.people);
  const influenceColumn = columnOf(people, summary.peopleColumns.influence);
  const attitudeColumn = columnOf(people, summary.peopleColumns.attitude);
  return INFLUENCES.map((influence, row) => [
    influence,
    ...[...ACROSS, null].map((attitude, index): Cell => {
      const ofRow = `$${cellAddress(FIRST + row, CIRCLE)}`;
      const ofColumn = `${columnLetters(CIRCLE + 1 + index)}$${HEADER + 1}`;
      const isHere = (person: PersonAssessment) =>
        person.influence === influence && person.stakeholder.attitude === attitude;
      return {
        formula: `COUNTIFS(${influenceColumn},${ofRow},${attitudeColumn},${ofColumn})`,
        shown: everybody.filter(isHere).length,
      };
    }),
  ]);
}

function funnelChart({ summary }: Words): ChartContent {
  const column = (offset: number) => area(FIRST, FUNNEL + offset, STAGES.length, 1);
  return {
    name: 'StagesClaimedAndEarned',
    type: 'BarClustered',
    title: summary.funnelTitle,
    place: area(CHART_TOP, FUNNEL, CHART_ROWS, 6),
    series: [
      { name: summary.funnelColumns.claimed, values: column(1), categories: column(0), color: '#9DB3D1' },
      {
        name: summary.funnelColumns.earned,
        values: column(2),
        categories: column(0),
        color: TONES.strongGood.fill,
      },
    ],
    valueAxis: summary.funnelAxis,
  };
}

function bubbleChart({ summary, levels }: Words): ChartContent {
  const tones = LEVEL_TONES.attitude ?? {};
  return {
    name: 'InfluenceByAttitude',
    type: 'Bubble',
    title: summary.bubblesTitle,
    place: area(CHART_TOP, CIRCLE, CHART_ROWS, 7),
    series: ACROSS.map((attitude, index) => ({
      name: levels.attitude[attitude],
      categories: area(FIRST, PLACES + index, INFLUENCES.length, 1),
      values: area(FIRST, CIRCLE, INFLUENCES.length, 1),
      sizes: area(FIRST, CIRCLE + 1 + index, INFLUENCES.length, 1),
      color: TONES[tones[attitude] ?? 'neutral'].fill,
    })),
    valueAxis: summary.influenceAxis,
    categoryAxis: summary.attitudeAxis,
  };
}
