import { SaxParser, type SaxTag } from '@cj-tech-master/excelts/xml';
import { parseArea } from '../model/address';
import { FileError } from '../model/errors';
import type { StyleChange } from '../model/cells';
import type { SheetModel } from '../model/sheet';
import type { OfficePackage } from '../package/package';
import {
  attribute,
  childNamed,
  childrenNamed,
  element,
  flagAttribute,
  localName,
  type XmlElement,
} from '../xml/tree';
import { CellReader, type CellContext } from './cell-reader';
import { readColor } from './colors';
import { readConditionalFormats } from './conditional-format-reader';
import { readColumns, readSheetFormat } from './columns';
import { readCharts } from './drawings';
import { readShapes } from './shape-reader';
import { readSlicers } from './slicer-reader';
import { readAutoFilter } from './filters';
import { readHyperlinks } from './hyperlinks';
import { readNotes } from './notes';
import type { SheetOrigin, TableOrigin } from './origin';
import { readPageLayout } from './page-layout';
import { readSheetCustomProperties } from './sheet-custom-properties';
import { extensionContent } from './sheet-extensions';
import { readPivotTables } from './pivot-reader';
import { readSheetProtection } from './protection';
import { readSheetView } from './sheet-views';
import { readTable } from './tables';
import { readThreadedComments } from './threaded-comments';
import { readValidations } from './validations';

export interface SheetContext extends CellContext {
  readonly source: OfficePackage;
  readonly workbookPath: string;
  readonly changes: readonly StyleChange[];
  /** Format code of a number format id. */
  formatCode(id: number): string | undefined;
  /** Tables of the workbook as they are found, by id. */
  readonly tables: Map<number, TableOrigin>;
}

/** Reads a worksheet part and the parts that belong to it into a sheet. */
export function readWorksheet(sheet: SheetModel, path: string, context: SheetContext): SheetOrigin {
  const root = scan(sheet, path, context);
  const child = (name: string): XmlElement | undefined => childNamed(root, name);
  const properties = child('sheetPr');
  sheet.tabColor = readColor(childNamed(properties, 'tabColor'), context.palette) ?? '';
  const outline = childNamed(properties, 'outlinePr');
  if (outline) {
    const summaryBelow = flagAttribute(outline, 'summaryBelow', true);
    const summaryRight = flagAttribute(outline, 'summaryRight', true);
    if (!summaryBelow || !summaryRight) sheet.outline = { summaryBelow, summaryRight };
  }
  readSheetView(sheet, child('sheetViews'));
  readSheetFormat(sheet, child('sheetFormatPr'));
  readColumns(sheet, child('cols'), context.styleOfFormat);
  sheet.merges = childrenNamed(child('mergeCells'), 'mergeCell').flatMap(
    (node) => parseArea(attribute(node, 'ref') ?? '') ?? [],
  );
  sheet.protection = readSheetProtection(child('sheetProtection'));
  sheet.autoFilter = readAutoFilter(child('autoFilter'), undefined, context.changes);
  const newer = extensionContent(child('extLst'), 'dataValidations');
  sheet.validations = [...readValidations(child('dataValidations')), ...readValidations(newer)];
  const formats = childrenNamed(root, 'conditionalFormatting');
  sheet.conditionalFormats = readConditionalFormats(formats, child('extLst'), context);
  sheet.hyperlinks = readHyperlinks(child('hyperlinks'), context.source, path);
  sheet.customProperties = readSheetCustomProperties(child('customProperties'), context.source, path);
  sheet.notes = readNotes(context.source, path);
  sheet.comments = readThreadedComments(context.source, path, context.workbookPath);
  readPageLayout(sheet, child);
  readTables(sheet, path, child('tableParts'), context);
  sheet.pivots = readPivotTables(context.source, path, context.formatCode, context.date1904);
  sheet.charts = readCharts(sheet, path, context.source, context.palette);
  sheet.shapes = readShapes(sheet, path, context.source, context.palette);
  sheet.slicers = readSlicers(sheet, path, context.workbookPath, context.source);
  return { path, attributes: root.attributes, children: childrenOf(root) };
}

function readTables(
  sheet: SheetModel,
  path: string,
  parts: XmlElement | undefined,
  context: SheetContext,
): void {
  const related = new Map(context.source.related(path, 'table').map((one) => [one.id, one.path]));
  for (const part of childrenNamed(parts, 'tablePart')) {
    const tablePath = related.get(attribute(part, 'id') ?? '');
    const root = tablePath === undefined ? undefined : context.source.xml(tablePath);
    const table = root && readTable(root, context.changes);
    if (tablePath === undefined || !root || !table) continue;
    sheet.tables.push(table);
    context.tables.set(table.id, { path: tablePath, root });
  }
}

/** One pass over the part: cells go into the sheet, everything else into a tree without `sheetData`. */
function scan(sheet: SheetModel, path: string, context: SheetContext): XmlElement {
  const text = context.source.text(path);
  if (text === undefined)
    throw new FileError('damaged', `This workbook is damaged: the part ${path} is missing.`);
  const cells = new CellReader(sheet, context);
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let inCells = false;
  let skipClose = false;
  const parser = new SaxParser();
  parser.on('opentag', (tag: SaxTag) => {
    if (inCells) {
      cells.openTag(localName(tag.name), tag);
      return;
    }
    const name = localName(tag.name);
    if (open.length === 1 && name === 'sheetData') {
      inCells = !tag.isSelfClosing;
      if (tag.isSelfClosing) skipClose = true;
      return;
    }
    const node = element(tag.name, tag.attributes);
    if (root) open.at(-1)?.children.push(node);
    else root = node;
    open.push(node);
  });
  const onText = (value: string): void => {
    if (inCells) cells.text(value);
    else open.at(-1)?.children.push({ type: 'text', value });
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', (tag: SaxTag) => {
    if (inCells) {
      if (localName(tag.name) === 'sheetData') inCells = false;
      else cells.closeTag(localName(tag.name));
    } else if (skipClose) skipClose = false;
    else open.pop();
  });
  try {
    parser.write(text);
    parser.close();
  } catch (cause) {
    throw new FileError('damaged', `This workbook is damaged: the part ${path} is not well-formed XML.`, {
      cause,
    });
  }
  cells.finish();
  if (!root) throw new FileError('damaged', `This workbook is damaged: the part ${path} is empty.`);
  return root;
}

function childrenOf(root: XmlElement): XmlElement[] {
  return root.children.filter((node): node is XmlElement => node.type === 'element');
}
