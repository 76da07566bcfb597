/** How a chart type of Office stands in a chart part. */
export interface ChartForm {
  readonly group: 'bar' | 'line' | 'pie' | 'doughnut' | 'area' | 'scatter' | 'bubble' | 'radar';
  readonly direction?: 'bar' | 'col';
  readonly grouping?: 'clustered' | 'standard' | 'stacked' | 'percentStacked';
  readonly markers?: boolean;
  readonly lines?: boolean;
  readonly smooth?: boolean;
  readonly filled?: boolean;
}

const FORMS: Readonly<Record<string, ChartForm>> = {
  ColumnClustered: { group: 'bar', direction: 'col', grouping: 'clustered' },
  ColumnStacked: { group: 'bar', direction: 'col', grouping: 'stacked' },
  ColumnStacked100: { group: 'bar', direction: 'col', grouping: 'percentStacked' },
  BarClustered: { group: 'bar', direction: 'bar', grouping: 'clustered' },
  BarStacked: { group: 'bar', direction: 'bar', grouping: 'stacked' },
  BarStacked100: { group: 'bar', direction: 'bar', grouping: 'percentStacked' },
  Line: { group: 'line', grouping: 'standard', markers: false },
  LineStacked: { group: 'line', grouping: 'stacked', markers: false },
  LineStacked100: { group: 'line', grouping: 'percentStacked', markers: false },
  LineMarkers: { group: 'line', grouping: 'standard', markers: true },
  LineMarkersStacked: { group: 'line', grouping: 'stacked', markers: true },
  LineMarkersStacked100: { group: 'line', grouping: 'percentStacked', markers: true },
  Area: { group: 'area', grouping: 'standard' },
  AreaStacked: { group: 'area', grouping: 'stacked' },
  AreaStacked100: { group: 'area', grouping: 'percentStacked' },
  Pie: { group: 'pie' },
  Doughnut: { group: 'doughnut' },
  XYScatter: { group: 'scatter', lines: false, markers: true, smooth: false },
  XYScatterLines: { group: 'scatter', lines: true, markers: true, smooth: false },
  XYScatterLinesNoMarkers: { group: 'scatter', lines: true, markers: false, smooth: false },
  XYScatterSmooth: { group: 'scatter', lines: true, markers: true, smooth: true },
  XYScatterSmoothNoMarkers: { group: 'scatter', lines: true, markers: false, smooth: true },
  Bubble: { group: 'bubble' },
  Radar: { group: 'radar', markers: false, filled: false },
  RadarMarkers: { group: 'radar', markers: true, filled: false },
  RadarFilled: { group: 'radar', markers: false, filled: true },
};

/** Chart types that new charts can be saved as; opened charts of any type are kept. */
export const SAVED_CHART_TYPES: readonly string[] = Object.keys(FORMS);

/** Throws for a type that cannot be saved: the caller must not let such a chart be made. */
export function chartForm(type: string): ChartForm {
  const form = FORMS[type];
  if (!form) throw new RangeError(`A chart of type ${type} cannot be saved`);
  return form;
}

/** The Office type of a form; `Invalid` when Office has other words for it. */
export function chartType(form: ChartForm): string {
  const found = Object.entries(FORMS).find(([, known]) =>
    (['group', 'direction', 'grouping', 'markers', 'lines', 'smooth', 'filled'] as const).every(
      (key) => known[key] === form[key],
    ),
  );
  return found?.[0] ?? 'Invalid';
}
