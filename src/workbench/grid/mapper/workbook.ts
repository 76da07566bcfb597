import type { ICellData, IResources, IWorkbookData, LocaleType } from '@univerjs/core';
import type { SheetModel, WorkbookModel } from '../../../files';
import { snapshotCell, visitGridCells, type GridCell, type GridStyles, type RowSpan } from './cells';
import { gradedFormats } from './graded-formats';
import type { FormulaAnswer } from './highlight';
import { gridNotes } from './notes';
import { fittedRowHeights } from './row-heights';
import { sheetFrame } from './sheet';
import { defaultStyle } from './style';
import { gridValidations } from './validations';

export interface GridSnapshotOptions {
  readonly id: string;
  readonly locale: string;
  readonly styles: GridStyles;
  readonly answer: FormulaAnswer;
  /** The rows of each sheet whose cells are in it, by sheet id, and only these sheets have fitted rows; all where this is absent. */
  readonly rows?: ReadonlyMap<string, RowSpan>;
  /** Is told every cell, so that later differences can be found. */
  readonly remember?: (sheetId: string, row: number, column: number, cell: GridCell) => void;
}

/** The workbook as the grid loads it: sheets in tab order with everything the grid can show. */
export function gridSnapshot(model: WorkbookModel, options: GridSnapshotOptions): IWorkbookData {
  const sheets: IWorkbookData['sheets'] = {};
  for (const sheet of model.sheets) {
    const frame = sheetFrame(sheet);
    if (options.rows?.has(sheet.id) !== false) {
      for (const [row, height] of fittedRowHeights(sheet, model))
        frame.rowData[row] = { ...frame.rowData[row], h: height, ia: 1 };
    }
    sheets[sheet.id] = { ...frame, defaultStyle, cellData: cellsOf(model, sheet, options) };
  }
  return {
    id: options.id,
    name: model.properties.title ?? '',
    appVersion: '',
    locale: options.locale as LocaleType,
    styles: {},
    sheetOrder: model.sheets.map((sheet) => sheet.id),
    sheets,
    resources: gridResources(model),
  };
}

function cellsOf(
  model: WorkbookModel,
  sheet: SheetModel,
  options: GridSnapshotOptions,
): Record<number, Record<number, ICellData>> {
  const rows: Record<number, Record<number, ICellData>> = {};
  const span = options.rows === undefined ? { top: 0, bottom: Infinity } : options.rows.get(sheet.id);
  if (!span) return rows;
  const visit = (row: number, column: number, cell: GridCell): void => {
    (rows[row] ??= {})[column] = snapshotCell(cell);
    options.remember?.(sheet.id, row, column, cell);
  };
  visitGridCells(sheet, model.styles, options.styles, options.answer, visit, span);
  return rows;
}

/** What the grid keeps beside the sheets: validations, graded conditional formats, notes. */
export function gridResources(model: WorkbookModel): IResources {
  const bySheet = <Item>(of: (sheet: SheetModel) => Item): string =>
    JSON.stringify(Object.fromEntries(model.sheets.map((sheet) => [sheet.id, of(sheet)])));
  return [
    { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: bySheet((sheet) => gridValidations(model, sheet)) },
    { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: bySheet(gradedFormats) },
    { name: 'SHEET_NOTE_PLUGIN', data: bySheet(gridNotes) },
  ];
}
