import type { ChartModel } from '../../files/model/objects';
import type { SlicerModel } from '../../files/model/slicers';
import type { SheetModel } from '../../files/model/sheet';
import type { Book } from '../book/book';
import { deleteChart } from '../book/charts';
import { requireObjectsEditable } from '../book/protection';
import { slicersOf } from '../book/slicers';
import { asNumber } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import type { Arguments, HostObject, ObjectClass, PropertyMember } from '../protocol/object-class';
import { kept } from './chart-members';
import { asPoints } from './shape-looks';

/** A chart or slicer as one of the shapes of its sheet: whatever lies on the cells is one (learn.microsoft.com, excel-add-ins-shapes). */
interface FramedHandle {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly framed: ChartModel | SlicerModel;
  readonly zOrder: number;
}

function place(name: 'left' | 'top' | 'width' | 'height'): PropertyMember<FramedHandle> {
  return kept(
    ({ framed }) => framed[name],
    0,
    asPoints,
    ({ framed }, points) => (framed[name] = points),
  );
}

function move(name: 'left' | 'top'): (handle: FramedHandle, args: Arguments) => void {
  return ({ framed }, args) => (framed[name] = Math.max(0, framed[name] + asNumber(args.raw(0))));
}

const framedShapeClass: ObjectClass<FramedHandle> = {
  name: 'Shape',
  id: ({ framed }) => framed.id,
  requireEditable: requireObjectsEditable,
  properties: {
    Id: { get: ({ framed }) => framed.id },
    Name: { get: ({ framed }) => framed.name },
    DisplayName: { get: ({ framed }) => framed.name },
    Type: { get: () => 'Unsupported' },
    GeometricShapeType: { get: () => null },
    Left: place('left'),
    Top: place('top'),
    Width: place('width'),
    Height: place('height'),
    Rotation: { get: () => 0 },
    Visible: { get: () => true },
    LockAspectRatio: { get: () => false },
    Placement: { get: () => 'TwoCell' },
    Level: { get: () => 0 },
    ZOrderPosition: { get: ({ zOrder }) => zOrder },
  },
  edits: {
    IncrementLeft: move('left'),
    IncrementTop: move('top'),
    Delete: ({ book, sheet, framed }) => {
      if ('series' in framed) deleteChart(book, sheet, framed);
      else sheet.slicers = sheet.slicers.filter((each) => each !== framed);
    },
  },
};

/** The charts of a sheet, which lie under its other shapes. */
export function chartShapes(book: Book, sheet: SheetModel): HostObject[] {
  return sheet.charts.map((framed, zOrder) => bind(framedShapeClass, { book, sheet, framed, zOrder }));
}

/** The slicers of a sheet, which lie above its other shapes. */
export function slicerShapes(book: Book, sheet: SheetModel): HostObject[] {
  const below = sheet.charts.length + sheet.shapes.length;
  return slicersOf(book, sheet).map((framed, index) =>
    bind(framedShapeClass, { book, sheet, framed, zOrder: below + index }),
  );
}

/** A chart or slicer of a sheet by its name or id. */
export function framedShape(book: Book, sheet: SheetModel, key: string | number): HostObject | undefined {
  const folded = String(key).toLowerCase();
  return [...chartShapes(book, sheet), ...slicerShapes(book, sheet)].find((each) =>
    [each.read('Name'), each.id()].some((known) => String(known).toLowerCase() === folded),
  );
}

export function isFramed(object: HostObject): boolean {
  return object.as(framedShapeClass) !== undefined;
}
