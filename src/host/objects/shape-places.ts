import { placeShape } from '../../files/model/shape-groups';
import { base64Of, readPicture } from '../book/pictures';
import { followShapes } from '../book/connections';
import { fitGroups } from '../book/shape-groups';
import { asNumber } from '../protocol/arguments';
import { invalidArgument } from '../protocol/errors';
import type { Arguments, PropertyMember } from '../protocol/object-class';
import { kept } from './chart-members';
import type { ShapeHandle } from './shape-handle';
import { asPoints } from './shape-looks';

/** Moves or sizes a shape with what it holds, and the groups around it. */
function put({ sheet, shape }: ShapeHandle, place: Parameters<typeof placeShape>[1]): void {
  placeShape(shape, place);
  fitGroups(sheet, shape);
  followShapes(sheet);
}

/** A distance from the top left of the sheet, or a side: the other one stays as it is, proportions or not. */
export function place(name: 'left' | 'top' | 'width' | 'height'): PropertyMember<ShapeHandle> {
  return kept(
    ({ shape }) => shape[name],
    0,
    asPoints,
    (handle, points) => put(handle, { [name]: points }),
  );
}

/** Moves a shape by a distance, but not off the sheet. */
export function move(name: 'left' | 'top'): (handle: ShapeHandle, args: Arguments) => void {
  return (handle, args) => put(handle, { [name]: Math.max(0, handle.shape[name] + asNumber(args.raw(0))) });
}

/**
 * Scales one side by a factor of what it is or, with a picture, of what it was; the other one follows where the shape
 * keeps its proportions.
 */
export function scale(name: 'width' | 'height'): (handle: ShapeHandle, args: Arguments) => void {
  return (handle, args) => {
    const { shape } = handle;
    const factor = asNumber(args.raw(0));
    const isOriginal = args.choice(1, ['CurrentSize', 'OriginalSize']) === 'OriginalSize';
    const from = args.choice(
      2,
      ['ScaleFromTopLeft', 'ScaleFromMiddle', 'ScaleFromBottomRight'],
      'ScaleFromTopLeft',
    );
    if (factor <= 0 || (isOriginal && !shape.picture)) throw invalidArgument();
    const base = isOriginal && shape.picture ? readPicture(base64Of(shape.picture.bytes))[name] : shape[name];
    const moved = { ScaleFromTopLeft: 0, ScaleFromMiddle: 0.5, ScaleFromBottomRight: 1 }[from];
    const grown = shape[name] === 0 ? 1 : (base * factor) / shape[name];
    const sized = (side: 'width' | 'height'): number =>
      side === name || shape.locksAspectRatio ? shape[side] * grown : shape[side];
    const [width, height] = [sized('width'), sized('height')];
    put(handle, {
      width,
      height,
      left: Math.max(0, shape.left - (width - shape.width) * moved),
      top: Math.max(0, shape.top - (height - shape.height) * moved),
    });
  };
}
