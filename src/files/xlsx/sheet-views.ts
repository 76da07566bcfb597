import { cellAddress } from '../model/address';
import type { SheetModel } from '../model/sheet';
import {
  attribute,
  childNamed,
  childrenNamed,
  element,
  elements,
  flagAttribute,
  localName,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';

/** Reads freeze, gridlines, headings, zoom and direction from the first view of a sheet. */
export function readSheetView(sheet: SheetModel, views: XmlElement | undefined): void {
  const view = childNamed(views, 'sheetView');
  if (!view) return;
  sheet.showGridlines = flagAttribute(view, 'showGridLines', true);
  sheet.showHeadings = flagAttribute(view, 'showRowColHeaders', true);
  const zoom = numberAttribute(view, 'zoomScale');
  if (zoom !== undefined && zoom !== 100) sheet.zoom = zoom;
  if (flagAttribute(view, 'rightToLeft')) sheet.rightToLeft = true;
  sheet.freeze = readFreeze(childNamed(view, 'pane'));
}

/** The `sheetViews` element; selections, view mode and a split that is not a freeze stay as they were. */
export function sheetViewsElement(
  sheet: SheetModel,
  isActive: boolean,
  opened: XmlElement | undefined,
): XmlElement {
  const [known, ...others] = childrenNamed(opened, 'sheetView');
  const view = element('sheetView', known?.attributes ?? { workbookViewId: 0 });
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) delete view.attributes[name];
    else view.attributes[name] = value;
  };
  set('showGridLines', sheet.showGridlines ? undefined : '0');
  set('showRowColHeaders', sheet.showHeadings ? undefined : '0');
  set('rightToLeft', sheet.rightToLeft ? '1' : undefined);
  set('tabSelected', isActive ? '1' : undefined);
  if (
    sheet.zoom !== numberAttribute(known, 'zoomScale') &&
    !(sheet.zoom === undefined && view.attributes['zoomScale'] === '100')
  ) {
    set('zoomScale', sheet.zoom === undefined ? undefined : String(sheet.zoom));
    set('zoomScaleNormal', view.attributes['zoomScale']);
  }
  view.children = viewChildren(sheet, known);
  return element('sheetViews', {}, view, ...others);
}

function viewChildren(sheet: SheetModel, known: XmlElement | undefined): XmlElement[] {
  const knownPane = childNamed(known, 'pane');
  const knownFreeze = readFreeze(knownPane);
  const same =
    knownFreeze?.rows === sheet.freeze?.rows &&
    knownFreeze?.columns === sheet.freeze?.columns &&
    known !== undefined;
  if (same) return elements(known);
  const rest = elements(known).filter((one) => !['pane', 'selection'].includes(localName(one.name)));
  if (!sheet.freeze || (sheet.freeze.rows === 0 && sheet.freeze.columns === 0)) return rest;
  const { rows, columns } = sheet.freeze;
  const corner = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const pane = element('pane', {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: cellAddress(rows, columns),
    activePane: corner,
    state: 'frozen',
  });
  const panes = corner === 'bottomRight' ? ['topRight', 'bottomLeft', 'bottomRight'] : [corner];
  return [pane, ...panes.map((one) => element('selection', { pane: one })), ...rest];
}

function readFreeze(pane: XmlElement | undefined): { rows: number; columns: number } | null {
  if (!pane || !(attribute(pane, 'state') ?? '').startsWith('frozen')) return null;
  return { rows: numberAttribute(pane, 'ySplit') ?? 0, columns: numberAttribute(pane, 'xSplit') ?? 0 };
}
