import { areaAddress } from '../model/address';
import type { SheetModel } from '../model/sheet';
import type { OfficePackage } from '../package/package';
import { OFFICE_RELATIONSHIP, relationshipKind } from '../package/relationships';
import { inSchemaOrder } from '../xml/schema-order';
import { serializeAttributes, serializeElement, XML_DECLARATION } from '../xml/serialize';
import { childNamed, element, elements, localName, type XmlElement } from '../xml/tree';
import { isStored, sheetDataXml, type CellOutput } from './cell-writer';
import { colorElement, readColor } from './colors';
import { columnsElement, sheetFormatElement } from './columns';
import { writeDrawing } from './drawings';
import type { SlicerWriter } from './slicer-writer';
import { autoFilterElement, sortStateElement } from './filters';
import { conditionalFormatElements } from './conditional-format-writer';
import { hyperlinksElement } from './hyperlinks';
import { headerFooterElement } from './header-footer';
import { writeNotes } from './notes';
import type { OpenedFile, SheetOrigin } from './origin';
import {
  breaksElement,
  fitsToPages,
  pageMarginsElement,
  pageSetupElement,
  printOptionsElement,
} from './page-layout';
import type { PersonsWriter } from './persons';
import type { PivotWriter } from './pivot-writer';
import { unreadFormats } from './opened-conditional-formats';
import { sheetProtectionElement } from './protection';
import { writeSheetCustomProperties } from './sheet-custom-properties';
import { extensionsElement } from './sheet-extensions';
import { sheetViewsElement } from './sheet-views';
import { MAIN_NAMESPACE } from './stylesheet';
import { tableElement } from './tables';
import { writeThreadedComments } from './threaded-comments';
import { validationsElement } from './validations';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const CELLS = '<sheetData/>';

// ECMA-376 18.3.1.99.
const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems ' +
  'tableParts extLst'
).split(' ');

export interface SheetOutput extends CellOutput {
  readonly target: OfficePackage;
  readonly opened: OpenedFile | undefined;
  readonly people: PersonsWriter;
  readonly pivots: PivotWriter;
  readonly slicers: SlicerWriter;
  /** Blocks of shape ids that note boxes of sheets already written take up. */
  readonly noteBlocks: Set<number>;
  /** Chart parts that are in use. */
  readonly chartPaths: Set<string>;
  /** Gives each table an id of its own in the workbook. */
  tableId(wanted: number): number;
}

/** Writes a worksheet part at `path` with the parts that belong to it. */
export function writeWorksheet(
  sheet: SheetModel,
  path: string,
  isActive: boolean,
  output: SheetOutput,
): void {
  const { target } = output;
  const origin = output.opened?.sheets.get(sheet.id);
  const replaced = ['hyperlink', 'table'];
  target.unrelate(path, (one) => replaced.includes(relationshipKind(one)));
  output.pivots.writeSheet(sheet, path);
  writeThreadedComments(sheet, path, target, output.people);
  const written = writtenChildren(sheet, path, isActive, origin, output);
  const root = element('worksheet', {
    xmlns: MAIN_NAMESPACE,
    'xmlns:r': OFFICE_RELATIONSHIP.slice(0, -1),
    ...namespacesOf(origin),
  });
  const children = inSchemaOrder(ORDER, written, origin?.children ?? [])
    .map(serializeElement)
    .join('');
  const text = `${XML_DECLARATION}<worksheet${serializeAttributes(root.attributes)}>${children}</worksheet>`;
  const at = text.indexOf(CELLS);
  target.write(
    path,
    text.slice(0, at) + sheetDataXml(sheet, output) + text.slice(at + CELLS.length),
    CONTENT_TYPE,
  );
}

function writtenChildren(
  sheet: SheetModel,
  path: string,
  isActive: boolean,
  origin: SheetOrigin | undefined,
  output: SheetOutput,
): Map<string, XmlElement | XmlElement[] | undefined> {
  const opened = (name: string): XmlElement | undefined =>
    origin?.children.find((one) => localName(one.name) === name);
  const used = sheet.cells.usedArea(isStored);
  const layout = sheet.pageLayout;
  const formats = conditionalFormatElements(sheet.conditionalFormats, output.styles);
  const openedFormats = (origin?.children ?? []).filter(
    (one) => localName(one.name) === 'conditionalFormatting',
  );
  const merges = sheet.merges.map((area) => element('mergeCell', { ref: areaAddress(area) }));
  return new Map<string, XmlElement | XmlElement[] | undefined>([
    ['sheetPr', sheetPropertiesElement(sheet, opened('sheetPr'), output.opened)],
    ['dimension', element('dimension', { ref: used ? areaAddress(used) : 'A1' })],
    ['sheetViews', sheetViewsElement(sheet, isActive, opened('sheetViews'))],
    ['sheetFormatPr', sheetFormatElement(sheet, opened('sheetFormatPr'))],
    ['cols', columnsElement(sheet, output.styles)],
    ['sheetData', element('sheetData')],
    ['sheetProtection', sheetProtectionElement(sheet.protection, opened('sheetProtection'))],
    ['autoFilter', sheet.autoFilter ? sheetFilterElement(sheet, output) : undefined],
    [
      'mergeCells',
      merges.length > 0 ? element('mergeCells', { count: merges.length }, ...merges) : undefined,
    ],
    [
      'conditionalFormatting',
      [...formats.main, ...unreadFormats(openedFormats, sheet.conditionalFormats.length)],
    ],
    ['dataValidations', validationsElement(sheet.validations, opened('dataValidations'))],
    ['hyperlinks', hyperlinksElement(sheet.hyperlinks, output.target, path)],
    ['printOptions', printOptionsElement(layout, opened('printOptions'))],
    ['pageMargins', pageMarginsElement(layout)],
    ['pageSetup', pageSetupElement(layout, opened('pageSetup'))],
    ['headerFooter', headerFooterElement(layout, opened('headerFooter'))],
    ['rowBreaks', breaksElement('rowBreaks', layout.rowBreaks, opened('rowBreaks'))],
    ['colBreaks', breaksElement('colBreaks', layout.columnBreaks, opened('colBreaks'))],
    ['customProperties', writeSheetCustomProperties(sheet.customProperties, path, output.target)],
    ['drawing', writeDrawing(sheet, path, output.target, output.chartPaths, output.slicers)],
    ['legacyDrawing', writeNotes(sheet, path, output.target, output.noteBlocks)],
    ['tableParts', writeTables(sheet, path, output)],
    [
      'extLst',
      extensionsElement(
        formats.extended,
        output.slicers.sheetExtensions(sheet, path, elements(opened('extLst'))),
      ),
    ],
  ]);
}

/** The filter of a sheet keeps its sort state inside. */
function sheetFilterElement(sheet: SheetModel, output: SheetOutput): XmlElement | undefined {
  if (!sheet.autoFilter) return undefined;
  const node = autoFilterElement(sheet.autoFilter, output.styles);
  const sort = sortStateElement(sheet.autoFilter, output.styles);
  if (sort) node.children.push(sort);
  return node;
}

function sheetPropertiesElement(
  sheet: SheetModel,
  opened: XmlElement | undefined,
  file: OpenedFile | undefined,
): XmlElement | undefined {
  const outline = element('outlinePr', childNamed(opened, 'outlinePr')?.attributes ?? {});
  const setup = element('pageSetUpPr', childNamed(opened, 'pageSetUpPr')?.attributes ?? {});
  setFlag(outline, 'summaryBelow', sheet.outline?.summaryBelow ?? true);
  setFlag(outline, 'summaryRight', sheet.outline?.summaryRight ?? true);
  if (fitsToPages(sheet.pageLayout)) setup.attributes['fitToPage'] = '1';
  else delete setup.attributes['fitToPage'];
  const has = (node: XmlElement): XmlElement | undefined =>
    Object.keys(node.attributes).length > 0 ? node : undefined;
  const node = element(
    'sheetPr',
    opened?.attributes ?? {},
    sheet.tabColor === '' ? undefined : tabColorElement(sheet.tabColor, childNamed(opened, 'tabColor'), file),
    has(outline),
    has(setup),
  );
  return node.children.length > 0 || has(node) ? node : undefined;
}

/** The opened element where it is the same colour, which may be one of the theme. */
function tabColorElement(
  color: string,
  opened: XmlElement | undefined,
  file: OpenedFile | undefined,
): XmlElement {
  const isSame = opened && file && readColor(opened, file.styles.palette) === color;
  return isSame ? opened : colorElement('tabColor', color);
}

function setFlag(node: XmlElement, name: string, on: boolean): void {
  if (on) delete node.attributes[name];
  else node.attributes[name] = '0';
}

function writeTables(sheet: SheetModel, path: string, output: SheetOutput): XmlElement | undefined {
  const { target, opened } = output;
  const parts = sheet.tables.map((table) => {
    const id = output.tableId(table.id);
    output.slicers.tableWritten(table, id);
    const origin = id === table.id ? opened?.tables.get(table.id) : undefined;
    const tablePath = origin?.path ?? target.freePath('xl/tables/table', '.xml');
    target.write(tablePath, tableElement(table, sheet.cells, id, output.styles, origin?.root), TABLE_TYPE);
    return element('tablePart', { 'r:id': target.relate(path, `${OFFICE_RELATIONSHIP}table`, tablePath) });
  });
  return parts.length > 0 ? element('tableParts', { count: parts.length }, ...parts) : undefined;
}

/** Namespaces and compatibility marks, which raw children of the opened part may rely on. */
function namespacesOf(origin: SheetOrigin | undefined): Record<string, string> {
  const kept = Object.entries(origin?.attributes ?? {}).filter(
    ([name]) => name.startsWith('xmlns:') || name.startsWith('mc:'),
  );
  return Object.fromEntries(kept);
}
