import type { WorkbookModel } from './model/workbook';
import { OfficePackage } from './package/package';
import { OFFICE_RELATIONSHIP, relationshipKind } from './package/relationships';
import { zipParts } from './package/zip';
import { inSchemaOrder } from './xml/schema-order';
import { attribute, childNamed, element, elements, numberAttribute, type XmlElement } from './xml/tree';
import { dynamicArrayMarker } from './xlsx/cell-metadata';
import { writeCustomXml } from './xlsx/custom-xml';
import { writeDocumentProperties } from './xlsx/document-properties';
import { namesElement } from './xlsx/names';
import { openedFile, type OpenedFile } from './xlsx/origin';
import { workbookProtectionElement } from './xlsx/protection';
import { SlicerWriter } from './xlsx/slicer-writer';
import { PivotWriter } from './xlsx/pivot-writer';
import { richErrorMarker } from './xlsx/rich-error-writer';
import { SharedStringsWriter } from './xlsx/shared-strings';
import { MAIN_NAMESPACE } from './xlsx/stylesheet';
import { newStylesheet, StylesheetWriter } from './xlsx/stylesheet-writer';
import { newTheme } from './xlsx/theme';
import { PersonsWriter } from './xlsx/persons';
import { calculationElement, viewsElement, workbookPropertiesElement } from './xlsx/workbook-settings';
import { activeTab, writeTabs } from './xlsx/workbook-tabs';
import { writeWorksheet, type SheetOutput } from './xlsx/worksheet-writer';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

// ECMA-376 18.2.27.
const WORKBOOK_ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr ' +
  'webPublishObjects extLst'
).split(' ');

// Excel builds the calculation chain anew; an old one would name cells that have no formula any more. An .xlsx file with
// macros is one that Excel does not open.
const LEFT_OUT = ['calcChain', 'vbaProject'];

/** Whether a workbook was opened with macros, which a saved one has no more. */
export function losesMacros(model: WorkbookModel): boolean {
  const opened = openedFile(model);
  return opened !== undefined && opened.package.related(opened.workbookPath, 'vbaProject').length > 0;
}

/** Saves a workbook as .xlsx, without the macros of an opened .xlsm. The same model gives the same bytes. */
export async function saveXlsx(model: WorkbookModel): Promise<Uint8Array> {
  const opened = openedFile(model);
  const target = new OfficePackage(opened?.package.parts);
  const unreachable = opened ? unreachableParts(target) : new Set<string>();
  const workbookPath = opened?.workbookPath ?? 'xl/workbook.xml';
  if (!opened) {
    target.relate('', `${OFFICE_RELATIONSHIP}officeDocument`, workbookPath);
    target.write(workbookPath, '');
  }
  writeWorkbook(model, target, workbookPath, opened);
  writeDocumentProperties(target, model);
  const needed = target.reachable();
  for (const path of [...target.parts.keys()]) {
    const isOwn = path.endsWith('.rels') || path === '[Content_Types].xml' || unreachable.has(path);
    if (!isOwn && !needed.has(path)) target.remove(path);
  }
  return zipParts(target.finish());
}

function writeWorkbook(
  model: WorkbookModel,
  target: OfficePackage,
  path: string,
  opened: OpenedFile | undefined,
): void {
  const root = opened ? target.xml(path) : undefined;
  const stylesPath = partOf(target, path, 'styles', 'xl/styles.xml');
  if (target.related(path, 'theme').length === 0) {
    const themePath = partOf(target, path, 'theme', 'xl/theme/theme1.xml');
    target.write(themePath, newTheme(), 'application/vnd.openxmlformats-officedocument.theme+xml');
  }
  const stringsPath = partOf(target, path, 'sharedStrings', 'xl/sharedStrings.xml');
  const styles = new StylesheetWriter(
    target.xml(stylesPath) ?? newStylesheet(),
    model.styles,
    opened?.styles,
    model.namedStyles,
  );
  const output: SheetOutput = {
    target,
    opened,
    styles,
    strings: new SharedStringsWriter(opened?.texts),
    pivots: new PivotWriter(model, target, path, styles, root),
    slicers: new SlicerWriter(model, target, path),
    dynamicArrayMetadata: dynamicArrayMarker(target, path),
    errorMetadata: richErrorMarker(target, path),
    people: new PersonsWriter(target, path),
    noteBlocks: new Set(),
    chartPaths: new Set(),
    tableId: uniqueNumbers(),
  };
  const tabs = writeTabs(model, target, path, root, opened);
  const active = activeTab(model, tabs);
  tabs.forEach((tab, index) => {
    const sheetPath = target
      .related(path, 'worksheet')
      .find((one) => one.id === attribute(tab.node, 'id'))?.path;
    if (tab.sheet && sheetPath !== undefined) writeWorksheet(tab.sheet, sheetPath, index === active, output);
  });
  output.people.finish();
  writeCustomXml(target, path, model, opened?.customXml);
  styles.nameTableStyles(model.tableStyles);
  target.write(stylesPath, output.styles.finish(), `${SPREADSHEET}styles+xml`);
  target.write(stringsPath, output.strings.finish(), `${SPREADSHEET}sharedStrings+xml`);
  target.unrelate(path, (one) => LEFT_OUT.includes(relationshipKind(one)));
  const extensions = output.slicers.finish(
    (pivot) => output.pivots.sliced(pivot),
    (sheet) => numberAttribute(tabs.find((tab) => tab.sheet === sheet)?.node, 'sheetId') ?? 0,
    elements(childNamed(root, 'extLst')),
  );
  const written = new Map<string, XmlElement | undefined>([
    ['workbookPr', workbookPropertiesElement(model, childNamed(root, 'workbookPr'))],
    [
      'workbookProtection',
      workbookProtectionElement(model.protection, childNamed(root, 'workbookProtection')),
    ],
    ['bookViews', viewsElement(active, tabs.length, childNamed(root, 'bookViews'))],
    ['sheets', element('sheets', {}, ...tabs.map((tab) => tab.node))],
    [
      'definedNames',
      namesElement(model, output.slicers.cacheNames, (id) =>
        tabs.findIndex((tab) => id !== null && tab.sheet?.id === id),
      ),
    ],
    ['pivotCaches', output.pivots.finish()],
    ['extLst', extensions.length === 0 ? undefined : element('extLst', {}, ...extensions)],
    ['calcPr', calculationElement(model, childNamed(root, 'calcPr'))],
  ]);
  const attributes = {
    xmlns: MAIN_NAMESPACE,
    'xmlns:r': OFFICE_RELATIONSHIP.slice(0, -1),
    ...root?.attributes,
  };
  const children = inSchemaOrder(WORKBOOK_ORDER, written, elements(root));
  target.write(path, element('workbook', attributes, ...children), `${SPREADSHEET}sheet.main+xml`);
}

function partOf(target: OfficePackage, owner: string, kind: string, usual: string): string {
  const known = target.related(owner, kind)[0]?.path;
  if (known !== undefined) return known;
  target.relate(owner, OFFICE_RELATIONSHIP + kind, usual);
  return usual;
}

/** Hands out the wanted numbers, and free ones for those that are taken. */
function uniqueNumbers(): (wanted: number) => number {
  const taken = new Set<number>();
  return (wanted) => {
    let number = wanted > 0 ? wanted : 1;
    while (taken.has(number)) number++;
    taken.add(number);
    return number;
  };
}

function unreachableParts(source: OfficePackage): Set<string> {
  const reachable = source.reachable();
  return new Set([...source.parts.keys()].filter((path) => !reachable.has(path)));
}
