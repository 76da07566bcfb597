import type { SheetModel } from './model/sheet';
import type { WorkbookModel } from './model/workbook';
import { OfficePackage } from './package/package';
import { OFFICE_RELATIONSHIP, relationshipKind } from './package/relationships';
import { zipParts } from './package/zip';
import { inSchemaOrder } from './xml/schema-order';
import {
  attribute,
  childNamed,
  childrenNamed,
  element,
  elements,
  numberAttribute,
  type XmlElement,
} from './xml/tree';
import { dynamicArrayMarker } from './xlsx/cell-metadata';
import { writeCustomXml } from './xlsx/custom-xml';
import { writeDocumentProperties } from './xlsx/document-properties';
import { namesElement } from './xlsx/names';
import { openedFile, type OpenedFile } from './xlsx/origin';
import { workbookProtectionElement } from './xlsx/protection';
import { SlicerWriter } from './xlsx/slicer-writer';
import { PivotWriter } from './xlsx/pivot-writer';
import { SharedStringsWriter } from './xlsx/shared-strings';
import { MAIN_NAMESPACE } from './xlsx/stylesheet';
import { newStylesheet, StylesheetWriter } from './xlsx/stylesheet-writer';
import { newTheme } from './xlsx/theme';
import { PersonsWriter } from './xlsx/persons';
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

/** A tab of the saved workbook: a sheet of the model, or one of the opened file that the model does not hold. */
interface Tab {
  readonly sheet?: SheetModel;
  readonly node: XmlElement;
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
    strings: new SharedStringsWriter(),
    pivots: new PivotWriter(model, target, path, styles, root),
    slicers: new SlicerWriter(model, target, path),
    dynamicArrayMetadata: dynamicArrayMarker(target, path),
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
    ['workbookProtection', model.protection ? workbookProtectionElement(model.protection) : undefined],
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

/** The tabs in order, with relationships and paths for new sheets; tabs of deleted sheets lose theirs. */
function writeTabs(
  model: WorkbookModel,
  target: OfficePackage,
  workbookPath: string,
  root: XmlElement | undefined,
  opened: OpenedFile | undefined,
): Tab[] {
  const nodes = childrenNamed(childNamed(root, 'sheets'), 'sheet');
  const pathOfNode = new Map(target.related(workbookPath, 'worksheet').map((one) => [one.id, one.path]));
  const nodeOfPath = new Map(nodes.map((node) => [pathOfNode.get(attribute(node, 'id') ?? ''), node]));
  let lastNumber = Math.max(0, ...nodes.map((node) => numberAttribute(node, 'sheetId') ?? 0));
  const used = new Set<XmlElement>();
  const tabs = model.sheets.map((sheet): Tab => {
    const state = sheet.visibility === 'visible' ? undefined : sheet.visibility;
    const known = nodeOfPath.get(opened?.sheets.get(sheet.id)?.path);
    if (known) {
      used.add(known);
      const id = attribute(known, 'id');
      return {
        sheet,
        node: element('sheet', { name: sheet.name, sheetId: known.attributes['sheetId'], state, 'r:id': id }),
      };
    }
    const path = target.freePath('xl/worksheets/sheet', '.xml');
    target.write(path, '');
    const id = target.relate(workbookPath, `${OFFICE_RELATIONSHIP}worksheet`, path);
    return { sheet, node: element('sheet', { name: sheet.name, sheetId: ++lastNumber, state, 'r:id': id }) };
  });
  nodes.forEach((node, index) => {
    if (used.has(node)) return;
    if (!pathOfNode.has(attribute(node, 'id') ?? '')) tabs.splice(Math.min(index, tabs.length), 0, { node });
    else target.unrelate(workbookPath, (one) => one.id === attribute(node, 'id'));
  });
  return tabs;
}

function activeTab(model: WorkbookModel, tabs: readonly Tab[]): number {
  const wanted = tabs.findIndex((tab) => tab.sheet !== undefined && tab.sheet.id === model.activeSheetId);
  if (wanted >= 0 && tabs[wanted]?.sheet?.visibility === 'visible') return wanted;
  return Math.max(
    0,
    tabs.findIndex((tab) => tab.sheet?.visibility === 'visible'),
  );
}

function workbookPropertiesElement(model: WorkbookModel, opened: XmlElement | undefined): XmlElement {
  const node = element('workbookPr', opened?.attributes ?? {});
  if (model.calculation.date1904) node.attributes['date1904'] = '1';
  else delete node.attributes['date1904'];
  return node;
}

function viewsElement(active: number, count: number, opened: XmlElement | undefined): XmlElement {
  const [view, ...others] = childrenNamed(opened, 'workbookView');
  const node = element('workbookView', view?.attributes ?? {}, ...elements(view));
  node.attributes['activeTab'] = String(active);
  if ((numberAttribute(node, 'firstSheet') ?? 0) >= count) delete node.attributes['firstSheet'];
  return element('bookViews', {}, node, ...others);
}

/** Readers with a calculation of their own are asked to use it: cached results are another program's. */
function calculationElement(model: WorkbookModel, opened: XmlElement | undefined): XmlElement {
  const node = element('calcPr', opened?.attributes ?? { calcId: 191029 });
  const { mode, iterative, iterations, leastChange } = model.calculation;
  delete node.attributes['calcMode'];
  delete node.attributes['iterate'];
  delete node.attributes['fullCalcOnLoad'];
  if (mode !== 'automatic') node.attributes['calcMode'] = mode === 'manual' ? 'manual' : 'autoNoTable';
  else if (hasFormulas(model)) node.attributes['fullCalcOnLoad'] = '1';
  if (iterative) node.attributes['iterate'] = '1';
  if (iterations !== undefined) node.attributes['iterateCount'] = String(iterations);
  if (leastChange !== undefined) node.attributes['iterateDelta'] = String(leastChange);
  return node;
}

function hasFormulas(model: WorkbookModel): boolean {
  return model.sheets.some((sheet) => sheet.cells.usedArea((cell) => cell.formula !== undefined) !== null);
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
