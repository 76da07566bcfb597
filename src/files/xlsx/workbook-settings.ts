import type { WorkbookModel } from '../model/workbook';
import {
  attribute,
  childNamed,
  childrenNamed,
  element,
  elements,
  flagAttribute,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import { readWorkbookProtection } from './protection';

/** Reads how a workbook calculates, from when it counts its days, and its protection. */
export function readSettings(model: WorkbookModel, root: XmlElement): void {
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

export function workbookPropertiesElement(model: WorkbookModel, opened: XmlElement | undefined): XmlElement {
  const node = element('workbookPr', opened?.attributes ?? {});
  if (model.calculation.date1904) node.attributes['date1904'] = '1';
  else delete node.attributes['date1904'];
  return node;
}

/** The windows of a workbook, the first with a tab in front that is there. */
export function viewsElement(active: number, count: number, opened: XmlElement | undefined): XmlElement {
  const [view, ...others] = childrenNamed(opened, 'workbookView');
  const node = element('workbookView', view?.attributes ?? {}, ...elements(view));
  node.attributes['activeTab'] = String(active);
  if ((numberAttribute(node, 'firstSheet') ?? 0) >= count) delete node.attributes['firstSheet'];
  return element('bookViews', {}, node, ...others);
}

/** Readers with a calculation of their own are asked to use it: cached results are another program's. */
export function calculationElement(model: WorkbookModel, opened: XmlElement | undefined): XmlElement {
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
  return model.sheets.some((sheet) => sheet.cells.some((cell) => cell.formula !== undefined));
}
