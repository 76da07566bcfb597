import { areaAddress } from '../model/address';
import { pivotHeaderRows, type PivotTableModel, type PivotValue } from '../model/objects';
import { encodeCellText } from '../xml/text';
import { element, type XmlElement } from '../xml/tree';
import { chosenItem, extensionElement, fieldElement } from './pivot-field-writer';
import { pivotFiltersElement } from './pivot-filter-writer';
import {
  AGGREGATIONS,
  DATA_FIELD_EXTENSION,
  keysOf,
  OPTIONS,
  PIVOT_EXTENSION,
  SHOWN_AS,
  USUAL_DATA_CAPTION,
} from './pivot-words';
import { MAIN_NAMESPACE } from './stylesheet';
import type { StylesheetWriter } from './stylesheet-writer';

const VALUES_FIELD = -2;

/** What a pivot table is written with: the columns of its source, the labels that the file names, the formats. */
export interface PivotContext {
  readonly fields: readonly string[];
  readonly labels: (field: string) => readonly string[];
  readonly cacheId: number;
  readonly styles: StylesheetWriter;
  /** Name of the style of the pivot table. */
  readonly style: string;
  readonly date1904: boolean;
}

/** The `pivotTableDefinition` of a new pivot table, without items, which come when the file is opened. */
export function definitionElement(pivot: PivotTableModel, context: PivotContext): XmlElement {
  const { fields, labels } = context;
  const index = (name: string): number => fields.indexOf(name);
  const severalValues = pivot.values.length > 1;
  const columnFields = [...pivot.columns.map(index), ...(severalValues ? [VALUES_FIELD] : [])];
  return element(
    'pivotTableDefinition',
    definitionAttributes(pivot, context.cacheId),
    locationElement(pivot),
    listElement(
      'pivotFields',
      fields.map((field) => fieldElement(pivot, field, labels, index)),
    ),
    listElement('rowFields', pivot.rows.map(index).map(fieldNumber)),
    pivot.rows.length > 0 ? listElement('rowItems', [element('i')]) : undefined,
    listElement('colFields', columnFields.map(fieldNumber)),
    listElement('colItems', [element('i')]),
    listElement(
      'pageFields',
      pivot.filters.map((name) =>
        element('pageField', { fld: index(name), item: chosenItem(pivot, name, labels(name)), hier: -1 }),
      ),
    ),
    listElement(
      'dataFields',
      pivot.values.map((value) => dataField(value, context)),
    ),
    element('pivotTableStyleInfo', {
      name: encodeCellText(context.style),
      showRowHeaders: true,
      showColHeaders: true,
      showRowStripes: false,
      showColStripes: false,
      showLastColumn: true,
    }),
    pivotFiltersElement(pivot, fields, context.date1904),
    altTextElement(pivot),
  );
}

function listElement(tag: string, nodes: readonly XmlElement[]): XmlElement | undefined {
  return nodes.length === 0 ? undefined : element(tag, { count: nodes.length }, ...nodes);
}

function fieldNumber(x: number): XmlElement {
  return element('field', { x });
}

function definitionAttributes(
  pivot: PivotTableModel,
  cacheId: number,
): Record<string, string | number | boolean | undefined> {
  const compact = pivot.layout === 'Compact';
  const outline = pivot.layout !== 'Tabular';
  return {
    xmlns: MAIN_NAMESPACE,
    name: encodeCellText(pivot.name),
    cacheId,
    applyNumberFormats: false,
    applyBorderFormats: false,
    applyFontFormats: false,
    applyPatternFormats: false,
    applyAlignmentFormats: false,
    applyWidthHeightFormats: true,
    dataCaption: encodeCellText(pivot.dataCaption ?? USUAL_DATA_CAPTION),
    missingCaption: pivot.emptyText === undefined ? undefined : encodeCellText(pivot.emptyText),
    showMissing: pivot.emptyText === undefined || pivot.fillsEmpty ? undefined : false,
    updatedVersion: 6,
    minRefreshableVersion: 3,
    rowGrandTotals: pivot.showRowGrandTotals ? undefined : false,
    colGrandTotals: pivot.showColumnGrandTotals ? undefined : false,
    useAutoFormatting: pivot.autoFormat ?? true,
    preserveFormatting: pivot.preserveFormatting === false ? false : undefined,
    itemPrintTitles: true,
    createdVersion: 6,
    indent: 0,
    compact: compact ? undefined : false,
    compactData: compact ? undefined : false,
    outline: outline || undefined,
    outlineData: outline || undefined,
    showHeaders: pivot.showHeaders === false ? false : undefined,
    // What Excel itself writes for a new pivot table.
    multipleFieldFilters: false,
    ...Object.fromEntries(
      keysOf(OPTIONS).flatMap((name) => {
        const value = pivot.options?.[name];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  };
}

function locationElement(pivot: PivotTableModel): XmlElement {
  const hasColumns = pivot.columns.length > 0;
  const severalValues = pivot.values.length > 1;
  return element('location', {
    ref: areaAddress(pivot.area),
    firstHeaderRow: hasColumns || !severalValues ? 1 : 0,
    firstDataRow: pivotHeaderRows(pivot),
    firstDataCol: pivot.layout === 'Compact' ? Math.min(1, pivot.rows.length) : pivot.rows.length,
    rowPageCount: pivot.filters.length > 0 ? pivot.filters.length : undefined,
    colPageCount: pivot.filters.length > 0 ? 1 : undefined,
  });
}

function dataField(value: PivotValue, { fields, labels, styles }: PivotContext): XmlElement {
  const { showAs } = value;
  const shown = showAs && SHOWN_AS[showAs.calculation];
  const numberFormat =
    value.numberFormat ?? (showAs?.calculation.startsWith('Percent') ? '0.00%' : undefined);
  return element(
    'dataField',
    {
      name: encodeCellText(value.name),
      fld: fields.indexOf(value.field),
      subtotal: value.aggregation === 'Sum' ? undefined : AGGREGATIONS[value.aggregation],
      showDataAs: shown && !shown.isExtended ? shown.name : undefined,
      baseField: showAs?.baseField === undefined ? 0 : fields.indexOf(showAs.baseField),
      baseItem:
        showAs?.baseField === undefined || showAs.baseItem === undefined
          ? 0
          : Math.max(0, labels(showAs.baseField).indexOf(showAs.baseItem)),
      numFmtId: numberFormat === undefined ? undefined : styles.numberFormatId(numberFormat),
    },
    shown?.isExtended
      ? extensionElement(DATA_FIELD_EXTENSION, element('x14:dataField', { pivotShowAs: shown.name }))
      : undefined,
  );
}

function altTextElement({ altTitle, altDescription }: PivotTableModel): XmlElement | undefined {
  if (altTitle === undefined && altDescription === undefined) return undefined;
  return extensionElement(
    PIVOT_EXTENSION,
    element('x14:pivotTableDefinition', { altText: altTitle, altTextSummary: altDescription }),
  );
}
