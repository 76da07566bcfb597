import type { ShapeModel } from '../../files/model/shapes';
import { copyShape, newGeometricShape, newLine, newPicture, newTextBox } from '../book/shapes';
import { requireObjectsEditable } from '../book/protection';
import { base64Of, readPicture } from '../book/pictures';
import { worksheetClass, type WorksheetHandle } from './named-classes';
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
import { asPoints, connectors, lineProperties, shapeFillClass, shapeLineFormatClass } from './shape-looks';
import { textFrameClass } from './shape-text';
import { geometries } from './shape-types';

const kinds = { shape: 'GeometricShape', line: 'Line', picture: 'Image' } as const;

function place(name: 'left' | 'top'): PropertyMember<ShapeHandle> {
  return kept(
    ({ shape }) => shape[name],
    0,
    asPoints,
    ({ shape }, points) => (shape[name] = points),
  );
}

/** The other side follows where the shape keeps its proportions. */
function size(name: 'width' | 'height', other: 'width' | 'height'): PropertyMember<ShapeHandle> {
  return kept(
    ({ shape }) => shape[name],
    0,
    asPoints,
    ({ shape }, points) => {
      if (shape.locksAspectRatio && shape[name] > 0) shape[other] *= points / shape[name];
      shape[name] = points;
    },
  );
}

function altText(name: 'altTitle' | 'altDescription'): PropertyMember<ShapeHandle> {
  return kept(
    ({ shape }) => shape[name],
    '',
    asText,
    ({ shape }, text) => (shape[name] = text),
  );
}

function move(name: 'left' | 'top'): (handle: ShapeHandle, args: Arguments) => void {
  return ({ shape }, args) => {
    shape[name] = Math.max(0, shape[name] + asNumber(args.raw(0)));
  };
}

/** Scales one side by a factor of what it is or, with a picture, of what it was. */
function scale(
  name: 'width' | 'height',
  start: 'left' | 'top',
): (handle: ShapeHandle, args: Arguments) => void {
  return ({ shape }, args) => {
    const factor = asNumber(args.raw(0));
    const isOriginal = args.choice(1, ['CurrentSize', 'OriginalSize']) === 'OriginalSize';
    const from = args.choice(
      2,
      ['ScaleFromTopLeft', 'ScaleFromMiddle', 'ScaleFromBottomRight'],
      'ScaleFromTopLeft',
    );
    if (factor <= 0 || (isOriginal && !shape.picture)) throw invalidArgument();
    const before = shape[name];
    const base = isOriginal && shape.picture ? readPicture(base64Of(shape.picture.bytes))[name] : before;
    shape[name] = base * factor;
    const moved = { ScaleFromTopLeft: 0, ScaleFromMiddle: 0.5, ScaleFromBottomRight: 1 }[from];
    shape[start] = Math.max(0, shape[start] - (shape[name] - before) * moved);
  };
}

function setZOrder({ sheet, shape }: ShapeHandle, args: Arguments): void {
  const at = sheet.shapes.indexOf(shape);
  const rest = sheet.shapes.filter((each) => each !== shape);
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
  sheet.shapes = rest;
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
        if (sheet.shapes.some((each) => each !== shape && each.name.toLowerCase() === folded))
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
    Width: size('width', 'height'),
    Height: size('height', 'width'),
    Rotation: kept(
      ({ shape }) => shape.rotation,
      0,
      (value) => turned(asNumber(value)),
      ({ shape }, rotation) => (shape.rotation = rotation),
    ),
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
    // Shapes in groups are not read: every shape stands by itself.
    Level: { get: () => 0 },
    ZOrderPosition: { get: ({ sheet, shape }) => sheet.shapes.indexOf(shape) },
  },
  links: {
    Fill: (handle) => bind(shapeFillClass, handle),
    LineFormat: (handle) => bind(shapeLineFormatClass, handle),
    TextFrame: ofKind('shape', textFrameClass),
    GeometricShape: (handle) => ofKind('shape', geometricShapeClass)(handle),
    Image: (handle) => ofKind('picture', imageClass)(handle),
    Line: (handle) => ofKind('line', lineClass)(handle),
  },
  edits: {
    Delete: ({ sheet, shape }) => {
      sheet.shapes = sheet.shapes.filter((each) => each !== shape);
    },
    IncrementLeft: move('left'),
    IncrementTop: move('top'),
    IncrementRotation: ({ shape }, args) => {
      shape.rotation = turned(shape.rotation + asNumber(args.raw(0)));
    },
    ScaleHeight: scale('height', 'top'),
    ScaleWidth: scale('width', 'left'),
    SetZOrder: setZOrder,
  },
  methods: {
    CopyTo: ({ book, sheet, shape }, args) => {
      const given = args.of(0, worksheetClass)?.sheet;
      const target = given ?? (args.isMissing(0) ? sheet : book.findSheet(args.key(0)));
      if (!target) throw itemNotFound();
      requireObjectsEditable({ book, sheet: target });
      return bound({ book, sheet: target, shape: copyShape(book, shape, target) });
    },
    GetAsImage: ({ shape }, args) => {
      const format = asText(args.raw(0)).toLowerCase();
      if (shape.picture?.format !== format)
        throw notImplemented('Shape.getAsImage of what is no such picture');
      return base64Of(shape.picture.bytes);
    },
  },
};

const placements = ['TwoCell', 'OneCell', 'Absolute'] as const;

/** Degrees from 0 to below 360. */
function turned(degrees: number): number {
  return ((degrees % 360) + 360) % 360;
}

function bound(handle: ShapeHandle): HostObject {
  return bind(shapeClass, handle);
}

/** A kind of shape leads back to the shape that it is. */
const ownShape = {
  id: ({ shape }: ShapeHandle): string => shape.id,
  links: { Shape: bound },
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
  properties: { Id: { get: ({ shape }) => shape.id }, ...lineProperties },
};

export const imageClass: ObjectClass<ShapeHandle> = {
  name: 'Image',
  ...ownShape,
  properties: {
    Id: { get: ({ shape }) => shape.id },
    Format: { get: ({ shape }) => shape.picture?.format.toUpperCase() ?? 'UNKNOWN' },
  },
};

function added(
  make: (handle: WorksheetHandle, args: Arguments) => ShapeModel,
): (handle: WorksheetHandle, args: Arguments) => HostObject {
  return (handle, args) => bound({ ...handle, shape: make(handle, args) });
}

export const shapesClass: ObjectClass<WorksheetHandle> = {
  name: 'ShapeCollection',
  requireEditable: requireObjectsEditable,
  items: ({ book, sheet }) => sheet.shapes.map((shape) => bound({ book, sheet, shape })),
  item: ({ book, sheet }, key) => {
    const folded = String(key).toLowerCase();
    const shape = sheet.shapes.find(
      (each) => each.id.toLowerCase() === folded || each.name.toLowerCase() === folded,
    );
    if (!shape) throw itemNotFound();
    return bound({ book, sheet, shape });
  },
  edits: {
    AddGeometricShape: added(({ book, sheet }, args) => {
      const type = oneOf(args.raw(0), Object.keys(geometries));
      return newGeometricShape(book, sheet, type, geometries[type] ?? type);
    }),
    AddTextBox: added(({ book, sheet }, args) => newTextBox(book, sheet, args.textOr(0, ''))),
    AddImage: added(({ book, sheet }, args) => newPicture(book, sheet, args.text(0))),
    AddLine: added(({ book, sheet }, args) => {
      const type = args.choice(4, ['Straight', 'Elbow', 'Curve'], 'Straight');
      const point = (index: number): number => asPoints(args.raw(index));
      return newLine(book, sheet, connectors[type], [point(0), point(1), point(2), point(3)]);
    }),
  },
};
