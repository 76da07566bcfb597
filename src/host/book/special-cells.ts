import type { Area, Cell } from '../../files/model/cells';
import { invalidArgument, notImplemented } from '../protocol/errors';
import { holds, intersection, isSingleCell } from '../../files/model/areas';
import type { CellSet } from './range';
import { joined } from './search';
import { valueType } from './read-cells';
import { usedPart } from './range-steps';
import { RangeHandle } from './range';

/** The kinds that add-ins can ask for. */
export const specialKinds = [
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
] as const;

const valueKinds: Readonly<Record<string, readonly string[]>> = {
  All: ['String', 'Double', 'Boolean', 'Error'],
  Errors: ['Error'],
  ErrorsLogical: ['Error', 'Boolean'],
  ErrorsNumbers: ['Error', 'Double'],
  ErrorsText: ['Error', 'String'],
  ErrorsLogicalNumber: ['Error', 'Boolean', 'Double'],
  ErrorsLogicalText: ['Error', 'Boolean', 'String'],
  ErrorsNumberText: ['Error', 'Double', 'String'],
  Logical: ['Boolean'],
  LogicalNumbers: ['Boolean', 'Double'],
  LogicalText: ['Boolean', 'String'],
  LogicalNumbersText: ['Boolean', 'Double', 'String'],
  Numbers: ['Double'],
  NumbersText: ['Double', 'String'],
  Text: ['String'],
};

/** The cells of a kind (Home > Find & Select > Go To Special), within the used range. */
export function specialCells(cells: CellSet, kind: string, valueKind: string): Area[] {
  const { book, sheet } = cells;
  book.calculation.ensure();
  const kinds = valueKinds[valueKind];
  if (!kinds) throw invalidArgument();
  const found: Area[] = [];
  for (const area of searched(cells)) {
    switch (kind) {
      case 'Blanks':
        eachPlace(area, (row, column) => {
          const cell = sheet.cells.get(row, column);
          if (!cell || (cell.value === null && cell.formula === undefined)) found.push(place(row, column));
        });
        break;
      case 'Visible':
        eachPlace(area, (row, column) => {
          if (!sheet.rows.get(row)?.hidden && !sheet.columns.get(column)?.hidden)
            found.push(place(row, column));
        });
        break;
      case 'Constants':
      case 'Formulas':
        sheet.cells.forEach((cell: Cell, row, column) => {
          const isFormula = cell.formula !== undefined;
          if (isFormula !== (kind === 'Formulas') || (cell.value === null && !isFormula)) return;
          if (kinds.includes(valueType(cell.value))) found.push(place(row, column));
        }, area);
        break;
      case 'DataValidations':
        for (const rule of sheet.validations) found.push(...parts(rule.areas, area));
        break;
      case 'ConditionalFormats':
        for (const format of sheet.conditionalFormats)
          for (const part of parts(format.areas, area)) {
            const isKnown = found.some((known) => holds(known, part));
            if (!isKnown) found.push(part);
          }
        break;
      default:
        throw notImplemented(`special cells of type ${kind}`);
    }
  }
  // areas of formats and validation stay as they are, cells are put together
  return found.every(isSingleCell) ? joined(found) : found;
}

/** Excel looks at the whole used range when a single cell is given. */
function searched({ book, sheet, areas }: CellSet): Area[] {
  const whole = new RangeHandle(book, sheet, { top: 0, left: 0, bottom: 1_048_575, right: 16_383 });
  const used = usedPart(whole, false)?.area;
  if (!used) return [];
  const [only, ...more] = areas;
  if (only && more.length === 0 && isSingleCell(only)) return [used];
  return parts(areas, used);
}

function parts(areas: readonly Area[], within: Area): Area[] {
  return areas.flatMap((area) => intersection(area, within) ?? []);
}

function place(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function eachPlace(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}
