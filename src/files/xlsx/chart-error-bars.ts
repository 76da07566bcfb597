import type { ChartErrorBars } from '../model/chart-parts';
import type { ChartSeriesModel } from '../model/objects';
import { childNamed, childrenNamed, flagAttribute, numberAttribute, type XmlElement } from '../xml/tree';
import { c, given, readLook, shapeElement, val, value } from './chart-looks';
import type { ChartForm } from './chart-types';
import type { Palette } from './colors';

/** `errBars` of a series; bars along the x axis only where that has numbers. */
export function errorBarElements({ group }: ChartForm, { errorBars }: ChartSeriesModel): XmlElement[] {
  if (group === 'pie' || group === 'doughnut' || group === 'radar') return [];
  const isXY = group === 'scatter' || group === 'bubble';
  return (isXY ? (['x', 'y'] as const) : (['y'] as const)).flatMap((direction) => {
    const bars = errorBars?.[direction];
    if (!bars) return [];
    return [
      c(
        'errBars',
        {},
        group === 'bar' ? undefined : value('errDir', direction),
        value('errBarType', bars.include),
        value('errValType', bars.type),
        value('noEndCap', bars.hasNoEndCap ?? false),
        given('val', bars.value),
        shapeElement(bars.look),
      ),
    ];
  });
}

/** Error bars with values of their own are left out: the model has no place for these. */
export function readErrorBars(series: XmlElement, palette: Palette): ChartSeriesModel['errorBars'] {
  const found = childrenNamed(series, 'errBars').flatMap((node) => {
    const type = val(childNamed(node, 'errValType')) ?? 'fixedVal';
    if (type === 'cust') return [];
    const direction = val(childNamed(node, 'errDir')) === 'x' ? 'x' : 'y';
    const amount = numberAttribute(childNamed(node, 'val'), 'val');
    const look = readLook(node, palette);
    const bars: ChartErrorBars = {
      type,
      include: val(childNamed(node, 'errBarType')) ?? 'both',
      ...(flagAttribute(childNamed(node, 'noEndCap'), 'val') && { hasNoEndCap: true }),
      ...(amount !== undefined && { value: amount }),
      ...(look && { look }),
    };
    return [[direction, bars] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
