import { canBeDrawn } from '../../files';
import type { ChartModel } from '../../files/model/objects';
import { requireObjectsEditable, type OnSheet } from '../book/protection';
import { ExcelError } from '../protocol/errors';

/** A look, which may be that of a part of a plot. */
export interface PartOfPlot extends OnSheet {
  readonly plotOf?: ChartModel;
}

/** Refuses to change what is drawn inside a chart that is only kept as it was opened: it would not be saved. */
export function requireDrawn(chart: ChartModel): void {
  if (canBeDrawn(chart)) return;
  throw new ExcelError(
    'NotImplemented',
    'The embedded Excel keeps the plot of this chart as it was opened: it does not draw charts of its type, such as ' +
      'stock, surface and of-pie charts, yet.',
  );
}

/** Refuses to change a part of a plot where a sheet is protected or the plot is only kept. */
export function requirePlotEditable(place: OnSheet & { readonly chart: ChartModel }): void {
  requireObjectsEditable(place);
  requireDrawn(place.chart);
}

export function requireLookEditable(place: PartOfPlot): void {
  requireObjectsEditable(place);
  if (place.plotOf) requireDrawn(place.plotOf);
}
