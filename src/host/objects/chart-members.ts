import { SAVED_CHART_TYPES } from '../../files';
import type { ChartLabels, ChartLook } from '../../files/model/chart-parts';
import { asFlag, asNumber, asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, notImplemented } from '../protocol/errors';
import type { ObjectClass, PropertyMember } from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';
import type { ChartHandle } from './chart-handle';
import { requirePlotEditable } from './kept-plot';
import { labelsFormatClass, type LookHandle } from './chart-looks';

/** A chart type that can be saved; those that cannot are refused by name. */
export function chartTypeOf(value: unknown): string {
  const wanted = asText(value).toLowerCase();
  const found = SAVED_CHART_TYPES.find((type) => type.toLowerCase() === wanted);
  if (found !== undefined) return found;
  if (wanted === '' || wanted === 'invalid') throw invalidArgument();
  throw notImplemented(`charts of type ${asText(value)}`);
}

/** Whether a chart is of a type whose series Excel tells. */
export function hasSeries(type: string): boolean {
  return SAVED_CHART_TYPES.some((each) => each === type);
}

/** A property that the model keeps; undefined there means what Excel does by itself. */
export function kept<Handle, Value>(
  read: (handle: Handle) => Value | undefined,
  otherwise: Value,
  check: (value: unknown) => Value,
  write: (handle: Handle, value: Value) => void,
): PropertyMember<Handle> {
  return {
    get: (handle) => read(handle) ?? otherwise,
    set: (handle, value) => write(handle, check(value)),
  };
}

/** A property that the API and the file call by different names. */
export function named<Handle>(
  names: Readonly<Record<string, string>>,
  read: (handle: Handle) => string | undefined,
  otherwise: string,
  write: (handle: Handle, name: string) => void,
): PropertyMember<Handle> {
  return {
    get: (handle) => {
      const file = read(handle) ?? otherwise;
      return wordFor(names, file) ?? file;
    },
    set: (handle, value) => write(handle, meaningOf(names, value)),
  };
}

const stackedLetters = 180;

/** A number within limits. */
export function within(least: number, most: number): (value: unknown) => number {
  return (value) => {
    const number = asNumber(value);
    if (number < least || number > most) throw invalidArgument();
    return number;
  };
}

/** Degrees of a text, or 180 for letters below each other. */
export function asTextAngle(value: unknown): number {
  return value === stackedLetters ? stackedLetters : within(-90, 90)(value);
}

/** The labels of one series, or of all series of a chart. */
export interface LabelsHandle extends ChartHandle {
  get(): ChartLabels | undefined;
  set(labels: ChartLabels): void;
}

function shows(key: keyof ChartLabels & `show${string}`): PropertyMember<LabelsHandle> {
  return kept(
    (handle) => handle.get()?.[key],
    false,
    asFlag,
    (handle, shown) => handle.set({ ...handle.get(), [key]: shown }),
  );
}

const places = {
  None: 'none',
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  BestFit: 'bestFit',
} as const;

function look(handle: LabelsHandle): LookHandle {
  return {
    book: handle.book,
    sheet: handle.sheet,
    plotOf: handle.chart,
    get: (): ChartLook | undefined => handle.get()?.look,
    set: (changed) => handle.set({ ...handle.get(), look: changed }),
  };
}

export const dataLabelsClass: ObjectClass<LabelsHandle> = {
  name: 'ChartDataLabels',
  requireEditable: requirePlotEditable,
  properties: {
    ShowValue: shows('showValue'),
    ShowSeriesName: shows('showSeriesName'),
    ShowCategoryName: shows('showCategoryName'),
    ShowPercentage: shows('showPercentage'),
    ShowLegendKey: shows('showLegendKey'),
    ShowBubbleSize: shows('showBubbleSize'),
    Position: named(
      places,
      (handle) => handle.get()?.position,
      'none',
      (handle, position) => {
        const { position: _before, ...rest } = handle.get() ?? {};
        handle.set(position === 'none' ? rest : { ...rest, position });
      },
    ),
    Separator: kept(
      (handle) => handle.get()?.separator,
      ', ',
      asText,
      (handle, separator) => handle.set({ ...handle.get(), separator }),
    ),
    NumberFormat: kept(
      (handle) => handle.get()?.numberFormat,
      'General',
      asText,
      (handle, numberFormat) => handle.set({ ...handle.get(), numberFormat }),
    ),
    LinkNumberFormat: {
      get: (handle) => handle.get()?.numberFormat === undefined,
      set: (handle, value) => {
        const { numberFormat = 'General', ...rest } = handle.get() ?? {};
        handle.set(asFlag(value) ? rest : { ...rest, numberFormat });
      },
    },
    TextOrientation: kept(
      (handle) => handle.get()?.look?.rotation,
      0,
      asTextAngle,
      (handle, rotation) => handle.set({ ...handle.get(), look: { ...handle.get()?.look, rotation } }),
    ),
  },
  links: { Format: (handle) => bind(labelsFormatClass, look(handle)) },
};

/** Words of a file for the shapes of markers. */
export const markerShapes = {
  Automatic: 'auto',
  None: 'none',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Circle: 'circle',
  Plus: 'plus',
  Picture: 'picture',
};
