import { newSheet } from '../model/workbook';
import type { SheetModel, Visibility } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import type { OfficePackage } from '../package/package';
import { OFFICE_RELATIONSHIP } from '../package/relationships';
import { attribute, childNamed, childrenNamed, element, numberAttribute, type XmlElement } from '../xml/tree';
import type { OpenedFile } from './origin';

const VISIBILITIES: readonly Visibility[] = ['visible', 'hidden', 'veryHidden'];

/** A worksheet tab; undefined for chart sheets and other tabs that the model does not hold. */
export function readTab(
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

/** A tab of the saved workbook: a sheet of the model, or one of the opened file that the model does not hold. */
export interface Tab {
  readonly sheet?: SheetModel;
  readonly node: XmlElement;
}

/** The tabs in order, with relationships and paths for new sheets; tabs of deleted sheets lose theirs. */
export function writeTabs(
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

/** The place of the tab that shows when the file is opened. */
export function activeTab(model: WorkbookModel, tabs: readonly Tab[]): number {
  const wanted = tabs.findIndex((tab) => tab.sheet !== undefined && tab.sheet.id === model.activeSheetId);
  if (wanted >= 0 && tabs[wanted]?.sheet?.visibility === 'visible') return wanted;
  return Math.max(
    0,
    tabs.findIndex((tab) => tab.sheet?.visibility === 'visible'),
  );
}
