import type { ChartLabels } from '../../files/model/chart-parts';
import { requirePlotEditable } from './kept-plot';
import { readTexts, readValues } from '../book/read-cells';
import { asText } from '../protocol/arguments';
import type { ObjectClass } from '../protocol/object-class';
import { displayText } from '../values';
import { dataLabelsClass, type LabelsHandle } from './chart-members';
import { cellsOf, type SeriesHandle } from './series-handle';

/** The label of one point: its own, or what the series shows. */
export interface PointLabelHandle extends LabelsHandle, SeriesHandle {
  readonly index: number;
}

function textAt(handle: PointLabelHandle, source: string | undefined): string {
  if (source === undefined || source === '') return '';
  const texts = readTexts(cellsOf(handle, source));
  return Array.isArray(texts) ? String(texts.flat()[handle.index] ?? '') : '';
}

function numbers(handle: PointLabelHandle): unknown[] {
  const grid = readValues(cellsOf(handle, handle.series.values));
  return Array.isArray(grid) ? grid.flat() : [];
}

function valueText(handle: PointLabelHandle, format: string | undefined): string {
  const value = numbers(handle)[handle.index];
  return format !== undefined && typeof value === 'number'
    ? displayText(value, format)
    : textAt(handle, handle.series.values);
}

function percentText(handle: PointLabelHandle, format = '0%'): string {
  const all = numbers(handle).map((value) => (typeof value === 'number' ? Math.abs(value) : 0));
  const total = all.reduce((sum, each) => sum + each, 0);
  return displayText(total === 0 ? 0 : (all[handle.index] ?? 0) / total, format);
}

function seriesName(handle: PointLabelHandle): string {
  const { name, nameReference } = handle.series;
  return name ?? textAt({ ...handle, index: 0 }, nameReference);
}

/** What a label says, in the order in which Excel puts its parts. */
function shownText(handle: PointLabelHandle, labels: ChartLabels): string {
  const { series } = handle;
  const parts = [
    ...(labels.showSeriesName ? [seriesName(handle)] : []),
    ...(labels.showCategoryName ? [textAt(handle, series.categories)] : []),
    ...(labels.showValue ? [valueText(handle, labels.numberFormat)] : []),
    ...(labels.showPercentage ? [percentText(handle, labels.numberFormat)] : []),
    ...(labels.showBubbleSize ? [textAt(handle, series.bubbleSizes)] : []),
  ];
  return parts.join(labels.separator ?? ', ');
}

export const dataLabelClass: ObjectClass<PointLabelHandle> = {
  name: 'ChartDataLabel',
  requireEditable: requirePlotEditable,
  properties: {
    ...dataLabelsClass.properties,
    Text: {
      get: (handle) => {
        const labels = handle.get();
        return labels ? (labels.text ?? shownText(handle, labels)) : '';
      },
      set: (handle, value) => {
        const { text: _before, ...rest } = handle.get() ?? { showValue: true };
        const text = asText(value);
        handle.set(text === '' ? rest : { ...rest, text });
      },
    },
  },
  links: { ...dataLabelsClass.links },
};
