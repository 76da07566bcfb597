import * as objects from '../objects';
import * as application from '../objects/application';
import * as bindings from '../objects/bindings';
import * as chartAxes from '../objects/chart-axes';
import * as chartAxisParts from '../objects/chart-axis-parts';
import * as chartDataTable from '../objects/chart-data-table';
import * as chartErrorBars from '../objects/chart-error-bars';
import * as chartLegendEntries from '../objects/chart-legend-entries';
import * as chartLooks from '../objects/chart-looks';
import * as chartMembers from '../objects/chart-members';
import * as chartParts from '../objects/chart-parts';
import * as chartPlotArea from '../objects/chart-plot-area';
import * as chartPointLabels from '../objects/chart-point-labels';
import * as chartPoints from '../objects/chart-points';
import * as chartSeries from '../objects/chart-series';
import * as chartTitleText from '../objects/chart-title-text';
import * as chartTrendlines from '../objects/chart-trendlines';
import * as charts from '../objects/charts';
import * as comments from '../objects/comments';
import * as conditionalColorScale from '../objects/conditional-color-scale';
import * as conditionalDataBar from '../objects/conditional-data-bar';
import * as conditionalFormatKinds from '../objects/conditional-format-kinds';
import * as conditionalFormats from '../objects/conditional-formats';
import * as conditionalIconSet from '../objects/conditional-icon-set';
import * as conditionalStyle from '../objects/conditional-style';
import * as customXml from '../objects/custom-xml';
import * as dataValidation from '../objects/data-validation';
import * as documentProperties from '../objects/document-properties';
import * as filters from '../objects/filters';
import * as freezePanes from '../objects/freeze-panes';
import * as functions from '../objects/functions';
import * as headersFooters from '../objects/headers-footers';
import * as namedClasses from '../objects/named-classes';
import * as names from '../objects/names';
import * as pageBreaks from '../objects/page-breaks';
import * as pageLayout from '../objects/page-layout';
import * as pivotFields from '../objects/pivot-fields';
import * as pivotItems from '../objects/pivot-items';
import * as pivotHierarchies from '../objects/pivot-hierarchies';
import * as pivotLayout from '../objects/pivot-layout';
import * as pivots from '../objects/pivots';
import * as rangeAreas from '../objects/range-areas';
import * as rangeBorders from '../objects/range-borders';
import * as rangeFill from '../objects/range-fill';
import * as rangeFont from '../objects/range-font';
import * as rangeFormat from '../objects/range-format';
import * as settings from '../objects/settings';
import * as sheetCustomProperties from '../objects/sheet-custom-properties';
import * as rangeView from '../objects/range-view';
import * as rangeMethods from '../objects/range-methods';
import * as shapeLooks from '../objects/shape-looks';
import * as shapeText from '../objects/shape-text';
import * as shapes from '../objects/shapes';
import * as slicers from '../objects/slicers';
import * as sort from '../objects/sort';
import * as sheetProtection from '../objects/sheet-protection';
import * as styles from '../objects/styles';
import * as tableColumns from '../objects/table-columns';
import * as tableRows from '../objects/table-rows';
import * as tableStyles from '../objects/table-styles';
import * as tables from '../objects/tables';
import * as workbook from '../objects/workbook';
import * as workbookRangeAreas from '../objects/workbook-range-areas';
import * as workbookProtection from '../objects/workbook-protection';
import * as worksheets from '../objects/worksheets';
import { wireName } from '../protocol/names';
import type { ObjectClass } from '../protocol/object-class';

/** Any class table; what it works on does not matter here. */
export type AnyClass = ObjectClass<never>;

const modules: readonly object[] = [
  application,
  bindings,
  chartAxes,
  chartAxisParts,
  chartDataTable,
  chartErrorBars,
  chartLegendEntries,
  chartLooks,
  chartMembers,
  chartParts,
  chartPlotArea,
  chartPointLabels,
  chartPoints,
  chartSeries,
  chartTitleText,
  chartTrendlines,
  charts,
  comments,
  conditionalColorScale,
  conditionalDataBar,
  conditionalIconSet,
  conditionalFormatKinds,
  conditionalFormats,
  conditionalStyle,
  customXml,
  dataValidation,
  documentProperties,
  filters,
  freezePanes,
  functions,
  headersFooters,
  names,
  pageBreaks,
  pageLayout,
  pivotFields,
  pivotHierarchies,
  pivotItems,
  pivotLayout,
  pivots,
  rangeAreas,
  rangeBorders,
  rangeFill,
  rangeFont,
  rangeFormat,
  settings,
  sheetCustomProperties,
  rangeView,
  rangeMethods,
  shapeLooks,
  shapeText,
  shapes,
  slicers,
  sort,
  sheetProtection,
  styles,
  tableColumns,
  tableRows,
  tableStyles,
  tables,
  workbook,
  workbookRangeAreas,
  workbookProtection,
  worksheets,
  // The first gives the second their members.
  objects,
  namedClasses,
];

function isClass(value: unknown): value is AnyClass {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

/** The class tables of the host by name. */
export const classes: ReadonlyMap<string, AnyClass> = new Map(
  modules.flatMap((module) => Object.values(module).filter(isClass)).map((type) => [type.name, type]),
);

const ofEveryCollection = new Set(['getItem', 'getItemAt', 'getItemOrNullObject', 'getCount']);

/** Whether the host does a member (camelCase) of a class. */
export function doesMember(className: string, member: string): boolean {
  if (className === functions.functionsClass.name) return functions.doesFunction(member);
  const type = classes.get(className);
  if (!type) return false;
  const name = wireName(member);
  const tables = [type.properties, type.links, type.methods, type.edits];
  if (tables.some((table) => table !== undefined && Object.hasOwn(table, name))) return true;
  if (type.events && Object.hasOwn(type.events, member)) return true;
  if (member === 'runtime') return Object.hasOwn(type.links ?? {}, '_Runtime');
  return type.items !== undefined && ofEveryCollection.has(member);
}
