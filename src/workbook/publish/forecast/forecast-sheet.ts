import type { Assessment, RuleEntry, Facts, Forecast } from '../../../method';
import { area, type SheetContent } from '../content/content';
import { titleLooks } from '../content/looks';
import { spellingOf } from '../content/spelling';
import type { Words } from '../content/words';
import { addCashBlock } from './cash-block';
import { addChartBlock } from './chart-block';
import { LABEL, VALUES } from './grid';
import { addCommitmentBlock } from './commitment-block';
import { addBridgeBlock, addCalibrationBlock } from './history-blocks';
import { addHeadline } from './headline';
import { addOverrideBlock } from './override-block';
import { ForecastPage } from './page';
import { dealsWithPlan } from '../sheets/payment-plans';
import { paymentTable } from './payment-table';
import { addCallBlock, addNamedBlock } from './people-blocks';
import { addPeriodBlocks } from './period-blocks';
import { addReportingBlock } from './reporting-block';
import { Slice } from './slice';
import { addTargetBlock } from './target-block';
import { entryFinder, type ForecastView } from './view';

const TIE_ROW = 2;
/** The chart stands beside the headline. */
const CHART_PLACE = area(5, VALUES + 7, 18, 9);
/** The picture of the calibration stands beside the figures of the chart, where no block ever grows into it. */
const RELIABILITY_PLACE = area(24, VALUES + 9, 11, 7);

/** What the formulas of the Forecast sheet may point at. */
export interface ForecastPlaces {
  /** The names of the table of Results and of the table of payments on the sheet itself. */
  readonly resultsTable: string;
  readonly paymentTable: string;
  /** The rows of the Rules table. */
  readonly rules: readonly RuleEntry[];
  /** The rows of the Rates table, against which frozen rates are held. */
  readonly rates: Facts['rates'];
  readonly inputNumber: ForecastView['inputNumber'];
}

/** Forecast: native formulas over Results, so that every figure can be taken back to its deals. */
export function forecastSheet(
  assessment: Assessment,
  forecast: Forecast,
  places: ForecastPlaces,
  words: Words,
): SheetContent {
  const view = viewOf(assessment, forecast, places, words);
  const page = new ForecastPage();
  page.put(words.results.titles.forecast);
  page.gap();
  page.put(words.forecast.tie.pending);
  page.put(words.forecast.note);
  page.look(...titleLooks(area(TIE_ROW, LABEL, 2, 1), LABEL));
  addHeadline(page, view);
  const charts = [addChartBlock(page, CHART_PLACE, view)];
  addPeriodBlocks(page, 'quarter', view);
  addTargetBlock(page, view);
  addNamedBlock(page, 'owner', view);
  addNamedBlock(page, 'team', view);
  addCallBlock(page, view);
  addReportingBlock(page, view);
  addOverrideBlock(page, view);
  addCashBlock(page, view);
  addBridgeBlock(page, assessment, view);
  charts.push(addCalibrationBlock(page, RELIABILITY_PLACE, assessment, view));
  addCommitmentBlock(page, assessment, places.rates, view);
  addPeriodBlocks(page, 'year', view);
  addPeriodBlocks(page, 'month', view);
  page.heading(words.forecast.blocks.paymentLines, words.forecast.explained.paymentLines);
  const payments = paymentTable(view);
  payments.rows.forEach((cells, index) => page.markPlain(page.row + 1 + index, LABEL, cells));
  return {
    id: 'forecast',
    name: words.sheets.forecast,
    cells: page.cells,
    table: payments,
    looks: page.looks,
    colours: [],
    widths: page.widths(),
    frozenRows: 2,
    frozenColumns: 2,
    gridlines: false,
    pagesAcross: 1,
    blocks: page.blocks,
    charts,
    tieRow: TIE_ROW,
  };
}

function viewOf(
  assessment: Assessment,
  forecast: Forecast,
  { resultsTable, paymentTable: paymentTableName, rules, inputNumber }: ForecastPlaces,
  words: Words,
): ForecastView {
  const ruleRows = new Map(rules.map(({ id, row }) => [id.trim(), row]));
  const table = { name: resultsTable, headers: words.results.resultColumns };
  const planned = dealsWithPlan(forecast.payments);
  const rows = new Map(assessment.deals.map((assessed, index) => [assessed, index + 1]));
  return {
    forecast,
    asOf: assessment.asOf,
    all: new Slice(table, forecast.entries),
    entriesIn: entryFinder(forecast.entries),
    paymentTable: paymentTableName,
    planned,
    plannedPayments: forecast.payments.lines.filter(({ entry }) => planned.has(entry)),
    inputNumber,
    rule: (id) => {
      const value = assessment.rules.number(id);
      const row = ruleRows.get(id);
      if (row === undefined) return { value, cell: value };
      const cells = (['value', 'default'] as const).map((column) =>
        inputNumber({ table: 'rules', row, column }, value),
      );
      return { value, cell: cells.find((cell) => typeof cell === 'object') ?? value };
    },
    resultRow: ({ assessed }) => rows.get(assessed) ?? 0,
    spelled: spellingOf(assessment.deals),
    words,
  };
}
