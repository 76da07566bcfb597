import type { BorderEdge, Borders, Font, StyleChange } from '../../files/model/cells';
import type { ConditionalFormat, ConditionalRule } from '../../files/model/conditional-format';
import type { Book } from '../book/book';
import { readColor } from '../book/colors';
import { asFlag, asText, oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { ObjectClass, PropertyMember } from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';

/** A rule that changes how cells look. */
export type StyledRule = Extract<ConditionalRule, { style: StyleChange }>;

interface StyleHandle {
  readonly book: Book;
  readonly format: ConditionalFormat;
  readonly kind: StyledRule['kind'];
}

function styleOf({ format }: StyleHandle): StyleChange {
  return 'style' in format.rule ? format.rule.style : {};
}

function change(handle: StyleHandle, edit: (style: StyleChange) => StyleChange): void {
  handle.book.requireWritable();
  const { rule } = handle.format;
  if (!('style' in rule)) throw invalidArgument();
  handle.format.rule = { ...rule, style: edit(rule.style) };
}

export const conditionalStyleClass: ObjectClass<StyleHandle> = {
  name: 'ConditionalRangeFormat',
  properties: {
    NumberFormat: {
      get: (handle) => styleOf(handle).numberFormat ?? '',
      set: (handle, value) => {
        const numberFormat = asText(value);
        change(handle, ({ numberFormat: _before, ...rest }) =>
          numberFormat === '' ? rest : { ...rest, numberFormat },
        );
      },
    },
  },
  links: {
    Fill: (handle) => bind(conditionalFillClass, handle),
    Font: (handle) => bind(conditionalFontClass, handle),
    Borders: (handle) => bind(conditionalBordersClass, handle),
  },
  methods: { ClearFormat: (handle) => change(handle, () => ({})) },
};

export const conditionalFillClass: ObjectClass<StyleHandle> = {
  name: 'ConditionalRangeFill',
  properties: {
    Color: {
      get: (handle) => styleOf(handle).fill?.color ?? '',
      set: (handle, value) => {
        const color = value === '' ? undefined : readColor(value);
        change(handle, ({ fill: _before, ...rest }) =>
          color === undefined ? rest : { ...rest, fill: { pattern: 'solid', color } },
        );
      },
    },
  },
  methods: { Clear: (handle) => change(handle, ({ fill: _before, ...rest }) => rest) },
};

function changeFont(handle: StyleHandle, part: Font): void {
  change(handle, (style) => ({ ...style, font: { ...style.font, ...part } }));
}

function flag(name: 'bold' | 'italic' | 'strikethrough'): PropertyMember<StyleHandle> {
  return {
    get: (handle) => styleOf(handle).font?.[name] ?? null,
    set: (handle, value) => changeFont(handle, { [name]: asFlag(value) }),
  };
}

export const conditionalFontClass: ObjectClass<StyleHandle> = {
  name: 'ConditionalRangeFont',
  properties: {
    Bold: flag('bold'),
    Italic: flag('italic'),
    Strikethrough: flag('strikethrough'),
    Color: {
      get: (handle) => styleOf(handle).font?.color ?? '',
      set: (handle, value) => changeFont(handle, { color: readColor(value) }),
    },
    Underline: {
      get: (handle) =>
        ({ single: 'Single', double: 'Double', none: 'None' })[shortUnderline(styleOf(handle).font)],
      set: (handle, value) => {
        const name = oneOf(value, ['None', 'Single', 'Double']);
        if (name !== 'None')
          return changeFont(handle, { underline: name === 'Single' ? 'single' : 'double' });
        change(handle, (style) => {
          const { underline: _before, ...font } = style.font ?? {};
          return { ...style, font };
        });
      },
    },
  },
  methods: { Clear: (handle) => change(handle, ({ font: _before, ...rest }) => rest) },
};

function shortUnderline(font: Font | undefined): 'single' | 'double' | 'none' {
  if (font?.underline === undefined) return 'none';
  return font.underline.startsWith('double') ? 'double' : 'single';
}

const edges = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
type EdgeName = keyof typeof edges;
const lineStyles = {
  None: '',
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
} as const;

interface EdgeHandle extends StyleHandle {
  readonly edge: EdgeName;
}

function edgeOf(handle: EdgeHandle): BorderEdge | undefined {
  return styleOf(handle).borders?.[edges[handle.edge]];
}

function changeEdge(
  handle: EdgeHandle,
  edit: (line: BorderEdge | undefined) => BorderEdge | undefined,
): void {
  change(handle, (style) => {
    const name = edges[handle.edge];
    const { [name]: before, ...rest }: Borders = style.borders ?? {};
    const after = edit(before);
    return { ...style, borders: after ? { ...rest, [name]: after } : rest };
  });
}

export const conditionalBorderClass: ObjectClass<EdgeHandle> = {
  name: 'ConditionalRangeBorder',
  id: ({ edge }) => edge,
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (handle) => wordFor<string>(lineStyles, edgeOf(handle)?.style ?? '') ?? 'Continuous',
      set: (handle, value) => {
        const style = meaningOf(lineStyles, value);
        changeEdge(handle, (line) => (style === '' ? undefined : { ...line, style }));
      },
    },
    Color: {
      get: (handle) => edgeOf(handle)?.color ?? '#000000',
      set: (handle, value) => {
        const color = readColor(value);
        changeEdge(handle, (line) => ({ style: 'thin', ...line, color }));
      },
    },
  },
};

export const conditionalBordersClass: ObjectClass<StyleHandle> = {
  name: 'ConditionalRangeBorderCollection',
  properties: { Count: { get: () => Object.keys(edges).length } },
  links: {
    Top: (handle) => bind(conditionalBorderClass, { ...handle, edge: 'EdgeTop' }),
    Bottom: (handle) => bind(conditionalBorderClass, { ...handle, edge: 'EdgeBottom' }),
    Left: (handle) => bind(conditionalBorderClass, { ...handle, edge: 'EdgeLeft' }),
    Right: (handle) => bind(conditionalBorderClass, { ...handle, edge: 'EdgeRight' }),
  },
  items: (handle) => edgeNames.map((edge) => bind(conditionalBorderClass, { ...handle, edge })),
  item: (handle, key) => {
    const edge = edgeNames.find((each) => each.toLowerCase() === String(key).toLowerCase());
    if (!edge) throw itemNotFound();
    return bind(conditionalBorderClass, { ...handle, edge });
  },
};

const edgeNames: readonly EdgeName[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
