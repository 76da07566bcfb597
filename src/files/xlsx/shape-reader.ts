import type { LineConnections, ShapeModel, ShapePicture } from '../model/shapes';
import type { SheetModel } from '../model/sheet';
import type { OfficePackage } from '../package/package';
import {
  attribute,
  childNamed,
  descendantNamed,
  elements,
  flagAttribute,
  localName,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import { readPlace, type Place } from './anchors';
import type { Palette } from './colors';
import { readConnections, shapeIdOf } from './line-connections';
import { groupMembers, placeInGroup } from './group-reader';
import { readFill, readLine, readShapeText } from './shape-look-reader';

/** What `ShapeModel.origin` is for a shape of an opened file. */
export interface ShapeOrigin {
  readonly kind: 'opened-shape';
  readonly anchor: XmlElement;
  readonly drawingPath: string;
  /** The shape as it was read, to see what changed. */
  readonly before: ShapeContent;
}

export type ShapeContent = Omit<ShapeModel, 'origin' | 'id'>;

const KINDS: Readonly<Record<string, ShapeModel['kind']>> = {
  sp: 'shape',
  cxnSp: 'line',
  pic: 'picture',
  grpSp: 'group',
};

/** The shape, line, picture or group of an anchor; everything else is kept, but not read. */
export function shapeNode(anchor: XmlElement): XmlElement | undefined {
  return elements(anchor).find(
    (node) =>
      KINDS[localName(node.name)] !== undefined &&
      (localName(node.name) !== 'grpSp' || groupMembers(node) !== undefined),
  );
}

interface Reading {
  readonly sheetId: string;
  readonly drawingPath: string;
  readonly source: OfficePackage;
  readonly palette: Palette;
}

/** Reads the shapes, lines, pictures and groups of a sheet, the lowest first. */
export function readShapes(
  sheet: SheetModel,
  sheetPath: string,
  source: OfficePackage,
  palette: Palette,
): ShapeModel[] {
  const drawingPath = source.related(sheetPath, 'drawing')[0]?.path;
  if (drawingPath === undefined) return [];
  const reading = { sheetId: sheet.id, drawingPath, source, palette };
  return elements(source.xml(drawingPath)).flatMap((anchor): ShapeModel[] => {
    const node = shapeNode(anchor);
    const properties = descendantNamed(node, 'cNvPr');
    if (!node || !properties) return [];
    return [shapeOf(node, properties, readPlace(sheet, anchor), anchor, reading)];
  });
}

function shapeOf(
  node: XmlElement,
  properties: XmlElement,
  place: Place,
  anchor: XmlElement,
  reading: Reading,
): ShapeModel {
  const { drawingPath, source, palette } = reading;
  const picture = pictureOf(node, drawingPath, source);
  const children = membersOf(node, place, anchor, reading);
  const content: ShapeContent = {
    ...readShape(
      node,
      properties,
      palette,
      localName(node.name) === 'pic' ? picture : undefined,
      readConnections(node, reading.sheetId),
    ),
    ...place,
    placement: placementOf(anchor),
    ...(children && { children }),
  };
  const origin: ShapeOrigin = { kind: 'opened-shape', anchor, drawingPath, before: beforeOf(content) };
  return { id: shapeIdOf(reading.sheetId, attribute(properties, 'id') ?? ''), ...content, origin };
}

/** The content of a shape, of a group with what it holds. */
export function beforeOf({ children, ...content }: ShapeContent): ShapeContent {
  const members = children?.map(({ origin: _origin, ...child }) => ({ ...beforeOf(child), id: child.id }));
  return { ...structuredClone(content), ...(members && { children: members }) };
}

/** A member of a group has an anchor of its own shape, but none of its place, which is that of the group. */
function membersOf(
  group: XmlElement,
  place: Place,
  anchor: XmlElement,
  reading: Reading,
): ShapeModel[] | undefined {
  if (localName(group.name) !== 'grpSp') return undefined;
  return (groupMembers(group) ?? []).flatMap((member): ShapeModel[] => {
    const properties = descendantNamed(member, 'cNvPr');
    if (!properties) return [];
    const own = { ...anchor, children: [member] };
    return [shapeOf(member, properties, placeInGroup(member, group, place), own, reading)];
  });
}

export function shapeOrigin(shape: ShapeModel): ShapeOrigin | undefined {
  return isShapeOrigin(shape.origin) ? shape.origin : undefined;
}

function isShapeOrigin(origin: object | undefined): origin is ShapeOrigin {
  return origin !== undefined && 'kind' in origin && origin.kind === 'opened-shape';
}

function readShape(
  node: XmlElement,
  properties: XmlElement,
  palette: Palette,
  picture: ShapePicture | undefined,
  connections: LineConnections | undefined,
): Omit<ShapeContent, 'left' | 'top' | 'width' | 'height' | 'placement'> {
  const shape = childNamed(node, 'spPr') ?? childNamed(node, 'grpSpPr');
  const transform = childNamed(shape, 'xfrm');
  const style = childNamed(node, 'style');
  const kind = KINDS[localName(node.name)] ?? 'shape';
  const [title, description] = [attribute(properties, 'title'), attribute(properties, 'descr')];
  return {
    name: attribute(properties, 'name') ?? '',
    kind,
    geometry: attribute(childNamed(shape, 'prstGeom'), 'prst') ?? '',
    rotation: (numberAttribute(transform, 'rot') ?? 0) / 60_000,
    fill: readFill(shape, style, palette),
    line: readLine(childNamed(shape, 'ln'), style, palette),
    text: readShapeText(childNamed(node, 'txBody'), style, palette),
    ...(flagAttribute(descendantNamed(node, 'cNvSpPr'), 'txBox') && { isTextBox: true }),
    ...(flagAttribute(transform, 'flipH') && { flipHorizontally: true }),
    ...(flagAttribute(transform, 'flipV') && { flipVertically: true }),
    ...(flagAttribute(properties, 'hidden') && { isHidden: true }),
    ...(flagAttribute(locksOf(node), 'noChangeAspect') && { locksAspectRatio: true }),
    ...(title !== undefined && { altTitle: title }),
    ...(description !== undefined && { altDescription: description }),
    ...(picture && { picture }),
    ...(connections && { connections }),
  };
}

/** The `spLocks`, `picLocks` or `cxnSpLocks` of a shape. */
export function locksOf(node: XmlElement): XmlElement | undefined {
  return elements(elements(node)[0])
    .flatMap(elements)
    .find((each) => localName(each.name).endsWith('Locks'));
}

function placementOf(anchor: XmlElement): ShapeModel['placement'] {
  const name = localName(anchor.name);
  if (name !== 'twoCellAnchor') return name === 'absoluteAnchor' ? 'absolute' : 'oneCell';
  const edited = attribute(anchor, 'editAs');
  return edited === 'oneCell' || edited === 'absolute' ? edited : 'twoCell';
}

const FORMATS: Readonly<Record<string, ShapePicture['format']>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
  bmp: 'bmp',
};

function pictureOf(node: XmlElement, drawingPath: string, source: OfficePackage): ShapePicture | undefined {
  const id = attribute(descendantNamed(node, 'blip'), 'embed');
  const path = source.related(drawingPath, 'image').find((one) => one.id === id)?.path;
  const bytes = path === undefined ? undefined : source.parts.get(path);
  const format = FORMATS[path?.split('.').at(-1)?.toLowerCase() ?? ''];
  return bytes && format ? { bytes, format } : undefined;
}
