import { requirePlotEditable } from './kept-plot';
import { asFlag, asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import type { ObjectClass } from '../protocol/object-class';
import { change, lookOf, modelOf, type AxisHandle } from './chart-axis-handle';
import { axisTitleFormatClass, gridlinesFormatClass } from './chart-looks';
import { asTextAngle, kept } from './chart-members';

interface GridlinesHandle extends AxisHandle {
  readonly lines: 'major' | 'minor';
}

export const gridlinesClass: ObjectClass<GridlinesHandle> = {
  name: 'ChartGridlines',
  requireEditable: requirePlotEditable,
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

export const axisTitleClass: ObjectClass<AxisHandle> = {
  name: 'ChartAxisTitle',
  requireEditable: requirePlotEditable,
  properties: {
    Text: kept(
      (handle) => modelOf(handle).title,
      '',
      asText,
      (handle, text) => change(handle, (model) => (model.title = text)),
    ),
    Visible: kept(
      (handle) => modelOf(handle).title !== undefined,
      false,
      asFlag,
      (handle, shown) =>
        change(handle, (model) => {
          if (shown) model.title ??= 'Axis Title';
          else delete model.title;
        }),
    ),
    TextOrientation: kept(
      (handle) => modelOf(handle).titleLook?.rotation,
      0,
      asTextAngle,
      (handle, rotation) => change(handle, (model) => (model.titleLook = { ...model.titleLook, rotation })),
    ),
  },
  links: { Format: (handle) => bind(axisTitleFormatClass, lookOf(handle, 'titleLook')) },
};
