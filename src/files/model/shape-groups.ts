import type { ShapeModel } from './shapes';

/** Points from the top left of the sheet. */
type Place = Pick<ShapeModel, 'left' | 'top' | 'width' | 'height'>;

/** All shapes with those in groups, a group before what it holds. */
export function withGrouped(shapes: readonly ShapeModel[]): ShapeModel[] {
  return shapes.flatMap((shape) => [shape, ...withGrouped(shape.children ?? [])]);
}

/** The groups that a shape is in, from the outermost inwards; undefined where it is not among the shapes. */
export function groupsAround(shapes: readonly ShapeModel[], shape: ShapeModel): ShapeModel[] | undefined {
  for (const each of shapes) {
    if (each === shape) return [];
    const inside = groupsAround(each.children ?? [], shape);
    if (inside) return [each, ...inside];
  }
  return undefined;
}

/** Moves or sizes a shape; what a group holds keeps its place in it. */
export function placeShape(shape: ShapeModel, place: Partial<Place>): void {
  const { left, top, width, height } = shape;
  Object.assign(shape, place);
  const across = width === 0 ? 1 : shape.width / width;
  const down = height === 0 ? 1 : shape.height / height;
  for (const child of shape.children ?? []) {
    placeShape(child, {
      left: shape.left + (child.left - left) * across,
      top: shape.top + (child.top - top) * down,
      width: child.width * across,
      height: child.height * down,
    });
  }
}

/** The area that shapes take up together. */
export function placeOf(shapes: readonly ShapeModel[]): Place {
  const left = Math.min(...shapes.map((shape) => shape.left));
  const top = Math.min(...shapes.map((shape) => shape.top));
  return {
    left,
    top,
    width: Math.max(...shapes.map((shape) => shape.left + shape.width)) - left,
    height: Math.max(...shapes.map((shape) => shape.top + shape.height)) - top,
  };
}

/**
 * A copy under other ids, which no longer has to do with an opened file. `idOf` also says what becomes of the shapes that
 * a line holds on to.
 */
export function shapeCopy(shape: ShapeModel, idOf: (id: string) => string): ShapeModel {
  const { origin: _origin, children, connections, ...content } = shape;
  const { begin, end } = connections ?? {};
  return {
    ...structuredClone(content),
    id: idOf(shape.id),
    ...(children && { children: children.map((child) => shapeCopy(child, idOf)) }),
    ...(connections && {
      connections: {
        ...(begin && { begin: { ...begin, shapeId: idOf(begin.shapeId) } }),
        ...(end && { end: { ...end, shapeId: idOf(end.shapeId) } }),
      },
    }),
  };
}
