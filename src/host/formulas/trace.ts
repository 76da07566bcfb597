import type { Token } from '@borgar/fx/xlsx';
import type { Area } from '../../files/model/cells';
import type { WorkbookModel } from '../../files/model/workbook';
import { areaOfRange } from './address';
import { filledBy } from './calculation/formula-cells';
import { Scope, type PlacedArea } from './calculation/resolution';
import { boundingArea, intersects } from '../../files/model/areas';
import { referenceOf, tokensOf, type CellReference } from './tokens';

interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/**
 * The areas that the formulas of some cells read: as far as the formulas name them, with names and structured
 * references resolved, and what `A1#` fills. With `deep`, also what those areas read, and so on.
 */
export function precedentAreas(
  model: WorkbookModel,
  start: readonly PlacedArea[],
  deep: boolean,
): PlacedArea[] {
  const scope = new Scope(model);
  const found = new Map<string, PlacedArea>();
  let waiting = start;
  while (waiting.length > 0) {
    const next: PlacedArea[] = [];
    for (const { sheet, area } of waiting) {
      scope.sheet(sheet).cells.forEach((cell, row, column) => {
        if (cell.formula === undefined) return;
        for (const placed of areasRead(cell.formula, { sheet, row, column }, scope)) {
          if (found.has(keyOf(placed))) continue;
          found.set(keyOf(placed), placed);
          next.push(placed);
        }
      }, area);
    }
    waiting = deep ? next : [];
  }
  return [...found.values()];
}

/** The cells whose formulas read some areas; with `deep`, also the cells that read those, and so on. */
export function dependentCells(
  model: WorkbookModel,
  start: readonly PlacedArea[],
  deep: boolean,
): PlacedArea[] {
  const scope = new Scope(model);
  let formulas: (PlacedArea & { readonly reads: readonly PlacedArea[] })[] = [];
  for (const [sheet, { cells }] of model.sheets.entries()) {
    cells.forEach((cell, row, column) => {
      if (cell.formula === undefined || cell.spilledFrom) return;
      const reads = areasRead(cell.formula, { sheet, row, column }, scope);
      if (reads.length > 0) formulas.push({ sheet, area: filledBy(row, column, cell), reads });
    });
  }
  const found: PlacedArea[] = [];
  let changed = start;
  while (changed.length > 0) {
    const meets = (placed: PlacedArea): boolean =>
      changed.some((one) => one.sheet === placed.sheet && intersects(one.area, placed.area));
    const next = formulas.filter(({ reads }) => reads.some(meets));
    formulas = formulas.filter((formula) => !next.includes(formula));
    for (const { sheet, area } of next)
      found.push({ sheet, area: { ...area, bottom: area.top, right: area.left } });
    changed = deep ? next : [];
  }
  return found;
}

function keyOf({ sheet, area }: PlacedArea): string {
  return `${sheet}!${area.top}:${area.left}:${area.bottom}:${area.right}`;
}

const deepestName = 20;

function areasRead(formula: string, place: Place, scope: Scope, depth = 0): PlacedArea[] {
  const tokens = tokensOf(formula);
  const areasAt = (token: Token | undefined, index: number): PlacedArea[] => {
    const reference = token && referenceOf(token);
    if (!reference || (reference.kind !== 'table' && reference.workbook !== '')) return [];
    if (reference.kind === 'cells') return cellAreas(reference, isSpill(tokens[index + 1]), place, scope);
    if (reference.kind === 'table') {
      const area = scope.tableArea(reference, place.sheet, place.row, place.column);
      return typeof area === 'string' ? [] : [area];
    }
    const home = reference.sheet === '' ? place.sheet : scope.sheetNumber(reference.sheet);
    const named = home === null ? null : scope.nameFormula(reference.name, home);
    if (named !== null) return depth < deepestName ? areasRead(named, place, scope, depth + 1) : [];
    const area = scope.tableArea(
      { kind: 'table', table: reference.name, columns: [], sections: [] },
      place.sheet,
      place.row,
      place.column,
    );
    return typeof area === 'string' ? [] : [area];
  };
  const found: PlacedArea[] = [];
  for (const [index, token] of tokens.entries()) {
    const areas = areasAt(token, index);
    const range = tokens[index - 1]?.value === ':' ? rangeOf(found.at(-1), areas) : null;
    if (range) found.splice(-1, 1, range);
    else found.push(...areas);
  }
  return found;
}

/** What lies between the ends of a range that names both, `Sheet1!A1:Sheet1!B2`. */
function rangeOf(first: PlacedArea | undefined, [last, ...more]: readonly PlacedArea[]): PlacedArea | null {
  if (!last || more.length > 0 || first?.sheet !== last.sheet) return null;
  return { sheet: last.sheet, area: boundingArea(first.area, last.area) };
}

function isSpill(token: Token | undefined): boolean {
  return token?.value === '#';
}

function cellAreas(
  { sheet, range }: CellReference,
  spills: boolean,
  place: Place,
  scope: Scope,
): PlacedArea[] {
  const area = areaOfRange(range);
  if (!area) return [];
  return sheetsOf(sheet, place, scope).map((number) => ({
    sheet: number,
    area: spills ? spilled(number, area, scope) : area,
  }));
}

function spilled(sheet: number, area: Area, scope: Scope): Area {
  return filledBy(area.top, area.left, scope.sheet(sheet).cells.get(area.top, area.left));
}

/** One sheet, or all from the first to the last of a 3-D reference. */
function sheetsOf(name: string, place: Place, scope: Scope): number[] {
  if (name === '') return [place.sheet];
  const whole = scope.sheetNumber(name);
  if (whole !== null) return [whole];
  const [first, last] = name.split(':').map((part) => scope.sheetNumber(part));
  if (first === undefined || first === null || last === undefined || last === null) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
