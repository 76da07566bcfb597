import type { PageLayoutModel, SheetModel } from '../model/sheet';
import {
  attribute,
  childNamed,
  childrenNamed,
  element,
  flagAttribute,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import { readHeaderFooter } from './header-footer';

type Margins = NonNullable<PageLayoutModel['margins']>;
const SIDES: readonly (keyof Margins)[] = ['left', 'right', 'top', 'bottom', 'header', 'footer'];
const USUAL_MARGINS: Margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Reads page set-up, margins, print options, header and footer; print areas come from the names. */
export function readPageLayout(sheet: SheetModel, child: (name: string) => XmlElement | undefined): void {
  const layout = sheet.pageLayout;
  const setup = child('pageSetup');
  const orientation = attribute(setup, 'orientation');
  if (orientation === 'portrait' || orientation === 'landscape') layout.orientation = orientation;
  assign(layout, 'paperSize', numberAttribute(setup, 'paperSize'));
  assign(layout, 'scale', numberAttribute(setup, 'scale'));
  if (flagAttribute(childNamed(child('sheetPr'), 'pageSetUpPr'), 'fitToPage')) {
    layout.fitToWidth = numberAttribute(setup, 'fitToWidth') ?? 1;
    layout.fitToHeight = numberAttribute(setup, 'fitToHeight') ?? 1;
  }
  if (flagAttribute(setup, 'blackAndWhite')) layout.blackAndWhite = true;
  if (flagAttribute(setup, 'draft')) layout.draft = true;
  const firstPageNumber = numberAttribute(setup, 'firstPageNumber');
  if (firstPageNumber !== undefined && flagAttribute(setup, 'useFirstPageNumber'))
    layout.firstPageNumber = firstPageNumber;
  const comments = attribute(setup, 'cellComments');
  if (comments === 'asDisplayed' || comments === 'atEnd') layout.printComments = comments;
  const errors = attribute(setup, 'errors');
  if (errors === 'blank' || errors === 'dash' || errors === 'NA') layout.printErrors = errors;
  if (attribute(setup, 'pageOrder') === 'overThenDown') layout.pageOrder = 'overThenDown';
  const rowBreaks = readBreaks(child('rowBreaks'));
  const columnBreaks = readBreaks(child('colBreaks'));
  if (rowBreaks.length > 0) layout.rowBreaks = rowBreaks;
  if (columnBreaks.length > 0) layout.columnBreaks = columnBreaks;
  const margins = child('pageMargins');
  if (margins) {
    const read = { ...USUAL_MARGINS };
    for (const side of SIDES) read[side] = numberAttribute(margins, side) ?? USUAL_MARGINS[side];
    layout.margins = read;
  }
  const options = child('printOptions');
  if (flagAttribute(options, 'horizontalCentered')) layout.centerHorizontally = true;
  if (flagAttribute(options, 'verticalCentered')) layout.centerVertically = true;
  if (flagAttribute(options, 'gridLines')) layout.printGridlines = true;
  if (flagAttribute(options, 'headings')) layout.printHeadings = true;
  readHeaderFooter(layout, child('headerFooter'));
}

export function printOptionsElement(
  layout: PageLayoutModel,
  opened: XmlElement | undefined,
): XmlElement | undefined {
  const node = element('printOptions', opened?.attributes ?? {});
  setFlag(node, 'horizontalCentered', layout.centerHorizontally);
  setFlag(node, 'verticalCentered', layout.centerVertically);
  setFlag(node, 'gridLines', layout.printGridlines);
  setFlag(node, 'headings', layout.printHeadings);
  return Object.keys(node.attributes).length > 0 ? node : undefined;
}

export function pageMarginsElement(layout: PageLayoutModel): XmlElement | undefined {
  if (!layout.margins) return undefined;
  const node = element('pageMargins');
  for (const side of SIDES) node.attributes[side] = String(layout.margins[side]);
  return node;
}

/** Printer settings and what else stands in the opened element stay. */
export function pageSetupElement(
  layout: PageLayoutModel,
  opened: XmlElement | undefined,
): XmlElement | undefined {
  const node = element('pageSetup', opened?.attributes ?? {});
  const set = (name: string, value: string | number | undefined): void => {
    if (value === undefined) delete node.attributes[name];
    else node.attributes[name] = String(value);
  };
  set('paperSize', layout.paperSize);
  set('scale', layout.scale);
  const fits = fitsToPages(layout);
  // what is not in use stays
  if (fits) {
    set('fitToWidth', layout.fitToWidth ?? 0);
    set('fitToHeight', layout.fitToHeight ?? 0);
  }
  set('orientation', layout.orientation);
  setFlag(node, 'blackAndWhite', layout.blackAndWhite);
  setFlag(node, 'draft', layout.draft);
  set('firstPageNumber', layout.firstPageNumber);
  setFlag(node, 'useFirstPageNumber', layout.firstPageNumber !== undefined);
  set('cellComments', layout.printComments);
  set('errors', layout.printErrors);
  set('pageOrder', layout.pageOrder);
  return Object.keys(node.attributes).length > 0 ? node : undefined;
}

/** The id of a break is the number of the row or column before it, which is the index of the one behind it. */
function readBreaks(breaks: XmlElement | undefined): number[] {
  return childrenNamed(breaks, 'brk')
    .map((one) => numberAttribute(one, 'id') ?? 0)
    .filter((id) => id > 0);
}

/** Breaks of rows reach over all columns (`max` is the last), and the other way round. */
export function breaksElement(
  name: 'rowBreaks' | 'colBreaks',
  breaks: readonly number[] = [],
  opened?: XmlElement,
): XmlElement | undefined {
  if (breaks.length === 0) return undefined;
  const max = name === 'rowBreaks' ? 16_383 : 1_048_575;
  const before = new Map(childrenNamed(opened, 'brk').map((one) => [numberAttribute(one, 'id'), one]));
  const items = breaks.map((id) => before.get(id) ?? element('brk', { id, max, man: true }));
  const manual = items.filter((item) => flagAttribute(item, 'man')).length;
  return element(name, { count: items.length, manualBreakCount: manual }, ...items);
}

export function fitsToPages(layout: PageLayoutModel): boolean {
  return layout.fitToWidth !== undefined || layout.fitToHeight !== undefined;
}

function setFlag(node: XmlElement, name: string, on: boolean | undefined): void {
  if (on) node.attributes[name] = '1';
  else delete node.attributes[name];
}

function assign<Key extends 'paperSize' | 'scale'>(
  layout: PageLayoutModel,
  key: Key,
  value: number | undefined,
): void {
  if (value !== undefined) layout[key] = value;
}
