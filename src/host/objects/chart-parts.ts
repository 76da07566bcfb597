import type { ChartLook } from '../../files/model/chart-parts';
import type { ChartModel } from '../../files/model/objects';
import type { SheetModel } from '../../files/model/sheet';
import type { Book } from '../book/book';
import { requireObjectsEditable } from '../book/protection';
import { asFlag, asText, oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import type { ObjectClass } from '../protocol/object-class';
import {
  chartLegendFormatClass,
  chartTitleFormatClass,
  plotAreaFormatClass,
  type LookHandle,
} from './chart-looks';
import { kept, within } from './chart-members';

export interface ChartHandle {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

/** How a part of a chart looks. */
export function lookOf(
  { book, sheet, chart: model }: ChartHandle,
  key: 'look' | 'plotLook' | 'titleLook',
): LookHandle {
  return { book, sheet, get: (): ChartLook | undefined => model[key], set: (look) => (model[key] = look) };
}

export const plotAreaClass: ObjectClass<ChartHandle> = {
  name: 'ChartPlotArea',
  links: { Format: (handle) => bind(plotAreaFormatClass, lookOf(handle, 'plotLook')) },
};

export const chartTitleClass: ObjectClass<ChartHandle> = {
  name: 'ChartTitle',
  requireEditable: requireObjectsEditable,
  properties: {
    Text: {
      get: ({ chart: { title } }) => title ?? '',
      set: ({ chart: model }, value) => (model.title = asText(value)),
    },
    Visible: {
      get: ({ chart: { title } }) => title !== null,
      set: ({ chart: model }, value) => (model.title = asFlag(value) ? (model.title ?? 'Chart Title') : null),
    },
    Overlay: kept(
      ({ chart: { titleOverlay } }) => titleOverlay,
      false,
      asFlag,
      ({ chart: model }, overlay) => (model.titleOverlay = overlay),
    ),
    TextOrientation: kept(
      ({ chart: { titleLook } }) => titleLook?.rotation,
      0,
      within(-90, 90),
      ({ chart: model }, rotation) => (model.titleLook = { ...model.titleLook, rotation }),
    ),
  },
  links: { Format: (handle) => bind(chartTitleFormatClass, lookOf(handle, 'titleLook')) },
};

export const chartLegendClass: ObjectClass<ChartHandle> = {
  name: 'ChartLegend',
  requireEditable: requireObjectsEditable,
  properties: {
    Visible: {
      get: ({ chart: { legend } }) => legend.visible,
      set: ({ chart: model }, value) => (model.legend = { ...model.legend, visible: asFlag(value) }),
    },
    Position: {
      get: ({ chart: { legend } }) => legend.position,
      set: ({ chart: model }, value) => {
        model.legend = {
          ...model.legend,
          position: oneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner']),
        };
      },
    },
    Overlay: kept(
      ({ chart: { legend } }) => legend.overlay,
      false,
      asFlag,
      ({ chart: model }, overlay) => (model.legend = { ...model.legend, overlay }),
    ),
  },
  links: {
    Format: ({ book, sheet, chart: model }) =>
      bind(chartLegendFormatClass, {
        book,
        sheet,
        get: () => model.legend.look,
        set: (look) => (model.legend = { ...model.legend, look }),
      }),
  },
};
