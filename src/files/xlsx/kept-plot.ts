import type { ChartModel } from '../model/objects';
import { inSchemaOrder } from '../xml/schema-order';
import { childNamed, element, elements, localName, type XmlElement } from '../xml/tree';
import { chartElement } from './chart-writer';
import { SAVED_CHART_TYPES } from './chart-types';

// ECMA-376 21.2.2.29 and 21.2.2.27.
const ROOT_ORDER = (
  'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData ' +
  'printSettings userShapes extLst'
).split(' ');
const CHART_ORDER = (
  'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs ' +
  'showDLblsOverMax extLst'
).split(' ');
const ROUND_THE_PLOT = [
  'title',
  'autoTitleDeleted',
  'legend',
  'plotVisOnly',
  'dispBlanksAs',
  'showDLblsOverMax',
];

/** Whether a chart can be written anew; those of other types are only kept. */
export function canBeDrawn({ type, series }: ChartModel): boolean {
  return [type, ...series.map((each) => each.type ?? type)].every((each) => SAVED_CHART_TYPES.includes(each));
}

/** An opened chart that is only kept, with the title, legend and frame of now; what is drawn inside stays. */
export function withKeptPlot(chart: ChartModel, opened: XmlElement): XmlElement {
  const [anyType = ''] = SAVED_CHART_TYPES;
  const now = chartElement({ ...chart, type: anyType, series: [] });
  const openedChart = childNamed(opened, 'chart');
  const around = childrenOf(childNamed(now, 'chart'), ROUND_THE_PLOT);
  const inner = element(
    openedChart?.name ?? 'c:chart',
    openedChart?.attributes,
    ...inSchemaOrder(CHART_ORDER, around, elements(openedChart)),
  );
  const outer = childrenOf(now, ['roundedCorners', 'spPr', 'txPr']).set('chart', inner);
  return element(
    opened.name,
    { ...now.attributes, ...opened.attributes },
    ...inSchemaOrder(ROOT_ORDER, outer, elements(opened)),
  );
}

/** The children of some names, undefined where there is none. */
function childrenOf(
  parent: XmlElement | undefined,
  names: readonly string[],
): Map<string, XmlElement | undefined> {
  return new Map(names.map((name) => [name, elements(parent).find((one) => localName(one.name) === name)]));
}
