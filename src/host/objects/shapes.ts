import { groupsAround, withGrouped } from '../../files/model/shape-groups';
import type { ShapeModel } from '../../files/model/shapes';
import { followShapes } from '../book/connections';
import { besides, deleteShape, groupOf, setBesides, ungroup } from '../book/shape-groups';
import { copyShape } from '../book/shapes';
import { requireObjectsEditable } from '../book/protection';
import { base64Of } from '../book/pictures';
import { worksheetClass } from './named-classes';
import { asFlag, asNumber, asText, oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import {
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
  itemNotFound,
  notImplemented,
} from '../protocol/errors';
import type { Arguments, HostObject, ObjectClass, PropertyMember } from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';
import { kept } from './chart-members';
import type { ShapeHandle } from './shape-handle';
import { lineProperties, shapeFillClass, shapeLineFormatClass } from './shape-looks';
import { connect, connectedSite, isConnected, release, requireSites, shapeAt } from './line-connections';
import { move, place, scale } from './shape-places';
import { textFrameClass } from './shape-text';
import { geometries } from './shape-types';

const kinds = { shape: 'GeometricShape', line: 'Line', picture: 'Image', group: 'Group' } as const;

function altText(name: 'altTitle' | 'altDescription'): PropertyMember<ShapeHandle> {
  return kept(
    ({ shape }) => shape[name],
    '',
    asText,
    ({ shape }, text) => (shape[name] = text),
  );
}

function setZOrder({ sheet, shape }: ShapeHandle, args: Arguments): void {
  const beside = besides(sheet, shape);
  const at = beside.indexOf(shape);
  const rest = beside.filter((each) => each !== shape);
  const places = {
    BringToFront: rest.length,
    BringForward: Math.min(rest.length, at + 1),
    SendToBack: 0,
    SendBackward: Math.max(0, at - 1),
  };
  rest.splice(
    places[oneOf(args.raw(0), ['BringToFront', 'BringForward', 'SendToBack', 'SendBackward'])],
    0,
    shape,
  );
  setBesides(sheet, shape, rest);
}

function ofKind(
  kind: ShapeModel['kind'],
  type: ObjectClass<ShapeHandle>,
): (handle: ShapeHandle) => HostObject {
  return (handle) => {
    if (handle.shape.kind !== kind) throw invalidOperation(`The shape is no ${type.name}.`);
    return bind(type, handle);
  };
}

export const shapeClass: ObjectClass<ShapeHandle> = {
  name: 'Shape',
  id: ({ shape }) => shape.id,
  requireEditable: requireObjectsEditable,
  properties: {
    Id: { get: ({ shape }) => shape.id },
    Name: {
      get: ({ shape }) => shape.name,
      set: ({ sheet, shape }, value) => {
        const name = asText(value);
        const folded = name.toLowerCase();
        if (name === '') throw invalidArgument();
        if (withGrouped(sheet.shapes).some((each) => each !== shape && each.name.toLowerCase() === folded))
          throw itemAlreadyExists();
        shape.name = name;
      },
    },
    DisplayName: { get: ({ shape }) => shape.name },
    Type: { get: ({ shape }) => kinds[shape.kind] },
    GeometricShapeType: {
      get: ({ shape }) => (shape.kind === 'shape' ? (wordFor(geometries, shape.geometry) ?? null) : null),
      set: ({ shape }, value) => {
        const geometry = meaningOf(geometries, value);
        if (shape.kind !== 'shape') throw invalidArgument();
        shape.geometry = geometry;
      },
    },
    Left: place('left'),
    Top: place('top'),
    Width: place('width'),
    Height: place('height'),
    Rotation: kept(
      ({ shape }) => shape.rotation,
      0,
      (value) => turned(asNumber(value)),
      turn,
    ),
    ConnectionSiteCount: { onlyByName: true, get: ({ shape }) => requireSites(shape) },
    Visible: kept(
      ({ shape }) => !shape.isHidden,
      true,
      asFlag,
      ({ shape }, visible) => (shape.isHidden = !visible),
    ),
    LockAspectRatio: kept(
      ({ shape }) => shape.locksAspectRatio,
      false,
      asFlag,
      ({ shape }, locks) => (shape.locksAspectRatio = locks),
    ),
    Placement: {
      get: ({ shape }) => placements.find((name) => name.toLowerCase() === shape.placement.toLowerCase()),
      set: ({ shape }, value) => {
        const name = oneOf(value, placements);
        shape.placement = name === 'TwoCell' ? 'twoCell' : name === 'OneCell' ? 'oneCell' : 'absolute';
      },
    },
    AltTextTitle: altText('altTitle'),
    AltTextDescription: altText('altDescription'),
    Level: { get: ({ sheet, shape }) => groupsAround(sheet.shapes, shape)?.length ?? 0 },
    ZOrderPosition: {
      get: ({ sheet, shape }) => {
        const beside = besides(sheet, shape);
        return beside.indexOf(shape) + (beside === sheet.shapes ? sheet.charts.length : 0);
      },
    },
  },
  links: {
    Fill: (handle) => bind(shapeFillClass, single(handle, 'fill')),
    LineFormat: (handle) => bind(shapeLineFormatClass, single(handle, 'lineFormat')),
    TextFrame: ofKind('shape', textFrameClass),
    GeometricShape: (handle) => ofKind('shape', geometricShapeClass)(handle),
    Image: (handle) => ofKind('picture', imageClass)(handle),
    Line: (handle) => ofKind('line', lineClass)(handle),
    Group: (handle) => ofKind('group', shapeGroupClass)(handle),
    ParentGroup: ({ book, sheet, shape }) => {
      const group = groupOf(sheet, shape);
      if (!group) throw itemNotFound();
      return shapeObject({ book, sheet, shape: group });
    },
  },
  edits: {
    Delete: ({ sheet, shape }) => deleteShape(sheet, shape),
    IncrementLeft: move('left'),
    IncrementTop: move('top'),
    IncrementRotation: (handle, args) => turn(handle, turned(handle.shape.rotation + asNumber(args.raw(0)))),
    ScaleHeight: scale('height'),
    ScaleWidth: scale('width'),
    SetZOrder: setZOrder,
  },
  methods: {
    CopyTo: ({ book, sheet, shape }, args) => {
      const given = args.of(0, worksheetClass)?.sheet;
      const target = given ?? (args.isMissing(0) ? sheet : book.findSheet(args.key(0)));
      if (!target) throw itemNotFound();
      requireObjectsEditable({ book, sheet: target });
      return shapeObject({ book, sheet: target, shape: copyShape(book, shape, target) });
    },
    GetAsImage: ({ shape }, args) => {
      const format = asText(args.raw(0)).toLowerCase();
      if (shape.picture?.format !== format)
        throw notImplemented('Shape.getAsImage of what is no such picture');
      return base64Of(shape.picture.bytes);
    },
  },
};

/** A group has no look of its own, and what setting one does to its shapes is not done. */
function single(handle: ShapeHandle, member: string): ShapeHandle {
  if (handle.shape.kind === 'group') throw notImplemented(`Shape.${member} of a group`);
  return handle;
}

const placements = ['TwoCell', 'OneCell', 'Absolute'] as const;

function turn({ sheet, shape }: ShapeHandle, rotation: number): void {
  shape.rotation = rotation;
  followShapes(sheet);
}

/** Degrees from 0 to below 360. */
function turned(degrees: number): number {
  return ((degrees % 360) + 360) % 360;
}

export function shapeObject(handle: ShapeHandle): HostObject {
  return bind(shapeClass, handle);
}

/** A kind of shape leads back to the shape that it is. */
const ownShape = {
  id: ({ shape }: ShapeHandle): string => shape.id,
  links: { Shape: shapeObject },
};

export const geometricShapeClass: ObjectClass<ShapeHandle> = {
  name: 'GeometricShape',
  ...ownShape,
  properties: { Id: { get: ({ shape }) => shape.id } },
};

export const lineClass: ObjectClass<ShapeHandle> = {
  name: 'Line',
  requireEditable: requireObjectsEditable,
  ...ownShape,
  properties: {
    Id: { get: ({ shape }) => shape.id },
    ...lineProperties,
    IsBeginConnected: isConnected('begin'),
    IsEndConnected: isConnected('end'),
    BeginConnectedSite: connectedSite('begin'),
    EndConnectedSite: connectedSite('end'),
  },
  links: {
    ...ownShape.links,
    BeginConnectedShape: (handle) => shapeObject({ ...handle, shape: shapeAt(handle, 'begin') }),
    EndConnectedShape: (handle) => shapeObject({ ...handle, shape: shapeAt(handle, 'end') }),
  },
  edits: {
    ConnectBeginShape: (handle, args) => connect(handle, args, 'begin', args.of(0, shapeClass)),
    ConnectEndShape: (handle, args) => connect(handle, args, 'end', args.of(0, shapeClass)),
    DisconnectBeginShape: (handle) => release(handle, 'begin'),
    DisconnectEndShape: (handle) => release(handle, 'end'),
  },
};

export const imageClass: ObjectClass<ShapeHandle> = {
  name: 'Image',
  ...ownShape,
  properties: {
    Id: { get: ({ shape }) => shape.id },
    Format: { get: ({ shape }) => shape.picture?.format.toUpperCase() ?? 'UNKNOWN' },
  },
};

export const shapeGroupClass: ObjectClass<ShapeHandle> = {
  name: 'ShapeGroup',
  requireEditable: requireObjectsEditable,
  id: ownShape.id,
  properties: { Id: { get: ({ shape }) => shape.id } },
  links: { ...ownShape.links, Shapes: (handle) => bind(groupShapesClass, handle) },
  edits: { Ungroup: ({ sheet, shape }) => ungroup(sheet, shape) },
};

export const groupShapesClass: ObjectClass<ShapeHandle> = {
  name: 'GroupShapeCollection',
  items: ({ book, sheet, shape }) =>
    (shape.children ?? []).map((child) => shapeObject({ book, sheet, shape: child })),
  item: ({ book, sheet, shape }, key) =>
    shapeObject({ book, sheet, shape: shapeNamed(shape.children ?? [], key) }),
};

/** The shape with a name or id. */
export function shapeNamed(shapes: readonly ShapeModel[], key: string | number): ShapeModel {
  const folded = String(key).toLowerCase();
  const found = shapes.find((each) => each.id.toLowerCase() === folded || each.name.toLowerCase() === folded);
  if (!found) throw itemNotFound();
  return found;
}
