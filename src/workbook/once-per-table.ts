import { type CellReference, type Facts, type Finding, type FindingRuleId } from '../method';
import { readingFinding } from './read/findings';
import type { Locator } from './read/locator';

const TABLES = {
  stakeholders: { says: 'people-absent', insteadOf: ['no-people'] },
  control: { says: 'control-absent', insteadOf: ['not-assessed', 'stage-criteria-unmet'] },
  evidence: { says: 'evidence-absent', insteadOf: ['stage-above-earned'] },
} as const satisfies Readonly<
  Record<string, { readonly says: string; readonly insteadOf: readonly FindingRuleId[] }>
>;
type KeptTable = keyof typeof TABLES;
const KEPT_TABLES = ['stakeholders', 'control', 'evidence'] as const satisfies readonly KeptTable[];

/**
 * Says once of a table without any row what would be said of each deal because of it: a list that was just taken over
 * has no people, no answers and no evidence. What a deal claims nevertheless is still said of that deal.
 */
export function oncePerEmptyTable(
  findings: readonly Finding[],
  facts: Facts,
  locator: Locator,
): readonly Finding[] {
  const said = new Set<KeptTable>();
  const empty = KEPT_TABLES.filter((table) => facts[table].length === 0);
  if (empty.length === 0) return findings;
  return findings.flatMap((finding) => {
    const table = empty.find((one) => isBecauseOf(one, finding));
    if (table === undefined) return [finding];
    if (said.has(table)) return [];
    said.add(table);
    const header: CellReference = { table, row: -1 };
    const cell = locator.locate(header) === null ? ({ table: 'deals', row: -1 } as const) : header;
    return [readingFinding(TABLES[table].says, cell, { table })];
  });
}

function isBecauseOf(table: KeptTable, { rule, parameters }: Finding): boolean {
  const rules: readonly string[] = TABLES[table].insteadOf;
  return rules.includes(rule) && (parameters['claims'] ?? '') === '';
}
