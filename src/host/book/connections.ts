import { withGrouped } from '../../files/model/shape-groups';
import { endsOf, siteOf, stretch } from '../../files/model/shape-sites';
import type { ShapeModel } from '../../files/model/shapes';
import type { SheetModel } from '../../files/model/sheet';

export type LineSide = 'begin' | 'end';

/** The shape that an end of a line holds on to. */
export function connectedShape(sheet: SheetModel, line: ShapeModel, side: LineSide): ShapeModel | undefined {
  const { shapeId } = line.connections?.[side] ?? {};
  return withGrouped(sheet.shapes).find(({ id }) => id === shapeId);
}

/** Lines go with the shapes that they hold on to; to be called when shapes were moved, sized or turned. */
export function followShapes(sheet: SheetModel): void {
  for (const line of withGrouped(sheet.shapes)) {
    if (!line.connections) continue;
    const ends = endsOf(line);
    const at = (side: LineSide): (typeof ends)[LineSide] => {
      const shape = connectedShape(sheet, line, side);
      const site = line.connections?.[side]?.site;
      return (shape && siteOf(shape, site ?? 0)) ?? ends[side];
    };
    stretch(line, at('begin'), at('end'));
  }
}

/** Lines let go of a shape that is taken away. */
export function releaseShape(sheet: SheetModel, gone: ShapeModel): void {
  const ids = new Set(withGrouped([gone]).map(({ id }) => id));
  for (const line of withGrouped(sheet.shapes))
    for (const side of ['begin', 'end'] as const)
      if (ids.has(line.connections?.[side]?.shapeId ?? '')) disconnect(line, side);
}

/** Lets go of what an end of a line holds on to; the line stays where it is. */
export function disconnect(line: ShapeModel, side: LineSide): void {
  const { [side]: _gone, ...rest } = line.connections ?? {};
  if (Object.keys(rest).length > 0) line.connections = rest;
  else delete line.connections;
}
