import type { CellValue, ChartModel, SheetModel, WorkbookModel } from '../../files';
import { referredCells } from '../grid/mapper/lists';

export interface ChartSeriesData {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly color?: string;
}

/** A chart with the values of its references filled in. */
export interface ChartData {
  readonly title: string;
  readonly kind: 'bar' | 'line' | 'pie' | 'doughnut' | 'scatter';
  readonly isHorizontal: boolean;
  readonly isStacked: boolean;
  readonly isFilled: boolean;
  readonly hasLegend: boolean;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeriesData[];
}

/** What a chart of a sheet shows at this moment. */
export function chartData(model: WorkbookModel, sheet: SheetModel, chart: ChartModel): ChartData {
  const type = chart.type;
  const categories = chart.series[0]?.categories;
  return {
    title: chart.title ?? chart.name,
    kind: kindOf(type),
    isHorizontal: /^Bar/.test(type),
    isStacked: /Stacked/.test(type),
    isFilled: /^Area/.test(type),
    hasLegend: chart.legend.visible && (chart.series.length > 1 || /^(Pie|Doughnut)/.test(type)),
    categories: categories === undefined ? [] : valuesOf(model, sheet, categories).map(textOf),
    series: chart.series.map((series, index) => ({
      name:
        series.nameReference === undefined
          ? (series.name ?? `${index + 1}`)
          : textOf(valuesOf(model, sheet, series.nameReference)[0] ?? null),
      values: valuesOf(model, sheet, series.values).map((value) =>
        typeof value === 'number' ? value : null,
      ),
      ...(series.color !== undefined && { color: series.color }),
    })),
  };
}

function kindOf(type: string): ChartData['kind'] {
  if (/^Line|^Area/.test(type)) return 'line';
  if (/^Pie/.test(type)) return 'pie';
  if (/^Doughnut/.test(type)) return 'doughnut';
  return /^XY|^Bubble/.test(type) ? 'scatter' : 'bar';
}

function valuesOf(model: WorkbookModel, sheet: SheetModel, reference: string): CellValue[] {
  const cells = referredCells(model, sheet, reference, 0);
  if (!cells) return [];
  const values: CellValue[] = [];
  for (let row = cells.area.top; row <= cells.area.bottom; row++) {
    for (let column = cells.area.left; column <= cells.area.right; column++) {
      values.push(cells.sheet.cells.get(row, column)?.value ?? null);
    }
  }
  return values;
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}
