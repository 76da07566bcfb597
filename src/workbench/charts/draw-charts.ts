import type { SheetModel, WorkbookModel } from '../../files';

export function drawCharts(
  place: HTMLElement,
  _model: WorkbookModel,
  sheet: SheetModel,
  _isDark: boolean,
): void {
  place.hidden = sheet.charts.length === 0;
}
