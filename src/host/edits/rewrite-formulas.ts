import type { Area } from '../../files/model/cells';
import type { ConditionalRule, Threshold } from '../../files/model/conditional-format';
import { bodyArea } from '../../files/model/table-areas';
import type { SheetModel } from '../../files/model/sheet';
import type { WorkbookModel } from '../../files/model/workbook';

/**
 * Where a formula stands: its sheet (null for names of the workbook), its cell or the areas it applies to, and whether
 * its relative references count from the first of these.
 */
export interface FormulaPlace {
  readonly sheet: SheetModel | null;
  readonly areas?: readonly Area[];
  readonly cell?: { readonly row: number; readonly column: number };
}

export type FormulaRewrite = (formula: string, place: FormulaPlace) => string;

/**
 * Rewrites every formula of a workbook in place (without `=`): cells, names, calculated columns and totals of tables,
 * validation, conditional formats, chart series, pivot sources, print areas and titles. Hyperlinks keep their words, as in
 * Excel: they follow neither moved cells nor a renamed sheet.
 */
export function rewriteFormulas(model: WorkbookModel, rewrite: FormulaRewrite): void {
  for (const name of model.names) {
    const sheet = model.sheets.find(({ id }) => id === name.sheetId) ?? null;
    name.formula = rewrite(name.formula, { sheet });
  }
  for (const sheet of model.sheets) rewriteSheet(sheet, rewrite);
}

function rewriteSheet(sheet: SheetModel, rewrite: FormulaRewrite): void {
  sheet.cells.forEach((cell, row, column) => {
    if (cell.formula !== undefined) cell.formula = rewrite(cell.formula, { sheet, cell: { row, column } });
  });
  const place: FormulaPlace = { sheet };
  const optional = (formula: string | undefined): string | undefined =>
    formula ? rewrite(formula, place) : formula;
  for (const table of sheet.tables) {
    for (const column of table.columns) {
      const inside: FormulaPlace = { sheet, areas: [table.area] };
      if (column.calculatedFormula)
        column.calculatedFormula = rewrite(column.calculatedFormula, { sheet, areas: [bodyArea(table)] });
      if (column.totalsFormula) column.totalsFormula = rewrite(column.totalsFormula, inside);
    }
  }
  for (const validation of sheet.validations) {
    const at = { sheet, areas: validation.areas };
    validation.formula1 = rewrite(validation.formula1, at);
    if (validation.formula2) validation.formula2 = rewrite(validation.formula2, at);
  }
  for (const format of sheet.conditionalFormats)
    rewriteRule(format.rule, (formula) => rewrite(formula, { sheet, areas: format.areas }));
  for (const chart of sheet.charts) {
    if (chart.titleReference) chart.titleReference = rewrite(chart.titleReference, place);
    for (const series of chart.series) {
      series.values = rewrite(series.values, place);
      if (series.categories) series.categories = rewrite(series.categories, place);
      if (series.nameReference) series.nameReference = rewrite(series.nameReference, place);
      if (series.bubbleSizes) series.bubbleSizes = rewrite(series.bubbleSizes, place);
    }
  }
  for (const pivot of sheet.pivots) {
    if ('reference' in pivot.source) pivot.source = { reference: rewrite(pivot.source.reference, place) };
  }
  const { pageLayout } = sheet;
  const printArea = optional(pageLayout.printArea);
  const printTitleRows = optional(pageLayout.printTitleRows);
  const printTitleColumns = optional(pageLayout.printTitleColumns);
  if (printArea !== undefined) pageLayout.printArea = printArea;
  if (printTitleRows !== undefined) pageLayout.printTitleRows = printTitleRows;
  if (printTitleColumns !== undefined) pageLayout.printTitleColumns = printTitleColumns;
}

function rewriteRule(rule: ConditionalRule, rewrite: (formula: string) => string): void {
  const threshold = (at: Threshold): void => {
    if (at.value !== undefined && at.type === 'formula') at.value = rewrite(at.value);
  };
  switch (rule.kind) {
    case 'custom':
      rule.formula = rewrite(rule.formula);
      break;
    case 'cellValue':
      rule.formula1 = rewrite(rule.formula1);
      if (rule.formula2) rule.formula2 = rewrite(rule.formula2);
      break;
    case 'colorScale':
      for (const { at } of rule.points) threshold(at);
      break;
    case 'dataBar':
      threshold(rule.bar.lower);
      threshold(rule.bar.upper);
      break;
    case 'iconSet':
      for (const { at } of rule.icons.criteria) threshold(at);
      break;
  }
}
