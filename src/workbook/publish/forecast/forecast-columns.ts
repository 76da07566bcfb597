import { COUNTED, type Block, type Category, type Range, type TargetForecast } from '../../../method';
import type { Cell } from '../content/content';
import type { Words } from '../content/words';
import { coverageOf, figureAt, gapOf, sumOf, type Figure } from './cells';
import { PERCENT } from '../../style/number-formats';
import { AMOUNT, COUNT, TIMES, VALUES } from './grid';
import type { ColumnGroup, ValueColumn } from './page';
import type { Slice } from './slice';
import type { ForecastView } from './view';

/** The deals of a slice that the forecast counts in this block. */
export function inBlock(slice: Slice, block: Block, { forecast }: Words): Slice {
  return slice.where({ column: 'block', word: forecast.block[block] }, (entry) => entry.block === block);
}

/** The deals of a slice in this category. */
export function inCategory(slice: Slice, category: Category, { levels }: Words): Slice {
  return slice.where(
    { column: 'category', word: levels.category[category] },
    (entry) => entry.category === category,
  );
}

/** The deals of open status, whatever their category. */
export function open(slice: Slice, { levels }: Words): Slice {
  return slice.where(
    { column: 'status', word: levels.dealStatus.open },
    ({ assessed }) => assessed.deal.status === 'open',
  );
}

/** Deals, amount and what the forecast expects of them. */
export function threeOf(slice: Slice): readonly Cell[] {
  return [slice.count, slice.sum('amount'), slice.sum('forecastExpected')];
}

/** The same of deals that the forecast omits: what they would bring by their win chance. */
export function threeOfOmitted(slice: Slice): readonly Cell[] {
  return [slice.count, slice.sum('amount'), slice.sum('expected')];
}

/** The columns over `threeOf` and `threeOfOmitted`. */
export function threeColumns({ forecast }: Words): readonly ValueColumn[] {
  const { deals, amount, expected } = forecast.columns;
  return [
    { header: deals, numberFormat: COUNT },
    { header: amount, numberFormat: AMOUNT },
    { header: expected, numberFormat: AMOUNT },
  ];
}

/** Open deals by category and in total, then what is booked against the target. */
export function forecastGroups(words: Words): readonly ColumnGroup[] {
  const { columns } = words.forecast;
  return [
    ...COUNTED.map((category) => ({
      title: words.levels.category[category],
      columns: threeColumns(words),
    })),
    { title: columns.total, columns: threeColumns(words) },
    {
      title: columns.againstTarget,
      columns: [
        { header: columns.booked, numberFormat: AMOUNT },
        { header: columns.target, numberFormat: AMOUNT },
        { header: columns.gap, numberFormat: AMOUNT },
        { header: columns.coverage, numberFormat: TIMES },
      ],
    },
  ];
}

/** The values of `forecastGroups` in a row of the sheet. */
export function forecastValues(
  slice: Slice,
  row: number,
  target: TargetForecast | null,
  { words, inputNumber }: ForecastView,
): readonly Cell[] {
  const categories = COUNTED.flatMap((category) => threeOf(inCategory(slice, category, words)));
  const figure = (values: readonly Cell[], index: number): Figure =>
    figureAt(row, VALUES + index, values[index]);
  const totals = [0, 1, 2].map((part) =>
    sumOf([part, part + 3, part + 6].map((index) => figure(categories, index))),
  );
  const values: Cell[] = [...categories, ...totals, inBlock(slice, 'booked', words).sum('amount')];
  if (target === null) return [...values, '', '', ''];
  const booked = figure(values, 12);
  values.push(inputNumber({ table: 'targets', row: target.entry.row, column: 'amount' }, target.target));
  values.push(gapOf(figure(values, 13), booked));
  values.push(coverageOf(figure(values, 10), figure(values, 14)));
  return values;
}

/** What stands beside the forecast, and how sure it is. */
export function besideGroups(words: Words): readonly ColumnGroup[] {
  const { columns, block } = words.forecast;
  const [deals, amount] = threeColumns(words);
  if (deals === undefined || amount === undefined) throw new Error('deals and amount are columns');
  return [
    { title: block.booked, columns: [deals, amount, { header: columns.landing, numberFormat: AMOUNT }] },
    { title: block.omitted, columns: threeColumns(words) },
    { title: block.notAssessed, columns: [deals, amount] },
    {
      title: columns.expected,
      columns: [
        { header: columns.byStage, numberFormat: AMOUNT },
        { header: columns.unverified, numberFormat: AMOUNT },
        { header: columns.contradicted, numberFormat: AMOUNT },
      ],
    },
    {
      title: columns.range,
      columns: [
        { header: columns.total10, numberFormat: AMOUNT, engine: true },
        { header: columns.total50, numberFormat: AMOUNT, engine: true },
        { header: columns.total90, numberFormat: AMOUNT, engine: true },
        { header: columns.chance, numberFormat: PERCENT, engine: true },
      ],
    },
  ];
}

/** The values of `besideGroups` in a row of the sheet. */
export function besideValues(
  slice: Slice,
  row: number,
  range: Range | null,
  target: TargetForecast | null,
  { words }: ForecastView,
): readonly Cell[] {
  const booked = inBlock(slice, 'booked', words);
  const counted = inBlock(slice, 'counted', words);
  const omitted = inBlock(slice, 'omitted', words);
  const notAssessed = inBlock(slice, 'notAssessed', words);
  const bookedAmount = booked.sum('amount');
  const { at, value } = figureAt(row, VALUES + 1, bookedAmount);
  const expected = counted.sum('forecastExpected');
  const byModel = counted.where({ column: 'override', isBlank: true }, ({ override }) => override === null);
  return [
    booked.count,
    bookedAmount,
    { formula: `${at}+${expected.formula}`, shown: value + Number(expected.shown) },
    ...threeOfOmitted(omitted),
    notAssessed.count,
    notAssessed.sum('amount'),
    open(slice, words).sum('stageExpected'),
    byModel.sum('unverifiedExpected'),
    byModel.sum('contradictedExpected'),
    range?.p10 ?? '',
    range?.p50 ?? '',
    range?.p90 ?? '',
    target?.reach.chance ?? '',
  ];
}
