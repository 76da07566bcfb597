import type { CellStyle, Font, StyleChange } from '../model/cells';
import { builtInStyle, STYLE_PARTS, type NamedStyle } from '../model/named-styles';
import type { TableStyles } from '../model/table-styles';
import { styleKey, type StyleTable } from '../model/style-table';
import { serializeElement } from '../xml/serialize';
import {
  childNamed,
  childrenNamed,
  element,
  elements,
  flagAttribute,
  localName,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import { alignmentElement, bordersElement, fillChangeElement, fillElement } from './cell-looks';
import { fontElement } from './fonts';
import { builtInNumberFormatId } from './number-formats';
import { updateTableStyles } from './table-styles';
import { MAIN_NAMESPACE, STYLE_PART_ATTRIBUTES, type OpenedStyles } from './stylesheet';

const SECTIONS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Adds what cells and rules need to a stylesheet, and keeps everything that is already in it. */
export class StylesheetWriter {
  private readonly root: XmlElement;
  private readonly known = new Map<string, Map<string, number>>();
  private readonly formatOfStyle = new Map<number, number>();
  private readonly changeIndices = new Map<string, number>();
  private readonly defaultFont: XmlElement;
  private readonly writtenStyles = new Set<string>();

  constructor(
    stylesheet: XmlElement,
    private readonly styles: StyleTable,
    opened?: OpenedStyles,
    private readonly namedStyles: readonly NamedStyle[] = [],
  ) {
    this.root = stylesheet;
    // what is added has no prefix, even where what was opened has one
    this.root.attributes['xmlns'] ??= MAIN_NAMESPACE;
    opened?.styleOfFormat.forEach((style, format) => {
      if (!this.formatOfStyle.has(style)) this.formatOfStyle.set(style, format);
    });
    opened?.changes.forEach((change, index) => {
      const key = styleKey(change);
      if (!this.changeIndices.has(key)) this.changeIndices.set(key, index);
    });
    const firstFormat = elements(this.section('cellXfs'))[0];
    const fonts = elements(this.section('fonts'));
    this.defaultFont = fonts[numberAttribute(firstFormat, 'fontId') ?? 0] ?? element('font');
  }

  /** Index of the cell format of a style. */
  cellFormat(style: number): number {
    const known = this.formatOfStyle.get(style);
    if (known !== undefined) return known;
    const format = this.addCellFormat(this.styles.get(style));
    this.formatOfStyle.set(style, format);
    return format;
  }

  /** Names the styles of tables. */
  nameTableStyles(styles: TableStyles): void {
    updateTableStyles(this.section('tableStyles'), styles);
  }

  /** Index of the differential format of a change. */
  change(change: StyleChange): number {
    const key = styleKey(change);
    const known = this.changeIndices.get(key);
    if (known !== undefined) return known;
    const section = this.section('dxfs');
    section.children.push(this.changeElement(change));
    const index = elements(section).length - 1;
    this.changeIndices.set(key, index);
    return index;
  }

  changeElement(change: StyleChange): XmlElement {
    const code = change.numberFormat;
    return element(
      'dxf',
      {},
      change.font && fontElement('font', change.font),
      code === undefined
        ? undefined
        : element('numFmt', { numFmtId: this.numberFormatId(code), formatCode: code }),
      change.fill && fillChangeElement(change.fill),
      change.borders && bordersElement(change.borders, true),
    );
  }

  /** The finished stylesheet with its counts. */
  finish(): XmlElement {
    for (const { name, changed } of this.namedStyles) if (changed) this.cellStyle(name);
    for (const name of SECTIONS) {
      const section = childNamed(this.root, name);
      if (section && section.attributes['count'] !== undefined)
        section.attributes['count'] = String(elements(section).length);
    }
    this.root.children = elements(this.root).filter(
      (one) => localName(one.name) !== 'numFmts' || one.children.length > 0,
    );
    return this.root;
  }

  private addCellFormat(style: CellStyle): number {
    const xfId = style.styleName === undefined ? 0 : this.cellStyle(style.styleName);
    const format = this.formatElement(style, xfId);
    if (style.openedFormat !== undefined) this.takeOver(format, style.openedFormat);
    return this.intern('cellXfs', format);
  }

  /** Gives a new format what the opened one says beyond a look. */
  private takeOver(format: XmlElement, opened: number): void {
    const origin = elements(this.section('cellXfs'))[opened];
    if (flagAttribute(origin, 'pivotButton')) format.attributes['pivotButton'] = '1';
    format.children.push(...childrenNamed(origin, 'extLst'));
  }

  private formatElement(style: CellStyle, xfId: number | undefined): XmlElement {
    const alignment = style.alignment && alignmentElement(style.alignment);
    const guarded = style.locked !== undefined || style.formulaHidden !== undefined;
    const protection = guarded
      ? element('protection', { locked: style.locked, hidden: style.formulaHidden })
      : undefined;
    const fontId = style.font ? this.intern('fonts', this.fullFont(style.font)) : undefined;
    const fillId = style.fill ? this.intern('fills', fillElement(style.fill)) : 0;
    const borderId = style.borders ? this.intern('borders', bordersElement(style.borders)) : 0;
    const firstFormat = elements(this.section('cellXfs'))[0];
    return element(
      'xf',
      {
        numFmtId: this.numberFormatId(style.numberFormat ?? 'General'),
        fontId: fontId ?? numberAttribute(firstFormat, 'fontId') ?? 0,
        fillId,
        borderId,
        xfId,
        quotePrefix: style.quotePrefix || undefined,
        applyNumberFormat: style.numberFormat === undefined ? undefined : true,
        applyFont: style.font && true,
        applyFill: style.fill && true,
        applyBorder: style.borders && true,
        applyAlignment: alignment && true,
        applyProtection: protection && true,
      },
      alignment,
      protection,
    );
  }

  /** A font element is absolute, a style only says what differs from the default font. */
  private fullFont(font: Font): XmlElement {
    const own = fontElement('font', font);
    const named = font.name !== undefined;
    const names = new Set(elements(own).map((one) => one.name));
    const inherited = elements(this.defaultFont).filter((one) => {
      const name = localName(one.name);
      if (names.has(name) || !['sz', 'color', 'name', 'family', 'charset', 'scheme'].includes(name))
        return false;
      return !named || !['family', 'charset', 'scheme'].includes(name);
    });
    const order = [
      'b',
      'i',
      'strike',
      'condense',
      'extend',
      'outline',
      'shadow',
      'u',
      'vertAlign',
      'sz',
      'color',
      'name',
      'family',
      'charset',
      'scheme',
    ];
    const rank = (one: XmlElement): number => order.indexOf(localName(one.name));
    own.children = [...elements(own), ...inherited].sort((a, b) => rank(a) - rank(b));
    return own;
  }

  /** Id of a number format, which is added when new. */
  numberFormatId(code: string): number {
    const builtIn = builtInNumberFormatId(code);
    if (builtIn !== undefined) return builtIn;
    const section = this.section('numFmts');
    const existing = elements(section).find((one) => one.attributes['formatCode'] === code);
    if (existing) return Number(existing.attributes['numFmtId']);
    const ids = elements(section).map((one) => Number(one.attributes['numFmtId']));
    const id = Math.max(163, ...ids) + 1;
    section.attributes['count'] ??= '0';
    section.children.push(element('numFmt', { numFmtId: id, formatCode: code }));
    return id;
  }

  /** Index of a named cell style's format, which is written when the file does not have it as it is now. */
  private cellStyle(name: string): number {
    const section = this.section('cellStyles');
    const known = elements(section).find((one) => one.attributes['name'] === name);
    const style = this.namedStyles.find((one) => one.name === name) ?? builtInStyle(name);
    const formats = this.section('cellStyleXfs');
    if (known) {
      const xfId = Number(known.attributes['xfId'] ?? 0);
      if (style?.changed && !this.writtenStyles.has(name)) {
        this.writtenStyles.add(name);
        formats.children.splice(
          formats.children.indexOf(elements(formats)[xfId] ?? formats),
          1,
          this.styleFormat(style),
        );
      }
      return xfId;
    }
    this.writtenStyles.add(name);
    formats.children.push(this.styleFormat(style));
    const xfId = elements(formats).length - 1;
    section.children.push(element('cellStyle', { name, xfId, builtinId: style?.builtinId }));
    return xfId;
  }

  private styleFormat(style: NamedStyle | undefined): XmlElement {
    const node = this.formatElement(style?.look ?? {}, undefined);
    for (const [part, name] of Object.entries(STYLE_PART_ATTRIBUTES)) {
      delete node.attributes[name];
      if (style && !STYLE_PARTS.some((one) => one === part && style.includes.has(one)))
        node.attributes[name] = '0';
    }
    return node;
  }

  private intern(sectionName: string, node: XmlElement): number {
    const section = this.section(sectionName);
    let index = this.known.get(sectionName);
    if (!index) {
      index = new Map(elements(section).map((one, at): [string, number] => [serializeElement(one), at]));
      this.known.set(sectionName, index);
    }
    const key = serializeElement(node);
    const known = index.get(key);
    if (known !== undefined) return known;
    section.children.push(node);
    const at = elements(section).length - 1;
    index.set(key, at);
    return at;
  }

  private section(name: string): XmlElement {
    const known = childNamed(this.root, name);
    if (known) return known;
    const created = element(name, { count: 0 });
    const rank = SECTIONS.indexOf(name);
    const after = this.root.children.findIndex(
      (one) => one.type === 'element' && SECTIONS.indexOf(localName(one.name)) > rank,
    );
    this.root.children.splice(after < 0 ? this.root.children.length : after, 0, created);
    return created;
  }
}

/** The stylesheet of a workbook that was not opened from a file. */
export function newStylesheet(): XmlElement {
  const font = element(
    'font',
    {},
    element('sz', { val: 11 }),
    element('color', { theme: 1 }),
    element('name', { val: 'Calibri' }),
    element('family', { val: 2 }),
    element('scheme', { val: 'minor' }),
  );
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  return element(
    'styleSheet',
    { xmlns: MAIN_NAMESPACE },
    element('fonts', { count: 1 }, font),
    element(
      'fills',
      { count: 2 },
      fillElement(undefined),
      element('fill', {}, element('patternFill', { patternType: 'gray125' })),
    ),
    element('borders', { count: 1 }, bordersElement({})),
    element('cellStyleXfs', { count: 1 }, element('xf', plain)),
    element('cellXfs', { count: 1 }, element('xf', { ...plain, xfId: 0 })),
    element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    element('dxfs', { count: 0 }),
    element('tableStyles', {
      count: 0,
      defaultTableStyle: 'TableStyleMedium2',
      defaultPivotStyle: 'PivotStyleLight16',
    }),
  );
}
