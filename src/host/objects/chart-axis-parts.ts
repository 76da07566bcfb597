import { requireObjectsEditable } from '../book/protection';
import { asFlag, asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument } from '../protocol/errors';
import type { ObjectClass } from '../protocol/object-class';
import { change, lookOf, modelOf, type AxisHandle } from './chart-axis-handle';
import { axisTitleFormatClass, gridlinesFormatClass } from './chart-looks';
import { kept, within } from './chart-members';

interface GridlinesHandle extends AxisHandle {
  readonly lines: 'major' | 'minor';
}

export const gridlinesClass: ObjectClass<GridlinesHandle> = {
  name: 'ChartGridlines',
  requireEditable: requireObjectsEditable,
  properties: {
    Visible: kept<GridlinesHandle, boolean>(
      (handle) =>
        handle.lines === 'minor'
          ? modelOf(handle).minorGridlines
          : (modelOf(handle).majorGridlines ?? handle.axis === 'value'),
      false,
      asFlag,
      (handle, shown) => change(handle, (model) => (model[`${handle.lines}Gridlines`] = shown)),
    ),
  },
  links: { Format: (handle) => bind(gridlinesFormatClass, lookOf(handle, `${handle.lines}GridLook`)) },
};

const titleKeys = { value: 'valueAxisTitle', category: 'categoryAxisTitle' } as const;

/** Titles of secondary axes are not kept. */
function titleKey({ axis }: AxisHandle): 'valueAxisTitle' | 'categoryAxisTitle' {
  if (axis !== 'value' && axis !== 'category') throw invalidArgument();
  return titleKeys[axis];
}

export const axisTitleClass: ObjectClass<AxisHandle> = {
  name: 'ChartAxisTitle',
  requireEditable: requireObjectsEditable,
  properties: {
    Text: kept(
      (handle) => handle.chart[titleKey(handle)],
      '',
      asText,
      (handle, text) => (handle.chart[titleKey(handle)] = text),
    ),
    Visible: kept(
      (handle) => handle.chart[titleKey(handle)] !== undefined,
      false,
      asFlag,
      (handle, shown) => {
        if (shown) handle.chart[titleKey(handle)] ??= 'Axis Title';
        else delete handle.chart[titleKey(handle)];
      },
    ),
    TextOrientation: kept(
      (handle) => modelOf(handle).titleLook?.rotation,
      0,
      within(-90, 90),
      (handle, rotation) => change(handle, (model) => (model.titleLook = { ...model.titleLook, rotation })),
    ),
  },
  links: { Format: (handle) => bind(axisTitleFormatClass, lookOf(handle, 'titleLook')) },
};
