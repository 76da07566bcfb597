import { groupsAround, placeOf } from '../../files/model/shape-groups';
import type { ShapeModel } from '../../files/model/shapes';
import type { SheetModel } from '../../files/model/sheet';
import { notImplemented } from '../protocol/errors';
import { releaseShape } from './connections';

/** The group that a shape is in; undefined where it stands by itself. */
export function groupOf(sheet: SheetModel, shape: ShapeModel): ShapeModel | undefined {
  return groupsAround(sheet.shapes, shape)?.at(-1);
}

/** The shapes beside a shape and itself, the lowest first. */
export function besides(sheet: SheetModel, shape: ShapeModel): readonly ShapeModel[] {
  return groupOf(sheet, shape)?.children ?? sheet.shapes;
}

/** Puts others in the place of a shape and those beside it. */
export function setBesides(sheet: SheetModel, shape: ShapeModel, shapes: readonly ShapeModel[]): void {
  const group = groupOf(sheet, shape);
  if (group) group.children = [...shapes];
  else sheet.shapes = [...shapes];
}

/** Groups are as large as what they hold: to be called when a shape in one was moved or sized. */
export function fitGroups(sheet: SheetModel, shape: ShapeModel): void {
  for (const group of groupsAround(sheet.shapes, shape)?.reverse() ?? [])
    Object.assign(group, placeOf(group.children ?? []));
}

/** Takes a shape away. What becomes of a group of which one shape is left is not known. */
export function deleteShape(sheet: SheetModel, shape: ShapeModel): void {
  const around = groupsAround(sheet.shapes, shape) ?? [];
  const beside = besides(sheet, shape);
  if (around.length > 0 && beside.length <= 2)
    throw notImplemented('Shape.delete of one of the last two shapes of a group');
  releaseShape(sheet, shape);
  setBesides(
    sheet,
    shape,
    beside.filter((each) => each !== shape),
  );
  for (const group of around.reverse()) Object.assign(group, placeOf(group.children ?? []));
}

/** Takes a group apart: what it held stands in its place, turned as the group was. */
export function ungroup(sheet: SheetModel, group: ShapeModel): void {
  const children = group.children ?? [];
  const [centerX, centerY] = centerOf(group);
  const angle = (group.rotation * Math.PI) / 180;
  for (const child of children) {
    const [x, y] = centerOf(child);
    const [across, down] = [x - centerX, y - centerY];
    child.left += across * Math.cos(angle) - down * Math.sin(angle) - across;
    child.top += across * Math.sin(angle) + down * Math.cos(angle) - down;
    child.rotation = (child.rotation + group.rotation) % 360;
  }
  setBesides(
    sheet,
    group,
    besides(sheet, group).flatMap((each) => (each === group ? children : [each])),
  );
}

function centerOf({ left, top, width, height }: ShapeModel): readonly [number, number] {
  return [left + width / 2, top + height / 2];
}
