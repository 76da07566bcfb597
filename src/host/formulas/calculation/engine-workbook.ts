import type { CellLike, RowLike, WorkbookLike, WorksheetLike } from '@cj-tech-master/excelts/formula';
import type { Area, Cell, CellValue } from '../../../files/model/cells';
import type { SheetModel } from '../../../files/model/sheet';
import { rangeText } from '../range-text';
import type { Scope } from './resolution';
import { dataRows } from './resolution';
import type { EngineFunction } from './conditional-functions';

/** What the engine wrote: the value of a cell, 0-based; `filled` for cells beside the formula's own. */
export interface EngineWrite {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly filled: boolean;
}

const emptyType = 0;
const plainType = 2;
const formulaType = 6;
const columnsPerSheet = 16_384;

/** The part of a workbook that one run of the engine needs, in the shape the engine reads. Rows and columns are 1-based. */
export class EngineWorkbook implements WorkbookLike {
  readonly worksheets: EngineWorksheet[];
  readonly writes: EngineWrite[] = [];
  readonly properties: { date1904: boolean };
  readonly definedNames: NonNullable<WorkbookLike['definedNames']>;

  constructor(
    scope: Scope,
    readonly userFunctions: ReadonlyMap<string, EngineFunction>,
  ) {
    this.worksheets = scope.model.sheets.map(
      (sheet, number) => new EngineWorksheet(sheet, number, this.writes),
    );
    this.properties = { date1904: scope.model.calculation.date1904 };
    const entries = scope.model.names.map(({ name, formula, sheetId }) => {
      const scopeNumber = scope.model.sheets.findIndex((sheet) => sheet.id === sheetId);
      return { name, ranges: [formula], ...(scopeNumber < 0 ? {} : { localSheetId: scopeNumber }) };
    });
    this.definedNames = { getAllEntries: () => entries, getAllNames: () => entries };
  }

  getWorksheet(id?: number | string): EngineWorksheet | undefined {
    return this.worksheets.find((sheet) => sheet.id === id || sheet.name === id);
  }
}

class EngineWorksheet implements WorksheetLike {
  readonly id: number;
  readonly name: string;
  readonly mergedRegions: readonly Area[];
  private readonly cells = new Map<number, CellLike>();
  private used: Area | null | undefined;

  constructor(
    private readonly sheet: SheetModel,
    private readonly number: number,
    private readonly writes: EngineWrite[],
  ) {
    this.id = number + 1;
    this.name = sheet.name;
    this.mergedRegions = sheet.merges.map(oneBased);
  }

  /** Adds the value that a cell has now; cells without a value need not be added. */
  addValue(row: number, column: number, cell: Cell): void {
    const key = row * columnsPerSheet + column;
    if (cell.value === null || this.cells.has(key)) return;
    this.cells.set(key, {
      row: row + 1,
      col: column + 1,
      type: plainType,
      model: {},
      value: cell.value,
      result: undefined,
    });
  }

  addFormula(row: number, column: number, formula: string, cell: Cell, mayFill: boolean): void {
    const legacy = cell.array?.kind === 'legacy' ? cell.array : null;
    const filled = legacy && {
      top: row,
      left: column,
      bottom: row + legacy.rows - 1,
      right: column + legacy.columns - 1,
    };
    const model = filled
      ? { shareType: 'array', ref: rangeText(filled, true), formula }
      : { formula, isDynamicArray: mayFill };
    this.cells.set(
      row * columnsPerSheet + column,
      this.recording(row, column, formulaType, false, model, formula),
    );
  }

  get dimensions(): Area | null {
    if (this.used === undefined) this.used = this.sheet.cells.usedArea((cell) => cell.value !== null);
    return this.used && oneBased(this.used);
  }

  eachRow(options: unknown, callback?: (row: RowLike, rowNumber: number) => void): void {
    const visit = callback ?? options;
    if (!isRowCallback(visit)) return;
    const byRow = new Map<number, CellLike[]>();
    for (const cell of this.cells.values()) {
      const row = byRow.get(cell.row);
      if (row) row.push(cell);
      else byRow.set(cell.row, [cell]);
    }
    for (const [row, { hidden }] of this.sheet.rows) {
      if (hidden && !byRow.has(row + 1)) byRow.set(row + 1, []);
    }
    for (const [row, cells] of byRow) {
      visit(new EngineRow(cells, this.sheet.rows.get(row - 1)?.hidden ?? false), row);
    }
  }

  findCell(row: number, column: number): CellLike {
    const known = this.cells.get((row - 1) * columnsPerSheet + column - 1);
    return known?.type === formulaType ? known : this.recording(row - 1, column - 1, formulaType, true, {});
  }

  getCell(row: number, column: number): CellLike {
    return this.recording(row - 1, column - 1, emptyType, true, {});
  }

  getTables(): {
    table: {
      name: string;
      tl: { row: number; col: number };
      columns: { name: string }[];
      rows: unknown[];
      headerRow: boolean;
      totalsRow: boolean;
    };
  }[] {
    return this.sheet.tables.map((table) => {
      const { top, bottom } = dataRows(table);
      const tl = { row: table.area.top + 1, col: table.area.left + 1 };
      const rows = new Array<unknown>(bottom - top + 1);
      return {
        table: {
          name: table.name,
          tl,
          columns: table.columns,
          rows,
          headerRow: table.hasHeader,
          totalsRow: table.hasTotals,
        },
      };
    });
  }

  private recording(
    row: number,
    column: number,
    type: number,
    filled: boolean,
    model: CellLike['model'],
    formula?: string,
  ): CellLike {
    const write = (value: unknown): void => {
      this.writes.push({ sheet: this.number, row, column, value: cellValue(value), filled });
    };
    return {
      row: row + 1,
      col: column + 1,
      type,
      model,
      ...(formula === undefined ? {} : { formula }),
      get value(): unknown {
        return null;
      },
      set value(value: unknown) {
        write(value);
      },
      get result(): undefined {
        return undefined;
      },
      set result(value: CellLike['result']) {
        write(value);
      },
    };
  }
}

class EngineRow implements RowLike {
  constructor(
    private readonly cells: readonly CellLike[],
    readonly hidden: boolean,
  ) {}

  eachCell(options: unknown, callback?: (cell: CellLike, column: number) => void): void {
    const visit = callback ?? options;
    if (!isCellCallback(visit)) return;
    for (const cell of this.cells) visit(cell, cell.col);
  }
}

function isRowCallback(value: unknown): value is (row: RowLike, rowNumber: number) => void {
  return typeof value === 'function';
}

function isCellCallback(value: unknown): value is (cell: CellLike, column: number) => void {
  return typeof value === 'function';
}

function oneBased({ top, left, bottom, right }: Area): Area {
  return { top: top + 1, left: left + 1, bottom: bottom + 1, right: right + 1 };
}

function cellValue(value: unknown): CellValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'object' && 'error' in value && typeof value.error === 'string')
    return { error: value.error };
  throw new TypeError('The formula engine returned a value of an unknown kind');
}
