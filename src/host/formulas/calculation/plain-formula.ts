import {
  anyOf,
  arithmetic,
  cellOf,
  choice,
  concatenated,
  conditionalCall,
  constant,
  friendlyName,
  sameText,
  type PlainFormula,
} from './plain-operations';
import { isSolid } from './call-tree';
import type { Part } from './area-part';
import type { PlacedArea } from './resolution';

/**
 * Reads a formula that has no more in it than SUMIFS, COUNTIFS, IF, OR, HYPERLINK, `+ - * / &` and comparison with a
 * text, on single cells, so that a sheet of thousands of them need not go through the engine; null for all
 * others. The parts are single tokens.
 */
export function plainFormula(parts: readonly Part[]): PlainFormula | null {
  const reader = new Reader(parts.filter(isSolid));
  const formula = reader.formula();
  return reader.isAtEnd ? formula : null;
}

/** By precedence, the weakest operator first. Every step gives null where the formula has something else. */
class Reader {
  private next = 0;

  constructor(private readonly parts: readonly Part[]) {}

  get isAtEnd(): boolean {
    return this.next === this.parts.length;
  }

  /** The whole formula, in which what is added last has a rule of its own. */
  formula(): PlainFormula | null {
    const sum = this.sum(true);
    if (this.isAtEnd) return sum;
    this.next = 0;
    return this.comparison();
  }

  private comparison(): PlainFormula | null {
    const left = this.joined();
    const operator = this.take('=', '<>');
    if (!left || operator === null) return left;
    const text = textIn(this.parts[this.next]);
    if (text === null) return null;
    this.next++;
    return sameText(left, text, operator === '=');
  }

  private joined(): PlainFormula | null {
    let left = this.sum();
    while (left && this.take('&') !== null) left = concatenated(left, this.sum());
    return left;
  }

  private sum(isWhole = false): PlainFormula | null {
    let left = this.product();
    for (let sign = this.take('+', '-'); sign !== null; sign = this.take('+', '-')) {
      const right = this.product();
      left = arithmetic(sign, left, right, isWhole && this.isAtEnd);
    }
    return left;
  }

  private product(): PlainFormula | null {
    let left = this.operand();
    for (let sign = this.take('*', '/'); sign !== null; sign = this.take('*', '/'))
      left = arithmetic(sign, left, this.operand());
    return left;
  }

  private operand(): PlainFormula | null {
    const part = this.parts[this.next++];
    if (part === undefined) return null;
    if (typeof part === 'object') return cellOf(part);
    if (/^\d+(?:\.\d+)?$/.test(part)) return constant({ kind: 1, value: Number(part) });
    const text = textIn(part);
    if (text !== null) return constant({ kind: 2, value: text });
    if (part === '(') return this.closed(this.comparison());
    if (this.take('(') === null) return null;
    if (part === 'SUMIFS' || part === 'COUNTIFS') return this.conditional(part);
    return part === 'IF' || part === 'OR' || part === 'HYPERLINK' ? this.call(part) : null;
  }

  private call(name: 'IF' | 'OR' | 'HYPERLINK'): PlainFormula | null {
    const values: PlainFormula[] = [];
    do {
      const value = this.comparison();
      if (!value) return null;
      values.push(value);
    } while (this.take(',') !== null);
    const [first, second, third] = values;
    if (name === 'OR') return this.closed(anyOf(values));
    if (name === 'HYPERLINK' && values.length === 2 && second) return this.closed(friendlyName(second));
    if (name !== 'IF' || values.length !== 3 || !first || !second || !third) return null;
    return this.closed(choice(first, second, third));
  }

  private conditional(name: 'SUMIFS' | 'COUNTIFS'): PlainFormula | null {
    const target = name === 'SUMIFS' ? this.range() : undefined;
    if (target === null || (target && this.take(',') === null)) return null;
    const conditions: { range: PlacedArea; criterion: PlainFormula }[] = [];
    do {
      const range = this.range();
      const criterion = range && this.take(',') !== null ? this.comparison() : null;
      if (!range || !criterion) return null;
      conditions.push({ range, criterion });
    } while (this.take(',') !== null);
    return this.closed(conditionalCall(target, conditions));
  }

  private range(): PlacedArea | null {
    const part = this.parts[this.next++];
    if (typeof part !== 'object' || part.spill || part.areas.length !== 1) return null;
    return part.areas[0] ?? null;
  }

  private closed(formula: PlainFormula | null): PlainFormula | null {
    return this.take(')') === null ? null : formula;
  }

  private take(...texts: readonly string[]): string | null {
    const part = this.parts[this.next];
    if (typeof part !== 'string' || !texts.includes(part)) return null;
    this.next++;
    return part;
  }
}

/** The text of a constant such as `"open"`; null for any other part. */
function textIn(part: Part | undefined): string | null {
  return typeof part === 'string' && part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : null;
}
