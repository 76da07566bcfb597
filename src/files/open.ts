import { FileError } from './model/errors';
import type { SheetModel, Visibility } from './model/sheet';
import { newSheet, newWorkbook, type WorkbookModel } from './model/workbook';
import { OfficePackage } from './package/package';
import { unzipParts, type Parts } from './package/zip';
import {
  attribute,
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
import { readWorkbookProtection } from './xlsx/protection';
import { readSharedText } from './xlsx/shared-strings';
import { keptSlicerNames, openedSlicerCaches } from './xlsx/slicer-reader';
import { readStylesheet } from './xlsx/stylesheet';
import { readTableStyles } from './xlsx/table-styles';
import { readWorksheet, type SheetContext } from './xlsx/worksheet-reader';

const STRICT = 'http://purl.oclc.org/ooxml/';

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
  const context: SheetContext = {
    source,
    workbookPath,
    sharedTexts: elements(only('sharedStrings')).map((node) => readSharedText(node, styles.palette)),
    styleOfFormat: styles.styleOfFormat,
    palette: styles.palette,
    changes: styles.changes,
    tables,
    formatCode: styles.formatCode,
    date1904: flagAttribute(childNamed(root, 'workbookPr'), 'date1904'),
    isDynamicArray: (metadata) => dynamic.has(metadata),
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
  const view = childNamed(childNamed(root, 'bookViews'), 'workbookView');
  const active = tabs[numberAttribute(view, 'activeTab') ?? 0]?.sheet ?? model.sheets[0];
  model.activeSheetId = active?.id ?? null;
  readDocumentProperties(source, model);
  const opened: OpenedFile = {
    kind: 'opened-xlsx',
    package: source,
    workbookPath,
    styles,
    sheets: origins,
    tables,
    customXml: readCustomXml(source, workbookPath, model),
  };
  model.origin = opened;
  return model;
}

/** A worksheet tab; undefined for chart sheets and other tabs that the model does not hold. */
function readTab(
  node: XmlElement,
  source: OfficePackage,
  workbookPath: string,
): { sheet: SheetModel; path: string } | undefined {
  const related = source.related(workbookPath, 'worksheet').find((one) => one.id === attribute(node, 'id'));
  if (!related) return undefined;
  const number = node.attributes['sheetId'] ?? '0';
  const sheet = newSheet(
    `{00000000-0001-0000-0000-${number.padStart(12, '0')}}`,
    attribute(node, 'name') ?? '',
  );
  sheet.visibility = VISIBILITIES.find((one) => one === attribute(node, 'state')) ?? 'visible';
  return { sheet, path: related.path };
}

const VISIBILITIES: readonly Visibility[] = ['visible', 'hidden', 'veryHidden'];

function readSettings(model: WorkbookModel, root: XmlElement): void {
  const calculation = childNamed(root, 'calcPr');
  const mode = attribute(calculation, 'calcMode');
  const iterations = numberAttribute(calculation, 'iterateCount');
  const leastChange = numberAttribute(calculation, 'iterateDelta');
  model.calculation = {
    mode: mode === 'manual' ? 'manual' : mode === 'autoNoTable' ? 'automaticExceptTables' : 'automatic',
    iterative: flagAttribute(calculation, 'iterate'),
    ...(iterations !== undefined && { iterations }),
    ...(leastChange !== undefined && { leastChange }),
    date1904: flagAttribute(childNamed(root, 'workbookPr'), 'date1904'),
  };
  model.protection = readWorkbookProtection(childNamed(root, 'workbookProtection'));
}

/** Files saved as "Strict Open XML" use other namespaces for the same elements; they become the usual ones. */
function fromStrict(parts: Parts): Parts {
  const decoder = new TextDecoder();
  const roots = parts.get('_rels/.rels');
  if (!roots || !decoder.decode(roots).includes(STRICT)) return parts;
  const encoder = new TextEncoder();
  const usual: Parts = new Map();
  for (const [path, bytes] of parts) {
    const isXml = path.endsWith('.xml') || path.endsWith('.rels');
    usual.set(path, isXml ? encoder.encode(withUsualNamespaces(decoder.decode(bytes))) : bytes);
  }
  return usual;
}

function withUsualNamespaces(xml: string): string {
  return xml
    .replace(
      /http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/(extendedProperties|customProperties|docPropsVTypes)/g,
      (_all, name: string) =>
        `http://schemas.openxmlformats.org/officeDocument/2006/${name.replace(/(extended|custom)P/, '$1-p')}`,
    )
    .replace(
      /http:\/\/purl\.oclc\.org\/ooxml\/(officeDocument|spreadsheetml|drawingml)\//g,
      'http://schemas.openxmlformats.org/$1/2006/',
    )
    .replace(/(officeDocument\/2006\/relationships\/)(extended|custom)Properties/g, '$1$2-properties');
}
