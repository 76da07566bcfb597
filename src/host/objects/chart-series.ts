import type { ChartLook, ChartMarker } from '../../files/model/chart-parts';
import type { ChartModel, ChartSeriesModel } from '../../files/model/objects';
import { requireDrawable } from '../book/chart-combinations';
import { isRoundChart, labelText, levelledLabels } from '../book/charts';
import { readColor } from '../book/colors';
import { requirePlotEditable } from './kept-plot';
import { readValues } from '../book/read-cells';
import { qualifiedAddress } from '../formulas';
import { rangeClass } from './named-classes';
import { asFlag, asText, oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, invalidOperation, itemNotFound } from '../protocol/errors';
import type { Arguments, ObjectClass, PropertyMember } from '../protocol/object-class';
import { seriesFormatClass, type LookHandle } from './chart-looks';
import {
  chartTypeOf,
  dataLabelsClass,
  kept,
  type LabelsHandle,
  markerShapes,
  named,
  within,
} from './chart-members';
import { chartErrorBarsClass } from './chart-error-bars';
import { pointsClass } from './chart-points';
import { trendlinesClass } from './chart-trendlines';
import type { ChartHandle } from './chart-handle';
import { cellsOf, type SeriesHandle } from './series-handle';

function sourceText(args: Arguments): string {
  const range = args.of(0, rangeClass);
  if (!range) throw invalidArgument();
  return qualifiedAddress(range.sheet.name, range.area, true);
}

/** The fill and line of a series; the fill is the colour that all readers of the chart know. */
function lookOf({ book, sheet, chart, series }: SeriesHandle): LookHandle {
  return {
    book,
    sheet,
    plotOf: chart,
    get: (): ChartLook => ({
      ...(series.color !== undefined && { fill: series.color }),
      ...(series.line && { line: series.line }),
    }),
    set: ({ fill, line }) => {
      if (fill === undefined) delete series.color;
      else series.color = fill;
      if (line) series.line = line;
      else delete series.line;
    },
  };
}

function labelsOf({ book, sheet, chart, series }: SeriesHandle): LabelsHandle {
  return { book, sheet, chart, get: () => series.labels, set: (labels) => (series.labels = labels) };
}

function number<Key extends 'gapWidth' | 'overlap' | 'holeSize' | 'firstAngle' | 'explosion' | 'bubbleScale'>(
  key: Key,
  otherwise: number,
  least: number,
  most: number,
): PropertyMember<SeriesHandle> {
  return kept<SeriesHandle, number>(
    ({ series }) => series[key],
    otherwise,
    within(least, most),
    ({ chart, series }, value) => {
      for (const each of key === 'explosion' ? [series] : groupOf(chart, series)) each[key] = value;
    },
  );
}

function isXY({ chart, series }: SeriesHandle): boolean {
  return /^(?:XYScatter|Bubble)/.test(series.type ?? chart.type);
}

function isRound({ chart, series }: SeriesHandle): boolean {
  return isRoundChart(series.type ?? chart.type);
}

/** A chart with another series in the place of one. */
function withSeries(chart: ChartModel, series: ChartSeriesModel, other: ChartSeriesModel): ChartModel {
  return { ...chart, series: chart.series.map((each) => (each === series ? other : each)) };
}

/** The series that are drawn together: of one type on one pair of axes. */
function groupOf(chart: ChartModel, { type, axisGroup }: ChartSeriesModel): ChartSeriesModel[] {
  return chart.series.filter(
    (each) => (each.type ?? chart.type) === (type ?? chart.type) && each.axisGroup === axisGroup,
  );
}

function marker<Value>(
  key: keyof ChartMarker,
  otherwise: Value,
  check: (value: unknown) => Value,
): PropertyMember<SeriesHandle> {
  return kept<SeriesHandle, unknown>(
    ({ series }) => series.marker?.[key],
    otherwise,
    check,
    ({ series }, value) => (series.marker = { ...series.marker, [key]: value }),
  );
}

const dimensions = {
  Categories: 'categories',
  XValues: 'categories',
  Values: 'values',
  YValues: 'values',
  BubbleSizes: 'bubbleSizes',
} as const;

const dimensionNames = ['Categories', 'Values', 'XValues', 'YValues', 'BubbleSizes'] as const;

function dimension({ series }: SeriesHandle, args: Arguments): string {
  const name = args.choice(0, dimensionNames);
  const source = series[dimensions[name]];
  if (source === undefined || source === '') throw itemNotFound();
  return source;
}

/** The name, or what the cells show that it comes from; without one Excel counts. */
function nameOf(handle: SeriesHandle): string {
  const { name, nameReference } = handle.series;
  if (nameReference === undefined) return name ?? `Series${handle.chart.series.indexOf(handle.series) + 1}`;
  handle.book.calculation.ensure();
  return labelText(cellsOf(handle, nameReference));
}

export const seriesClass: ObjectClass<SeriesHandle> = {
  name: 'ChartSeries',
  requireEditable: requirePlotEditable,
  properties: {
    Name: {
      get: nameOf,
      set: ({ series }, value) => {
        series.name = asText(value);
        delete series.nameReference;
      },
    },
    ChartType: kept(
      ({ chart, series }) => series.type ?? chart.type,
      '',
      chartTypeOf,
      ({ chart, series }, type) => {
        requireDrawable(withSeries(chart, series, { ...series, type }));
        series.type = type;
      },
    ),
    AxisGroup: kept(
      ({ series }) => series.axisGroup,
      'Primary',
      (value) => oneOf(value, ['Primary', 'Secondary']),
      ({ chart, series }, group) => {
        if (group === 'Secondary') {
          requireDrawable(withSeries(chart, series, { ...series, axisGroup: group }));
          series.axisGroup = group;
        } else delete series.axisGroup;
      },
    ),
    HasDataLabels: kept(
      ({ series }) => series.labels !== undefined,
      false,
      asFlag,
      ({ series }, shown) => {
        if (shown) series.labels ??= { showValue: true };
        else {
          delete series.labels;
          if (series.points) series.points = series.points.map(({ label: _before, ...rest }) => rest);
        }
      },
    ),
    GapWidth: number('gapWidth', 100, 0, 500),
    Overlap: number('overlap', 0, -100, 100),
    DoughnutHoleSize: number('holeSize', 50, 10, 90),
    FirstSliceAngle: number('firstAngle', 0, 0, 360),
    Explosion: number('explosion', 0, 0, 400),
    Smooth: kept(
      ({ chart, series }) => series.smooth ?? (series.type ?? chart.type).startsWith('XYScatterSmooth'),
      false,
      asFlag,
      ({ series }, smooth) => (series.smooth = smooth),
    ),
    InvertIfNegative: kept(
      ({ series }) => series.invertIfNegative,
      false,
      asFlag,
      ({ series }, inverts) => (series.invertIfNegative = inverts),
    ),
    VaryByCategories: kept(
      (handle) => handle.series.variesColors ?? isRound(handle),
      false,
      asFlag,
      ({ chart, series }, varies) => {
        for (const each of groupOf(chart, series)) each.variesColors = varies;
      },
    ),
    BubbleScale: number('bubbleScale', 100, 0, 300),
    MarkerStyle: named(
      markerShapes,
      ({ series }) => series.marker?.shape,
      'auto',
      ({ series }, shape) => (series.marker = { ...series.marker, shape }),
    ),
    MarkerSize: marker('size', 5, within(2, 72)),
    MarkerBackgroundColor: marker('fill', '', readColor),
    MarkerForegroundColor: marker('line', '', readColor),
    PlotOrder: kept(
      ({ chart, series }) => chart.series.indexOf(series),
      0,
      within(0, 254),
      ({ chart, series }, order) => {
        const rest = chart.series.filter((each) => each !== series);
        rest.splice(order, 0, series);
        chart.series = rest;
      },
    ),
  },
  links: {
    Format: (handle) => bind(seriesFormatClass, lookOf(handle)),
    DataLabels: (handle) => bind(dataLabelsClass, labelsOf(handle)),
    Points: (handle) => bind(pointsClass, handle),
    Trendlines: (handle) => bind(trendlinesClass, handle),
    XErrorBars: (handle) => {
      if (!isXY(handle))
        throw invalidOperation('Only scatter and bubble charts have error bars along the x axis.');
      return bind(chartErrorBarsClass, { ...handle, direction: 'x' });
    },
    YErrorBars: (handle) => bind(chartErrorBarsClass, { ...handle, direction: 'y' }),
  },
  edits: {
    SetValues: ({ series }, args) => {
      series.values = sourceText(args);
    },
    SetXAxisValues: ({ series }, args) => {
      series.categories = sourceText(args);
    },
    SetBubbleSizes: ({ series }, args) => {
      series.bubbleSizes = sourceText(args);
    },
    Delete: ({ chart: model, series }) => {
      model.series = model.series.filter((each) => each !== series);
    },
  },
  methods: {
    GetDimensionValues: (handle, args) => {
      const source = cellsOf(handle, dimension(handle, args));
      const isCategories = dimensions[args.choice(0, dimensionNames)] === 'categories';
      const labels = isCategories && levelledLabels(source, cellsOf(handle, handle.series.values));
      if (labels) return labels;
      const grid = readValues(source);
      return Array.isArray(grid) ? grid.flat() : [];
    },
    GetDimensionDataSourceString: (handle, args) => dimension(handle, args),
    GetDimensionDataSourceType: (handle, args) => {
      dimension(handle, args);
      return 'LocalRange';
    },
  },
};

export const seriesCollectionClass: ObjectClass<ChartHandle> = {
  name: 'ChartSeriesCollection',
  requireEditable: requirePlotEditable,
  properties: { Count: { get: ({ chart: { series } }) => series.length } },
  items: (handle) => handle.chart.series.map((series) => bind(seriesClass, { ...handle, series })),
  edits: {
    Add: (handle, args) => {
      const { chart: model } = handle;
      const series: ChartSeriesModel = {
        name: args.textOr(0, `Series${model.series.length + 1}`),
        values: '',
      };
      requireDrawable({ ...model, series: [...model.series, series] });
      model.series.splice(args.integerOr(1, model.series.length), 0, series);
      return bind(seriesClass, { ...handle, series });
    },
  },
};
