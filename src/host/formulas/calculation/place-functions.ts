import { columnsOf, rowsOf } from '../../../files/model/areas';
import type { Cell } from '../../../files/model/cells';
import type { SheetModel } from '../../../files/model/sheet';
import { shownFormula } from '../shown-formula';
import type { EngineFunction } from './conditional-functions';
import { engineArray, engineError, engineNumber, type EngineScalar, type EngineValue } from './engine-values';
import { cellCount } from './reads';
import type { PlacedArea, Scope } from './resolution';

/** More cells than anybody looks at: whole columns are no place. */
const mostCells = 100_000;

/** Starts the text that stands for a place in what the engine gets; not a text that a user can type. */
const MARK = '\u0001';

/** Engine formula text that names an area to the functions below. */
export function placeText(place: PlacedArea): string {
  return `"${marked(place)}"`;
}

/** The same as a value. */
export function placeName(place: PlacedArea): EngineScalar {
  return { kind: 2, value: marked(place) };
}

function marked({ sheet, area }: PlacedArea): string {
  return `${MARK}${[sheet, area.top, area.left, area.bottom, area.right].join(':')}`;
}

/** ISFORMULA, FORMULATEXT and SHEET: the engine knows neither the formulas nor the order of the sheets. */
export function placeFunctions(scope: Scope): Map<string, EngineFunction> {
  const ofCells = (read: Read): EngineFunction => ({
    minArity: 1,
    maxArity: 1,
    invoke: ([argument]) => {
      const place = placeNamed(argument);
      return place === null ? engineError('#N/A') : cellsOf(place, scope, read);
    },
  });
  return new Map<string, EngineFunction>([
    [
      'ISFORMULA',
      ofCells(({ cells }, row, column) => ({ kind: 3, value: isFormula(cells.get(row, column)) })),
    ],
    [
      'FORMULATEXT',
      ofCells((sheet, row, column) => {
        const cell = sheet.cells.get(row, column);
        return isFormula(cell)
          ? { kind: 2, value: `=${shownFormula(sheet, cell.formula, row, column)}` }
          : engineError('#N/A');
      }),
    ],
    ['SHEET', { minArity: 1, maxArity: 1, invoke: ([argument]) => sheetNumber(argument, scope) }],
  ]);
}

type Read = (sheet: SheetModel, row: number, column: number) => EngineScalar;

function isFormula(cell: Cell | undefined): cell is Cell & { readonly formula: string } {
  return cell?.formula !== undefined && !cell.spilledFrom;
}

/** The place that a text of `placeText` names; null for any other argument. */
export function placeNamed(argument: unknown): PlacedArea | null {
  const text = textOf(argument);
  if (text?.startsWith(MARK) !== true) return null;
  const [sheet = 0, top = 0, left = 0, bottom = 0, right = 0] = text.slice(1).split(':').map(Number);
  return { sheet, area: { top, left, bottom, right } };
}

function textOf(argument: unknown): string | null {
  const isText = typeof argument === 'object' && argument !== null && 'value' in argument;
  return isText && typeof argument.value === 'string' ? argument.value : null;
}

function cellsOf({ sheet, area }: PlacedArea, scope: Scope, read: Read): EngineValue {
  if (cellCount(area) > mostCells) return engineError('#VALUE!');
  const model = scope.sheet(sheet);
  const rows = Array.from({ length: rowsOf(area) }, (_, row) =>
    Array.from({ length: columnsOf(area) }, (_unused, column) =>
      read(model, area.top + row, area.left + column),
    ),
  );
  const [[only] = []] = rows;
  return rows.length === 1 && rows[0]?.length === 1 && only !== undefined ? only : engineArray(rows);
}

/** The place of a sheet in the workbook from 1 on, by its name or by a reference into it. */
function sheetNumber(argument: unknown, scope: Scope): EngineScalar {
  const place = placeNamed(argument);
  const number = place?.sheet ?? scope.sheetNumber(textOf(argument) ?? '');
  return typeof number === 'number' ? engineNumber(number + 1) : engineError('#N/A');
}
