import type { ChartTrendlineModel } from '../../files/model/chart-parts';
import { requirePlotEditable } from './kept-plot';
import { asFlag, asNumber, asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { itemNotFound, notImplemented } from '../protocol/errors';
import type { ObjectClass, PropertyMember } from '../protocol/object-class';
import { trendlineFormatClass } from './chart-looks';
import { kept, named, within } from './chart-members';
import type { SeriesHandle } from './series-handle';

interface TrendlineHandle extends SeriesHandle {
  readonly trendline: ChartTrendlineModel;
}

const trends = {
  Linear: 'linear',
  Exponential: 'exp',
  Logarithmic: 'log',
  MovingAverage: 'movingAvg',
  Polynomial: 'poly',
  Power: 'power',
};

function ofTrendline<Key extends 'order' | 'period' | 'forward' | 'backward'>(
  key: Key,
  otherwise: number,
): PropertyMember<TrendlineHandle> {
  return kept<TrendlineHandle, number>(
    ({ trendline }) => trendline[key],
    otherwise,
    within(0, 255),
    ({ trendline }, value) => (trendline[key] = value),
  );
}

export const trendlineClass: ObjectClass<TrendlineHandle> = {
  name: 'ChartTrendline',
  requireEditable: requirePlotEditable,
  properties: {
    Type: named(
      trends,
      ({ trendline }) => trendline.type,
      'linear',
      ({ trendline }, type) => (trendline.type = type),
    ),
    Name: kept(
      ({ trendline }) => trendline.name,
      '',
      asText,
      ({ trendline }, name) => (trendline.name = name),
    ),
    PolynomialOrder: ofTrendline('order', 2),
    MovingAveragePeriod: ofTrendline('period', 2),
    ForwardPeriod: ofTrendline('forward', 0),
    BackwardPeriod: ofTrendline('backward', 0),
    Intercept: {
      onlyByName: true,
      get: ({ trendline: { intercept } }) => {
        if (intercept === undefined) throw notImplemented('ChartTrendline.intercept where Excel finds it');
        return intercept;
      },
      set: ({ trendline }, value) => {
        if (value === '') delete trendline.intercept;
        else trendline.intercept = asNumber(value);
      },
    },
    ShowEquation: kept(
      ({ trendline }) => trendline.showEquation,
      false,
      asFlag,
      ({ trendline }, shown) => (trendline.showEquation = shown),
    ),
    ShowRSquared: kept(
      ({ trendline }) => trendline.showRSquared,
      false,
      asFlag,
      ({ trendline }, shown) => (trendline.showRSquared = shown),
    ),
  },
  links: {
    Format: ({ book, sheet, chart, trendline }) =>
      bind(trendlineFormatClass, {
        book,
        sheet,
        plotOf: chart,
        get: () => trendline.look,
        set: (look) => (trendline.look = look),
      }),
  },
  edits: {
    Delete: ({ series, trendline }) => {
      series.trendlines = series.trendlines?.filter((each) => each !== trendline) ?? [];
    },
  },
};

export const trendlinesClass: ObjectClass<SeriesHandle> = {
  name: 'ChartTrendlineCollection',
  requireEditable: requirePlotEditable,
  items: (handle) =>
    (handle.series.trendlines ?? []).map((trendline) => bind(trendlineClass, { ...handle, trendline })),
  item: (handle, key) => {
    const trendline = handle.series.trendlines?.[Number(key)];
    if (!trendline) throw itemNotFound();
    return bind(trendlineClass, { ...handle, trendline });
  },
  edits: {
    Add: (handle, args) => {
      const type = args.choice(
        0,
        ['Linear', 'Exponential', 'Logarithmic', 'MovingAverage', 'Polynomial', 'Power'],
        'Linear',
      );
      const trendline: ChartTrendlineModel = {
        type: trends[type],
        ...(type === 'Polynomial' && { order: 2 }),
        ...(type === 'MovingAverage' && { period: 2 }),
      };
      handle.series.trendlines = [...(handle.series.trendlines ?? []), trendline];
      return bind(trendlineClass, { ...handle, trendline });
    },
  },
};
