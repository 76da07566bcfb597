import { searchPattern, type SearchOptions } from '../edits';
import { asFlag, isRecord, oneOf } from '../protocol/arguments';
import { displayText } from '../values';
import type { Area } from '../../files/model/cells';
import { formulaOrValue } from './read-cells';
import type { RangeHandle } from './range';

export interface SearchRequest extends SearchOptions {
  readonly backwards: boolean;
}

/** Search or replace criteria as add-ins give them; everything is optional. */
export function readSearch(value: unknown): SearchRequest {
  const given = isRecord(value) ? value : {};
  const flag = (part: unknown): boolean => (part === undefined || part === null ? false : asFlag(part));
  const direction = given.searchDirection ?? 'Forward';
  return {
    completeMatch: flag(given.completeMatch),
    matchCase: flag(given.matchCase),
    backwards: oneOf(direction, ['Forward', 'Backwards']) === 'Backwards',
  };
}

/** The cells whose formula or shown text matches, in reading order. */
export function findCells(range: RangeHandle, text: string, options: SearchOptions): Area[] {
  const { book, sheet, area } = range;
  book.calculation.ensure();
  const pattern = searchPattern(text, options);
  const matches = (candidate: string): boolean => {
    pattern.lastIndex = 0;
    return pattern.test(candidate);
  };
  const found: Area[] = [];
  if (text === '') return found;
  sheet.cells.forEach((cell, row, column) => {
    if (cell.value === null && cell.formula === undefined) return;
    const shown = displayText(
      cell.value,
      book.model.styles.get(cell.style).numberFormat,
      book.model.calculation.date1904,
    );
    if (matches(shown) || matches(String(formulaOrValue(sheet, cell, row, column))))
      found.push({ top: row, left: column, bottom: row, right: column });
  }, area);
  return found;
}

/** Joins cells into as few rectangles as a walk down the columns and then across gives. */
export function joined(cells: readonly Area[]): Area[] {
  const runs: Area[] = [];
  const byColumn = [...cells].sort((a, b) => a.left - b.left || a.top - b.top);
  for (const cell of byColumn) {
    const last = runs.at(-1);
    if (last && last.left === cell.left && last.bottom + 1 === cell.top)
      runs[runs.length - 1] = { ...last, bottom: cell.bottom };
    else runs.push(cell);
  }
  const areas: Area[] = [];
  const open = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.top} ${run.bottom} ${run.left - 1}`;
    const at = open.get(key);
    const before = at === undefined ? undefined : areas[at];
    const index = before ? (at ?? 0) : areas.length;
    areas[index] = before ? { ...before, right: run.right } : run;
    open.set(`${run.top} ${run.bottom} ${run.right}`, index);
  }
  return areas.sort((a, b) => a.top - b.top || a.left - b.left);
}
