import type { ShapeModel, ShapePicture } from '../model/shapes';
import type { SheetModel } from '../model/sheet';
import type { OfficePackage } from '../package/package';
import { OFFICE_RELATIONSHIP } from '../package/relationships';
import {
  attribute,
  childNamed,
  descendantNamed,
  element,
  elements,
  localName,
  type XmlElement,
} from '../xml/tree';
import { cornerElement, samePlace, xdr } from './anchors';
import { writeConnections } from './line-connections';
import {
  geometryElement,
  nameAttributes,
  shapeFillElement,
  shapeLineElement,
  textBodyElement,
  transformElement,
} from './shape-parts';
import {
  beforeOf,
  locksOf,
  shapeNode,
  shapeOrigin,
  type ShapeContent,
  type ShapeOrigin,
} from './shape-reader';

/** The drawing that a shape is written into. */
export interface Drawing {
  readonly sheet: SheetModel;
  readonly path: string;
  readonly target: OfficePackage;
  readonly nextId: () => number;
  /** The elements of the shapes that were written. */
  readonly written: Map<ShapeModel, XmlElement>;
}

/** The anchor of a shape: as it was opened, with what changed, or new. */
export function shapeAnchor(shape: ShapeModel, drawing: Drawing): XmlElement {
  const origin = originIn(shape, drawing);
  if (!origin) return anchorOf(shape, newNode(shape, drawing), drawing.sheet);
  note(shape, shapeNode(origin.anchor), drawing);
  const { id: _id, origin: _origin, ...now } = shape;
  const isPlaced = childNamed(origin.anchor, 'clientData') !== undefined;
  if (isPlaced && same(withoutPictures(origin.before), withoutPictures(beforeOf(now)))) return origin.anchor;
  const node = openedNode(shape, origin, drawing);
  const isInPlace =
    isPlaced && samePlace(origin.before, shape) && origin.before.placement === shape.placement;
  return isInPlace
    ? {
        ...origin.anchor,
        children: elements(origin.anchor).map((each) => (each === shapeNode(origin.anchor) ? node : each)),
      }
    : anchorOf(shape, node, drawing.sheet);
}

function originIn(shape: ShapeModel, drawing: Drawing): ShapeOrigin | undefined {
  const origin = shapeOrigin(shape);
  return origin?.drawingPath === drawing.path ? origin : undefined;
}

/** Remembers the element of a shape, and those of what a group holds. */
function note(shape: ShapeModel, node: XmlElement | undefined, drawing: Drawing): void {
  if (!node) return;
  drawing.written.set(shape, node);
  const members = elements(node).filter((each) => descendantNamed(each, 'cNvPr') && isMember(each));
  shape.children?.forEach((child, index) => note(child, members[index], drawing));
}

function isMember(node: XmlElement): boolean {
  return Object.values(WORDS).some((words) => words.node === localName(node.name));
}

/** What an opened line held on to stays, be it read or not. */
function isStillConnected(line: ShapeModel, drawing: Drawing): boolean {
  const origin = originIn(line, drawing);
  return origin !== undefined && same(origin.before.connections ?? {}, line.connections ?? {});
}

/** Lines say by number which shapes they hold on to, which is known when all are written. */
export function writeLineEnds(drawing: Drawing): void {
  const numbers = new Map(
    [...drawing.written].map(([shape, node]) => [
      shape.id,
      attribute(descendantNamed(node, 'cNvPr'), 'id') ?? '',
    ]),
  );
  for (const [shape, node] of drawing.written)
    if (shape.kind === 'line' && !isStillConnected(shape, drawing)) writeConnections(node, shape, numbers);
}

/** The element of an opened shape with what changed. */
function openedNode(shape: ShapeModel, origin: ShapeOrigin, drawing: Drawing): XmlElement {
  const node = structuredClone(shapeNode(origin.anchor));
  if (!node) throw new Error('The anchor of an opened shape has no shape.');
  patch(node, shape, origin.before);
  if (shape.kind === 'group') {
    const own = elements(node).filter((each) => ['nvGrpSpPr', 'grpSpPr'].includes(localName(each.name)));
    node.children = [...own, ...membersOf(shape, drawing)];
  }
  drawing.written.set(shape, node);
  return node;
}

function membersOf({ children = [] }: ShapeModel, drawing: Drawing): XmlElement[] {
  return children.map((child) => {
    const origin = originIn(child, drawing);
    return origin ? openedNode(child, origin, drawing) : newNode(child, drawing);
  });
}

function withoutPictures({ children, ...content }: ShapeContent): object {
  return { ...content, picture: null, children: children?.map(withoutPictures) };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Changes of an opened shape what is not as before, so that all the model does not hold stays. */
function patch(node: XmlElement, shape: ShapeModel, before: ShapeContent): void {
  const properties = descendantNamed(node, 'cNvPr');
  for (const [name, value] of Object.entries(nameAttributes(shape))) {
    if (value === undefined) delete properties?.attributes[name];
    else if (properties) properties.attributes[name] = value;
  }
  if (before.locksAspectRatio !== shape.locksAspectRatio) setLock(node, shape);
  const look = childNamed(node, 'spPr') ?? childNamed(node, 'grpSpPr');
  if (!look) return;
  replace(look, ['xfrm'], transformElement(shape), 0);
  if (shape.kind === 'group') return;
  if (before.geometry !== shape.geometry)
    replace(look, ['prstGeom', 'custGeom'], geometryElement(shape.geometry), 1);
  const fill = shapeFillElement(shape.fill);
  if (!same(before.fill, shape.fill) && fill)
    replace(look, ['noFill', 'solidFill', 'gradFill', 'blipFill', 'pattFill', 'grpFill'], fill, 2);
  if (!same(before.line, shape.line)) replace(look, ['ln'], shapeLineElement(shape.line), 3);
  if (!same(before.text, shape.text) && shape.kind === 'shape')
    replace(node, ['txBody'], textBodyElement(shape.text), elements(node).length);
}

/** Puts an element in place of those of some names, or at an index where there is none. */
function replace(parent: XmlElement, names: readonly string[], content: XmlElement, index: number): void {
  const isOld = (node: XmlElement): boolean => names.includes(localName(node.name));
  const children = elements(parent);
  const at = children.findIndex(isOld);
  const rest = children.filter((node) => !isOld(node));
  rest.splice(at < 0 ? Math.min(index, rest.length) : at, 0, content);
  parent.children = rest;
}

function setLock(node: XmlElement, shape: ShapeModel): void {
  const locks = locksOf(node);
  if (locks) {
    if (shape.locksAspectRatio) locks.attributes['noChangeAspect'] = '1';
    else delete locks.attributes['noChangeAspect'];
    return;
  }
  const [, properties] = elements(elements(node)[0]);
  if (properties && shape.locksAspectRatio)
    properties.children = [lockElement(shape), ...elements(properties)];
}

const WORDS = {
  shape: { node: 'sp', properties: 'Sp', locks: 'spLocks' },
  line: { node: 'cxnSp', properties: 'CxnSp', locks: 'cxnSpLocks' },
  picture: { node: 'pic', properties: 'Pic', locks: 'picLocks' },
  group: { node: 'grpSp', properties: 'GrpSp', locks: 'grpSpLocks' },
} as const;

function lockElement({ kind }: ShapeModel): XmlElement {
  return element(`a:${WORDS[kind].locks}`, { noChangeAspect: true });
}

function newNode(shape: ShapeModel, drawing: Drawing): XmlElement {
  const made = nodeOf(shape, drawing);
  drawing.written.set(shape, made);
  return made;
}

function nodeOf(shape: ShapeModel, drawing: Drawing): XmlElement {
  const { node, properties } = WORDS[shape.kind];
  const attributes = {
    shape: { macro: '', textlink: '' },
    line: { macro: '' },
    picture: {},
    group: {},
  }[shape.kind];
  const names = xdr(
    `nv${properties}Pr`,
    {},
    xdr('cNvPr', { id: drawing.nextId(), ...nameAttributes(shape) }),
    xdr(
      `cNv${properties}Pr`,
      { txBox: shape.isTextBox || undefined },
      shape.locksAspectRatio ? lockElement(shape) : undefined,
    ),
  );
  if (shape.kind === 'group')
    return xdr(node, {}, names, xdr('grpSpPr', {}, transformElement(shape)), ...membersOf(shape, drawing));
  const isPicture = shape.kind === 'picture';
  return xdr(
    node,
    attributes,
    names,
    isPicture && shape.picture ? blipElement(shape.picture, drawing) : undefined,
    xdr(
      'spPr',
      {},
      transformElement(shape),
      geometryElement(shape.geometry),
      isPicture || shape.kind === 'line' ? undefined : shapeFillElement(shape.fill),
      isPicture && !shape.line.isVisible ? undefined : shapeLineElement(shape.line),
    ),
    shape.kind === 'shape' ? textBodyElement(shape.text) : undefined,
  );
}

/** Two cells with the way in which the shape follows them. */
function anchorOf(shape: ShapeModel, node: XmlElement, sheet: SheetModel): XmlElement {
  const { left, top, width, height, placement } = shape;
  return xdr(
    'twoCellAnchor',
    { editAs: placement },
    cornerElement('from', sheet, left, top),
    cornerElement('to', sheet, left + width, top + height),
    node,
    xdr('clientData'),
  );
}

function blipElement({ bytes, format }: ShapePicture, { target, path }: Drawing): XmlElement {
  const imagePath = target.freePath('xl/media/image', `.${format}`);
  target.write(imagePath, bytes, `image/${format}`);
  const id = target.relate(path, `${OFFICE_RELATIONSHIP}image`, imagePath);
  const relationships = { 'xmlns:r': OFFICE_RELATIONSHIP.slice(0, -1), 'r:embed': id };
  return xdr(
    'blipFill',
    {},
    element('a:blip', relationships),
    element('a:stretch', {}, element('a:fillRect')),
  );
}
