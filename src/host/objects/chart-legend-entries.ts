import { isRoundChart } from '../book/charts';
import { requireObjectsEditable } from '../book/protection';
import { asFlag } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import type { ObjectClass } from '../protocol/object-class';
import { pointValues } from './chart-points';
import type { ChartHandle } from './chart-handle';

interface EntryHandle extends ChartHandle {
  readonly index: number;
}

export const legendEntryClass: ObjectClass<EntryHandle> = {
  name: 'ChartLegendEntry',
  requireEditable: requireObjectsEditable,
  properties: {
    Index: { get: ({ index }) => index },
    Visible: {
      get: ({ chart: { legend }, index }) => !legend.hidden?.includes(index),
      set: ({ chart: model, index }, value) => {
        const { hidden = [], ...rest } = model.legend;
        const others = hidden.filter((each) => each !== index);
        const left = asFlag(value) ? others : [...others, index].sort((a, b) => a - b);
        model.legend = left.length === 0 ? rest : { ...rest, hidden: left };
      },
    },
  },
};

/** How many entries a legend has: one of each series and trendline, or of each point of a single series in many colours. */
function entryCount(handle: ChartHandle): number {
  const { type, series } = handle.chart;
  const [only] = series;
  if (only && series.length === 1 && (only.variesColors ?? isRoundChart(type)))
    return pointValues({ ...handle, series: only }).length;
  return series.reduce((sum, { trendlines }) => sum + 1 + (trendlines?.length ?? 0), 0);
}

export const legendEntriesClass: ObjectClass<ChartHandle> = {
  name: 'ChartLegendEntryCollection',
  items: (handle) =>
    Array.from({ length: entryCount(handle) }, (_, index) => bind(legendEntryClass, { ...handle, index })),
};
