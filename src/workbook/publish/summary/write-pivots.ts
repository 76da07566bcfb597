import { area } from '../content/content';
import type { Words } from '../content/words';
import { applyLooks, rangeAt } from '../cells/apply-looks';
import { PIVOTS_KEY, type ExistingSheet } from '../standing/catalogue';
import type { RequestQueue } from '../cells/request-queue';
import { writeCells } from '../cells/write-cells';
import { isRefusedAction } from '../../excel/refusal';
import { headingLook } from '../content/looks';
import { PIVOT_TOP, PLACED_PIVOTS, SUMMARY_WIDTHS } from './bands';
import { pivotAsFormulas, type PivotSource } from './pivot-formulas';
import { headerOf, PIVOTS, type PivotContent } from './pivots';
import { NOTE_ROW } from './summary-sheet';

/** Whether the summary stands as PivotTables, as formulas because Excel refused them, or as pivots of an earlier run. */
export type PivotState = 'pivots' | 'formulas' | 'not refreshed';

export interface PivotPlace {
  readonly worksheet: Excel.Worksheet;
  /** The sheet as it was before this run; null for a new one. */
  readonly existing: ExistingSheet | null;
  /** Whether a check that finished has refreshed them since their sources were written. */
  readonly isCurrent: boolean;
  readonly sources: Readonly<Record<PivotContent['source'], PivotSource>>;
}

/** The arrangement of the bands is part of what `PIVOTS_KEY` says. */
const ARRANGEMENT = '2';
const FORMULAS = `formulas ${ARRANGEMENT}`;
const pivotsIn = ({ language }: Words): string => `${language} ${ARRANGEMENT}`;

/** Whether a check of an earlier version has made the PivotTables, elsewhere on the sheet. */
export function isEarlierArrangement({ pivots: { madeAs } }: ExistingSheet): boolean {
  return madeAs !== null && !madeAs.endsWith(` ${ARRANGEMENT}`);
}

/**
 * Brings the PivotTables of the summary up to date in a request of its own, after their sources: made when the sheet is
 * new or has changed its language, else refreshed where they are not current; one that the user deleted stays deleted.
 * Where Excel refuses to make the first ones, formulas take their place for good; where there were some before, something is
 * in their way, and the note says so.
 */
export async function writePivots(queue: RequestQueue, place: PivotPlace, words: Words): Promise<PivotState> {
  const { worksheet, existing } = place;
  const made = existing?.pivots.madeAs ?? null;
  if (made === FORMULAS) return writeFormulas(queue, place, words);
  if (made === pivotsIn(words) && place.isCurrent) return 'pivots';
  try {
    if (made === pivotsIn(words)) refreshPivots(worksheet, existing?.pivots.names ?? []);
    else addPivots(place, words);
    await queue.send();
    return 'pivots';
  } catch (error) {
    if (!isRefusedAction(error)) throw error;
    if (made === null) return writeFormulas(queue, place, words);
    rangeAt(worksheet, area(NOTE_ROW, 0, 1, 1)).values = [[words.summary.notRefreshed]];
    return 'not refreshed';
  }
}

function refreshPivots(worksheet: Excel.Worksheet, names: readonly string[]): void {
  for (const { name } of PIVOTS) if (names.includes(name)) worksheet.pivotTables.getItem(name).refresh();
}

/** Names, aggregation and number formats are set and never left to Excel. */
function addPivots({ worksheet, existing, sources }: PivotPlace, words: Words): void {
  for (const { name } of PIVOTS) {
    if (existing?.pivots.names.includes(name) === true) worksheet.pivotTables.getItem(name).delete();
  }
  for (const { pivot, top, left } of PLACED_PIVOTS) {
    const source = worksheet.context.workbook.tables.getItem(sources[pivot.source].name);
    const place = rangeAt(worksheet, area(top, left, 1, 1));
    const added = worksheet.pivotTables.add(pivot.name, source, place);
    added.layout.layoutType = 'Tabular';
    // the charts above and the printed pages need the widths as they are
    added.layout.autoFormat = false;
    const field = (id: string) => added.hierarchies.getItem(headerOf(pivot.source, id, words));
    for (const id of pivot.rows) added.rowHierarchies.add(field(id));
    for (const id of pivot.columns) added.columnHierarchies.add(field(id));
    for (const { field: id, by, name, numberFormat } of pivot.values) {
      const data = added.dataHierarchies.add(field(id));
      data.summarizeBy = by;
      data.name = words.summary.pivotValues[name];
      data.numberFormat = numberFormat;
    }
    added.layout.showRowGrandTotals = pivot.hasTotals;
    added.layout.showColumnGrandTotals = pivot.hasTotals;
  }
  writeLowerHeadings(worksheet, words);
  worksheet.customProperties.add(PIVOTS_KEY, pivotsIn(words));
}

/** The headings of PivotTables under others; the first ones of all bands have theirs among the cells of the sheet. */
function writeLowerHeadings(worksheet: Excel.Worksheet, { summary }: Words): void {
  for (const { pivot, top, left } of PLACED_PIVOTS.filter((placed) => placed.top > PIVOT_TOP)) {
    const heading = area(top - 1, left, 1, 1);
    rangeAt(worksheet, heading).values = [[summary.pivotTitles[pivot.title]]];
    // no height of its own: rows of the pivots beside it run through
    const { rowHeight: _none, ...look } = headingLook(heading);
    applyLooks(worksheet, [look]);
  }
}

async function writeFormulas(
  queue: RequestQueue,
  { worksheet, existing, sources }: PivotPlace,
  words: Words,
): Promise<PivotState> {
  const left = worksheet.pivotTables.load('items/name');
  await queue.send();
  for (const pivot of left.items) if (PIVOTS.some(({ name }) => name === pivot.name)) pivot.delete();
  const used = Math.max(existing?.usedRows ?? 0, PIVOT_TOP) + 1;
  rangeAt(worksheet, area(PIVOT_TOP, 0, used - PIVOT_TOP, SUMMARY_WIDTHS.length)).clear('All');
  for (const placed of PLACED_PIVOTS) {
    const { pivot, top, left: column } = placed;
    const cells = pivotAsFormulas(placed, sources[pivot.source], words);
    const [header = []] = cells;
    await writeCells(queue, worksheet, top, column, cells, () => false);
    rangeAt(worksheet, area(top, column, 1, header.length)).format.font.bold = true;
  }
  writeLowerHeadings(worksheet, words);
  rangeAt(worksheet, area(NOTE_ROW, 0, 1, 1)).values = [[words.summary.asFormulas]];
  worksheet.customProperties.add(PIVOTS_KEY, FORMULAS);
  return 'formulas';
}
