import { placeOf, shapeCopy, withGrouped } from '../../files/model/shape-groups';
import {
  newShapeText,
  noLineEnd,
  type ShapeLine,
  type ShapeModel,
  type ShapeText,
} from '../../files/model/shapes';
import type { SheetModel } from '../../files/model/sheet';
import type { Book } from './book';
import { readPicture } from './pictures';

const inch = 72;
/** The colours of Office's own theme that a new shape has. */
const accent = '#4472C4';
const accentEdge = '#2F528F';
const boxEdge = '#BCBCBC';

const solidLine = (color: string, weight: number): ShapeLine => ({
  isVisible: true,
  color,
  weight,
  dash: 'solid',
  compound: 'sng',
  transparency: 0,
  begin: noLineEnd,
  end: noLineEnd,
});

/** What does not fit into a shape is cut off. */
function clipped(text: ShapeText): ShapeText {
  return { ...text, horizontalOverflow: 'clip', verticalOverflow: 'clip' };
}

type Content = Omit<ShapeModel, 'id' | 'name'>;

function shapeContent(kind: ShapeModel['kind'], geometry: string): Content {
  return {
    kind,
    geometry,
    left: 0,
    top: 0,
    width: inch,
    height: inch,
    rotation: 0,
    placement: 'twoCell',
    fill: { kind: 'solid', color: accent, transparency: 0 },
    line: solidLine(accentEdge, 1),
    text: newShapeText(),
  };
}

export function newGeometricShape(book: Book, sheet: SheetModel, type: string, geometry: string): ShapeModel {
  return add(book, sheet, type.replace(/([a-z])([A-Z])/g, '$1 $2'), {
    ...shapeContent('shape', geometry),
    text: clipped(newShapeText('#FFFFFF', 'ctr', 'ctr')),
  });
}

export function newTextBox(book: Book, sheet: SheetModel, text: string): ShapeModel {
  return add(book, sheet, 'TextBox', {
    ...shapeContent('shape', 'rect'),
    isTextBox: true,
    fill: { kind: 'solid', color: '#FFFFFF', transparency: 0 },
    line: solidLine(boxEdge, 0.75),
    text: { ...clipped(newShapeText()), text },
  });
}

/** A line from one point to another. */
export function newLine(
  book: Book,
  sheet: SheetModel,
  geometry: string,
  [startLeft, startTop, endLeft, endTop]: readonly [number, number, number, number],
): ShapeModel {
  return add(book, sheet, 'Straight Connector', {
    ...shapeContent('line', geometry),
    left: Math.min(startLeft, endLeft),
    top: Math.min(startTop, endTop),
    width: Math.abs(endLeft - startLeft),
    height: Math.abs(endTop - startTop),
    fill: { kind: 'none', color: '#FFFFFF', transparency: 0 },
    line: solidLine(accent, 0.5),
    ...(endLeft < startLeft && { flipHorizontally: true }),
    ...(endTop < startTop && { flipVertically: true }),
  });
}

export function newPicture(book: Book, sheet: SheetModel, base64: string): ShapeModel {
  const { picture, width, height } = readPicture(base64);
  return add(book, sheet, 'Picture', {
    ...shapeContent('picture', 'rect'),
    width,
    height,
    picture,
    placement: 'oneCell',
    locksAspectRatio: true,
    fill: { kind: 'none', color: '#FFFFFF', transparency: 0 },
    line: { ...solidLine('#000000', 0.75), isVisible: false },
  });
}

/** A copy of a shape on a sheet, on top, under a name of its own. */
export function copyShape(book: Book, shape: ShapeModel, sheet: SheetModel): ShapeModel {
  const { id: _id, name, ...content } = shapeCopy(shape, () => book.newId());
  return add(book, sheet, name.replace(/ \d+$/, ''), content);
}

/** Puts shapes of a sheet into a group, which takes the place of the topmost one. */
export function newGroup(book: Book, sheet: SheetModel, members: readonly ShapeModel[]): ShapeModel {
  const children = sheet.shapes.filter((shape) => members.includes(shape));
  const group = add(book, sheet, 'Group', {
    ...shapeContent('group', ''),
    ...placeOf(children),
    fill: { kind: 'none', color: '#FFFFFF', transparency: 0 },
    line: { ...solidLine('#000000', 0.75), isVisible: false },
    children,
  });
  const top = children.at(-1);
  sheet.shapes = sheet.shapes.flatMap((shape) => {
    if (shape === top) return [group];
    return shape === group || children.includes(shape) ? [] : [shape];
  });
  return group;
}

function add(book: Book, sheet: SheetModel, word: string, content: Content): ShapeModel {
  const all = withGrouped(sheet.shapes);
  const taken = new Set(all.map((shape) => shape.name.toLowerCase()));
  let number = all.length + 1;
  while (taken.has(`${word} ${number}`.toLowerCase())) number++;
  const shape = { id: book.newId(), name: `${word} ${number}`, ...content };
  sheet.shapes.push(shape);
  return shape;
}
