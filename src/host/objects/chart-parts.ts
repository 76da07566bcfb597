import type { ChartLook } from '../../files/model/chart-parts';
import { requireObjectsEditable } from '../book/protection';
import { asFlag, asText, oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { notImplemented } from '../protocol/errors';
import type { ObjectClass, PropertyMember } from '../protocol/object-class';
import { chartLegendFormatClass, chartTitleFormatClass } from './chart-looks';
import { lookOf, type ChartHandle } from './chart-handle';
import { legendEntriesClass } from './chart-legend-entries';
import { setTitle, setTitleFormula, setTitleText, titleOf, titleSubstring } from './chart-title-text';
import { asTextAngle, kept } from './chart-members';
import { placeMember, type PlacedPart } from './chart-places';

const title: PlacedPart<ChartHandle> = {
  name: 'ChartTitle',
  isShown: ({ chart: model }) => model.title !== null,
  get: ({ chart: { titlePlace } }) => titlePlace,
  set: ({ chart: model }, place) => (model.titlePlace = place),
};

const legendPart: PlacedPart<ChartHandle> = {
  name: 'ChartLegend',
  isShown: ({ chart: { legend } }) => legend.visible,
  get: ({ chart: { legend } }) => legend.place,
  set: ({ chart: model }, place) => (model.legend = { ...model.legend, place }),
};

/** Whether a part has the shadow that Excel gives by itself. */
function shadowMember(
  get: (handle: ChartHandle) => ChartLook | undefined,
  set: (handle: ChartHandle, look: ChartLook) => void,
): PropertyMember<ChartHandle> {
  return {
    get: (handle) => get(handle)?.hasShadow ?? false,
    set: (handle, value) => {
      const { hasShadow: _before, ...rest } = get(handle) ?? {};
      set(handle, asFlag(value) ? { ...rest, hasShadow: true } : rest);
    },
  };
}

export const chartTitleClass: ObjectClass<ChartHandle> = {
  name: 'ChartTitle',
  requireEditable: requireObjectsEditable,
  properties: {
    Text: {
      get: (handle) => titleOf(handle) ?? '',
      set: (handle, value) => setTitle(handle, asText(value)),
    },
    Visible: {
      get: ({ chart: { title } }) => title !== null,
      set: (handle, value) => {
        const { title } = handle.chart;
        if (!asFlag(value)) setTitle(handle, null);
        else if (title === null) setTitle(handle, 'Chart Title');
      },
    },
    Left: placeMember(title, 'left'),
    Top: placeMember(title, 'top'),
    ShowShadow: shadowMember(
      ({ chart: { titleLook } }) => titleLook,
      ({ chart: model }, look) => (model.titleLook = look),
    ),
    Position: {
      onlyByName: true,
      get: ({ chart: { titlePlace } }) => {
        if (titlePlace) throw notImplemented('ChartTitle.position of a title that was moved');
        return 'Automatic';
      },
      set: ({ chart: model }, value) => {
        const position = oneOf(value, ['Automatic', 'Top', 'Bottom', 'Left', 'Right']);
        if (position !== 'Automatic' && position !== 'Top')
          throw notImplemented(`ChartTitle.position ${position}`);
        delete model.titlePlace;
      },
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
      asTextAngle,
      ({ chart: model }, rotation) => (model.titleLook = { ...model.titleLook, rotation }),
    ),
  },
  links: {
    Format: (handle) => {
      const look = lookOf(handle, 'titleLook');
      return bind(chartTitleFormatClass, {
        ...look,
        set: (changed) => {
          setTitleText(handle, look.get()?.text ?? {}, changed.text ?? {});
          look.set(changed);
        },
      });
    },
  },
  methods: { GetSubstring: titleSubstring },
  edits: { SetFormula: setTitleFormula },
};

export const chartLegendClass: ObjectClass<ChartHandle> = {
  name: 'ChartLegend',
  requireEditable: requireObjectsEditable,
  properties: {
    Visible: {
      get: ({ chart: { legend } }) => legend.visible,
      set: ({ chart: model }, value) => (model.legend = { ...model.legend, visible: asFlag(value) }),
    },
    Left: placeMember(legendPart, 'left'),
    Top: placeMember(legendPart, 'top'),
    Width: placeMember(legendPart, 'width'),
    Height: placeMember(legendPart, 'height'),
    ShowShadow: shadowMember(
      ({ chart: { legend } }) => legend.look,
      ({ chart: model }, look) => (model.legend = { ...model.legend, look }),
    ),
    Position: {
      get: ({ chart: { legend } }) => (legend.place ? 'Custom' : legend.position),
      set: ({ chart: model }, value) => {
        const position = oneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom']);
        const { place, ...rest } = model.legend;
        if (position !== 'Custom') model.legend = { ...rest, position };
        else if (!place) throw notImplemented('ChartLegend.position Custom without a place');
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
    LegendEntries: (handle) => bind(legendEntriesClass, handle),
    Format: ({ book, sheet, chart: model }) =>
      bind(chartLegendFormatClass, {
        book,
        sheet,
        get: () => model.legend.look,
        set: (look) => (model.legend = { ...model.legend, look }),
      }),
  },
};
