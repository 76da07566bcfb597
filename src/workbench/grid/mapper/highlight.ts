import { holdsCell } from '../../../files';
import { compareValues } from './compare';
import { isError, textOf } from './cell-values';
import type {
  Area,
  Cell,
  CellStyle,
  CellValue,
  ConditionalFormat,
  ConditionalRule,
  SheetModel,
  StyleChange,
} from '../../../files';

/** Answers what a formula gives for a cell when it was written for the top-left cell `origin`; undefined when unknown. */
export type FormulaAnswer = (
  sheet: SheetModel,
  formula: string,
  origin: { readonly row: number; readonly column: number },
  cell: { readonly row: number; readonly column: number },
) => CellValue | undefined;

/** Conditional formats that highlight whole cells. Scales, bars and icons are left to the grid. */
export class Highlights {
  private readonly formats: readonly Prepared[];

  constructor(
    private readonly sheet: SheetModel,
    private readonly answer: FormulaAnswer,
  ) {
    this.formats = sheet.conditionalFormats.flatMap((format) => prepared(sheet, format));
  }

  get isEmpty(): boolean {
    return this.formats.length === 0;
  }

  /** The areas in which a cell may be highlighted although nothing is stored for it. */
  get areas(): readonly Area[] {
    return this.formats.flatMap(({ format }) => format.areas);
  }

  /** What the highlights change at a cell, the first in priority winning; undefined when nothing applies. */
  changeAt(row: number, column: number): StyleChange | undefined {
    let change: StyleChange | undefined;
    for (const { format, rule, members } of this.formats) {
      if (!format.areas.some((area) => holdsCell(area, row, column))) continue;
      if (!this.applies(format, rule, members, row, column)) continue;
      change = change ? beneath(rule.style, change) : rule.style;
      if (format.stopIfTrue) break;
    }
    return change;
  }

  private applies(
    format: ConditionalFormat,
    rule: Highlight,
    members: ReadonlySet<Cell> | undefined,
    row: number,
    column: number,
  ): boolean {
    const cell = this.sheet.cells.get(row, column);
    const value = cell?.value ?? null;
    const first = format.areas[0];
    const origin = { row: first?.top ?? row, column: first?.left ?? column };
    const ask = (formula: string): CellValue | undefined =>
      this.answer(this.sheet, formula, origin, { row, column });
    switch (rule.kind) {
      case 'custom':
        return isTrue(ask(rule.formula));
      case 'cellValue': {
        const wanted = ask(rule.formula1);
        return (
          wanted !== undefined &&
          matches(value, rule.operator, wanted, rule.formula2 === undefined ? undefined : ask(rule.formula2))
        );
      }
      case 'text':
        return textMatches(textOf(value), rule.operator, rule.text);
      case 'topBottom':
        return cell !== undefined && members?.has(cell) === true;
      case 'preset':
        return presetApplies(value, rule.criterion);
    }
  }
}

type Highlight = Extract<ConditionalRule, { style: StyleChange }>;

interface Prepared {
  readonly format: ConditionalFormat;
  readonly rule: Highlight;
  /** The cells that a rule over a whole range picks. */
  readonly members?: ReadonlySet<Cell>;
}

function prepared(sheet: SheetModel, format: ConditionalFormat): Prepared[] {
  const { rule } = format;
  if (!('style' in rule)) return [];
  return rule.kind === 'topBottom'
    ? [{ format, rule, members: topOrBottom(sheet, format.areas, rule) }]
    : [{ format, rule }];
}

function topOrBottom(
  sheet: SheetModel,
  areas: readonly Area[],
  rule: Extract<Highlight, { kind: 'topBottom' }>,
): Set<Cell> {
  const numbers: { cell: Cell; value: number }[] = [];
  for (const area of areas) {
    sheet.cells.forEach((cell) => {
      if (typeof cell.value === 'number') numbers.push({ cell, value: cell.value });
    }, area);
  }
  numbers.sort((a, b) => (rule.bottom ? a.value - b.value : b.value - a.value));
  const count = rule.percent ? Math.max(1, Math.trunc((numbers.length * rule.rank) / 100)) : rule.rank;
  const last = numbers[Math.min(count, numbers.length) - 1];
  return new Set(
    numbers
      .filter(({ value }) => last && (rule.bottom ? value <= last.value : value >= last.value))
      .map(({ cell }) => cell),
  );
}

function matches(
  value: CellValue,
  operator: string,
  wanted: CellValue,
  other: CellValue | undefined,
): boolean {
  if (isError(value) || isError(wanted)) return false;
  if (value === null && wanted !== '' && wanted !== 0 && wanted !== null) return false;
  const order = compareValues(value, wanted);
  switch (operator) {
    case 'equal':
      return order === 0;
    case 'notEqual':
      return order !== 0;
    case 'greaterThan':
      return order > 0;
    case 'greaterThanOrEqual':
      return order >= 0;
    case 'lessThan':
      return order < 0;
    case 'lessThanOrEqual':
      return order <= 0;
    default: {
      if (other === undefined || isError(other)) return false;
      const [low, high] = compareValues(wanted, other) <= 0 ? [wanted, other] : [other, wanted];
      const between = compareValues(value, low) >= 0 && compareValues(value, high) <= 0;
      return operator === 'between' ? between : !between;
    }
  }
}

function textMatches(text: string, operator: string, wanted: string): boolean {
  const [held, sought] = [text.toLowerCase(), wanted.toLowerCase()];
  switch (operator) {
    case 'contains':
      return held.includes(sought);
    case 'notContains':
      return !held.includes(sought);
    case 'beginsWith':
      return held.startsWith(sought);
    default:
      return held.endsWith(sought);
  }
}

function presetApplies(value: CellValue, criterion: string): boolean {
  const isBlank = value === null || (typeof value === 'string' && value.trim() === '');
  switch (criterion.toLowerCase()) {
    case 'blanks':
      return isBlank;
    case 'nonblanks':
      return !isBlank;
    case 'errors':
      return isError(value);
    case 'nonerrors':
      return !isError(value);
    default:
      return false;
  }
}

function isTrue(value: CellValue | undefined): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

/** A change of lower priority under one of higher. */
function beneath(lower: StyleChange, upper: StyleChange): StyleChange {
  const style: CellStyle = { ...lower, ...upper };
  return { ...style, ...((lower.font || upper.font) && { font: { ...lower.font, ...upper.font } }) };
}
