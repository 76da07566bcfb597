import type { Finding } from '../findings/finding';
import { findingCollector } from '../findings/collector';
import type { AddFinding } from '../findings/collector';
import type { CellReference, RuleEntry } from '../facts/rows';
import { RULE_DEFINITIONS } from './catalogue';
import type { RuleDefinition } from './catalogue';
import { DISAGREEMENTS } from './disagreements';
import { fingerprint } from './fingerprint';
import type { Rules } from './rules';

/** Version of the method itself; the version of a run adds the values that a user changed. */
export const METHOD_VERSION = '1.0';

type RuleValue = number | boolean | string;
const DEFINITIONS: ReadonlyMap<string, RuleDefinition> = new Map(
  RULE_DEFINITIONS.map((definition) => [definition.id, definition]),
);
const SWITCH_WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'y', 'on', '1', '是', '开', '启用'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', 'off', '0', '否', '关', '停用'].map((word) => [word, false] as const),
]);

/** The id of a line of the Rules table, however wide its letters are. */
export function ruleIdIn({ id }: RuleEntry): string {
  return id.normalize('NFKC').trim();
}

/**
 * Reads the Rules table. A blank value means the default. An unknown id, a second line of an id, a value of the wrong
 * kind or out of range, and numbers that contradict each other are findings; the default is used (issue text, 3).
 */
export function readRules(entries: readonly RuleEntry[]): { rules: Rules; findings: readonly Finding[] } {
  const { findings, add } = findingCollector(() => true);
  const values = new Map<string, RuleValue>();
  const cells = new Map<string, CellReference>();
  for (const entry of entries) {
    const id = ruleIdIn(entry);
    const definition = DEFINITIONS.get(id);
    const cell = (column: 'id' | 'value'): CellReference => ({ table: 'rules', row: entry.row, column });
    if (definition === undefined) {
      add('rule-unknown', cell('id'), null, null, { id });
    } else if (cells.has(id)) {
      add('rule-duplicate', cell('id'), null, null, { id });
    } else {
      cells.set(id, cell('value'));
      const value = valueOf(definition, entry, cell('value'), add);
      if (value !== null && !isDefault(definition, value)) values.set(id, value);
    }
  }
  restoreDisagreeing(values, cells, add);
  return { rules: rulesOf(values), findings };
}

/** A number is the default when its first 15 digits are: not every program that saves a workbook keeps more of a third. */
function isDefault(definition: RuleDefinition, value: RuleValue): boolean {
  if (definition.kind !== 'number' || typeof value !== 'number') return value === definition.default;
  return value.toPrecision(15) === definition.default.toPrecision(15);
}

function valueOf(
  definition: RuleDefinition,
  entry: RuleEntry,
  cell: CellReference,
  add: AddFinding,
): RuleValue | null {
  const typed = typeof entry.value === 'string' ? entry.value.normalize('NFKC').trim() : entry.value;
  if (typed === null || typed === '') return null;
  const value = parse(definition, typed);
  if (value === null) {
    const shown = String(typed);
    add('rule-value-invalid', cell, null, null, {
      id: definition.id,
      value: shown,
      default: String(definition.default),
    });
    return null;
  }
  if (definition.kind === 'number' && typeof value === 'number') {
    const { minimum, maximum } = definition;
    if (value < minimum || value > maximum) {
      add('rule-out-of-range', cell, null, null, {
        id: definition.id,
        value,
        minimum,
        maximum,
        default: definition.default,
      });
      return null;
    }
  }
  return value;
}

function parse(definition: RuleDefinition, typed: string | number | boolean): RuleValue | null {
  switch (definition.kind) {
    case 'number': {
      const value = typeof typed === 'string' ? numberIn(typed) : typed;
      if (typeof value !== 'number' || !Number.isFinite(value)) return null;
      return definition.integer && !Number.isInteger(value) ? null : value;
    }
    case 'switch':
      return SWITCH_WORDS.get(String(typed).toLowerCase()) ?? null;
    case 'text':
      return String(typed);
  }
}

function numberIn(text: string): number | null {
  const match = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))\s*(%?)$/.exec(text);
  if (match === null) return null;
  return Number(match[1]) / (match[2] === '%' ? 100 : 1);
}

/** Numbers that are fine one by one but not together go back to their defaults as a group. */
function restoreDisagreeing(
  values: Map<string, RuleValue>,
  cells: ReadonlyMap<string, CellReference>,
  add: AddFinding,
): void {
  for (const { ids, agree } of DISAGREEMENTS) {
    const rules = rulesOf(values);
    if (agree(ids.map((id) => rules.number(id)))) continue;
    const changed = ids.filter((id) => values.has(id));
    const cell = cells.get(changed[0] ?? '') ?? null;
    add('rule-values-disagree', cell, null, null, { ids: ids.join(', ') });
    for (const id of ids) values.delete(id);
  }
}

function rulesOf(values: ReadonlyMap<string, RuleValue>): Rules {
  const changed = RULE_DEFINITIONS.map(({ id }) => id).filter((id) => values.has(id));
  const differences = changed.map((id) => `${id}=${String(values.get(id))}`).join('\n');
  const valueIn = (id: string): RuleValue | undefined => values.get(id) ?? DEFINITIONS.get(id)?.default;
  return {
    number(id) {
      const value = valueIn(id);
      if (typeof value !== 'number') throw new Error(`${id} is no number of the Rules table`);
      return value;
    },
    isOn: (id) => valueIn(id) !== false,
    text(id) {
      const value = valueIn(id);
      return typeof value === 'string' ? value : '';
    },
    version: changed.length === 0 ? METHOD_VERSION : `${METHOD_VERSION}+${fingerprint(differences)}`,
    changed,
  };
}

/** The rules of a workbook without a Rules table. */
export const DEFAULT_RULES: Rules = rulesOf(new Map());
