import type { Area } from '../../files/model/cells';
import { areaOfRange } from './address';
import { holds } from '../../files/model/areas';
import { quoteSheetName } from '../../files/model/sheet-name';
import { rangeText } from './range-text';
import { deleted, rewriteReferences } from './tokens';

/** Cells that were cut and pasted: `source` on one sheet to the place with this top-left cell. */
export interface CellMove {
  readonly fromSheet: string;
  readonly source: Area;
  readonly toSheet: string;
  readonly top: number;
  readonly left: number;
}

/**
 * A formula (without `=`) after cells were cut and pasted: references to cells wholly in the source follow it;
 * references to cells wholly overwritten become `#REF!`.
 */
export function followMove(formula: string, ownSheet: string, move: CellMove): string {
  const rows = move.top - move.source.top;
  const columns = move.left - move.source.left;
  const target: Area = {
    top: move.top,
    left: move.left,
    bottom: move.source.bottom + rows,
    right: move.source.right + columns,
  };
  return rewriteReferences(formula, (reference) => {
    if (reference.kind !== 'cells' || reference.workbook) return null;
    const sheet = (reference.sheet === '' ? ownSheet : reference.sheet).toLowerCase();
    const area = areaOfRange(reference.range);
    if (!area) return null;
    if (sheet === move.fromSheet.toLowerCase() && holds(move.source, area)) {
      const { range } = reference;
      const by = (at: number | null | undefined, distance: number): number | null =>
        typeof at === 'number' ? at + distance : null;
      const moved = rangeText(
        {
          ...range,
          top: by(range.top, rows),
          bottom: by(range.bottom, rows),
          left: by(range.left, columns),
          right: by(range.right, columns),
        },
        reference.isRange,
      );
      if (move.toSheet.toLowerCase() === sheet) return reference.prefix + moved;
      return move.toSheet.toLowerCase() === ownSheet.toLowerCase()
        ? moved
        : `${quoteSheetName(move.toSheet)}!${moved}`;
    }
    return sheet === move.toSheet.toLowerCase() && holds(target, area) ? reference.prefix + deleted : null;
  });
}

/**
 * The formula of a cell that moves to another sheet: references that named no sheet name the one they came from, so
 * that they mean the same cells; so do names of that sheet alone (`isOwnName`).
 */
export function qualifyReferences(
  formula: string,
  sheet: string,
  isOwnName: (name: string) => boolean = () => false,
): string {
  return rewriteReferences(formula, (reference) => {
    if (reference.kind === 'table' || reference.prefix !== '') return null;
    if (reference.kind === 'cells')
      return `${quoteSheetName(sheet)}!${rangeText(reference.range, reference.isRange)}`;
    return isOwnName(reference.name) ? `${quoteSheetName(sheet)}!${reference.name}` : null;
  });
}
