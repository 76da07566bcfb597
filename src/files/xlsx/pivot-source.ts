import { columnsOf } from '../model/areas';
import { parseArea } from '../model/address';
import type { Area, CellValue } from '../model/cells';
import type { PivotTableModel } from '../model/objects';
import type { SheetModel, TableModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';

type Source = PivotTableModel['source'];

/** The names of the columns of a pivot's source; undefined where the source is gone. */
export function sourceColumns(model: WorkbookModel, source: Source): readonly string[] | undefined {
  if ('table' in source) return tableOf(model, source.table)?.table.columns.map((column) => column.name);
  const place = referencePlace(model, source.reference);
  if (!place) return undefined;
  const { sheet, area } = place;
  const names: string[] = [];
  for (let index = 0; index < columnsOf(area); index++) {
    names.push(fieldName(pivotText(sheet.cells.get(area.top, area.left + index)?.value ?? ''), names));
  }
  return names;
}

/** A value of a source as the name of a field or an item. */
export function pivotText(value: NonNullable<CellValue>): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : String(value);
}

/** A header as the name of a field: Excel numbers repeated ones, as in `Name`, `Name2`. */
export function fieldName(header: string, before: readonly string[]): string {
  const taken = new Set(before.map((name) => name.toLowerCase()));
  let free = header;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${header}${number}`;
  return free;
}

/** What files and models call the item of empty cells. */
export const BLANK_ITEM = '(blank)';

/**
 * The labels that a field has in the source, in the first spelling of each; `(blank)` where cells are empty. Undefined
 * where the source is gone.
 */
export function sourceLabels(
  model: WorkbookModel,
  source: Source,
  field: string,
): readonly string[] | undefined {
  const place = bodyOf(model, source);
  if (!place) return undefined;
  const index = sourceColumns(model, source)?.indexOf(field) ?? -1;
  if (index < 0) return [];
  const { sheet, area } = place;
  const found = new Map<string, string>();
  let filled = 0;
  sheet.cells.forEach(
    ({ value }) => {
      if (value === null) return;
      filled++;
      const label = pivotText(value);
      if (!found.has(label.toLowerCase())) found.set(label.toLowerCase(), label);
    },
    { ...area, left: area.left + index, right: area.left + index },
  );
  const used = sheet.cells.usedArea((cell) => cell.value !== null, area);
  const hasBlank = used !== null && filled < Math.min(area.bottom, used.bottom + 1) - area.top + 1;
  return [...found.values(), ...(hasBlank || found.size === 0 ? [BLANK_ITEM] : [])];
}

/** A reference such as `'My data'!$A$1:$D$20` in its two parts. */
export function splitReference(reference: string): { sheetName: string; address: string } {
  const bang = reference.lastIndexOf('!');
  const sheet = reference.slice(0, Math.max(0, bang));
  const sheetName = sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheetName, address: reference.slice(bang + 1) };
}

interface Place {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** The rows of a source below its headers. */
function bodyOf(model: WorkbookModel, source: Source): Place | undefined {
  if ('table' in source) {
    const found = tableOf(model, source.table);
    if (!found) return undefined;
    const { area, hasTotals } = found.table;
    return {
      sheet: found.sheet,
      area: { ...area, top: area.top + 1, bottom: area.bottom - (hasTotals ? 1 : 0) },
    };
  }
  const place = referencePlace(model, source.reference);
  return place && { sheet: place.sheet, area: { ...place.area, top: place.area.top + 1 } };
}

function tableOf(model: WorkbookModel, name: string): { sheet: SheetModel; table: TableModel } | undefined {
  const wanted = name.toLowerCase();
  for (const sheet of model.sheets) {
    const table = sheet.tables.find((one) => one.name.toLowerCase() === wanted);
    if (table) return { sheet, table };
  }
  return undefined;
}

function referencePlace(model: WorkbookModel, reference: string): Place | undefined {
  const { sheetName, address } = splitReference(reference);
  const sheet = model.sheets.find((one) => one.name.toLowerCase() === sheetName.toLowerCase());
  const area = parseArea(address);
  return sheet && area ? { sheet, area } : undefined;
}
