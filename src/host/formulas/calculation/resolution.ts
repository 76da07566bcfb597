import { holdsCell } from '../../../files/model/areas';
import type { Area } from '../../../files/model/cells';
import type { SheetModel, TableModel } from '../../../files/model/sheet';
import type { WorkbookModel } from '../../../files/model/workbook';
import type { TableReference } from '../tokens';

export interface PlacedArea {
  readonly sheet: number;
  readonly area: Area;
}

export interface PlacedTable {
  readonly sheet: number;
  readonly table: TableModel;
}

/** Looks up what names in formulas stand for: sheets, tables and defined names, whatever the letter case. */
export class Scope {
  private readonly sheetNumbers = new Map<string, number>();
  private readonly tables = new Map<string, PlacedTable>();
  private readonly names = new Map<string, string>();
  /** Of tables that were looked at: the places of their columns by name in lower case. */
  private readonly columnPlaces = new Map<TableModel, ReadonlyMap<string, number>>();
  /** Equal for equal sheets and names, and for equal tables by their names: what was resolved can be kept. */
  readonly signature: string;
  readonly tableSignatures: ReadonlyMap<string, string>;

  constructor(readonly model: WorkbookModel) {
    const numberOfId = new Map<string, number>();
    for (const [number, sheet] of model.sheets.entries()) {
      this.sheetNumbers.set(sheet.name.toLowerCase(), number);
      numberOfId.set(sheet.id, number);
      for (const table of sheet.tables) this.tables.set(table.name.toLowerCase(), { sheet: number, table });
    }
    for (const { name, formula, sheetId } of model.names) {
      const scope = sheetId === null ? '' : numberOfId.get(sheetId);
      if (scope !== undefined) this.names.set(`${scope}!${name.toLowerCase()}`, formula);
    }
    this.signature = JSON.stringify([[...this.sheetNumbers], [...this.names]]);
    this.tableSignatures = new Map([...this.tables].map(([name, placed]) => [name, signatureOf(placed)]));
  }

  sheet(number: number): SheetModel {
    const sheet = this.model.sheets[number];
    if (!sheet) throw new RangeError(`No sheet ${number}`);
    return sheet;
  }

  sheetNumber(name: string): number | null {
    return this.sheetNumbers.get(name.toLowerCase()) ?? null;
  }

  /** The formula behind a name, as seen from a sheet: the sheet's own names come first. */
  nameFormula(name: string, sheet: number): string | null {
    const lower = name.toLowerCase();
    return this.names.get(`${sheet}!${lower}`) ?? this.names.get(`!${lower}`) ?? null;
  }

  table(name: string): PlacedTable | null {
    return this.tables.get(name.toLowerCase()) ?? null;
  }

  tableAt(sheet: number, row: number, column: number): PlacedTable | null {
    const table = this.sheet(sheet).tables.find(({ area }) => holdsCell(area, row, column));
    return table ? { sheet, table } : null;
  }

  /** The cells of a structured reference in a formula at a cell, or the error Excel gives. */
  tableArea(
    reference: TableReference,
    sheet: number,
    row: number,
    column: number,
  ): PlacedArea | '#REF!' | '#VALUE!' | '#NAME?' {
    const placed = reference.table === '' ? this.tableAt(sheet, row, column) : this.table(reference.table);
    if (!placed) return '#NAME?';
    const columns = this.columnsOf(placed.table, reference.columns);
    const rows = rowsOf(placed.table, reference.sections, placed.sheet === sheet ? row : -1);
    if (!columns) return '#REF!';
    return typeof rows === 'string' ? rows : { sheet: placed.sheet, area: { ...rows, ...columns } };
  }

  /** The columns from the first to the last of some names; all without a name, null where one is not there. */
  private columnsOf(table: TableModel, names: readonly string[]): { left: number; right: number } | null {
    const { left, right } = table.area;
    if (names.length === 0) return { left, right };
    const places = this.placesOf(table);
    let first = Infinity;
    let last = -1;
    for (const name of names) {
      const place = places.get(name.toLowerCase());
      if (place === undefined) return null;
      first = Math.min(first, place);
      last = Math.max(last, place);
    }
    return { left: left + first, right: left + last };
  }

  private placesOf(table: TableModel): ReadonlyMap<string, number> {
    const known = this.columnPlaces.get(table);
    if (known) return known;
    const places = new Map<string, number>();
    for (const [place, { name }] of table.columns.entries()) places.set(name.toLowerCase(), place);
    this.columnPlaces.set(table, places);
    return places;
  }
}

function signatureOf({ sheet, table }: PlacedTable): string {
  const { area, hasHeader, hasTotals, columns } = table;
  return JSON.stringify([sheet, area, hasHeader, hasTotals, columns.map(({ name }) => name)]);
}

/**
 * The names of the tables that are not as they were, in lower case, with '' for the one around a cell if there are any;
 * null where sheets or names are others.
 */
export function changedTables(before: Scope, after: Scope): ReadonlySet<string> | null {
  if (before.signature !== after.signature) return null;
  const [old, now] = [before.tableSignatures, after.tableSignatures];
  const changed = [...old.keys(), ...now.keys()].filter((name) => old.get(name) !== now.get(name));
  return new Set(changed.length === 0 ? [] : [...changed, '']);
}

/** First and last data row of a table; a table always has one, even when it is blank. */
export function dataRows({ area, hasHeader, hasTotals }: TableModel): { top: number; bottom: number } {
  const top = area.top + (hasHeader ? 1 : 0);
  return { top, bottom: Math.max(top, area.bottom - (hasTotals ? 1 : 0)) };
}

function rowsOf(
  table: TableModel,
  sections: readonly string[],
  row: number,
): { top: number; bottom: number } | '#REF!' | '#VALUE!' {
  const data = dataRows(table);
  if (sections.includes('this row'))
    return row >= data.top && row <= data.bottom ? { top: row, bottom: row } : '#VALUE!';
  if (sections.length === 0) return data;
  const all = sections.includes('all');
  const tops: number[] = [];
  const bottoms: number[] = [];
  if ((all || sections.includes('headers')) && table.hasHeader) {
    tops.push(table.area.top);
    bottoms.push(table.area.top);
  }
  if (all || sections.includes('data')) {
    tops.push(data.top);
    bottoms.push(data.bottom);
  }
  if ((all || sections.includes('totals')) && table.hasTotals) {
    tops.push(table.area.bottom);
    bottoms.push(table.area.bottom);
  }
  return tops.length === 0 ? '#REF!' : { top: Math.min(...tops), bottom: Math.max(...bottoms) };
}
