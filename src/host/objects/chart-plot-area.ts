import type { PlotPlace } from '../../files/model/chart-parts';
import { requirePlotEditable } from './kept-plot';
import { oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { notImplemented } from '../protocol/errors';
import type { ObjectClass } from '../protocol/object-class';
import { plotAreaFormatClass } from './chart-looks';
import { lookOf, type ChartHandle } from './chart-handle';
import { placeMember, type PlacedPart } from './chart-places';

/** The plot area with its labels of axes, or what the axes enclose: a file holds the place of one of them. */
function plot(isInner: boolean): PlacedPart<ChartHandle> {
  const own = ({ chart: { plotPlace } }: ChartHandle): PlotPlace | undefined =>
    plotPlace && (plotPlace.isInner ?? false) === isInner ? plotPlace : undefined;
  return {
    name: 'ChartPlotArea',
    isShown: () => true,
    get: own,
    set: (handle, place) => {
      if (handle.chart.plotPlace && !own(handle))
        throw notImplemented('ChartPlotArea: its inside and its whole placed at the same time');
      handle.chart.plotPlace = { ...place, ...(isInner && { isInner }) };
    },
  };
}

const [whole, inside] = [plot(false), plot(true)];

export const plotAreaClass: ObjectClass<ChartHandle> = {
  name: 'ChartPlotArea',
  requireEditable: requirePlotEditable,
  properties: {
    Left: placeMember(whole, 'left'),
    Top: placeMember(whole, 'top'),
    Width: placeMember(whole, 'width'),
    Height: placeMember(whole, 'height'),
    InsideLeft: placeMember(inside, 'left', 'insideLeft'),
    InsideTop: placeMember(inside, 'top', 'insideTop'),
    InsideWidth: placeMember(inside, 'width', 'insideWidth'),
    InsideHeight: placeMember(inside, 'height', 'insideHeight'),
    Position: {
      get: ({ chart: { plotPlace } }) => (plotPlace ? 'Custom' : 'Automatic'),
      set: ({ chart: model }, value) => {
        const isAutomatic = oneOf(value, ['Automatic', 'Custom']) === 'Automatic';
        if (isAutomatic) delete model.plotPlace;
        else if (!model.plotPlace) throw notImplemented('ChartPlotArea.position Custom without a place');
      },
    },
  },
  links: { Format: (handle) => bind(plotAreaFormatClass, lookOf(handle, 'plotLook')) },
};
