import type { Area, Cell } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import { holds } from '../../files/model/areas';
import { isDataTableFormula } from '../../files/xlsx/data-tables';

/** A cell as it is copied: of a data table only the value, as nobody can enter such a formula. */
export function copiedCell({ cells }: SheetModel, cell: Cell | undefined): Cell | undefined {
  const source = cell?.spilledFrom ? cells.get(cell.spilledFrom.row, cell.spilledFrom.column) : cell;
  if (!cell || source?.formula === undefined || !isDataTableFormula(source.formula)) return cell;
  const { formula: _formula, array: _array, spilledFrom: _source, ...held } = cell;
  return held;
}

/** Whether an area holds a part, but not the whole, of what an old array formula (Ctrl+Shift+Enter) fills. */
export function cutsLegacyArray(sheet: SheetModel, area: Area): boolean {
  let cut = false;
  sheet.cells.forEach((cell, row, column) => {
    const source = cell.spilledFrom ?? (cell.array ? { row, column } : undefined);
    const array = source && sheet.cells.get(source.row, source.column)?.array;
    if (!source || array?.kind !== 'legacy') return;
    const whole = {
      top: source.row,
      left: source.column,
      bottom: source.row + array.rows - 1,
      right: source.column + array.columns - 1,
    };
    if (!holds(area, whole)) cut = true;
  }, area);
  return cut;
}

/** Whether cells of an area belong to an array formula that fills more than its own cell. */
export function holdsArray(sheet: SheetModel, area: Area): boolean {
  let found = false;
  sheet.cells.forEach(({ array, spilledFrom }) => {
    if (spilledFrom || (array && (array.kind === 'legacy' || array.rows * array.columns > 1))) found = true;
  }, area);
  return found;
}
