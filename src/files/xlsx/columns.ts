import type { ColumnModel, SheetModel } from '../model/sheet';
import { childrenNamed, element, flagAttribute, numberAttribute, type XmlElement } from '../xml/tree';
import type { StylesheetWriter } from './stylesheet-writer';

/** Reads `cols` into the columns of a sheet. */
export function readColumns(
  sheet: SheetModel,
  cols: XmlElement | undefined,
  styleOfFormat: readonly number[],
): void {
  for (const node of childrenNamed(cols, 'col')) {
    const first = (numberAttribute(node, 'min') ?? 1) - 1;
    const last = Math.min((numberAttribute(node, 'max') ?? first + 1) - 1, 16_383);
    for (let column = first; column <= last; column++) {
      const model = readColumn(node, sheet.defaultColumnWidth, styleOfFormat);
      if (Object.keys(model).length > 0) sheet.columns.set(column, model);
    }
  }
}

/** The `cols` element; equal neighbours share one entry. */
export function columnsElement(sheet: SheetModel, styles: StylesheetWriter): XmlElement | undefined {
  const nodes: XmlElement[] = [];
  let previous: { key: string; last: number; node: XmlElement } | undefined;
  for (const [column, model] of [...sheet.columns].sort(([a], [b]) => a - b)) {
    const attributes = {
      width: model.width ?? sheet.defaultColumnWidth ?? 9.140625,
      style: model.style ? styles.cellFormat(model.style) : undefined,
      hidden: model.hidden || undefined,
      bestFit: model.fitted !== undefined && model.fitted === model.width ? true : undefined,
      customWidth: model.width === undefined ? undefined : true,
      phonetic: model.showsReading,
      outlineLevel: model.outlineLevel || undefined,
      collapsed: model.collapsed || undefined,
    };
    const key = JSON.stringify(attributes);
    if (previous && previous.key === key && previous.last === column - 1) {
      previous.last = column;
      previous.node.attributes['max'] = String(column + 1);
      continue;
    }
    const node = element('col', { min: column + 1, max: column + 1, ...attributes });
    nodes.push(node);
    previous = { key, last: column, node };
  }
  return nodes.length === 0 ? undefined : element('cols', {}, ...nodes);
}

/** The `sheetFormatPr` element: default sizes and the depth of the outline. */
export function sheetFormatElement(sheet: SheetModel, opened: XmlElement | undefined): XmlElement {
  const node = element('sheetFormatPr', opened?.attributes ?? {});
  if (sheet.defaultColumnWidth === undefined) delete node.attributes['defaultColWidth'];
  else node.attributes['defaultColWidth'] = String(sheet.defaultColumnWidth);
  const height = sheet.defaultRowHeight ?? 15;
  const isOther = Number(node.attributes['defaultRowHeight'] ?? 15) !== height;
  if (isOther || sheet.hasCustomRowHeight) node.attributes['customHeight'] = '1';
  node.attributes['defaultRowHeight'] = String(height);
  for (const [name, models] of [
    ['outlineLevelRow', sheet.rows.values()],
    ['outlineLevelCol', sheet.columns.values()],
  ] as const) {
    let deepest = 0;
    for (const model of models) deepest = Math.max(deepest, model.outlineLevel ?? 0);
    if (deepest > 0) node.attributes[name] = String(deepest);
    else delete node.attributes[name];
  }
  return node;
}

export function readSheetFormat(sheet: SheetModel, node: XmlElement | undefined): void {
  const width = numberAttribute(node, 'defaultColWidth');
  const height = numberAttribute(node, 'defaultRowHeight');
  if (width !== undefined) sheet.defaultColumnWidth = width;
  if (height !== undefined && height !== 15) sheet.defaultRowHeight = height;
  if (flagAttribute(node, 'customHeight')) sheet.hasCustomRowHeight = true;
}

/** Excel writes the default width of a column that only has a style, in characters of the font of the workbook. */
const usualWidth = 9.140625;
const widthsOfFonts = 0.8;

/** Whether a width is that of the column alone: some writers do not mark it as such. */
function isOwnWidth(node: XmlElement, width: number, byDefault: number | undefined): boolean {
  if (flagAttribute(node, 'customWidth') || flagAttribute(node, 'bestFit')) return true;
  return byDefault === undefined
    ? Math.abs(width - usualWidth) > widthsOfFonts
    : Math.abs(width - byDefault) > 0.01;
}

function readColumn(
  node: XmlElement,
  defaultWidth: number | undefined,
  styleOfFormat: readonly number[],
): ColumnModel {
  const width = numberAttribute(node, 'width');
  const level = numberAttribute(node, 'outlineLevel') ?? 0;
  const format = numberAttribute(node, 'style');
  const style = format === undefined ? 0 : (styleOfFormat[format] ?? 0);
  return {
    ...(width !== undefined && isOwnWidth(node, width, defaultWidth) && { width }),
    ...(width !== undefined && flagAttribute(node, 'bestFit') && { fitted: width }),
    ...(flagAttribute(node, 'phonetic') && { showsReading: true as const }),
    ...(flagAttribute(node, 'hidden') && { hidden: true }),
    ...(level > 0 && { outlineLevel: level }),
    ...(flagAttribute(node, 'collapsed') && { collapsed: true }),
    ...(style !== 0 && { style }),
  };
}
