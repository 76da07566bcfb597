import type { Area } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import { parseInput } from '../values';

export interface SearchOptions {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
}

/** `*`, `?` and `~` work as in Excel's dialog. */
export function searchPattern(text: string, { completeMatch, matchCase }: SearchOptions): RegExp {
  const source = text.replace(/~([*?~])|[\s\S]/g, (character, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (character === '*') return '[\\s\\S]*?';
    if (character === '?') return '[\\s\\S]';
    return character.replace(/[.+^${}()|[\]\\/-]/g, '\\$&');
  });
  return new RegExp(completeMatch ? `^(?:${source})$` : source, matchCase ? 'gu' : 'giu');
}

/** Replaces text in the formulas and values of an area; results are taken as if typed. Returns how many cells changed places. */
export function replaceText(
  sheet: SheetModel,
  area: Area | undefined,
  text: string,
  replacement: string,
  options: SearchOptions,
): number {
  if (text === '') return 0;
  const pattern = searchPattern(text, options);
  let count = 0;
  sheet.cells.forEach((cell) => {
    if (
      cell.spilledFrom ||
      (cell.value === null && cell.formula === undefined) ||
      (typeof cell.value === 'object' && cell.formula === undefined)
    )
      return;
    const before = cell.formula === undefined ? String(cell.value) : `=${cell.formula}`;
    const found = before.match(pattern)?.length ?? 0;
    if (found === 0) return;
    const after = before.replace(pattern, () => replacement);
    count += found;
    delete cell.richText;
    if (cell.formula !== undefined && after.startsWith('=') && after.length > 1) {
      cell.formula = after.slice(1);
      cell.value = null;
      return;
    }
    delete cell.formula;
    delete cell.array;
    cell.value = parseInput(after).value;
  }, area);
  return count;
}
