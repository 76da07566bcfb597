import type { Assessment, DealAssessment } from '../deal/assessment';
import type { Finding } from '../findings/finding';
import { SEVERITIES } from '../findings/finding';
import { keyOf } from '../facts/key';
import { FINDING_RULES } from '../findings/definitions';
import type { FindingRuleId } from '../findings/definitions';

export interface OwnerStart {
  /** The owner as first typed; null for deals without one and for findings without a deal. */
  readonly owner: string | null;
  readonly findings: readonly Finding[];
}

/** Weight 1–10 of a rule of the method; `null` for a rule that is not the method's own. */
function methodWeight(rule: string): number | null {
  return isMethodRule(rule) ? FINDING_RULES[rule].weight : null;
}

function isMethodRule(rule: string): rule is FindingRuleId {
  return Object.hasOwn(FINDING_RULES, rule);
}

export interface StartHereOptions {
  /** Findings per owner. */
  readonly most?: number;
  /** Weight of a rule that is not the method's own, such as one of reading. */
  readonly weightOf?: (rule: string) => number;
}

/**
 * The findings that matter most, per owner; the owner with the first of all comes first.
 * Order: severity (errors, warnings, hints); then what is at stake, that is the expected amount of the deal (its
 * amount while the win chance is unknown) as a share of the open amount in its currency, so that currencies are never
 * compared by their numbers; then the weight of the rule; then the order of the list. A deal takes at most one place
 * per rule. `findings` are those still standing: leave accepted ones out.
 */
export function startHere(
  assessment: Assessment,
  findings: readonly Finding[] = assessment.findings,
  { most = 3, weightOf = () => 5 }: StartHereOptions = {},
): readonly OwnerStart[] {
  const deals = new Map(assessment.deals.map((assessed) => [assessed.deal.key as string, assessed]));
  const openAmounts = openAmountPerCurrency(assessment.deals);
  const groups = new Map<string | null, { owner: string | null; ranked: Ranked[] }>();
  // an owner is named as first typed in the deal list
  for (const { deal } of assessment.deals) groupOf(groups, deal.owner);
  findings.forEach((finding, order) => {
    const assessed = finding.deal === null ? undefined : deals.get(keyOf(finding.deal));
    groupOf(groups, assessed?.deal.owner ?? null).ranked.push({
      finding,
      order,
      severity: SEVERITIES.indexOf(finding.severity),
      stake: assessed === undefined ? 0 : stakeOf(assessed, openAmounts),
      weight: methodWeight(finding.rule) ?? weightOf(finding.rule),
    });
  });
  return [...groups.values()]
    .flatMap(({ owner, ranked }) => {
      const [first, ...others] = ranked.sort(byUrgency);
      return first === undefined ? [] : [{ owner, first, findings: foremostOf([first, ...others], most) }];
    })
    .sort((one, other) => byUrgency(one.first, other.first))
    .map(({ owner, findings: foremost }) => ({ owner, findings: foremost }));
}

interface Ranked {
  readonly finding: Finding;
  readonly order: number;
  readonly severity: number;
  readonly stake: number;
  readonly weight: number;
}

function groupOf(
  groups: Map<string | null, { owner: string | null; ranked: Ranked[] }>,
  owner: string | null,
): { owner: string | null; ranked: Ranked[] } {
  const key = owner === null ? null : keyOf(owner);
  const known = groups.get(key);
  if (known !== undefined) return known;
  const fresh = { owner, ranked: [] };
  groups.set(key, fresh);
  return fresh;
}

function openAmountPerCurrency(deals: readonly DealAssessment[]): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  for (const { deal } of deals) {
    if (deal.status !== 'open' || deal.amount === null) continue;
    const currency = keyOf(deal.currency ?? '');
    amounts.set(currency, (amounts.get(currency) ?? 0) + Math.max(0, deal.amount));
  }
  return amounts;
}

/** Share, 0–1, of the open amount in the deal's currency. */
function stakeOf({ deal, expected }: DealAssessment, openAmounts: ReadonlyMap<string, number>): number {
  const all = openAmounts.get(keyOf(deal.currency ?? '')) ?? 0;
  return deal.status === 'open' && all > 0 ? (expected ?? deal.amount ?? 0) / all : 0;
}

function byUrgency(one: Ranked, other: Ranked): number {
  return (
    one.severity - other.severity ||
    other.stake - one.stake ||
    other.weight - one.weight ||
    one.order - other.order
  );
}

/** The first of the sorted ones, at most one of a rule for each deal. */
function foremostOf(sorted: readonly Ranked[], most: number): readonly Finding[] {
  const taken: Finding[] = [];
  const places = new Set<string>();
  for (const { finding } of sorted) {
    if (taken.length === most) break;
    const place = `${finding.rule}\n${finding.deal ?? ''}`;
    if (places.has(place)) continue;
    places.add(place);
    taken.push(finding);
  }
  return taken;
}
