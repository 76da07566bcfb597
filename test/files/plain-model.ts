import type { CellStyle, SheetModel, StyleTable, WorkbookModel } from '../../src/files';

/** A workbook as plain data, for comparing: styles by what they say instead of by index, no origin. */
export function plainModel(model: WorkbookModel): unknown {
  const { sheets, styles, origin: _origin, ...rest } = model;
  const ids = new Map(sheets.map((sheet, index) => [sheet.id, index]));
  return plain({
    ...rest,
    names: model.names.map((name) => ({
      ...name,
      sheetId: name.sheetId === null ? null : ids.get(name.sheetId),
    })),
    activeSheetId: ids.get(model.activeSheetId ?? '') ?? null,
    sheets: sheets.map((sheet) => plainSheet(sheet, styles)),
  });
}

function plainSheet(sheet: SheetModel, styles: StyleTable): unknown {
  const { id: _id, cells, rows, columns, conditionalFormats, charts, pivots, ...rest } = sheet;
  const stored: unknown[] = [];
  cells.forEach((cell, row, column) => {
    if (cell.value === null && cell.formula === undefined && cell.style === 0 && !cell.spilledFrom) return;
    stored.push({ at: [row, column], ...cell, style: styles.get(cell.style) });
  });
  const sized = (models: ReadonlyMap<number, { style?: number }>): unknown =>
    [...models]
      .map(([at, model]): [number, unknown] => [
        at,
        { ...model, style: model.style ? styles.get(model.style) : undefined },
      ])
      .sort(([a], [b]) => a - b);
  return {
    ...rest,
    stored,
    rows: sized(rows),
    columns: sized(columns),
    conditionalFormats: conditionalFormats.map(({ id: _ruleId, origin: _origin, ...format }) => format),
    charts: charts.map(({ id: _chartId, origin: _origin, ...chart }) => chart),
    pivots: pivots.map(({ id: _pivotId, origin: _origin, ...pivot }) => pivot),
  };
}

/** Maps become sorted entries, absent and undefined are the same. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Map) return [...value].map(([key, part]) => [key, plain(part)]);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, plain(part)])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
}

export function styled(model: WorkbookModel, style: CellStyle): number {
  return model.styles.add(style);
}
