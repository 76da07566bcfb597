import { LAST_COLUMN, LAST_ROW } from '../address';
import type { ChartModel } from '../model/objects';
import type { SheetModel } from '../model/sheet';
import type { OfficePackage } from '../package/package';
import { OFFICE_RELATIONSHIP } from '../package/relationships';
import {
  attribute,
  childNamed,
  descendantNamed,
  element,
  elements,
  numberAttribute,
  textOf,
  type XmlElement,
} from '../xml/tree';
import { readChart, seriesFormulas, seriesInOrder } from './chart-reader';
import { CHART_NAMESPACE, chartElement, DRAWING_NAMESPACE } from './chart-writer';
import type { Palette } from './colors';
import { fileFormula } from './formulas';
import { columnLeft, lineAt, rowTop } from './line-sizes';

const PLACE_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const EMU_PER_POINT = 12_700;

/** What `ChartModel.origin` is for a chart of an opened file. */
interface ChartOrigin {
  readonly kind: 'opened-chart';
  readonly anchor: XmlElement;
  readonly chartPath: string;
  readonly drawingPath: string;
  /** The chart as it was read, to see what changed. */
  readonly before: Omit<ChartModel, 'origin' | 'id'>;
}

/** Reads the charts of a sheet; pictures and shapes of its drawing are kept, but not read. */
export function readCharts(
  sheet: SheetModel,
  sheetPath: string,
  source: OfficePackage,
  palette: Palette,
): ChartModel[] {
  const drawingPath = source.related(sheetPath, 'drawing')[0]?.path;
  if (drawingPath === undefined) return [];
  const paths = new Map(source.related(drawingPath, 'chart').map((one) => [one.id, one.path]));
  return elements(source.xml(drawingPath)).flatMap((anchor): ChartModel[] => {
    const frame = descendantNamed(anchor, 'graphicFrame');
    const chartPath = paths.get(attribute(descendantNamed(frame, 'chart'), 'id') ?? '');
    const root = chartPath === undefined ? undefined : source.xml(chartPath);
    if (chartPath === undefined || !root) return [];
    const properties = descendantNamed(frame, 'cNvPr');
    const name = attribute(properties, 'name') ?? '';
    const before = { name, ...readChart(root, palette), ...readPlace(sheet, anchor) };
    const origin: ChartOrigin = {
      kind: 'opened-chart',
      anchor,
      chartPath,
      drawingPath,
      before: structuredClone(before),
    };
    return [{ id: `${sheet.id}-chart-${attribute(properties, 'id') ?? name}`, ...before, origin }];
  });
}

/** Writes the drawing of a sheet and gives its `drawing` element; undefined when there is nothing to draw. */
export function writeDrawing(
  sheet: SheetModel,
  sheetPath: string,
  target: OfficePackage,
  usedCharts: Set<string>,
): XmlElement | undefined {
  const known = target.related(sheetPath, 'drawing')[0];
  const opened = known && target.xml(known.path);
  const others = elements(opened).filter((anchor) => !isChartAnchor(anchor, target, known?.path));
  if (sheet.charts.length === 0 && others.length === 0) {
    target.unrelate(sheetPath, (one) => one.id === known?.id);
    return undefined;
  }
  const path = known?.path ?? target.freePath('xl/drawings/drawing', '.xml');
  const kept = new Set<string>();
  let lastId = 1;
  for (const anchor of elements(opened))
    lastId = Math.max(lastId, numberAttribute(descendantNamed(anchor, 'cNvPr'), 'id') ?? 0);
  const anchors = sheet.charts.map((chart): Placed => {
    const origin = chartOrigin(chart);
    const chartPath = writeChart(chart, origin, target, usedCharts);
    const related = target.related(path, 'chart').find((one) => one.path === chartPath);
    const relationshipId = related?.id ?? target.relate(path, `${OFFICE_RELATIONSHIP}chart`, chartPath);
    kept.add(relationshipId);
    const isInPlace =
      origin &&
      samePlace(origin.before, chart) &&
      origin.before.name === chart.name &&
      origin.drawingPath === path;
    const anchor = isInPlace ? origin.anchor : anchorElement(sheet, chart, relationshipId, ++lastId);
    return { anchor, at: origin?.drawingPath === path ? origin.anchor : anchor };
  });
  const gone = new Set(
    target
      .related(path, 'chart')
      .map((one) => one.id)
      .filter((id) => !kept.has(id)),
  );
  target.unrelate(path, (one) => gone.has(one.id));
  const namespaces = { 'xmlns:xdr': PLACE_NAMESPACE, 'xmlns:a': DRAWING_NAMESPACE, ...opened?.attributes };
  target.write(
    path,
    element(
      'xdr:wsDr',
      namespaces,
      ...inOpenedOrder([...others.map((anchor) => ({ anchor, at: anchor })), ...anchors], opened),
    ),
    DRAWING_TYPE,
  );
  return element('drawing', {
    'r:id': known?.id ?? target.relate(sheetPath, `${OFFICE_RELATIONSHIP}drawing`, path),
  });
}

/** The part of a chart: untouched, with moved references, or written anew. Charts of copied sheets get parts of their own. */
function writeChart(
  chart: ChartModel,
  origin: ChartOrigin | undefined,
  target: OfficePackage,
  used: Set<string>,
): string {
  const root = origin && target.xml(origin.chartPath);
  if (!origin || !root || used.has(origin.chartPath)) return writeNewChart(chart, target, used);
  used.add(origin.chartPath);
  const { before } = origin;
  const nowhere = { name: '', left: 0, top: 0, width: 0, height: 0, id: undefined, origin: undefined };
  const without = { nameReference: '', values: '', categories: '', bubbleSizes: '' };
  const withoutReferences = (one: Omit<ChartModel, 'origin' | 'id'>): string =>
    JSON.stringify({
      ...one,
      ...nowhere,
      series: one.series.map((series) => ({ ...without, ...series, ...without })),
    });
  if (withoutReferences(before) !== withoutReferences(chart))
    target.write(origin.chartPath, chartElement(chart));
  else if (JSON.stringify(before.series) !== JSON.stringify(chart.series)) {
    seriesInOrder(root).forEach((node, index) => {
      const series = chart.series[index];
      for (const [key, formula] of Object.entries(seriesFormulas(node))) {
        const text = series && Object.entries(series).find(([name]) => name === key)?.[1];
        if (typeof text === 'string' && formula)
          formula.children = [{ type: 'text', value: fileFormula(text) }];
      }
    });
    target.write(origin.chartPath, root);
  }
  return origin.chartPath;
}

function writeNewChart(chart: ChartModel, target: OfficePackage, used: Set<string>): string {
  const path = target.freePath('xl/charts/chart', '.xml');
  target.write(path, chartElement(chart), CHART_TYPE);
  used.add(path);
  return path;
}

function isChartAnchor(anchor: XmlElement, target: OfficePackage, drawingPath: string | undefined): boolean {
  const id = attribute(descendantNamed(descendantNamed(anchor, 'graphicFrame'), 'chart'), 'id');
  return drawingPath !== undefined && target.related(drawingPath, 'chart').some((one) => one.id === id);
}

interface Placed {
  readonly anchor: XmlElement;
  /** The anchor whose place in the order of the drawing it takes. */
  readonly at: XmlElement;
}

/** Pictures and charts lie over each other in their order; new charts lie on top. */
function inOpenedOrder(placed: readonly Placed[], opened: XmlElement | undefined): XmlElement[] {
  const rank = new Map(elements(opened).map((anchor, index) => [JSON.stringify(anchor), index]));
  const rankOf = ({ at }: Placed): number => rank.get(JSON.stringify(at)) ?? Number.MAX_SAFE_INTEGER;
  return [...placed].sort((one, other) => rankOf(one) - rankOf(other)).map((one) => one.anchor);
}

type Place = Pick<ChartModel, 'left' | 'top' | 'width' | 'height'>;

function samePlace(one: Place, other: Place): boolean {
  return (
    one.left === other.left &&
    one.top === other.top &&
    one.width === other.width &&
    one.height === other.height
  );
}

function readPlace(sheet: SheetModel, anchor: XmlElement): Place {
  const points = (node: XmlElement | undefined, name: string): number =>
    (numberAttribute(node, name) ?? 0) / EMU_PER_POINT;
  const corner = (name: string): { x: number; y: number } => {
    const node = childNamed(anchor, name);
    const number = (part: string): number => Number(textOf(childNamed(node, part)) || 0);
    return {
      x: columnLeft(sheet, number('col')) + number('colOff') / EMU_PER_POINT,
      y: rowTop(sheet, number('row')) + number('rowOff') / EMU_PER_POINT,
    };
  };
  const position = childNamed(anchor, 'pos');
  const start = position ? { x: points(position, 'x'), y: points(position, 'y') } : corner('from');
  const size = childNamed(anchor, 'ext');
  const end = size ? { x: start.x + points(size, 'cx'), y: start.y + points(size, 'cy') } : corner('to');
  const rounded = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    left: rounded(start.x),
    top: rounded(start.y),
    width: rounded(end.x - start.x),
    height: rounded(end.y - start.y),
  };
}

function anchorElement(sheet: SheetModel, chart: ChartModel, relationshipId: string, id: number): XmlElement {
  const column = lineAt(chart.left, LAST_COLUMN, (index) => columnLeft(sheet, index));
  const row = lineAt(chart.top, LAST_ROW, (index) => rowTop(sheet, index));
  const emu = (value: number): string => String(Math.round(value * EMU_PER_POINT));
  const x = (name: string, attributes = {}, ...children: (XmlElement | string)[]): XmlElement =>
    element(`xdr:${name}`, attributes, ...children);
  return x(
    'oneCellAnchor',
    {},
    x(
      'from',
      {},
      x('col', {}, String(column.index)),
      x('colOff', {}, emu(column.rest)),
      x('row', {}, String(row.index)),
      x('rowOff', {}, emu(row.rest)),
    ),
    x('ext', { cx: emu(chart.width), cy: emu(chart.height) }),
    x(
      'graphicFrame',
      { macro: '' },
      x('nvGraphicFramePr', {}, x('cNvPr', { id, name: chart.name }), x('cNvGraphicFramePr')),
      x('xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })),
      element(
        'a:graphic',
        {},
        element(
          'a:graphicData',
          { uri: CHART_NAMESPACE },
          element('c:chart', {
            'xmlns:c': CHART_NAMESPACE,
            'xmlns:r': OFFICE_RELATIONSHIP.slice(0, -1),
            'r:id': relationshipId,
          }),
        ),
      ),
    ),
    x('clientData'),
  );
}

function chartOrigin(chart: ChartModel): ChartOrigin | undefined {
  return isChartOrigin(chart.origin) ? chart.origin : undefined;
}

function isChartOrigin(origin: object | undefined): origin is ChartOrigin {
  return origin !== undefined && 'kind' in origin && origin.kind === 'opened-chart';
}
