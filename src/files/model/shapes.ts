/** A geometric shape, text box, line, picture or group of these on a sheet. Words are those of the file. */
export interface ShapeModel {
  readonly id: string;
  name: string;
  kind: 'shape' | 'line' | 'picture' | 'group';
  /** Preset geometry, e.g. `roundRect` or `straightConnector1`; '' for one of its own. */
  geometry: string;
  isTextBox?: boolean;
  /** Points from the top left of the sheet. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Degrees, clockwise. */
  rotation: number;
  /** A line from the right or from the bottom. */
  flipHorizontally?: boolean;
  flipVertically?: boolean;
  placement: 'twoCell' | 'oneCell' | 'absolute';
  isHidden?: boolean;
  locksAspectRatio?: boolean;
  altTitle?: string;
  altDescription?: string;
  fill: ShapeFill;
  line: ShapeLine;
  text: ShapeText;
  picture?: ShapePicture;
  /** Of a line: the sites of shapes that its ends hold on to. */
  connections?: LineConnections;
  /** What a group holds, the lowest first, at places on the sheet. */
  children?: ShapeModel[];
  origin?: object;
}

/** A place on a shape, by its number. */
export interface LineConnection {
  readonly shapeId: string;
  readonly site: number;
}

export interface LineConnections {
  readonly begin?: LineConnection;
  readonly end?: LineConnection;
}

export interface ShapeFill {
  kind: 'none' | 'solid' | 'other';
  /** `#RRGGBB`. */
  color: string;
  /** From 0 to 1. */
  transparency: number;
}

export interface ShapeLine {
  isVisible: boolean;
  color: string;
  /** Points. */
  weight: number;
  dash: string;
  hasRoundCap?: boolean;
  compound: string;
  transparency: number;
  begin: LineEnd;
  end: LineEnd;
}

export interface LineEnd {
  style: string;
  length: string;
  width: string;
}

export interface ShapeText {
  text: string;
  font: {
    name: string;
    /** Points. */
    size: number;
    color: string;
    bold: boolean;
    italic: boolean;
    underline: string;
  };
  horizontal: string;
  vertical: string;
  direction: string;
  horizontalOverflow: string;
  verticalOverflow: string;
  autoSize: 'noAutofit' | 'normAutofit' | 'spAutoFit';
  rightToLeft: boolean;
  /** Points. */
  margins: { left: number; top: number; right: number; bottom: number };
}

export interface ShapePicture {
  readonly bytes: Uint8Array;
  readonly format: 'png' | 'jpeg' | 'gif' | 'bmp';
}

export const noLineEnd: LineEnd = { style: 'none', length: 'med', width: 'med' };

/** The text of a shape where a file says nothing of it. */
export function newShapeText(color = '#000000', horizontal = 'l', vertical = 't'): ShapeText {
  return {
    text: '',
    font: { name: 'Calibri', size: 11, color, bold: false, italic: false, underline: 'none' },
    horizontal,
    vertical,
    direction: 'horz',
    horizontalOverflow: 'overflow',
    verticalOverflow: 'overflow',
    autoSize: 'noAutofit',
    rightToLeft: false,
    margins: { left: 7.2, top: 3.6, right: 7.2, bottom: 3.6 },
  };
}
