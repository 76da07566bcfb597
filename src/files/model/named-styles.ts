import type { Borders, CellStyle, Fill, Font } from './cells';

/** The parts of a cell's look that a named style can speak for. */
export const STYLE_PARTS = ['number', 'font', 'alignment', 'borders', 'fill', 'protection'] as const;
export type StylePart = (typeof STYLE_PARTS)[number];

/** A cell style of the workbook: cells name it by `CellStyle.styleName`. */
export interface NamedStyle {
  name: string;
  /** Number of a style that every Excel has. */
  readonly builtinId?: number;
  look: CellStyle;
  includes: ReadonlySet<StylePart>;
  /** Made or changed since the file was opened, so that it has to be written. */
  changed?: boolean;
}

const TEXT = '#44546A';
const ACCENTS = [
  ['#4472C4', '#D9E1F2', '#B4C6E7', '#8EA9DB'],
  ['#ED7D31', '#FCE4D6', '#F8CBAD', '#F4B084'],
  ['#A5A5A5', '#EDEDED', '#DBDBDB', '#C9C9C9'],
  ['#FFC000', '#FFF2CC', '#FFE699', '#FFD966'],
  ['#5B9BD5', '#DDEBF7', '#BDD7EE', '#9BC2E6'],
  ['#70AD47', '#E2EFDA', '#C6E0B4', '#A9D08E'],
] as const;

interface BuiltIn {
  readonly id: number;
  /** Its name in Excel's menu. */
  readonly name: string;
  /** Its name in `Excel.BuiltInStyle`. */
  readonly key: string;
  readonly look: CellStyle;
}

function looks(
  id: number,
  name: string,
  parts: { font?: Font; fill?: string; borders?: Borders; numberFormat?: string },
  key = name.replaceAll(' ', ''),
): BuiltIn {
  const { font, fill, borders, numberFormat } = parts;
  const solid: Fill | undefined = fill === undefined ? undefined : { pattern: 'solid', color: fill };
  return {
    id,
    name,
    key,
    look: {
      ...(font && { font }),
      ...(solid && { fill: solid }),
      ...(borders && { borders }),
      ...(numberFormat !== undefined && { numberFormat }),
    },
  };
}

function box(style: string, color: string): Borders {
  const edge = { style, color };
  return { top: edge, bottom: edge, left: edge, right: edge };
}

function under(style: string, color: string): Borders {
  return { bottom: { style, color } };
}

const [blue] = ACCENTS;
const BUILT_IN: readonly BuiltIn[] = [
  looks(0, 'Normal', {}),
  looks(3, 'Comma', { numberFormat: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)' }),
  looks(4, 'Currency', { numberFormat: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)' }),
  looks(5, 'Percent', { numberFormat: '0%' }),
  looks(6, 'Comma [0]', { numberFormat: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)' }, 'WholeComma'),
  looks(7, 'Currency [0]', { numberFormat: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)' }, 'WholeDollar'),
  looks(8, 'Hyperlink', { font: { color: '#0563C1', underline: 'single' } }, 'Hlink'),
  looks(9, 'Followed Hyperlink', { font: { color: '#954F72', underline: 'single' } }, 'HlinkTrav'),
  looks(10, 'Note', { fill: '#FFFFCC', borders: box('thin', '#B2B2B2') }),
  looks(11, 'Warning Text', { font: { color: '#FF0000' } }),
  looks(15, 'Title', { font: { name: 'Calibri Light', size: 18, color: TEXT } }, 'SheetTitle'),
  looks(16, 'Heading 1', { font: { bold: true, size: 15, color: TEXT }, borders: under('thick', blue[0]) }),
  looks(17, 'Heading 2', { font: { bold: true, size: 13, color: TEXT }, borders: under('thick', '#A2B8E1') }),
  looks(18, 'Heading 3', { font: { bold: true, color: TEXT }, borders: under('medium', blue[3]) }),
  looks(19, 'Heading 4', { font: { bold: true, color: TEXT } }),
  looks(20, 'Input', { font: { color: '#3F3F76' }, fill: '#FFCC99', borders: box('thin', '#7F7F7F') }),
  looks(21, 'Output', {
    font: { bold: true, color: '#3F3F3F' },
    fill: '#F2F2F2',
    borders: box('thin', '#3F3F3F'),
  }),
  looks(22, 'Calculation', {
    font: { bold: true, color: '#FA7D00' },
    fill: '#F2F2F2',
    borders: box('thin', '#7F7F7F'),
  }),
  looks(23, 'Check Cell', {
    font: { bold: true, color: '#FFFFFF' },
    fill: '#A5A5A5',
    borders: box('double', '#3F3F3F'),
  }),
  looks(24, 'Linked Cell', { font: { color: '#FA7D00' }, borders: under('double', '#FF8001') }),
  looks(25, 'Total', {
    font: { bold: true },
    borders: { top: { style: 'thin', color: blue[0] }, ...under('double', blue[0]) },
  }),
  looks(26, 'Good', { font: { color: '#006100' }, fill: '#C6EFCE' }),
  looks(27, 'Bad', { font: { color: '#9C0006' }, fill: '#FFC7CE' }),
  looks(28, 'Neutral', { font: { color: '#9C5700' }, fill: '#FFEB9C' }),
  ...ACCENTS.flatMap(([full, ...tints], index) => {
    const [id, number] = [29 + 4 * index, index + 1];
    const light = { color: '#FFFFFF' };
    return [
      looks(id, `Accent${number}`, { font: light, fill: full }),
      ...tints.map((fill, at) => {
        const percent = 20 * (at + 1);
        const font = percent === 60 ? { font: light } : {};
        return looks(
          id + 1 + at,
          `${percent}% - Accent${number}`,
          { ...font, fill },
          `Accent${number}_${percent}`,
        );
      }),
    ];
  }),
  looks(53, 'Explanatory Text', { font: { italic: true, color: '#7F7F7F' } }),
];

/** A style that every Excel has, by its name in the menu or in `Excel.BuiltInStyle`, any letter case. */
export function builtInStyle(name: string): NamedStyle | undefined {
  const folded = name.toLowerCase();
  const found = BUILT_IN.find((one) => one.name.toLowerCase() === folded || one.key.toLowerCase() === folded);
  return found && named(found);
}

export function builtInStyles(): NamedStyle[] {
  return BUILT_IN.map(named);
}

function named({ id, name, look }: BuiltIn): NamedStyle {
  const includes: StylePart[] =
    id === 0
      ? [...STYLE_PARTS]
      : [
          ...(look.numberFormat === undefined ? [] : ['number' as const]),
          ...(look.font ? ['font' as const] : []),
          ...(look.fill ? ['fill' as const] : []),
          ...(look.borders ? ['borders' as const] : []),
        ];
  return { name, builtinId: id, look, includes: new Set(includes) };
}

/** The parts of a look that belong to a part of a style. */
export function partOf(look: CellStyle, part: StylePart): CellStyle {
  const { numberFormat, font, alignment, borders, fill, locked, formulaHidden } = look;
  switch (part) {
    case 'number':
      return numberFormat === undefined ? {} : { numberFormat };
    case 'font':
      return font ? { font } : {};
    case 'alignment':
      return alignment ? { alignment } : {};
    case 'borders':
      return borders ? { borders } : {};
    case 'fill':
      return fill ? { fill } : {};
    case 'protection':
      return {
        ...(locked !== undefined && { locked }),
        ...(formulaHidden !== undefined && { formulaHidden }),
      };
  }
}

/** A look with some of its parts taken from another. */
export function withParts(look: CellStyle, from: CellStyle, parts: ReadonlySet<StylePart>): CellStyle {
  const chosen = STYLE_PARTS.map((part) => partOf(parts.has(part) ? from : look, part));
  return Object.assign(
    {},
    ...chosen,
    look.quotePrefix && { quotePrefix: true },
    look.styleName !== undefined && { styleName: look.styleName },
  );
}
