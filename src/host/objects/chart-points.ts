import type { ChartLabels, ChartMarker, ChartPointModel } from '../../files/model/chart-parts';
import { readColor } from '../book/colors';
import { requirePlotEditable } from './kept-plot';
import { readValues } from '../book/read-cells';
import { bind } from '../protocol/bound-object';
import { asFlag } from '../protocol/arguments';
import { itemNotFound } from '../protocol/errors';
import type { HostObject, ObjectClass } from '../protocol/object-class';
import { pointFormatClass } from './chart-looks';
import { kept, markerShapes, named, within } from './chart-members';
import { dataLabelClass } from './chart-point-labels';
import { cellsOf, type SeriesHandle } from './series-handle';

interface PointHandle extends SeriesHandle {
  readonly index: number;
}

/** The values of the points of a series. */
export function pointValues(handle: SeriesHandle): readonly unknown[] {
  if (handle.series.values === '') return [];
  const grid = readValues(cellsOf(handle, handle.series.values));
  return Array.isArray(grid) ? grid.flat() : [];
}

function point(handle: SeriesHandle, index: number): HostObject {
  if (index < 0 || index >= pointValues(handle).length) throw itemNotFound();
  return bind(pointClass, { ...handle, index });
}

type PlacedPoint = Pick<PointHandle, 'series' | 'index'>;

function pointModel({ series, index }: PlacedPoint): ChartPointModel | undefined {
  return series.points?.find((each) => each.index === index);
}

function changePoint(handle: PlacedPoint, change: Partial<ChartPointModel>): void {
  const { series, index } = handle;
  const others = series.points?.filter((each) => each.index !== index) ?? [];
  const point = { ...pointModel(handle), ...change, index };
  series.points = [...others, point].sort((one, other) => one.index - other.index);
}

function changeMarker(handle: PlacedPoint, marker: ChartMarker): void {
  changePoint(handle, { marker: { ...pointModel(handle)?.marker, ...marker } });
}

/** The label of a point: its own, or that of all points of the series. */
function labelOf({ series, index }: PlacedPoint): ChartLabels | undefined {
  const own = pointModel({ series, index })?.label;
  return own === 'none' ? undefined : (own ?? series.labels);
}

export const pointClass: ObjectClass<PointHandle> = {
  name: 'ChartPoint',
  requireEditable: requirePlotEditable,
  properties: {
    Value: { get: (handle) => pointValues(handle)[handle.index] },
    HasDataLabel: {
      get: (handle) => labelOf(handle) !== undefined,
      set: (handle, value) =>
        changePoint(handle, { label: asFlag(value) ? (labelOf(handle) ?? { showValue: true }) : 'none' }),
    },
    MarkerStyle: named(
      markerShapes,
      (handle) => pointModel(handle)?.marker?.shape ?? handle.series.marker?.shape,
      'auto',
      (handle, shape) => changeMarker(handle, { shape }),
    ),
    MarkerSize: kept(
      (handle) => pointModel(handle)?.marker?.size ?? handle.series.marker?.size,
      5,
      within(2, 72),
      (handle, size) => changeMarker(handle, { size }),
    ),
    MarkerBackgroundColor: kept(
      (handle) => pointModel(handle)?.marker?.fill ?? handle.series.marker?.fill,
      '',
      readColor,
      (handle, fill) => changeMarker(handle, { fill }),
    ),
    MarkerForegroundColor: kept(
      (handle) => pointModel(handle)?.marker?.line ?? handle.series.marker?.line,
      '',
      readColor,
      (handle, line) => changeMarker(handle, { line }),
    ),
  },
  links: {
    DataLabel: (handle) =>
      bind(dataLabelClass, {
        ...handle,
        get: () => labelOf(handle),
        set: (label) => changePoint(handle, { label }),
      }),
    Format: ({ book, sheet, chart, series, index }) =>
      bind(pointFormatClass, {
        book,
        sheet,
        plotOf: chart,
        get: () => pointModel({ series, index })?.look,
        set: (look) => changePoint({ series, index }, { look }),
      }),
  },
};

export const pointsClass: ObjectClass<SeriesHandle> = {
  name: 'ChartPointsCollection',
  properties: { Count: { get: (handle) => pointValues(handle).length } },
  items: (handle) => pointValues(handle).map((_, index) => bind(pointClass, { ...handle, index })),
  methods: { GetItemAt: (handle, args) => point(handle, args.integer(0)) },
};
