import type { ShapeText } from '../../files/model/shapes';
import { readColor } from '../book/colors';
import { requireObjectsEditable } from '../book/protection';
import { asFlag, asNumber, asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument } from '../protocol/errors';
import type { ObjectClass, PropertyMember } from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';
import { kept, named } from './chart-members';
import type { ShapeHandle } from './shape-handle';

const horizontal = {
  Left: 'l',
  Center: 'ctr',
  Right: 'r',
  Justify: 'just',
  JustifyLow: 'justLow',
  Distributed: 'dist',
  ThaiDistributed: 'thaiDist',
};
const vertical = { Top: 't', Middle: 'ctr', Bottom: 'b', Justified: 'just', Distributed: 'dist' };
const directions = {
  Horizontal: 'horz',
  Vertical: 'vert',
  Vertical270: 'vert270',
  WordArtVertical: 'wordArtVert',
  EastAsianVertical: 'eaVert',
  MongolianVertical: 'mongolianVert',
  WordArtVerticalRTL: 'wordArtVertRtl',
};
const autoSizes = {
  AutoSizeNone: 'noAutofit',
  AutoSizeTextToFitShape: 'normAutofit',
  AutoSizeShapeToFitText: 'spAutoFit',
} as const;
const underlines = {
  None: 'none',
  Single: 'sng',
  Double: 'dbl',
  Heavy: 'heavy',
  Dotted: 'dotted',
  DottedHeavy: 'dottedHeavy',
  Dash: 'dash',
  DashHeavy: 'dashHeavy',
  DashLong: 'dashLong',
  DashLongHeavy: 'dashLongHeavy',
  DotDash: 'dotDash',
  DotDashHeavy: 'dotDashHeavy',
  DotDotDash: 'dotDotDash',
  DotDotDashHeavy: 'dotDotDashHeavy',
  Wavy: 'wavy',
  WavyHeavy: 'wavyHeavy',
  WavyDouble: 'wavyDbl',
};

type TextWord = 'horizontal' | 'vertical' | 'direction' | 'horizontalOverflow' | 'verticalOverflow';

function word(key: TextWord, names: Readonly<Record<string, string>>): PropertyMember<ShapeHandle> {
  return named(
    names,
    ({ shape }) => shape.text[key],
    '',
    ({ shape }, value) => (shape.text[key] = value),
  );
}

function margin(side: keyof ShapeText['margins']): PropertyMember<ShapeHandle> {
  return kept(
    ({ shape }) => shape.text.margins[side],
    0,
    (value) => {
      const points = asNumber(value);
      if (points < 0) throw invalidArgument();
      return points;
    },
    ({ shape }, points) => (shape.text.margins[side] = points),
  );
}

export const shapeFontClass: ObjectClass<ShapeHandle> = {
  name: 'ShapeFont',
  requireEditable: requireObjectsEditable,
  properties: {
    Bold: kept(
      ({ shape }) => shape.text.font.bold,
      false,
      asFlag,
      ({ shape }, bold) => (shape.text.font.bold = bold),
    ),
    Italic: kept(
      ({ shape }) => shape.text.font.italic,
      false,
      asFlag,
      ({ shape }, italic) => (shape.text.font.italic = italic),
    ),
    Name: kept(
      ({ shape }) => shape.text.font.name,
      '',
      asText,
      ({ shape }, name) => (shape.text.font.name = name),
    ),
    Size: kept(
      ({ shape }) => shape.text.font.size,
      0,
      (value) => {
        const size = asNumber(value);
        if (size < 1 || size > 4000) throw invalidArgument();
        return size;
      },
      ({ shape }, size) => (shape.text.font.size = size),
    ),
    Color: kept(
      ({ shape }) => shape.text.font.color,
      '',
      readColor,
      ({ shape }, color) => (shape.text.font.color = color),
    ),
    Underline: named(
      underlines,
      ({ shape }) => shape.text.font.underline,
      'none',
      ({ shape }, underline) => (shape.text.font.underline = underline),
    ),
  },
};

export const textRangeClass: ObjectClass<ShapeHandle> = {
  name: 'TextRange',
  requireEditable: requireObjectsEditable,
  properties: {
    Text: kept(
      ({ shape }) => shape.text.text,
      '',
      (value) => asText(value).replace(/\r\n?/g, '\n'),
      ({ shape }, text) => (shape.text.text = text),
    ),
  },
  links: { Font: (handle) => bind(shapeFontClass, handle) },
};

export const textFrameClass: ObjectClass<ShapeHandle> = {
  name: 'TextFrame',
  requireEditable: requireObjectsEditable,
  properties: {
    HasText: { get: ({ shape }) => shape.text.text !== '' },
    AutoSizeSetting: {
      get: ({ shape }) => wordFor<string | undefined>(autoSizes, shape.text.autoSize) ?? 'AutoSizeNone',
      set: ({ shape }, value) => (shape.text.autoSize = meaningOf(autoSizes, value)),
    },
    HorizontalAlignment: word('horizontal', horizontal),
    VerticalAlignment: word('vertical', vertical),
    HorizontalOverflow: word('horizontalOverflow', { Overflow: 'overflow', Clip: 'clip' }),
    VerticalOverflow: word('verticalOverflow', { Overflow: 'overflow', Ellipsis: 'ellipsis', Clip: 'clip' }),
    Orientation: word('direction', directions),
    ReadingOrder: named(
      { LeftToRight: 'ltr', RightToLeft: 'rtl' },
      ({ shape }) => (shape.text.rightToLeft ? 'rtl' : 'ltr'),
      'ltr',
      ({ shape }, order) => (shape.text.rightToLeft = order === 'rtl'),
    ),
    LeftMargin: margin('left'),
    TopMargin: margin('top'),
    RightMargin: margin('right'),
    BottomMargin: margin('bottom'),
  },
  links: { TextRange: (handle) => bind(textRangeClass, handle) },
  edits: {
    DeleteText: ({ shape }) => {
      shape.text.text = '';
    },
  },
};
