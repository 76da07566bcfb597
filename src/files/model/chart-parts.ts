/** A line of a chart: a border, an axis, a gridline, the line of a series. */
export interface ChartLine {
  /** `#RRGGBB`. */
  readonly color?: string;
  /** Points. */
  readonly weight?: number;
  /** Name of the dash in the file, `solid` when absent; `none` for no line. */
  readonly dash?: string;
}

export interface ChartText {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** `#RRGGBB`. */
  readonly color?: string;
  readonly name?: string;
  /** Points. */
  readonly size?: number;
}

/** How a part of a chart looks, as far as it is not left to Excel. */
export interface ChartLook {
  /** `#RRGGBB`, or `none`. */
  readonly fill?: string;
  readonly line?: ChartLine;
  readonly text?: ChartText;
  /** Degrees −90…90 of the text; 180 where its letters stand below each other. */
  readonly rotation?: number;
  readonly hasShadow?: true;
}

/** Where a part of a chart was put by hand, in fractions of the chart; what is absent is left to Excel. */
export interface ChartPlace {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
}

/** The place of the plot area with the labels of its axes, or of what these enclose. */
export interface PlotPlace extends ChartPlace {
  readonly isInner?: true;
}

export type AxisKey = 'category' | 'value' | 'category2' | 'value2';

export interface ChartAxisModel {
  look?: ChartLook;
  title?: string;
  titleLook?: ChartLook;
  /** Absent: second categories only, which would repeat the first. */
  hidden?: boolean;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  minorUnit?: number;
  /** Absent for a linear scale. */
  logBase?: number;
  reversed?: boolean;
  /** Absent: those of the value axis only. */
  majorGridlines?: boolean;
  minorGridlines?: boolean;
  majorGridLook?: ChartLook;
  minorGridLook?: ChartLook;
  /** English code; absent is that of the cells. */
  numberFormat?: string;
  /** `nextTo`, `low`, `high` or `none`. */
  labels?: string;
  /** `none`, `in`, `out` or `cross`. */
  majorTick?: string;
  minorTick?: string;
  /** Every how many categories a label or tick stands. */
  labelSpacing?: number;
  tickSpacing?: number;
  /** Of categories: percent between labels and axis, `l` or `r` where the labels are not centred. */
  labelOffset?: number;
  labelAlignment?: string;
  /** Categories stand as words or along time, whatever their cells hold; absent: as these say. */
  categories?: 'text' | 'date';
  /** Along time: what one point stands for, and the units of the steps: `days`, `months` or `years`. */
  baseTimeUnit?: string;
  majorTimeUnit?: string;
  minorTimeUnit?: string;
  /** Labels of several columns stand in one line. */
  hasOneLevel?: boolean;
  /** Of categories: the values cross in the middle of one, or between two, where that is not usual. */
  crossesBetween?: boolean;
  /** Where the other axis crosses it: at an end or at a value; usual are zero and, for second categories, the maximum. */
  crossing?: 'autoZero' | 'min' | 'max' | number;
  /** Name of the unit in the file, e.g. `thousands`. */
  displayUnit?: string;
  /** The number that is one unit; counts instead of `displayUnit`. */
  customUnit?: number;
  /** The unit is not written beside the axis. */
  hidesUnit?: boolean;
}

/** What stands beside the points of a series. */
export interface ChartLabels {
  showValue?: boolean;
  showSeriesName?: boolean;
  showCategoryName?: boolean;
  showPercentage?: boolean;
  showLegendKey?: boolean;
  showBubbleSize?: boolean;
  /** Name of the place in the file, e.g. `outEnd`. */
  position?: string;
  separator?: string;
  numberFormat?: string;
  look?: ChartLook;
  /** Of the label of one point: words instead of what it shows. */
  text?: string;
}

/** What a point of a series has of its own. */
export interface ChartPointModel {
  readonly index: number;
  readonly look?: ChartLook;
  readonly marker?: ChartMarker;
  /** `none` is a point without a label in a series that has labels. */
  readonly label?: ChartLabels | 'none';
}

export interface ChartMarker {
  /** Name of the shape in the file, e.g. `circle` or `none`. */
  shape?: string;
  /** Points, 2…72. */
  size?: number;
  /** `#RRGGBB`. */
  fill?: string;
  line?: string;
}

export interface ChartTrendlineModel {
  /** Name in the file: `linear`, `exp`, `log`, `poly`, `power` or `movingAvg`. */
  type: string;
  name?: string;
  order?: number;
  period?: number;
  forward?: number;
  backward?: number;
  intercept?: number;
  showEquation?: boolean;
  showRSquared?: boolean;
  look?: ChartLook;
}

/** The values of a chart in a grid below it. */
export interface ChartDataTable {
  isVisible: boolean;
  horizontalLines: boolean;
  verticalLines: boolean;
  outline: boolean;
  legendKeys: boolean;
  look?: ChartLook;
}

export interface ChartErrorBars {
  /** Name in the file: `fixedVal`, `percentage`, `stdDev`, `stdErr` or `cust`. */
  type: string;
  /** `both`, `plus` or `minus`. */
  include: string;
  hasNoEndCap?: boolean;
  /** A number, a percent or a count of deviations. */
  value?: number;
  look?: ChartLook;
}
