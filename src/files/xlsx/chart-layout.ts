import type { ChartPlace, PlotPlace } from '../model/chart-parts';
import { childNamed, numberAttribute, type XmlElement } from '../xml/tree';
import { c, given, val, value, type Child } from './chart-looks';

/** `layout` of a part of a chart that was moved or sized by hand; what is not given stays with Excel. */
export function layoutElement(place: (ChartPlace & Pick<PlotPlace, 'isInner'>) | undefined): Child {
  if (!place) return undefined;
  const { left, top, width, height, isInner } = place;
  return c(
    'layout',
    {},
    c(
      'manualLayout',
      {},
      isInner ? value('layoutTarget', 'inner') : undefined,
      left === undefined ? undefined : value('xMode', 'edge'),
      top === undefined ? undefined : value('yMode', 'edge'),
      given('x', left),
      given('y', top),
      given('w', width),
      given('h', height),
    ),
  );
}

/** Where a part stands; undefined where Excel sees to it, or it is only nudged from there. */
export function readPlace(part: XmlElement | undefined): PlotPlace | undefined {
  const layout = childNamed(childNamed(part, 'layout'), 'manualLayout');
  const at = (name: string): number | undefined => numberAttribute(childNamed(layout, name), 'val');
  const isEdge = (name: string): boolean => val(childNamed(layout, name)) === 'edge';
  const [left, top] = [isEdge('xMode') ? at('x') : undefined, isEdge('yMode') ? at('y') : undefined];
  // A size is the far edge where the file says so.
  const size = (end: number | undefined, mode: string, start: number | undefined): number | undefined =>
    isEdge(mode) && end !== undefined ? end - (start ?? 0) : end;
  const width = size(at('w'), 'wMode', left);
  const height = size(at('h'), 'hMode', top);
  const place: PlotPlace = {
    ...(left !== undefined && { left }),
    ...(top !== undefined && { top }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
  if (Object.keys(place).length === 0) return undefined;
  return val(childNamed(layout, 'layoutTarget')) === 'inner' ? { ...place, isInner: true } : place;
}
