import type { BlockRow, ColumnGroup, ForecastPage } from './page';
import { columnFixed, coverageOf, figureAt, gapOf } from './cells';
import { inBlock } from './forecast-columns';
import { PERCENT, TEXT } from '../../style/number-formats';
import { AMOUNT, TIMES, VALUES } from './grid';
import { labelsOf, periodLabel } from './period-blocks';
import { daysOf, named, ofRow, type ForecastView } from './view';

const OWNER = VALUES;
const TEAM = VALUES + 1;
const TARGET = VALUES + 2;

/** Every target of the Targets table that counts, beside what its deals bring. */
export function addTargetBlock(page: ForecastPage, view: ForecastView): void {
  const { forecast, words } = view;
  if (forecast.targets.length === 0) return;
  const { blocks, explained, columns } = words.forecast;
  const amount = (header: string) => ({ header, numberFormat: AMOUNT });
  const text = (header: string) => ({ header, numberFormat: TEXT });
  const headers = words.results.resultColumns;
  const groups: readonly ColumnGroup[] = [
    {
      title: '',
      columns: [text(headers.owner), text(headers.team), amount(columns.target), amount(columns.booked)],
    },
    { title: columns.total, columns: [amount(columns.amount), amount(columns.expected)] },
    {
      title: columns.againstTarget,
      columns: [
        amount(columns.gap),
        { header: columns.coverage, numberFormat: TIMES },
        amount(columns.shortfall),
        { header: columns.chance, numberFormat: PERCENT, engine: true },
      ],
    },
  ];
  page.heading(blocks.targets, explained.targets);
  page.header([columns.period, ...labelsOf(view)], groups);
  const top = page.row;
  const rows = forecast.targets.map((target, index): BlockRow => {
    const { entry, period, currency, reach } = target;
    const owner = entry.owner === null ? null : view.spelled(entry.owner);
    const team = entry.team === null ? null : view.spelled(entry.team);
    const row = top + index;
    let slice = ofRow(view, row, currency, period);
    if (owner !== null) slice = named(slice, columnFixed(row, OWNER), 'owner', owner);
    if (team !== null) slice = named(slice, columnFixed(row, TEAM), 'team', team);
    const counted = inBlock(slice, 'counted', words);
    const targetCell = view.inputNumber(
      { table: 'targets', row: entry.row, column: 'amount' },
      target.target,
    );
    const [booked, amounts, expected] = [
      inBlock(slice, 'booked', words).sum('amount'),
      counted.sum('amount'),
      counted.sum('forecastExpected'),
    ];
    const at = (column: number, cell: typeof targetCell) => figureAt(row, column, cell);
    const gap = gapOf(at(TARGET, targetCell), at(TARGET + 1, booked));
    const [from, until] = daysOf(period, words);
    return {
      label: periodLabel(period, view),
      currency: currency ?? words.results.noCurrency,
      from,
      until,
      values: [
        owner ?? '',
        team ?? '',
        targetCell,
        booked,
        amounts,
        expected,
        gap,
        coverageOf(at(TARGET + 2, amounts), at(TARGET + 4, gap)),
        {
          formula: [TARGET, TARGET + 1, TARGET + 3].map((column) => figureAt(row, column, 0).at).join('-'),
          shown: target.target - Number(booked.shown) - Number(expected.shown),
        },
        reach.chance,
      ],
    };
  });
  page.rows(rows, groups);
}
