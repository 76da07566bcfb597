import type { ControlEntry, Day, Deal, Facts, Stakeholder } from '../../src/method';

/**
 * The numbers of report.md worked out once more in the plainest way: a filter per question, no look-up tables, nothing
 * shared with the product but the types. Slow on purpose.
 */
export function plainNumbers(facts: Facts, deal: Deal, today: Day) {
  const people = facts.stakeholders
    .filter((row) => row.deal === deal.key)
    .map((row) => ({ row, inf: influence(row), sup: support(row) }));
  const sum = (list: typeof people, of: (one: (typeof people)[number]) => number) =>
    list.map(of).reduce((a, b) => a + b, 0);
  const known = people.filter(({ sup }) => sup !== null);
  const withUnknown = (value: number) =>
    people.length === 0
      ? null
      : (100 * sum(people, ({ inf, sup }) => inf * (sup ?? value))) / sum(people, ({ inf }) => 2 * inf);
  const inTouch = people.filter(({ row }) => row.contact !== null);
  const shares = { none: 0, little: 1 / 3, frequent: 2 / 3, deep: 1 };

  const deciders = (role: string) => {
    const ones = people.filter(({ row }) => row.role === role || row.secondRole === role);
    const most = Math.max(...ones.map(({ inf }) => inf));
    const top = ones.filter(({ inf }) => inf === most);
    const least = Math.min(...top.map(({ sup }) => sup ?? -9));
    return top.find(({ sup }) => (sup ?? -9) === least) ?? null;
  };
  const decider = deciders('keyDecisionLeader') ?? deciders('approver');

  const circle = people.filter(({ inf }) => inf >= 2);
  const forUs = circle.filter(({ row }) => row.attitude === 'coach' || row.attitude === 'supporter');
  const answered = (one: Stakeholder) =>
    facts.actions.some((row) => row.deal === deal.key && row.person === one.key && row.status === 'open');
  const failed: string[] = [];
  if (!['coach', 'supporter'].includes(decider?.row.attitude ?? '')) failed.push('top-decider');
  if (!(sum(forUs, ({ inf }) => inf) > sum(circle, ({ inf }) => inf) / 2)) failed.push('majority');
  if (!people.some(({ row }) => row.attitude === 'coach')) failed.push('coach');
  if (people.some(({ row, inf }) => row.attitude === 'opponent' && inf >= 4 && !answered(row)))
    failed.push('opponent');

  const control = latest(facts.control.filter((row) => row.deal === deal.key));
  const count = (letter: string, answers: string[]) =>
    Object.entries(control?.answers ?? {}).filter(
      ([item, answer]) => item[0] === letter && answers.includes(answer),
    ).length;
  const string = (answers: string[]) => ({
    w: count('W', answers),
    f: count('F', answers),
    c: count('C', answers),
  });
  const self = string(['claimed', 'confirmed']);
  const verified = string(['confirmed']);
  const total = (one: typeof self) => one.w + one.f + one.c;
  const basis = total(verified) > 0 ? 'verified' : total(self) > 0 ? 'self' : 'none';
  const used = basis === 'none' ? null : zone(basis === 'self' ? self : verified);

  const proved = (outcome: number) => {
    const rows = facts.evidence.filter((row) => row.deal === deal.key && row.outcome === outcome);
    return rows.some(
      (row) =>
        row.status === 'confirmed' &&
        row.date !== null &&
        row.date <= today &&
        row.text !== null &&
        row.confirmedBy !== null &&
        !rows.some(
          (other) => other.status === 'revoked' && (other.date === null || other.date >= (row.date ?? 0)),
        ),
    );
  };
  let earned = 0;
  while (earned < 7 && proved(earned + 1)) earned += 1;

  const chance =
    deal.status === null ? null
    : deal.status === 'won' ? 1
    : deal.status !== 'open' ? 0
    : earned >= 6 ? 0.95
    : used === null ? null
    : basis === 'self' ? used.rate / 2
    : used.rate; // prettier-ignore
  const category = () => {
    if (deal.status === null) return null;
    if (deal.status === 'won') return 'closed';
    if (deal.status === 'lost' || deal.status === 'dropped') return 'omitted';
    if (earned >= 6) return 'commit';
    if (
      earned >= 5 &&
      basis === 'verified' &&
      verified.w === 1 &&
      used?.zone === 'win' &&
      deal.closeDate !== null
    )
      return 'commit';
    if (basis === 'none') return 'notAssessed';
    if (used?.zone === 'lose' || deal.cra === null || deal.craDate === null || earned <= 1) return 'omitted';
    if (
      basis === 'verified' &&
      earned >= 4 &&
      (used?.zone === 'win' || (used?.zone === 'volatile' && verified.w === 1))
    )
      return 'bestCase';
    return 'pipeline';
  };
  return {
    people: people.length,
    circle: circle.length,
    index:
      known.length === 0
        ? null
        : (100 * sum(known, ({ inf, sup }) => inf * (sup ?? 0))) / sum(known, ({ inf }) => 2 * inf),
    worst: withUnknown(-2),
    best: withUnknown(2),
    knowledge:
      people.length === 0
        ? 0
        : sum(
            people,
            ({ row, inf }) =>
              (inf *
                [row.need, row.change, row.focus, row.contact, row.attitude].filter((level) => level !== null)
                  .length) /
              5,
          ) / sum(people, ({ inf }) => inf),
    contact:
      inTouch.length === 0
        ? null
        : sum(inTouch, ({ row, inf }) => inf * shares[row.contact ?? 'none']) /
          sum(inTouch, ({ inf }) => inf),
    topDecider: decider?.row.name ?? null,
    failed,
    self: `${self.w}W${self.f}F${self.c}C`,
    verified: `${verified.w}W${verified.f}F${verified.c}C`,
    basis,
    zone: used?.zone ?? null,
    rate: used?.rate ?? null,
    contradiction: used?.odd ?? false,
    controlScore: 20 * verified.w + 15 * verified.f + (35 / 9) * verified.c,
    controlScoreSelf: 20 * self.w + 15 * self.f + (35 / 9) * self.c,
    earned,
    stageOdds: deal.stage === null ? null : [0, 0.1, 0.25, 0.5, 0.75, 1, 1][deal.stage - 1],
    winChance: chance,
    category: category(),
    expected: deal.amount === null || chance === null ? null : deal.amount * chance,
  };
}

function influence(row: Stakeholder): number {
  const defaults: Record<string, number> = {
    keyDecisionLeader: 5,
    approver: 4,
    benefitOwner: 3,
    evaluator: 3,
    sponsor: 3,
    influencer: 2,
  };
  return row.influence ?? Math.max(1, defaults[row.role ?? ''] ?? 1, defaults[row.secondRole ?? ''] ?? 1);
}

function support(row: Stakeholder): number | null {
  return row.attitude === null
    ? null
    : { coach: 2, supporter: 1, neutral: 0, nonSupporter: -1, opponent: -2 }[row.attitude];
}

function latest(rows: readonly ControlEntry[]): ControlEntry | null {
  const dated = rows.filter((row) => row.reviewedOn !== null);
  const last = Math.max(...dated.map((row) => row.reviewedOn ?? 0));
  return dated.find((row) => row.reviewedOn === last) ?? rows[0] ?? null;
}

function zone({ w, f, c }: { w: number; f: number; c: number }): {
  zone: string;
  rate: number;
  odd: boolean;
} {
  const is = (name: string, percent: number, odd = false) => ({
    zone: name,
    rate: Math.min(95, Math.max(2, percent)) / 100,
    odd,
  });
  if (w === 1 && f >= 2) return is('win', f === 3 ? 100 : 99);
  if (w === 1 && f === 1) return c === 9 ? is('win', 91) : c >= 6 ? is('win', 85) : is('volatile', 50);
  if (w === 1) return is('volatile', 50, true);
  if (f >= 2)
    return c >= 7 ? is('volatile', 50, f === 3) : c === 6 ? is('lose', 26, f === 3) : is('lose', 22, f === 3);
  return f === 1 ? is('lose', 3) : is('lose', 0);
}
