import type { Area } from './cells';
import type {
  AxisKey,
  ChartAxisModel,
  ChartDataTable,
  ChartErrorBars,
  ChartLabels,
  ChartLine,
  ChartLook,
  ChartMarker,
  ChartPlace,
  ChartPointModel,
  ChartTrendlineModel,
  PlotPlace,
} from './chart-parts';
import type { TitlePart } from './title-parts';
import type { PivotConditions } from './pivot-filters';

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
  legend: {
    visible: boolean;
    position: string;
    overlay?: boolean;
    look?: ChartLook;
    place?: ChartPlace;
    /** Entries that are left out, by their places. */
    hidden?: readonly number[];
  };
  axes?: Partial<Record<AxisKey, ChartAxisModel>>;
  /** Of the whole chart, of its plot area and of its title. */
  look?: ChartLook;
  plotLook?: ChartLook;
  titleLook?: ChartLook;
  titleOverlay?: boolean;
  titlePlace?: ChartPlace;
  /** Where characters of the title look different. */
  titleParts?: readonly TitlePart[];
  /** Reference formula without `=` of the cells that the title comes from. */
  titleReference?: string;
  plotPlace?: PlotPlace;
  /** What an empty cell is: a gap when absent. */
  blanks?: 'zero' | 'span';
  /** Hidden cells are shown too. */
  showHidden?: boolean;
  hasRoundedCorners?: boolean;
  /** Labels of values above the maximum of the axis are left out. */
  hidesLabelsAbove?: boolean;
  dataTable?: ChartDataTable;
  origin?: object;
}

export interface ChartSeriesModel {
  name: string | null;
  /** Reference formulas without `=`, e.g. `Sheet1!$B$2:$B$9`. */
  nameReference?: string;
  values: string;
  categories?: string;
  bubbleSizes?: string;
  /** Of the fill, and of the line where there is no other; `none` for no fill. */
  color?: string;
  type?: string;
  line?: ChartLine;
  /** Absent is the primary one. */
  axisGroup?: 'Secondary';
  /** Percent of a bar's width. */
  gapWidth?: number;
  overlap?: number;
  labels?: ChartLabels;
  marker?: ChartMarker;
  smooth?: boolean;
  /** Percent. */
  holeSize?: number;
  /** Degrees. */
  firstAngle?: number;
  explosion?: number;
  points?: ChartPointModel[];
  trendlines?: ChartTrendlineModel[];
  /** Along the x axis only in scatter and bubble charts. */
  errorBars?: Partial<Record<'x' | 'y', ChartErrorBars>>;
  /** A colour for negative values of its own. */
  invertIfNegative?: boolean;
  /** Of all series of its type: a colour for each point; usual in pies only. */
  variesColors?: boolean;
  /** Percent. */
  bubbleScale?: number;
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
  values: PivotValue[];
  /** What the field is called that stands for several values; absent is `Values`. */
  dataCaption?: string;
  layout: 'Compact' | 'Outline' | 'Tabular';
  showRowGrandTotals: boolean;
  showColumnGrandTotals: boolean;
  refreshOnOpen: boolean;
  /** Labels of items that are not shown, by field. */
  hidden?: Readonly<Record<string, readonly string[]>>;
  /** What items have to meet to be shown, by field. */
  conditions?: Readonly<Record<string, PivotConditions>>;
  /** Filter fields of which several items may be chosen, though none or one is. */
  severalItems?: readonly string[];
  /** Fields that show items without records too. */
  showsAll?: readonly string[];
  /** Fields whose items stand in descending order. */
  descending?: readonly string[];
  /** Fields whose items stand by one of the values, by its place among them. */
  sortedByValue?: Readonly<Record<string, PivotSort>>;
  /** Absent is true: columns are fitted when it is refreshed. */
  autoFormat?: boolean;
  /** Absent is true. */
  preserveFormatting?: boolean;
  /** Where the subtotals of outer fields stand; absent is at the top, in the tabular form at the bottom. */
  subtotals?: 'AtTop' | 'AtBottom' | 'Off';
  /** The subtotals of a field in place of the usual one; none when empty. */
  fieldSubtotals?: Readonly<Record<string, readonly Aggregation[]>>;
  blankLines?: boolean;
  repeatsLabels?: boolean;
  /** Absent is true. */
  showHeaders?: boolean;
  /** What empty cells of the body show, if they are filled. */
  emptyText?: string;
  fillsEmpty?: boolean;
  altTitle?: string;
  altDescription?: string;
  /** Settings that change nothing of what is shown, by their name in a file; absent is the usual one. */
  options?: Readonly<Partial<Record<PivotOption, boolean>>>;
  origin?: object;
}

/** How many rows of headers a pivot table has above its body. */
export function pivotHeaderRows({ columns, values }: PivotTableModel): number {
  if (columns.length === 0) return 1;
  return columns.length + 1 + (values.length > 1 ? 1 : 0);
}

export interface PivotSort {
  readonly value: number;
  readonly isDescending: boolean;
  /** Items of the other axis: only what stands under all of them counts. */
  readonly scope?: readonly PivotItemName[];
}

/** An item of a field by its label. */
export interface PivotItemName {
  readonly field: string;
  readonly label: string;
}

export type PivotOption = 'disableFieldList' | 'multipleFieldFilters' | 'editData' | 'customListSort';

/** A summary of a field. */
export interface PivotValue {
  /** Of values that were added while the workbook is open; no file holds it. */
  readonly id?: string;
  field: string;
  name: string;
  aggregation: Aggregation;
  numberFormat?: string;
  showAs?: ShowAs;
}

/** What a value is shown as; the base is a field, and an item of it by its label. */
export interface ShowAs {
  readonly calculation: ShowAsCalculation;
  readonly baseField?: string;
  readonly baseItem?: string;
}

export type ShowAsCalculation =
  | 'PercentOfGrandTotal'
  | 'PercentOfRowTotal'
  | 'PercentOfColumnTotal'
  | 'PercentOfParentRowTotal'
  | 'PercentOfParentColumnTotal'
  | 'PercentOfParentTotal'
  | 'PercentOf'
  | 'RunningTotal'
  | 'PercentRunningTotal'
  | 'DifferenceFrom'
  | 'PercentDifferenceFrom'
  | 'RankAscending'
  | 'RankDecending'
  | 'Index';
