import { columnLetters } from '../../excel/units';
import { area, STAMP_ROW } from '../content/content';
import { rangeAt } from '../cells/apply-looks';
import { PIVOT_NAMES } from '../content/pivot-names';
import { NO_CHARTS, type ExistingSheet } from '../standing/catalogue';
import type { OpenSheet } from '../writing/open-sheet';
import { SUMMARY_WIDTHS } from './bands';
import { isEarlierArrangement } from './write-pivots';

/** So many rows and columns were ours in the arrangement before. */
const EARLIER_ROWS = 36;
const EARLIER_COLUMNS = 41;
/** What `PIVOTS_KEY` said where formulas stood in place of PivotTables. */
const EARLIER_FORMULAS = 'formulas';

/**
 * Takes what an earlier version arranged otherwise off the summary, so that it is laid out anew: PivotTables and charts
 * of ours, and our cells above them. Every other sheet stays as it is.
 */
export function withoutEarlierArrangement(sheet: OpenSheet): OpenSheet {
  const { content, existing, worksheet } = sheet;
  if (content.id !== 'summary' || existing === null || !isEarlierArrangement(existing)) return sheet;
  const { names, madeAs } = existing.pivots;
  for (const name of PIVOT_NAMES) if (names.includes(name)) worksheet.pivotTables.getItem(name).delete();
  for (const name of existing.charts.series.keys()) worksheet.charts.getItem(name).delete();
  // formulas stood down to the last row; under PivotTables stands only what a user has written
  const rows = madeAs === EARLIER_FORMULAS ? Math.max(EARLIER_ROWS, existing.usedRows) : EARLIER_ROWS;
  const cells = rangeAt(worksheet, area(STAMP_ROW + 1, 0, rows - STAMP_ROW - 1, EARLIER_COLUMNS));
  cells.clear('Contents');
  cells.clear('Formats');
  cells.format.useStandardHeight = true;
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
