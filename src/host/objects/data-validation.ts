import type { Area } from '../../files/model/cells';
import type { ValidationModel } from '../../files/model/sheet';
import type { CellSet } from '../book/range';
import { readRuleFormula } from '../book/formula-text';
import { invalidCells, isValid } from '../book/invalid-cells';
import { AreasHandle, RangeHandle } from '../book/range';
import { requireUnprotected } from '../book/protection';
import { joined } from '../book/search';
import { typedInput } from '../book/typed-input';
import { allowsAnything, newRule, setValidation, validationOf } from '../book/validations';
import { asFlag, asRecord } from '../protocol/arguments';
import { bind, isHostObject } from '../protocol/bound-object';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { HostObject, ObjectClass } from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';
import { clearValidations, validationFrom } from '../edits';
import { parseAddress, qualifiedAddress } from '../formulas';
import { rangeAreasClass, rangeClass } from './named-classes';

const longestTitle = 32;
const longestPrompt = 255;
const longestError = 225;
const longestList = 255;

const types: Readonly<Record<ValidationModel['type'], string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
};

const operators = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
} as const;
const alertStyles = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;

type Comparison = 'wholeNumber' | 'decimal' | 'textLength' | 'date' | 'time';
const comparisons: readonly Comparison[] = ['wholeNumber', 'decimal', 'textLength', 'date', 'time'];

/** A formula, number, date text or Range of a rule, without `=`. */
function operand(cells: CellSet, value: unknown, type: Comparison): string {
  const range = isHostObject(value) ? value.as(rangeClass) : undefined;
  if (range) return qualifiedAddress(range.sheet.name, range.area, true);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') throw invalidArgument();
  if (value.startsWith('=')) return readRuleFormula(value, cells);
  const parsed = typedInput(cells.book, value).value;
  if (typeof parsed !== 'number' || (type === 'textLength' && !Number.isInteger(parsed)))
    throw invalidArgument();
  return String(parsed);
}

function isLine({ top, left, bottom, right }: Area): boolean {
  return top === bottom || left === right;
}

/** The source of a list: `a,b,c`, a Range, or `=formula`; one row or one column (rules 125-130). */
function listSource(cells: CellSet, value: unknown): string {
  const range = isHostObject(value) ? value.as(rangeClass) : undefined;
  if (range instanceof RangeHandle) {
    const { area } = range;
    if (!isLine(area)) throw invalidArgument();
    return qualifiedAddress(range.sheet.name, area, true);
  }
  if (typeof value !== 'string' || value === '') throw invalidArgument();
  if (value.startsWith('=')) {
    // A structured reference has to stand in INDIRECT or in a name (rule 128).
    if (/^=[\p{L}_\\][\p{L}\p{N}_.\\]*\[/u.test(value)) throw invalidArgument();
    const [area, another] = parseAddress(value.slice(1))?.areas ?? [];
    if (another || (area && !isLine(area))) throw invalidArgument();
    return readRuleFormula(value, cells);
  }
  if (value.length > longestList)
    throw invalidArgument(`A list of choices has at most ${longestList} characters.`);
  return `"${value.replaceAll('"', '""')}"`;
}

/** `rule = { list: … }` and so on: exactly one kind (rule 124). */
function readRule(cells: CellSet, value: unknown, before: ValidationModel): ValidationModel {
  const given = Object.entries(asRecord(value)).filter(([, part]) => part !== null && part !== undefined);
  const [entry] = given;
  if (!entry || given.length > 1) throw invalidArgument();
  const [kind, detail] = entry;
  const { operator: _operator, formula2: _formula2, ...base } = before;
  const parts = asRecord(detail);
  if (kind === 'list') {
    const inCellDropDown =
      parts.inCellDropDown === undefined || parts.inCellDropDown === null
        ? true
        : asFlag(parts.inCellDropDown);
    return { ...base, type: 'list', formula1: listSource(cells, parts.source), inCellDropDown };
  }
  if (kind === 'custom') {
    if (typeof parts.formula !== 'string' || !parts.formula.startsWith('=')) throw invalidArgument();
    return { ...base, type: 'custom', formula1: readRuleFormula(parts.formula, cells) };
  }
  const type = comparisons.find((each) => each === kind);
  if (!type) throw invalidArgument();
  const operator = meaningOf(operators, parts.operator);
  const needsTwo = operator === 'between' || operator === 'notBetween';
  return {
    ...base,
    type,
    operator,
    formula1: operand(cells, parts.formula1, type),
    ...(needsTwo && { formula2: operand(cells, parts.formula2, type) }),
  };
}

function writtenRule(rule: ValidationModel): Readonly<Record<string, unknown>> {
  if (allowsAnything(rule)) return {};
  if (rule.type === 'list') {
    const inline = /^"(.*)"$/s.exec(rule.formula1);
    const source = inline ? (inline[1] ?? '').replaceAll('""', '"') : `=${rule.formula1}`;
    return { list: { inCellDropDown: rule.inCellDropDown, source } };
  }
  if (rule.type === 'custom') return { custom: { formula: `=${rule.formula1}` } };
  const operator = wordFor(operators, rule.operator ?? 'between');
  return {
    [rule.type]: {
      formula1: `=${rule.formula1}`,
      ...(rule.formula2 !== undefined && { formula2: `=${rule.formula2}` }),
      operator,
    },
  };
}

/** The rule of the cells to change, or a new one that allows anything. */
function current(cells: CellSet): ValidationModel {
  const state = validationOf(cells);
  return state.kind === 'one' ? validationFrom(state.rule, cells.areas[0]) : newRule();
}

function text(value: unknown, longest: number): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' || value.length > longest) throw invalidArgument();
  return value;
}

function shown(value: unknown): boolean {
  return value === undefined || value === null ? true : asFlag(value);
}

function invalid(cells: CellSet): HostObject | null {
  const areas = joined(invalidCells(cells));
  return areas.length === 0 ? null : bind(rangeAreasClass, new AreasHandle(cells.book, cells.sheet, areas));
}

export const dataValidationClass: ObjectClass<CellSet> = {
  name: 'DataValidation',
  properties: {
    Type: {
      get: (cells) => {
        const state = validationOf(cells);
        if (state.kind === 'none') return 'None';
        if (state.kind === 'several') return 'Inconsistent';
        if (state.kind === 'partly') return 'MixedCriteria';
        return allowsAnything(state.rule) ? 'None' : types[state.rule.type];
      },
    },
    Rule: {
      get: (cells) => {
        const state = validationOf(cells);
        if (state.kind === 'none') return {};
        return state.kind === 'one' ? writtenRule(validationFrom(state.rule, cells.areas[0])) : null;
      },
      set: (cells, value) => setValidation(cells, readRule(cells, value, current(cells))),
    },
    Prompt: {
      get: (cells) => {
        const state = validationOf(cells);
        if (state.kind === 'none') return { message: '', showPrompt: true, title: '' };
        if (state.kind !== 'one') return null;
        const { prompt } = state.rule;
        return {
          message: prompt?.message ?? '',
          showPrompt: prompt?.show ?? true,
          title: prompt?.title ?? '',
        };
      },
      set: (cells, value) => {
        const given = asRecord(value);
        const prompt = {
          title: text(given.title, longestTitle),
          message: text(given.message, longestPrompt),
          show: shown(given.showPrompt),
        };
        setValidation(cells, { ...current(cells), prompt });
      },
    },
    ErrorAlert: {
      get: (cells) => {
        const state = validationOf(cells);
        if (state.kind === 'none') return { message: '', showAlert: true, style: 'Stop', title: '' };
        if (state.kind !== 'one') return null;
        const { error } = state.rule;
        const style = wordFor(alertStyles, error?.style ?? 'stop');
        return {
          message: error?.message ?? '',
          showAlert: error?.show ?? false,
          style,
          title: error?.title ?? '',
        };
      },
      set: (cells, value) => {
        const given = asRecord(value);
        const error = {
          style: meaningOf(alertStyles, given.style ?? 'Stop'),
          title: text(given.title, longestTitle),
          message: text(given.message, longestError),
          show: shown(given.showAlert),
        };
        setValidation(cells, { ...current(cells), error });
      },
    },
    Valid: { get: isValid },
    IgnoreBlanks: {
      get: (cells) => {
        const state = validationOf(cells);
        if (state.kind === 'none') return true;
        return state.kind === 'one' ? state.rule.ignoreBlanks : null;
      },
      set: (cells, value) => setValidation(cells, { ...current(cells), ignoreBlanks: asFlag(value) }),
    },
  },
  methods: {
    Clear: (cells) => {
      requireUnprotected(cells);
      clearValidations(cells.sheet, cells.areas);
    },
    GetInvalidCells: (cells) => {
      const found = invalid(cells);
      if (!found) throw itemNotFound();
      return found;
    },
    GetInvalidCellsOrNullObject: invalid,
  },
};
