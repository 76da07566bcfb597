import { mergeRefTokens, parse, parseA1Ref, tokenize } from '@borgar/fx/xlsx';
import type { CellValue, SheetModel, WorkbookModel } from '../../../files';
import { isError, textOf } from './cell-values';
import { conditionFunctions, isMany, type ConditionFunction, type Operand } from './condition-functions';
import { compareValues } from './compare';
import type { FormulaAnswer } from './highlight';

/** Where a condition is asked for: the sheet, and how far the cell is from the one the formula was written for. */
interface Place {
  readonly sheet: SheetModel;
  readonly rowOffset: number;
  readonly columnOffset: number;
}

type Condition = (place: Place) => Operand;
type FormulaNode = ReturnType<typeof parse>;

/**
 * Answers the formulas of conditional formats. They are asked for every cell of a range whenever something changes, which
 * the workbook's calculation is not made for; a formula with a function that is not known here highlights nothing.
 */
export function conditionAnswer(model: WorkbookModel, today: () => number): FormulaAnswer {
  const known = new Map<string, Condition | null>();
  return (sheet, formula, origin, cell) => {
    let condition = known.get(formula);
    if (condition === undefined) {
      condition = compiled(model, formula, conditionFunctions(today));
      known.set(formula, condition);
    }
    if (!condition) return undefined;
    const place = { sheet, rowOffset: cell.row - origin.row, columnOffset: cell.column - origin.column };
    return single(condition(place));
  };
}

function compiled(
  model: WorkbookModel,
  formula: string,
  functions: ReadonlyMap<string, ConditionFunction>,
): Condition | null {
  let tree: FormulaNode;
  try {
    tree = parse(mergeRefTokens(tokenize(formula.replace(/^=/, ''))));
  } catch {
    // The parser throws on what is no formula; Excel highlights nothing there.
    return null;
  }
  try {
    return new Compiler(model, functions).node(tree);
  } catch (error) {
    if (error instanceof UnknownPart) return null;
    throw error;
  }
}

class UnknownPart extends Error {}

class Compiler {
  constructor(
    private readonly model: WorkbookModel,
    private readonly functions: ReadonlyMap<string, ConditionFunction>,
  ) {}

  node(node: FormulaNode): Condition {
    switch (node.type) {
      case 'Literal': {
        const value = literal(node.value);
        return () => value;
      }
      case 'ReferenceIdentifier':
        return this.reference(node.value);
      case 'UnaryExpression':
        return unary(node.operator, this.argument(node.arguments, 0));
      case 'BinaryExpression':
        return binary(node.operator, this.argument(node.arguments, 0), this.argument(node.arguments, 1));
      case 'CallExpression': {
        const name = node.callee.type === 'Identifier' ? node.callee.name.toUpperCase() : '';
        const work = this.functions.get(name);
        if (!work) throw new UnknownPart(name);
        const conditions = node.arguments.map((_, index) => this.argument(node.arguments, index));
        return (place) => work(conditions.map((condition) => condition(place)));
      }
      default:
        throw new UnknownPart(node.type);
    }
  }

  private argument(nodes: readonly unknown[], index: number): Condition {
    const found = nodes[index];
    return found === null || found === undefined ? () => null : this.node(found as FormulaNode);
  }

  private reference(text: string): Condition {
    const parsed = parseA1Ref(text);
    if (!parsed || !('range' in parsed) || parsed.workbookName) throw new UnknownPart(text);
    const { range, sheetName } = parsed;
    const folded = sheetName?.toLowerCase();
    const target = folded
      ? this.model.sheets.find((sheet) => sheet.name.toLowerCase() === folded)
      : undefined;
    if (folded && !target) throw new UnknownPart(text);
    const { top, left, bottom, right } = range;
    if (top === undefined || top === null || left === undefined || left === null) throw new UnknownPart(text);
    const isSingle = !text.includes(':');
    return ({ sheet, rowOffset, columnOffset }) => {
      const cells = (target ?? sheet).cells;
      const firstRow = top + (range.$top ? 0 : rowOffset);
      const firstColumn = left + (range.$left ? 0 : columnOffset);
      if (isSingle) return cells.get(firstRow, firstColumn)?.value ?? null;
      const values: CellValue[] = [];
      const lastRow = (bottom ?? top) + (range.$bottom ? 0 : rowOffset);
      const lastColumn = (right ?? left) + (range.$right ? 0 : columnOffset);
      for (let row = firstRow; row <= lastRow; row++) {
        for (let column = firstColumn; column <= lastColumn; column++)
          values.push(cells.get(row, column)?.value ?? null);
      }
      return values;
    };
  }
}

function literal(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new UnknownPart(String(value));
}

/** The value of an operand where one is needed: of several cells the first, since conditions are asked cell by cell. */
function single(operand: Operand): CellValue {
  return isMany(operand) ? (operand[0] ?? null) : operand;
}

function unary(operator: string, argument: Condition): Condition {
  return (place) => {
    const value = single(argument(place));
    if (isError(value)) return value;
    const number = Number(value ?? 0);
    if (Number.isNaN(number)) return { error: '#VALUE!' };
    return operator === '-' ? -number : operator === '%' ? number / 100 : value;
  };
}

function binary(operator: string, left: Condition, right: Condition): Condition {
  return (place) => {
    const a = single(left(place));
    const b = single(right(place));
    if (isError(a)) return a;
    if (isError(b)) return b;
    switch (operator) {
      case '=':
        return compareValues(a, b) === 0;
      case '<>':
        return compareValues(a, b) !== 0;
      case '<':
        return compareValues(a, b) < 0;
      case '<=':
        return compareValues(a, b) <= 0;
      case '>':
        return compareValues(a, b) > 0;
      case '>=':
        return compareValues(a, b) >= 0;
      case '&':
        return `${textOf(a)}${textOf(b)}`;
      default:
        return arithmetic(operator, Number(a ?? 0), Number(b ?? 0));
    }
  };
}

function arithmetic(operator: string, a: number, b: number): CellValue {
  if (Number.isNaN(a) || Number.isNaN(b)) return { error: '#VALUE!' };
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? { error: '#DIV/0!' } : a / b;
    case '^':
      return a ** b;
    default:
      return { error: '#VALUE!' };
  }
}
