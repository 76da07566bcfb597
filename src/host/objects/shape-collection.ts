import { withGrouped } from '../../files/model/shape-groups';
import type { ShapeModel } from '../../files/model/shapes';
import { requireObjectsEditable } from '../book/protection';
import { newGeometricShape, newGroup, newLine, newPicture, newTextBox } from '../book/shapes';
import { asText, oneOf } from '../protocol/arguments';
import { isHostObject } from '../protocol/bound-object';
import { invalidArgument, notImplemented } from '../protocol/errors';
import type { Arguments, HostObject, ObjectClass } from '../protocol/object-class';
import { chartShapes, framedShape, isFramed, slicerShapes } from './framed-shapes';
import type { WorksheetHandle } from './named-classes';
import { asPoints, connectors } from './shape-looks';
import { geometries } from './shape-types';
import { shapeClass, shapeNamed, shapeObject } from './shapes';

/** Shapes that stand by themselves, as objects or by their names or ids; a group needs two. */
function membersFrom({ book, sheet }: WorksheetHandle, given: unknown): ShapeModel[] {
  if (!Array.isArray(given)) throw invalidArgument();
  const members = given.map((each: unknown) => {
    const framed = isHostObject(each) ? isFramed(each) : framedShape(book, sheet, asText(each));
    if (framed) throw notImplemented('groups of charts or slicers');
    const shape = isHostObject(each) ? each.as(shapeClass)?.shape : shapeNamed(sheet.shapes, asText(each));
    if (!shape || !sheet.shapes.includes(shape)) throw invalidArgument();
    return shape;
  });
  if (new Set(members).size < 2) throw invalidArgument();
  return members;
}

function added(
  make: (handle: WorksheetHandle, args: Arguments) => ShapeModel,
): (handle: WorksheetHandle, args: Arguments) => HostObject {
  return (handle, args) => shapeObject({ ...handle, shape: make(handle, args) });
}

export const shapesClass: ObjectClass<WorksheetHandle> = {
  name: 'ShapeCollection',
  requireEditable: requireObjectsEditable,
  items: ({ book, sheet }) => [
    ...chartShapes(book, sheet),
    ...sheet.shapes.map((shape) => shapeObject({ book, sheet, shape })),
    ...slicerShapes(book, sheet),
  ],
  // Those in groups are found by their ids only, as objects that an add-in holds have to be.
  item: ({ book, sheet }, key) => {
    const grouped = withGrouped(sheet.shapes).find(({ id }) => id === key);
    const framed = grouped ? undefined : framedShape(book, sheet, key);
    return framed ?? shapeObject({ book, sheet, shape: grouped ?? shapeNamed(sheet.shapes, key) });
  },
  edits: {
    AddGeometricShape: added(({ book, sheet }, args) => {
      const type = oneOf(args.raw(0), Object.keys(geometries));
      return newGeometricShape(book, sheet, type, geometries[type] ?? type);
    }),
    AddGroup: added((handle, args) => newGroup(handle.book, handle.sheet, membersFrom(handle, args.raw(0)))),
    AddTextBox: added(({ book, sheet }, args) => newTextBox(book, sheet, args.textOr(0, ''))),
    AddImage: added(({ book, sheet }, args) => newPicture(book, sheet, args.text(0))),
    AddLine: added(({ book, sheet }, args) => {
      const type = args.choice(4, ['Straight', 'Elbow', 'Curve'], 'Straight');
      const point = (index: number): number => asPoints(args.raw(index));
      return newLine(book, sheet, connectors[type], [point(0), point(1), point(2), point(3)]);
    }),
  },
};
