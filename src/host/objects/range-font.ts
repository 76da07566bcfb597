import type { CellStyle, Font } from '../../files/model/cells';
import { readColor } from '../book/colors';
import { defaultFont } from '../../files/model/fitted-rows';
import type { CellSet } from '../book/range';
import { commonStyle } from '../book/styles';
import { asFlag, asNumber, asText } from '../protocol/arguments';
import { invalidArgument } from '../protocol/errors';
import type { ObjectClass, PropertyMember } from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';
import { restyle } from './restyle';

const underlines = {
  None: undefined,
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
} as const;

/** The style with one part of its font replaced, or dropped when it is what every font has. */
function withFont(style: CellStyle, name: keyof Font, value: Font[keyof Font] | undefined): CellStyle {
  const { [name]: _before, ...rest } = style.font ?? {};
  return { ...style, font: value === undefined ? rest : { ...rest, [name]: value } };
}

function flag(name: 'bold' | 'italic' | 'strikethrough'): PropertyMember<CellSet> {
  return {
    get: (cells) => commonStyle(cells, (style) => style.font?.[name] ?? false),
    set: (cells, value) => {
      const wanted = asFlag(value) || undefined;
      restyle(cells, (style) => withFont(style, name, wanted));
    },
  };
}

function verticalFlag(name: 'subscript' | 'superscript'): PropertyMember<CellSet> {
  return {
    get: (cells) => commonStyle(cells, (style) => style.font?.vertical === name),
    set: (cells, value) => {
      const wanted = asFlag(value) ? name : undefined;
      restyle(cells, (style) => withFont(style, 'vertical', wanted));
    },
  };
}

export const rangeFontClass: ObjectClass<CellSet> = {
  name: 'RangeFont',
  properties: {
    Name: {
      get: (cells) => commonStyle(cells, (style) => style.font?.name ?? defaultFont(cells.book.model).name),
      set: (cells, value) => {
        const name = asText(value);
        if (name === '' || name.length > 31) throw invalidArgument();
        restyle(cells, (style) => withFont(style, 'name', name));
      },
    },
    Size: {
      get: (cells) => commonStyle(cells, (style) => style.font?.size ?? defaultFont(cells.book.model).size),
      set: (cells, value) => {
        const size = asNumber(value);
        if (size < 1 || size > 409) throw invalidArgument();
        restyle(cells, (style) => withFont(style, 'size', size));
      },
    },
    Color: {
      get: (cells) => commonStyle(cells, (style) => style.font?.color ?? '#000000'),
      set: (cells, value) => {
        const color = readColor(value);
        restyle(cells, (style) => withFont(style, 'color', color));
      },
    },
    Bold: flag('bold'),
    Italic: flag('italic'),
    Strikethrough: flag('strikethrough'),
    Subscript: verticalFlag('subscript'),
    Superscript: verticalFlag('superscript'),
    Underline: {
      get: (cells) =>
        commonStyle(
          cells,
          (style) => wordFor<string | undefined>(underlines, style.font?.underline) ?? 'None',
        ),
      set: (cells, value) => {
        const kind = meaningOf(underlines, value);
        restyle(cells, (style) => withFont(style, 'underline', kind));
      },
    },
  },
};
