import { areaAddress, parseArea } from '../model/address';
import type { CellGrid } from '../model/cell-grid';
import type { StyleChange } from '../model/cells';
import type { TableColumnModel, TableModel } from '../model/sheet';
import { filterArea } from '../model/table-areas';
import { hasTotal, withTotal } from '../model/totals-row';
import { decodeCellText, encodeCellText } from '../xml/text';
import {
  attribute,
  childNamed,
  childrenNamed,
  element,
  elements,
  flagAttribute,
  localName,
  numberAttribute,
  textOf,
  type XmlElement,
} from '../xml/tree';
import { autoFilterElement, readAutoFilter, sortStateElement } from './filters';
import { fileFormula, shownFormula } from './formulas';
import { MAIN_NAMESPACE } from './stylesheet';
import type { StylesheetWriter } from './stylesheet-writer';

/** Reads a table part; null when it names no area. */
export function readTable(root: XmlElement, changes: readonly StyleChange[]): TableModel | null {
  const area = parseArea(attribute(root, 'ref') ?? '');
  if (!area) return null;
  const info = childNamed(root, 'tableStyleInfo');
  const filter = readAutoFilter(childNamed(root, 'autoFilter'), childNamed(root, 'sortState'), changes);
  return {
    id: numberAttribute(root, 'id') ?? 0,
    name: decodeCellText(attribute(root, 'displayName') ?? attribute(root, 'name') ?? ''),
    area,
    hasHeader: attribute(root, 'headerRowCount') !== '0',
    hasTotals: (numberAttribute(root, 'totalsRowCount') ?? 0) > 0,
    columns: childrenNamed(childNamed(root, 'tableColumns'), 'tableColumn').map(readTableColumn),
    style: attribute(info, 'name') ?? '',
    showBandedRows: flagAttribute(info, 'showRowStripes'),
    showBandedColumns: flagAttribute(info, 'showColumnStripes'),
    showFirstColumn: flagAttribute(info, 'showFirstColumn'),
    showLastColumn: flagAttribute(info, 'showLastColumn'),
    showFilterButton: filter !== null,
    filter: filter && (filter.criteria.size > 0 || filter.sort || filter.openedColumns) ? filter : null,
  };
}

/** The root of a table part; formats and identifiers of an opened part stay. */
export function tableElement(
  table: TableModel,
  cells: CellGrid,
  id: number,
  styles: StylesheetWriter,
  opened?: XmlElement,
): XmlElement {
  const name = encodeCellText(table.name);
  const root = element('table', {
    xmlns: MAIN_NAMESPACE,
    ...opened?.attributes,
    id,
    name: opened?.attributes['displayName'] === name ? (opened.attributes['name'] ?? name) : name,
    displayName: name,
  });
  root.attributes['ref'] = areaAddress(table.area);
  setOrRemove(root, 'headerRowCount', table.hasHeader ? undefined : '0');
  setOrRemove(root, 'totalsRowCount', table.hasTotals ? '1' : undefined);
  setOrRemove(
    root,
    'totalsRowShown',
    table.hasTotals || table.columns.some(hasTotal)
      ? undefined
      : (opened?.attributes['totalsRowShown'] ?? '0'),
  );
  const filter = filterOf(table);
  const openedColumns = new Map(
    childrenNamed(childNamed(opened, 'tableColumns'), 'tableColumn').map((one) => [
      numberAttribute(one, 'id'),
      one,
    ]),
  );
  const columns = columnsOf(table, cells).map((column) =>
    tableColumnElement(column, table, openedColumns.get(column.id)),
  );
  const others = elements(opened).filter(
    (one) => !['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo'].includes(localName(one.name)),
  );
  root.children = [
    filter && autoFilterElement(filter, styles),
    filter && sortStateElement(filter, styles),
    element('tableColumns', { count: columns.length }, ...columns),
    element('tableStyleInfo', {
      name: table.style === '' ? undefined : table.style,
      showFirstColumn: table.showFirstColumn,
      showLastColumn: table.showLastColumn,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
    }),
    ...others,
  ].filter((one): one is XmlElement => one !== undefined && one !== null);
  return root;
}

/** The columns, with what the cells of the totals row say as long as it is shown. */
function columnsOf(table: TableModel, cells: CellGrid): TableColumnModel[] {
  if (!table.hasTotals) return table.columns;
  const { left, bottom } = table.area;
  return table.columns.map((column, index) => withTotal(column, cells.get(bottom, left + index), table));
}

/** A table with filter buttons has a filter over header and body, even without criteria. */
function filterOf(table: TableModel): TableModel['filter'] {
  if (!table.hasHeader || !table.showFilterButton) return null;
  const area = filterArea(table);
  return { criteria: new Map(), ...table.filter, area };
}

function readTableColumn(node: XmlElement, index: number): TableColumnModel {
  const totalsFunction = attribute(node, 'totalsRowFunction');
  const totalsLabel = attribute(node, 'totalsRowLabel');
  const calculated = childNamed(node, 'calculatedColumnFormula');
  const totals = childNamed(node, 'totalsRowFormula');
  return {
    id: numberAttribute(node, 'id') ?? index + 1,
    name: decodeCellText(attribute(node, 'name') ?? ''),
    ...(calculated && { calculatedFormula: shownFormula(decodeCellText(textOf(calculated))) }),
    ...(totalsFunction !== undefined && totalsFunction !== 'none' && { totalsFunction }),
    ...(totalsLabel !== undefined && { totalsLabel: decodeCellText(totalsLabel) }),
    ...(totals && { totalsFormula: shownFormula(decodeCellText(textOf(totals))) }),
  };
}

function tableColumnElement(
  column: TableColumnModel,
  table: TableModel,
  opened: XmlElement | undefined,
): XmlElement {
  const node = element('tableColumn', {
    ...opened?.attributes,
    id: column.id,
    name: attributeText(column.name),
  });
  setOrRemove(node, 'totalsRowFunction', column.totalsFunction);
  setOrRemove(
    node,
    'totalsRowLabel',
    column.totalsLabel === undefined ? undefined : attributeText(column.totalsLabel),
  );
  const formula = (tag: string, text: string | undefined): XmlElement | undefined => {
    if (text === undefined) return undefined;
    const before = childNamed(opened, tag);
    const isSame = before !== undefined && shownFormula(decodeCellText(textOf(before))) === text;
    const written = encodeCellText(fileFormula(text, table.name));
    return element(tag, isSame ? { array: before.attributes['array'] } : {}, written);
  };
  node.children = [
    formula('calculatedColumnFormula', column.calculatedFormula),
    formula('totalsRowFormula', column.totalsFormula),
    ...elements(opened).filter(
      (one) => !['calculatedColumnFormula', 'totalsRowFormula'].includes(localName(one.name)),
    ),
  ].filter((one): one is XmlElement => one !== undefined);
  return node;
}

/** Excel writes the line breaks of a header or label as escapes here. */
function attributeText(name: string): string {
  return encodeCellText(name).replaceAll('\n', '_x000a_');
}

function setOrRemove(node: XmlElement, name: string, value: string | undefined): void {
  if (value === undefined) delete node.attributes[name];
  else node.attributes[name] = value;
}
