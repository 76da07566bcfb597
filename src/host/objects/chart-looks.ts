import type { ChartLine, ChartLook, ChartText } from '../../files/model/chart-parts';
import { readColor } from '../book/colors';
import { requireLookEditable, type PartOfPlot } from './kept-plot';
import { asFlag, asNumber, asText, oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument } from '../protocol/errors';
import type { HostObject, ObjectClass, PropertyMember } from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';

/** The look of a part of a chart, wherever the model keeps it. */
export interface LookHandle extends PartOfPlot {
  get(): ChartLook | undefined;
  set(look: ChartLook): void;
}

function changeLine(handle: LookHandle, change: (line: ChartLine) => ChartLine): void {
  handle.set({ ...handle.get(), line: change(handle.get()?.line ?? {}) });
}

function changeText(handle: LookHandle, change: ChartText): void {
  handle.set({ ...handle.get(), text: { ...handle.get()?.text, ...change } });
}

export const chartFillClass: ObjectClass<LookHandle> = {
  name: 'ChartFill',
  requireEditable: requireLookEditable,
  edits: {
    SetSolidColor: (handle, args) => handle.set({ ...handle.get(), fill: readColor(args.raw(0)) }),
    Clear: (handle) => handle.set({ ...handle.get(), fill: 'none' }),
  },
  methods: {
    GetSolidColor: (handle) => {
      const fill = handle.get()?.fill;
      return fill === 'none' ? '' : (fill ?? '');
    },
  },
};

/** File names of dashes by the API's line styles. */
const dashes = {
  None: 'none',
  Continuous: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
  Dot: 'sysDot',
  RoundDot: 'sysDot',
  Grey25: 'sysDash',
  Grey50: 'sysDash',
  Grey75: 'sysDash',
} as const;

function dashOf(value: unknown): string {
  const dash = meaningOf(dashes, value);
  if (dash === 'sysDash') throw invalidArgument();
  return dash;
}

function nameOfDash(line: ChartLine | undefined): string {
  const dash = line?.dash ?? 'solid';
  return wordFor<string>(dashes, dash) ?? 'Automatic';
}

const lineMembers: Omit<ObjectClass<LookHandle>, 'name'> = {
  requireEditable: requireLookEditable,
  properties: {
    Color: {
      get: (handle) => handle.get()?.line?.color ?? '',
      set: (handle, value) => {
        const color = readColor(value);
        changeLine(handle, ({ dash, ...rest }) => ({
          ...rest,
          ...(dash !== undefined && dash !== 'none' && { dash }),
          color,
        }));
      },
    },
    LineStyle: {
      get: (handle) => nameOfDash(handle.get()?.line),
      set: (handle, value) => {
        const dash = value === 'Automatic' ? 'solid' : dashOf(value);
        changeLine(handle, (line) => ({ ...line, dash }));
      },
    },
    Weight: {
      get: (handle) => handle.get()?.line?.weight ?? 0.75,
      set: (handle, value) => {
        const weight = asNumber(value);
        if (weight < 0 || weight > 1584) throw invalidArgument();
        changeLine(handle, (line) => ({ ...line, weight }));
      },
    },
  },
  edits: { Clear: (handle) => changeLine(handle, () => ({ dash: 'none' })) },
};

export const chartLineFormatClass: ObjectClass<LookHandle> = { name: 'ChartLineFormat', ...lineMembers };
export const chartBorderClass: ObjectClass<LookHandle> = { name: 'ChartBorder', ...lineMembers };

export const chartFontClass: ObjectClass<LookHandle> = {
  name: 'ChartFont',
  requireEditable: requireLookEditable,
  properties: {
    Bold: flag('bold'),
    Italic: flag('italic'),
    Color: {
      get: (handle) => handle.get()?.text?.color ?? '#595959',
      set: (handle, value) => changeText(handle, { color: readColor(value) }),
    },
    Name: {
      get: (handle) => handle.get()?.text?.name ?? 'Calibri',
      set: (handle, value) => changeText(handle, { name: asText(value) }),
    },
    Size: {
      get: (handle) => handle.get()?.text?.size ?? 10,
      set: (handle, value) => {
        const size = asNumber(value);
        if (size < 1 || size > 409) throw invalidArgument();
        changeText(handle, { size });
      },
    },
    Underline: {
      get: (handle) => (handle.get()?.text?.underline ? 'Single' : 'None'),
      set: (handle, value) =>
        changeText(handle, { underline: oneOf(value, ['None', 'Single']) === 'Single' }),
    },
  },
};

function flag(name: 'bold' | 'italic'): PropertyMember<LookHandle> {
  return {
    get: (handle) => handle.get()?.text?.[name] ?? false,
    set: (handle, value) => changeText(handle, { [name]: asFlag(value) }),
  };
}

const aspects = {
  Fill: (handle: LookHandle): HostObject => bind(chartFillClass, handle),
  Line: (handle: LookHandle): HostObject => bind(chartLineFormatClass, handle),
  Border: (handle: LookHandle): HostObject => bind(chartBorderClass, handle),
  Font: (handle: LookHandle): HostObject => bind(chartFontClass, handle),
};

function formatClass(name: string, ...shown: readonly (keyof typeof aspects)[]): ObjectClass<LookHandle> {
  return { name, links: Object.fromEntries(shown.map((aspect) => [aspect, aspects[aspect]])) };
}

export const areaFormatMembers = formatClass('ChartAreaFormat', 'Fill', 'Border', 'Font');
export const plotAreaFormatClass = formatClass('ChartPlotAreaFormat', 'Fill', 'Border');
export const chartTitleFormatClass = formatClass('ChartTitleFormat', 'Fill', 'Border', 'Font');
export const chartLegendFormatClass = formatClass('ChartLegendFormat', 'Fill', 'Border', 'Font');
export const axisFormatClass = formatClass('ChartAxisFormat', 'Fill', 'Line', 'Font');
export const axisTitleFormatClass = formatClass('ChartAxisTitleFormat', 'Fill', 'Border', 'Font');
export const gridlinesFormatClass = formatClass('ChartGridlinesFormat', 'Line');
export const seriesFormatClass = formatClass('ChartSeriesFormat', 'Fill', 'Line');
export const pointFormatClass = formatClass('ChartPointFormat', 'Fill', 'Border');
export const labelsFormatClass = formatClass('ChartDataLabelFormat', 'Fill', 'Border', 'Font');
export const trendlineFormatClass = formatClass('ChartTrendlineFormat', 'Line');
export const dataTableFormatClass = formatClass('ChartDataTableFormat', 'Fill', 'Border', 'Font');
export const errorBarsFormatClass = formatClass('ChartErrorBarsFormat', 'Line');
