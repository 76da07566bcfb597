import { INK } from '../../style/palette';
import { area, type FormulaCell } from '../content/content';
import { dealTitle } from '../content/show';
import { columnFixed, figureAt } from './cells';
import { AMOUNT, FROM, LABEL, VALUES } from './grid';
import type { BlockRow, ColumnGroup, ForecastPage } from './page';
import type { ForecastView } from './view';
import { TEXT } from '../../style/number-formats';

/** The deals whose expected amount somebody has replaced, with the reason. */
export function addOverrideBlock(page: ForecastPage, view: ForecastView): void {
  const { forecast, words } = view;
  const { blocks, explained, overrideColumns: columns, noOverrides } = words.forecast;
  page.heading(blocks.overrides, explained.overrides);
  const lines = forecast.overrides.filter(({ counts }) => counts);
  if (lines.length === 0) {
    page.look({ area: area(page.row, LABEL, 1, 1), color: INK.muted });
    page.put(noOverrides);
    return;
  }
  const amount = (header: string) => ({ header, numberFormat: AMOUNT });
  const groups: readonly ColumnGroup[] = [
    {
      title: '',
      columns: [
        amount(columns.amount),
        amount(columns.computed),
        amount(columns.override),
        amount(columns.difference),
        { header: columns.reason, numberFormat: TEXT },
      ],
    },
  ];
  const { id, owner } = words.results.resultColumns;
  page.header([columns.deal, words.forecast.columns.currency, id, owner], groups);
  const top = page.row;
  const rows = lines.map(({ entry, override, reason }, index): BlockRow => {
    const row = top + index;
    const { deal } = entry.assessed;
    const own = view.all.where(
      { column: 'id', cell: columnFixed(row, FROM), text: deal.id },
      (each) => each === entry,
    );
    const computed = own.sum('expected');
    return {
      label: dealTitle(entry.assessed),
      currency: entry.currency ?? words.results.noCurrency,
      from: deal.id,
      until: deal.owner ?? '',
      values: [
        own.sum('amount'),
        computed,
        own.sum('override'),
        differenceOf(row, override, Number(computed.shown)),
        reason ?? '',
      ],
    };
  });
  page.rows(rows, groups);
}

function differenceOf(row: number, override: number, computed: number): FormulaCell {
  const [from, to] = [figureAt(row, VALUES + 1, computed), figureAt(row, VALUES + 2, override)];
  return { formula: `${to.at}-${from.at}`, shown: override - computed };
}
