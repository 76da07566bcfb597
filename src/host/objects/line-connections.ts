import { siteCount } from '../../files/model/shape-sites';
import { withGrouped } from '../../files/model/shape-groups';
import type { ShapeModel } from '../../files/model/shapes';
import { connectedShape, disconnect, followShapes, type LineSide } from '../book/connections';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/errors';
import type { Arguments, PropertyMember } from '../protocol/object-class';
import type { ShapeHandle } from './shape-handle';

/** The sites that a line may hold on to; of shapes whose sites are not known here it is refused. */
export function requireSites(shape: ShapeModel): number {
  const count = siteCount(shape);
  if (count === undefined) throw notImplemented('Shape.connectionSiteCount of such a shape');
  return count;
}

/** Puts an end of a line on a site of a shape of the same sheet. */
export function connect(
  { sheet, shape: line }: ShapeHandle,
  args: Arguments,
  side: LineSide,
  target: ShapeHandle | undefined,
): void {
  if (!target || target.shape === line || !withGrouped(sheet.shapes).includes(target.shape))
    throw invalidArgument();
  const site = args.integer(1);
  if (site < 0 || site >= requireSites(target.shape)) throw invalidArgument();
  if (line.rotation !== 0) throw notImplemented('Line.connect of a line that was turned');
  line.connections = { ...line.connections, [side]: { shapeId: target.shape.id, site } };
  followShapes(sheet);
}

export function release({ shape }: ShapeHandle, side: LineSide): void {
  disconnect(shape, side);
}

export function shapeAt({ sheet, shape }: ShapeHandle, side: LineSide): ShapeModel {
  const found = connectedShape(sheet, shape, side);
  if (!found) throw itemNotFound();
  return found;
}

export function isConnected(side: LineSide): PropertyMember<ShapeHandle> {
  return { get: ({ sheet, shape }) => connectedShape(sheet, shape, side) !== undefined };
}

/** Null where the end holds on to nothing. */
export function connectedSite(side: LineSide): PropertyMember<ShapeHandle> {
  return {
    get: ({ sheet, shape }) =>
      connectedShape(sheet, shape, side) ? (shape.connections?.[side]?.site ?? null) : null,
  };
}
