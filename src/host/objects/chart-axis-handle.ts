import type { AxisKey, ChartAxisModel, ChartLook } from '../../files/model/chart-parts';
import type { ChartHandle } from './chart-handle';
import type { LookHandle } from './chart-looks';

/** An axis of a chart. */
export interface AxisHandle extends ChartHandle {
  readonly axis: AxisKey;
}

export function modelOf({ chart, axis }: AxisHandle): ChartAxisModel {
  return chart.axes?.[axis] ?? {};
}

export function change({ chart, axis }: AxisHandle, edit: (model: ChartAxisModel) => void): void {
  const model = { ...chart.axes?.[axis] };
  edit(model);
  chart.axes = { ...chart.axes, [axis]: model };
}

export function lookOf(
  handle: AxisHandle,
  key: 'look' | 'titleLook' | 'majorGridLook' | 'minorGridLook',
): LookHandle {
  return {
    book: handle.book,
    sheet: handle.sheet,
    plotOf: handle.chart,
    get: (): ChartLook | undefined => modelOf(handle)[key],
    set: (look) => change(handle, (model) => (model[key] = look)),
  };
}
