import { FileError } from './model/errors';
import { newWorkbook, type WorkbookModel } from './model/workbook';
import { OfficePackage } from './package/package';
import { fromStrict } from './package/strict';
import { unzipParts } from './package/zip';
import {
  childNamed,
  childrenNamed,
  elements,
  flagAttribute,
  numberAttribute,
  type XmlElement,
} from './xml/tree';
import { dynamicArrayIndices } from './xlsx/cell-metadata';
import { readCustomXml } from './xlsx/custom-xml';
import { readDocumentProperties } from './xlsx/document-properties';
import { readNames } from './xlsx/names';
import type { OpenedFile, SheetOrigin, TableOrigin } from './xlsx/origin';
import { richErrors } from './xlsx/rich-errors';
import { openedTexts, readSharedText } from './xlsx/shared-strings';
import { keptSlicerNames, openedSlicerCaches } from './xlsx/slicer-reader';
import { readStylesheet } from './xlsx/stylesheet';
import { readTableStyles } from './xlsx/table-styles';
import { readSettings } from './xlsx/workbook-settings';
import { readTab } from './xlsx/workbook-tabs';
import { readWorksheet, type SheetContext } from './xlsx/worksheet-reader';

/**
 * Opens an .xlsx file. What the model has no place for stays in `model.origin`, and `saveXlsx` puts it back.
 * Throws a `FileError` when the bytes are not a workbook that can be read.
 */
export async function openXlsx(bytes: Uint8Array): Promise<WorkbookModel> {
  return readXlsx(bytes);
}

/** The same at once, for whoever cannot wait. */
export function readXlsx(bytes: Uint8Array): WorkbookModel {
  const parts = unzipParts(bytes);
  const source = new OfficePackage(fromStrict(parts));
  const workbookPath = source.related('', 'officeDocument')[0]?.path ?? '';
  const type = source.contentType(workbookPath) ?? '';
  if (type.includes('.sheet.binary.'))
    throw new FileError('binary-format', 'This is an .xlsb workbook. Save it as .xlsx and try again.');
  const root = isWorkbookType(type) ? source.xml(workbookPath) : undefined;
  if (!root) throw new FileError('not-a-workbook', 'This file is a zip package, but not an Excel workbook.');
  return readWorkbook(source, workbookPath, root);
}

/** Workbooks and templates, with macros or without. */
function isWorkbookType(contentType: string): boolean {
  return /spreadsheetml|ms-excel/.test(contentType);
}

function readWorkbook(source: OfficePackage, workbookPath: string, root: XmlElement): WorkbookModel {
  const model = newWorkbook([]);
  const only = (kind: string): XmlElement | undefined => {
    const path = source.related(workbookPath, kind)[0]?.path;
    return path === undefined ? undefined : source.xml(path);
  };
  const styles = readStylesheet(only('styles'), only('theme'), model.styles);
  model.tableStyles = readTableStyles(only('styles'));
  model.namedStyles = [...styles.namedStyles];
  const { name, size } = styles.defaultFont;
  if ((name ?? 'Calibri') !== 'Calibri' || (size ?? 11) !== 11) model.defaultFont = styles.defaultFont;
  const dynamic = dynamicArrayIndices(only('sheetMetadata'));
  const tables = new Map<number, TableOrigin>();
  const items = elements(only('sharedStrings'));
  const sharedTexts = items.map((node) => readSharedText(node, styles.palette));
  const context: SheetContext = {
    source,
    workbookPath,
    sharedTexts,
    styleOfFormat: styles.styleOfFormat,
    palette: styles.palette,
    changes: styles.changes,
    tables,
    formatCode: styles.formatCode,
    date1904: flagAttribute(childNamed(root, 'workbookPr'), 'date1904'),
    isDynamicArray: (metadata) => dynamic.has(metadata),
    richErrors: richErrors(source, workbookPath),
  };
  const origins = new Map<string, SheetOrigin>();
  const tabs = childrenNamed(childNamed(root, 'sheets'), 'sheet').map((node) =>
    readTab(node, source, workbookPath),
  );
  for (const tab of tabs) {
    if (!tab) continue;
    origins.set(tab.sheet.id, readWorksheet(tab.sheet, tab.path, context));
    model.sheets.push(tab.sheet);
  }
  if (model.sheets.length === 0) throw new FileError('not-a-workbook', 'This workbook has no worksheet.');
  const slicers = openedSlicerCaches(source, workbookPath);
  model.names = readNames(
    root,
    tabs.map((tab) => tab?.sheet),
  ).filter(({ name }) => !slicers.has(name));
  const kept = keptSlicerNames(source, workbookPath);
  if (kept.length > 0) model.keptSlicerNames = kept;
  readSettings(model, root);
  const links = childrenNamed(childNamed(root, 'externalReferences'), 'externalReference').length;
  if (links > 0) model.linkedWorkbooks = links;
  const view = childNamed(childNamed(root, 'bookViews'), 'workbookView');
  const active = tabs[numberAttribute(view, 'activeTab') ?? 0]?.sheet ?? model.sheets[0];
  model.activeSheetId = active?.id ?? null;
  readDocumentProperties(source, model);
  const opened: OpenedFile = {
    kind: 'opened-xlsx',
    package: source,
    workbookPath,
    styles,
    texts: openedTexts(items, sharedTexts),
    sheets: origins,
    tables,
    customXml: readCustomXml(source, workbookPath, model),
  };
  model.origin = opened;
  return model;
}
