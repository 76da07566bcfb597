import type { ChartModel } from '../model/objects';
import type { SheetModel } from '../model/sheet';
import type { OfficePackage } from '../package/package';
import { OFFICE_RELATIONSHIP } from '../package/relationships';
import { attribute, descendantNamed, element, elements, numberAttribute, type XmlElement } from '../xml/tree';
import { cornerElement, emu, PLACE_NAMESPACE, readPlace, samePlace, xdr } from './anchors';
import { chartOrigin, writeChart, type ChartOrigin } from './chart-part';
import { readChart } from './chart-reader';
import { CHART_NAMESPACE, DRAWING_NAMESPACE } from './chart-writer';
import type { Palette } from './colors';
import { slicerAnchor } from './slicer-anchor';
import { slicerName } from './slicer-reader';
import type { SlicerWriter } from './slicer-writer';
import { shapeNode, shapeOrigin } from './shape-reader';
import { shapeAnchor, writeLineEnds } from './shape-writer';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** Reads the charts of a sheet. */
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
  slicers: SlicerWriter,
): XmlElement | undefined {
  const known = target.related(sheetPath, 'drawing')[0];
  const opened = known && target.xml(known.path);
  const stayed = elements(opened).filter((anchor) => !slicers.isOpened(sheetPath, slicerName(anchor)));
  const others = stayed.filter(
    (anchor) => !isChartAnchor(anchor, target, known?.path) && !isShapeAnchor(anchor),
  );
  const ownSlicers = slicers.slicersOf(sheet);
  if (sheet.charts.length + sheet.shapes.length + ownSlicers.length + others.length === 0) {
    target.unrelate(sheetPath, (one) => one.id === known?.id);
    return undefined;
  }
  const path = known?.path ?? target.freePath('xl/drawings/drawing', '.xml');
  const kept = new Set<string>();
  let lastId = 1;
  for (const anchor of stayed)
    lastId = Math.max(lastId, numberAttribute(descendantNamed(anchor, 'cNvPr'), 'id') ?? 0);
  const anchors = sheet.charts.map((chart): Placed => {
    const origin = chartOrigin(chart);
    const chartPath = writeChart(chart, origin, path, target, usedCharts);
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
  const drawing = { sheet, path, target, nextId: () => ++lastId, written: new Map() };
  const shapes = sheet.shapes.map((shape): Placed => {
    const origin = shapeOrigin(shape);
    const anchor = shapeAnchor(shape, drawing);
    return { anchor, at: origin?.drawingPath === path ? origin.anchor : anchor };
  });
  writeLineEnds(drawing);
  const namespaces = { 'xmlns:xdr': PLACE_NAMESPACE, 'xmlns:a': DRAWING_NAMESPACE, ...opened?.attributes };
  target.write(
    path,
    element(
      'xdr:wsDr',
      namespaces,
      ...stacked([...others.map((anchor) => ({ anchor, at: anchor })), ...anchors], shapes, opened),
      ...ownSlicers.map((slicer) => slicerAnchor(sheet, slicer, drawing.nextId)),
    ),
    DRAWING_TYPE,
  );
  return element('drawing', {
    'r:id': known?.id ?? target.relate(sheetPath, `${OFFICE_RELATIONSHIP}drawing`, path),
  });
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

/** Charts and shapes lie over each other as they were opened, new ones on top; shapes among themselves in their order. */
function stacked(
  charts: readonly Placed[],
  shapes: readonly Placed[],
  opened: XmlElement | undefined,
): XmlElement[] {
  const rank = new Map(elements(opened).map((anchor, index) => [JSON.stringify(anchor), index]));
  const rankOf = ({ at }: Placed): number => rank.get(JSON.stringify(at)) ?? Number.MAX_SAFE_INTEGER;
  const all = [...charts, ...shapes].sort((one, other) => rankOf(one) - rankOf(other));
  const waiting = [...shapes];
  return all.flatMap((one) => (shapes.includes(one) ? (waiting.shift()?.anchor ?? []) : [one.anchor]));
}

function isShapeAnchor(anchor: XmlElement): boolean {
  return descendantNamed(shapeNode(anchor), 'cNvPr') !== undefined;
}

function anchorElement(sheet: SheetModel, chart: ChartModel, relationshipId: string, id: number): XmlElement {
  return xdr(
    'oneCellAnchor',
    {},
    cornerElement('from', sheet, chart.left, chart.top),
    xdr('ext', { cx: emu(chart.width), cy: emu(chart.height) }),
    xdr(
      'graphicFrame',
      { macro: '' },
      xdr('nvGraphicFramePr', {}, xdr('cNvPr', { id, name: chart.name }), xdr('cNvGraphicFramePr')),
      xdr('xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })),
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
    xdr('clientData'),
  );
}
