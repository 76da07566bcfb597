/** How a chart type of Office stands in a chart part. */
export interface ChartForm {
  readonly group: 'bar' | 'line' | 'pie' | 'doughnut' | 'area' | 'scatter' | 'bubble' | 'radar';
  readonly direction?: 'bar' | 'col';
  readonly grouping?: 'clustered' | 'standard' | 'stacked' | 'percentStacked';
  readonly markers?: boolean;
  readonly lines?: boolean;
  readonly smooth?: boolean;
  readonly filled?: boolean;
  /** Drawn in three dimensions, as bodies of this form. */
  readonly solid?: 'box' | 'cylinder' | 'cone' | 'pyramid';
}

/** Whether the series of a chart in three dimensions stand behind each other, along an axis of their own. */
export function isDeep({ solid, grouping }: ChartForm): boolean {
  return solid !== undefined && grouping === 'standard';
}

/** Columns and bars as bodies of one form. */
function solidForms(
  solid: NonNullable<ChartForm['solid']>,
  column: string,
  bar: string,
): [string, ChartForm][] {
  const groupings = { Clustered: 'clustered', Stacked: 'stacked', Stacked100: 'percentStacked' } as const;
  const all = Object.entries(groupings).flatMap(([word, grouping]): [string, ChartForm][] => [
    [`${column}${word}`, { group: 'bar', direction: 'col', grouping, solid }],
    [`${bar}${word}`, { group: 'bar', direction: 'bar', grouping, solid }],
  ]);
  return [...all, [column, { group: 'bar', direction: 'col', grouping: 'standard', solid }]];
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
  ...Object.fromEntries([
    ...solidForms('box', '3DColumn', '3DBar'),
    ...solidForms('cylinder', 'CylinderCol', 'CylinderBar'),
    ...solidForms('cone', 'ConeCol', 'ConeBar'),
    ...solidForms('pyramid', 'PyramidCol', 'PyramidBar'),
  ]),
  '3DLine': { group: 'line', grouping: 'standard', markers: false, solid: 'box' },
  '3DArea': { group: 'area', grouping: 'standard', solid: 'box' },
  '3DAreaStacked': { group: 'area', grouping: 'stacked', solid: 'box' },
  '3DAreaStacked100': { group: 'area', grouping: 'percentStacked', solid: 'box' },
  '3DPie': { group: 'pie', solid: 'box' },
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
    (['group', 'direction', 'grouping', 'markers', 'lines', 'smooth', 'filled', 'solid'] as const).every(
      (key) => known[key] === form[key],
    ),
  );
  return found?.[0] ?? 'Invalid';
}
