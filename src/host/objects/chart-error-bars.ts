import type { ChartErrorBars } from '../../files/model/chart-parts';
import { requirePlotEditable } from './kept-plot';
import { asFlag, oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { notImplemented } from '../protocol/errors';
import type { ObjectClass } from '../protocol/object-class';
import { errorBarsFormatClass } from './chart-looks';
import { kept, named } from './chart-members';
import type { SeriesHandle } from './series-handle';

export interface ErrorBarsHandle extends SeriesHandle {
  readonly direction: 'x' | 'y';
}

const usual: ChartErrorBars = { type: 'stdErr', include: 'both' };

const types = {
  FixedValue: { type: 'fixedVal', value: 1 },
  Percent: { type: 'percentage', value: 5 },
  StDev: { type: 'stdDev', value: 1 },
  StError: { type: 'stdErr' },
} as const;

function barsOf({ series, direction }: ErrorBarsHandle): ChartErrorBars | undefined {
  return series.errorBars?.[direction];
}

/** Changes the bars and shows them. */
function change(handle: ErrorBarsHandle, part: Partial<ChartErrorBars>): void {
  const { series, direction } = handle;
  series.errorBars = { ...series.errorBars, [direction]: { ...usual, ...barsOf(handle), ...part } };
}

export const chartErrorBarsClass: ObjectClass<ErrorBarsHandle> = {
  name: 'ChartErrorBars',
  requireEditable: requirePlotEditable,
  properties: {
    Visible: kept<ErrorBarsHandle, boolean>(
      (handle) => barsOf(handle) !== undefined,
      false,
      asFlag,
      (handle, visible) => {
        if (visible) {
          change(handle, {});
          return;
        }
        const { [handle.direction]: _hidden, ...others } = handle.series.errorBars ?? {};
        handle.series.errorBars = others;
      },
    ),
    Include: named(
      { Both: 'both', MinusValues: 'minus', PlusValues: 'plus' },
      (handle) => barsOf(handle)?.include,
      usual.include,
      (handle, include) => change(handle, { include }),
    ),
    Type: {
      get: (handle) => {
        const { type } = barsOf(handle) ?? usual;
        return Object.entries(types).find(([, each]) => each.type === type)?.[0] ?? 'Custom';
      },
      set: (handle, value) => {
        const name = oneOf(value, ['FixedValue', 'Percent', 'StDev', 'StError', 'Custom']);
        if (name === 'Custom') throw notImplemented('ChartErrorBars.type "Custom"');
        const { value: _amount, ...before } = barsOf(handle) ?? usual;
        const { series, direction } = handle;
        series.errorBars = { ...series.errorBars, [direction]: { ...before, ...types[name] } };
      },
    },
    EndStyleCap: kept<ErrorBarsHandle, boolean>(
      (handle) => !barsOf(handle)?.hasNoEndCap,
      true,
      asFlag,
      (handle, hasCap) => change(handle, { hasNoEndCap: !hasCap }),
    ),
  },
  links: {
    Format: (handle) =>
      bind(errorBarsFormatClass, {
        book: handle.book,
        sheet: handle.sheet,
        plotOf: handle.chart,
        get: () => barsOf(handle)?.look,
        set: (look) => change(handle, { look }),
      }),
  },
};
