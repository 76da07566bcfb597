import { tokenTypes } from '@borgar/fx/xlsx';
import { isBuiltInFunction } from '../../files/xlsx/built-in-functions';
import { isDataTableFormula } from '../../files/xlsx/data-tables';
import { shownFunctionName } from '../../files/xlsx/future-functions';
import { engineKnows, remembered, tokensOf, visitReferences } from '../formulas';
import { notImplemented } from '../protocol/errors';
import type { Book } from './book';
import type { RangeHandle } from './range';

/**
 * Refuses a formula that Excel would calculate and the host does not: with a function of Excel's that it does not have,
 * or with a reference into another workbook than those that the opened file leads to. What an opened file has of them
 * keeps its value.
 */
export function requireCalculated({ model }: Book, formula: string): void {
  const { workbooks, functions } = whatIsNotCalculated(formula);
  const [missing] = functions;
  if (missing !== undefined) throw notImplemented(`the function ${missing}`);
  const linked = model.linkedWorkbooks ?? 0;
  const isLinked = (workbook: string): boolean => /^\d+$/.test(workbook) && Number(workbook) <= linked;
  if (!workbooks.every(isLinked)) throw notImplemented('references into other workbooks');
}

/** Refuses copies of such formulas, which would have no value; of a data table only the values are copied. */
export function requireCopyable({ book, sheet, area }: RangeHandle): void {
  sheet.cells.forEach(({ formula }) => {
    if (formula !== undefined && !isDataTableFormula(formula)) requireCalculated(book, formula);
  }, area);
}

/** Whether the value of a formula is only kept. */
export function isKept(formula: string): boolean {
  return whatIsNotCalculated(formula) !== nothing;
}

/** What a file shows of a what-if analysis; nobody can type it. */
const dataTable = 'TABLE';

interface Uncalculated {
  readonly workbooks: readonly string[];
  readonly functions: readonly string[];
}

const nothing: Uncalculated = { workbooks: [], functions: [] };

const whatIsNotCalculated = remembered((formula): Uncalculated => {
  const workbooks: string[] = [];
  visitReferences(formula, (reference) => {
    if (reference.kind !== 'table' && reference.workbook !== '') workbooks.push(reference.workbook);
  });
  const functions = tokensOf(formula)
    .filter(({ type }) => type === tokenTypes.FUNCTION)
    .map(({ value }) => shownFunctionName(value).toUpperCase())
    .filter((name) => (isBuiltInFunction(name) && !engineKnows(name)) || name === dataTable);
  return workbooks.length + functions.length === 0 ? nothing : { workbooks, functions };
});
