import { columnLetters } from '../../excel/units';
import { area, STAMP_ROW } from '../content/content';
import { rangeAt } from '../cells/apply-looks';
import { PIVOT_NAMES } from '../content/pivot-names';
import { NO_CHARTS, type ExistingSheet } from '../standing/catalogue';
import type { OpenSheet } from '../writing/open-sheet';
import { moveRow } from '../writing/make-room';
import { LOWER_END, SUMMARY_WIDTHS } from './bands';
import { isEarlierArrangement } from './write-pivots';

/** So many rows and columns were ours in the arrangement before. */
const EARLIER_ROWS = 36;
const EARLIER_COLUMNS = 41;
/** What `PIVOTS_KEY` said where formulas stood in place of PivotTables. */
const EARLIER_FORMULAS = 'formulas';

/**
 * Takes what an earlier version arranged otherwise off the summary, so that it is laid out anew: PivotTables and charts
 * of ours, and our cells above them. What a user has written under PivotTables moves down. Every other sheet stays as it is.
 */
export function withoutEarlierArrangement(sheet: OpenSheet): OpenSheet {
  const { content, existing, worksheet } = sheet;
  if (content.id !== 'summary' || existing === null || !isEarlierArrangement(existing)) return sheet;
  const { names, madeAs, areas } = existing.pivots;
  const hasFormulas = madeAs === EARLIER_FORMULAS;
  for (const name of PIVOT_NAMES) if (names.includes(name)) worksheet.pivotTables.getItem(name).delete();
  for (const name of existing.charts.series.keys()) worksheet.charts.getItem(name).delete();
  // formulas stood down to the last row; under PivotTables stands only what a user has written
  const rows = hasFormulas ? Math.max(EARLIER_ROWS, existing.usedRows) : EARLIER_ROWS;
  const cells = rangeAt(worksheet, area(STAMP_ROW + 1, 0, rows - STAMP_ROW - 1, EARLIER_COLUMNS));
  cells.clear('Contents');
  cells.clear('Formats');
  cells.format.useStandardHeight = true;
  // in the columns of a short PivotTable may stand a longer one from now on
  const room = Math.max(LOWER_END - EARLIER_ROWS, ...areas.map(({ rows: height }) => height));
  if (!hasFormulas) moveRow(worksheet, EARLIER_ROWS, EARLIER_ROWS + room);
  const columns = worksheet.getRange(`A:${columnLetters(SUMMARY_WIDTHS.length - 1)}`);
  worksheet.pageLayout.setPrintArea(columns);
  return {
    ...sheet,
    standing: null,
    existing: { ...laidOutAnew(existing), charts: NO_CHARTS },
  };
}

function laidOutAnew(existing: ExistingSheet): ExistingSheet {
  return {
    ...existing,
    isLaidOut: false,
    usedRows: STAMP_ROW + 1,
    pivots: { names: [], madeAs: null, areas: [] },
  };
}
