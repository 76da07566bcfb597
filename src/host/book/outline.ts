import type { SheetModel } from '../../files/model/sheet';
import { invalidArgument } from '../protocol/errors';
import { isWholeColumns, isWholeRows } from '../../files/model/areas';
import { requireAllowed } from './protection';
import type { RangeHandle } from './range';

export type Axis = 'rows' | 'columns';
type Line = { hidden?: boolean; outlineLevel?: number; collapsed?: boolean };

const deepest = 7;

/** What a group option means for a range; without one the range must be whole rows or whole columns. */
export function groupAxis({ area }: RangeHandle, option: string | null): Axis {
  if (option === 'ByRows') return 'rows';
  if (option === 'ByColumns') return 'columns';
  if (option !== null) throw invalidArgument();
  if (isWholeRows(area) && !isWholeColumns(area)) return 'rows';
  if (isWholeColumns(area) && !isWholeRows(area)) return 'columns';
  throw invalidArgument();
}

function lines(sheet: SheetModel, axis: Axis): Map<number, Line> {
  return axis === 'rows' ? sheet.rows : sheet.columns;
}

function span({ area }: RangeHandle, axis: Axis): { first: number; last: number } {
  return axis === 'rows' ? { first: area.top, last: area.bottom } : { first: area.left, last: area.right };
}

function requireOutline(range: RangeHandle, axis: Axis): void {
  requireAllowed(range, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
}

/** Puts rows or columns one outline level deeper; at most seven. */
export function group(range: RangeHandle, axis: Axis): void {
  requireOutline(range, axis);
  const { first, last } = span(range, axis);
  const all = lines(range.sheet, axis);
  for (let index = first; index <= last; index++)
    if ((all.get(index)?.outlineLevel ?? 0) >= deepest) throw invalidArgument();
  for (let index = first; index <= last; index++) {
    const line = all.get(index) ?? {};
    all.set(index, { ...line, outlineLevel: (line.outlineLevel ?? 0) + 1 });
  }
}

/** Takes a level off what is grouped in a range; a range without groups is refused. */
export function ungroup(range: RangeHandle, axis: Axis): void {
  requireOutline(range, axis);
  const { first, last } = span(range, axis);
  const all = lines(range.sheet, axis);
  const grouped = [...all].filter(([index, line]) => index >= first && index <= last && line.outlineLevel);
  if (grouped.length === 0) throw invalidArgument();
  for (const [index, { outlineLevel = 0, ...rest }] of grouped)
    all.set(index, outlineLevel > 1 ? { ...rest, outlineLevel: outlineLevel - 1 } : rest);
}

/** Folds or unfolds the groups that a range lies in: the summary line beside the group says it is collapsed. */
export function showDetails(range: RangeHandle, axis: Axis, shown: boolean): void {
  requireOutline(range, axis);
  const { sheet } = range;
  const all = lines(sheet, axis);
  const { first, last } = span(range, axis);
  let found = false;
  for (let index = first; index <= last; index++) {
    const line = all.get(index);
    if (!line?.outlineLevel) continue;
    found = true;
    if (shown) delete line.hidden;
    else line.hidden = true;
  }
  if (!found) throw invalidArgument();
  if (axis === 'rows') range.book.calculation.rowsShown(sheet, first, last);
  const after =
    axis === 'rows' ? (sheet.outline?.summaryBelow ?? true) : (sheet.outline?.summaryRight ?? true);
  const summary = after ? last + 1 : first - 1;
  if (summary < 0) return;
  const { collapsed: _before, ...rest } = all.get(summary) ?? {};
  all.set(summary, shown ? rest : { ...rest, collapsed: true });
}

/** Shows outline levels up to a number and folds what is deeper; 0 leaves the axis as it is. */
export function showLevels(sheet: SheetModel, axis: Axis, levels: number): void {
  if (!Number.isInteger(levels) || levels < 0 || levels > deepest + 1) throw invalidArgument();
  if (levels === 0) return;
  for (const line of lines(sheet, axis).values()) {
    if (!line.outlineLevel) continue;
    if (line.outlineLevel >= levels) line.hidden = true;
    else delete line.hidden;
  }
}
