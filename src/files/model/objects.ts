import type { Area } from './cells';

/** A chart. `origin` marks a chart that came with an opened file and is kept as it was, apart from its references. */
export interface ChartModel {
  readonly id: string;
  name: string;
  /** Office chart type, e.g. `ColumnClustered`. */
  type: string;
  title: string | null;
  /** Points from the top left of the sheet. */
  left: number;
  top: number;
  width: number;
  height: number;
  series: ChartSeriesModel[];
  legend: { visible: boolean; position: string };
  valueAxisTitle?: string;
  categoryAxisTitle?: string;
  origin?: object;
}

export interface ChartSeriesModel {
  name: string | null;
  /** Reference formulas without `=`, e.g. `Sheet1!$B$2:$B$9`. */
  nameReference?: string;
  values: string;
  categories?: string;
  bubbleSizes?: string;
  color?: string;
  type?: string;
}

export type Aggregation =
  | 'Sum'
  | 'Count'
  | 'Average'
  | 'Max'
  | 'Min'
  | 'Product'
  | 'CountNumbers'
  | 'StandardDeviation'
  | 'StandardDeviationP'
  | 'Variance'
  | 'VarianceP';

export interface PivotTableModel {
  readonly id: string;
  name: string;
  /** Name of the source table, or a sheet reference such as `Data!$A$1:$D$20`. */
  source: { table: string } | { reference: string };
  /** Where the computed block stands; its values are ordinary cells, so that every viewer shows them. */
  area: Area;
  rows: string[];
  columns: string[];
  filters: string[];
  values: { field: string; name: string; aggregation: Aggregation; numberFormat?: string }[];
  layout: 'Compact' | 'Outline' | 'Tabular';
  showRowGrandTotals: boolean;
  showColumnGrandTotals: boolean;
  refreshOnOpen: boolean;
  origin?: object;
}
