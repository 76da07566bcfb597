import type { CellStyle, Font, StyleChange } from '../model/cells';
import { builtInStyle, STYLE_PARTS, type NamedStyle, type StylePart } from '../model/named-styles';
import { styleKey, type StyleTable } from '../model/style-table';
import { serializeElement } from '../xml/serialize';
import {
  attribute,
  childNamed,
  childrenNamed,
  elements,
  flagAttribute,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import { readAlignment, readBorders, readFill, readFillChange } from './cell-looks';
import { readPalette, type Palette } from './colors';
import { readFont } from './fonts';
import { builtInNumberFormat } from './number-formats';

export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A stylesheet as the cells of an opened file use it. */
export interface OpenedStyles {
  readonly palette: Palette;
  /** Style index in the model by cell format index in the file. */
  readonly styleOfFormat: readonly number[];
  readonly changes: readonly StyleChange[];
  readonly defaultFont: Font;
  readonly namedStyles: readonly NamedStyle[];
  /** Format code of a number format id. */
  formatCode(id: number): string | undefined;
}

/** Reads cell formats into the style table and differential formats into changes. */
export function readStylesheet(
  stylesheet: XmlElement | undefined,
  theme: XmlElement | undefined,
  styles: StyleTable,
): OpenedStyles {
  const palette = readPalette(theme, stylesheet);
  if (!stylesheet)
    return {
      palette,
      styleOfFormat: [0],
      changes: [],
      defaultFont: {},
      namedStyles: [],
      formatCode: builtInNumberFormat,
    };
  const codes = numberFormatCodes(stylesheet);
  const fontNodes = elements(childNamed(stylesheet, 'fonts'));
  const formats = elements(childNamed(stylesheet, 'cellXfs'));
  const defaultNode = fontNodes[numberAttribute(formats[0], 'fontId') ?? 0];
  const fonts = fontNodes.map((node) => fontBeyond(node, defaultNode, palette));
  const fills = elements(childNamed(stylesheet, 'fills')).map((node) => readFill(node, palette));
  const borders = elements(childNamed(stylesheet, 'borders')).map((node) => readBorders(node, palette));
  const styleNames = cellStyleNames(stylesheet);
  const lookOf = (node: XmlElement): CellStyle => {
    const protection = childNamed(node, 'protection');
    const code = codes.get(numberAttribute(node, 'numFmtId') ?? 0);
    const style: CellStyle = {
      ...(code !== undefined && code !== 'General' && { numberFormat: code }),
      font: fonts[numberAttribute(node, 'fontId') ?? 0] ?? {},
      borders: borders[numberAttribute(node, 'borderId') ?? 0] ?? {},
      alignment: readAlignment(childNamed(node, 'alignment')),
      ...(!flagAttribute(protection, 'locked', true) && { locked: false }),
      ...(flagAttribute(protection, 'hidden') && { formulaHidden: true }),
      ...(flagAttribute(node, 'quotePrefix') && { quotePrefix: true }),
    };
    const fill = fills[numberAttribute(node, 'fillId') ?? 0];
    return { ...style, ...(fill && { fill }) };
  };
  const writtenAs = formWriter(stylesheet);
  const firstForms = new Map<string, string>();
  const styleOfFormat = formats.map((node, index) => {
    const styleName = styleNames.get(numberAttribute(node, 'xfId') ?? 0);
    const look = { ...lookOf(node), ...(styleName !== undefined && { styleName }) };
    const form = writtenAs(node);
    const key = styleKey(look);
    const first = firstForms.get(key) ?? form;
    firstForms.set(key, first);
    return styles.add({ ...look, ...((saysMore(node) || form !== first) && { openedFormat: index }) });
  });
  const namedStyles = readNamedStyles(stylesheet, lookOf);
  const changes = elements(childNamed(stylesheet, 'dxfs')).map((node) => readStyleChange(node, palette));
  const { name, size } = readFont(defaultNode, palette);
  const defaultFont = { ...(name !== undefined && { name }), ...(size !== undefined && { size }) };
  return { palette, styleOfFormat, changes, defaultFont, namedStyles, formatCode: (id) => codes.get(id) };
}

/** Tells formats apart that look the same here and are written differently, such as in colours of the theme. */
function formWriter(stylesheet: XmlElement): (format: XmlElement) => string {
  const parts = (['font', 'fill', 'border'] as const).map((part) => ({
    id: `${part}Id`,
    texts: elements(childNamed(stylesheet, `${part}s`)).map(serializeElement),
  }));
  return (format) => {
    const alignment = childNamed(format, 'alignment');
    return [
      ...parts.map(({ id, texts }) => texts[numberAttribute(format, id) ?? 0]),
      alignment && serializeElement(alignment),
    ].join();
  };
}

/** Whether a cell format holds what no look has: an extension, such as a checkbox, or the button of a pivot table. */
function saysMore(format: XmlElement): boolean {
  return childNamed(format, 'extLst') !== undefined || flagAttribute(format, 'pivotButton');
}

/** A differential format, wherever it stands (stylesheet or rule extension). */
export function readStyleChange(node: XmlElement, palette: Palette): StyleChange {
  const font = childNamed(node, 'font');
  const bold = attribute(childNamed(font, 'b'), 'val');
  const italic = attribute(childNamed(font, 'i'), 'val');
  const fill = readFillChange(childNamed(node, 'fill'), palette);
  const borders = readBorders(childNamed(node, 'border'), palette);
  const code = attribute(childNamed(node, 'numFmt'), 'formatCode');
  return {
    ...(font && {
      font: {
        ...readFont(font, palette),
        ...((bold === '0' || bold === 'false') && { bold: false }),
        ...((italic === '0' || italic === 'false') && { italic: false }),
      },
    }),
    ...(fill && { fill }),
    ...(Object.keys(borders).length > 0 && { borders }),
    ...(code !== undefined && { numberFormat: code }),
  };
}

function numberFormatCodes(stylesheet: XmlElement): { get(id: number): string | undefined } {
  const own = new Map(
    elements(childNamed(stylesheet, 'numFmts')).map((one) => [
      numberAttribute(one, 'numFmtId') ?? -1,
      attribute(one, 'formatCode') ?? 'General',
    ]),
  );
  return { get: (id) => own.get(id) ?? builtInNumberFormat(id) };
}

/** A font as far as it differs from the workbook's default font. */
function fontBeyond(node: XmlElement, defaultNode: XmlElement | undefined, palette: Palette): Font {
  const { name, size, color, ...rest } = readFont(node, palette);
  const usual = readFont(defaultNode, palette);
  const colorNode = childNamed(node, 'color');
  const usualColor = childNamed(defaultNode, 'color');
  const sameColor =
    colorNode === undefined ||
    (usualColor !== undefined && serializeElement(colorNode) === serializeElement(usualColor));
  return {
    ...rest,
    ...(name !== undefined && name !== usual.name && { name }),
    ...(size !== undefined && size !== usual.size && { size }),
    ...(color !== undefined && !sameColor && { color }),
  };
}

/** The attribute that says whether a format applies a part of a look. */
export const STYLE_PART_ATTRIBUTES: Readonly<Record<StylePart, string>> = {
  number: 'applyNumberFormat',
  font: 'applyFont',
  alignment: 'applyAlignment',
  borders: 'applyBorder',
  fill: 'applyFill',
  protection: 'applyProtection',
};

/** Whether a style looks as it does in every Excel. */
function isUsual(name: string, look: CellStyle, includes: ReadonlySet<StylePart>): boolean {
  const usual = builtInStyle(name);
  return (
    usual !== undefined &&
    styleKey(usual.look) === styleKey(look) &&
    STYLE_PARTS.every((part) => usual.includes.has(part) === includes.has(part))
  );
}

function readNamedStyles(stylesheet: XmlElement, lookOf: (node: XmlElement) => CellStyle): NamedStyle[] {
  const formats = elements(childNamed(stylesheet, 'cellStyleXfs'));
  return childrenNamed(childNamed(stylesheet, 'cellStyles'), 'cellStyle').flatMap((node): NamedStyle[] => {
    const name = attribute(node, 'name');
    const format = formats[numberAttribute(node, 'xfId') ?? 0];
    const builtinId = numberAttribute(node, 'builtinId');
    if (name === undefined || !format) return [];
    const includes = new Set(
      STYLE_PARTS.filter((part) => flagAttribute(format, STYLE_PART_ATTRIBUTES[part], true)),
    );
    const look = lookOf(format);
    if (isUsual(name, look, includes)) return [];
    return [{ name, ...(builtinId !== undefined && { builtinId }), look, includes }];
  });
}

/** Names of cell styles other than Normal, by format. */
function cellStyleNames(stylesheet: XmlElement): Map<number, string> {
  const names = new Map<number, string>();
  for (const node of childrenNamed(childNamed(stylesheet, 'cellStyles'), 'cellStyle')) {
    const format = numberAttribute(node, 'xfId') ?? 0;
    const name = attribute(node, 'name');
    if (format !== 0 && name !== undefined && !names.has(format)) names.set(format, name);
  }
  return names;
}
