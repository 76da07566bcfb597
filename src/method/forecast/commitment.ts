import type { Assessment } from '../deal/assessment';
import type { Facts } from '../facts/facts';
import { currencyOf } from '../facts/currency';
import { entriesOf, type ForecastEntry } from './entries/entry';
import { isTypedAsFiscal, lastDayOf, parsePeriod, type Period } from './entries/period';
import { areFor, ratesOf } from './rates';
import type { FrozenDay } from './rates';
import type { Key } from '../facts/key';
import type { Commitment, CommitmentDealValues, FrozenRate } from '../facts/history';

/** What is written when a commit is sealed, or a period is closed. */
export interface CommitmentValues {
  readonly kind: Commitment['kind'];
  readonly period: string;
  readonly deals: readonly CommitmentDealValues[];
  readonly rates: readonly FrozenRate[];
}

/** The commit of a period: the deals of the category Commit in it, with the values that make them so. */
export function commitOf(assessment: Assessment, period: Period): CommitmentValues {
  const deals = entriesIn(assessment, period).filter(({ category }) => category === 'commit');
  return { kind: 'commit', period: period.label, deals: deals.map(dealValues), rates: [] };
}

/** A period as it stands when it is closed: all of its deals, and the rates in force on its last day. */
export function closeOf(
  assessment: Assessment,
  facts: Pick<Facts, 'rates'>,
  period: Period,
): CommitmentValues {
  return {
    kind: 'close',
    period: period.label,
    deals: entriesIn(assessment, period).map(dealValues),
    rates: ratesAtEnd(assessment, facts, period),
  };
}

/** The period of a typed text, in the fiscal year of the rules; null when it cannot be read. */
export function periodIn(text: string, { rules }: Assessment): Period | null {
  return parsePeriod(text, rules.number('forecast.fiscalStartMonth'));
}

/**
 * The period of a record. A label without FY was kept while the fiscal year was that of the calendar, whatever the rule
 * says by now; of one with FY nobody can say where it began once the rule says January.
 */
export function keptPeriod(
  { period: label }: Pick<Commitment, 'period'>,
  { rules }: Assessment,
): Period | null {
  const startMonth = rules.number('forecast.fiscalStartMonth');
  if (!isTypedAsFiscal(label)) return parsePeriod(label, 1);
  return startMonth === 1 ? null : parsePeriod(label, startMonth);
}

function entriesIn(assessment: Assessment, { first, after }: Period): readonly ForecastEntry[] {
  return entriesOf(assessment).filter(({ day }) => day !== null && day >= first && day < after);
}

/** The rates of the Rates table on the last day of a period, whatever was frozen; none without a reporting currency. */
function ratesAtEnd(
  { rules }: Assessment,
  facts: Pick<Facts, 'rates'>,
  period: Period,
): readonly FrozenRate[] {
  const { reportingCurrency, rateOn } = ratesOf(facts.rates, rules.text('forecast.currency'));
  if (reportingCurrency === null) return [];
  const named = facts.rates.flatMap(({ currency }) => currencyOf(currency) ?? []);
  return [...new Set([reportingCurrency, ...named])].flatMap((currency) => {
    const inForce = rateOn(currency, lastDayOf(period));
    return inForce === null ? [] : [{ currency, rate: inForce.rate }];
  });
}

/** The days whose rates closed periods froze, the oldest record first. */
export function frozenDays(assessment: Assessment): readonly FrozenDay[] {
  return assessment.history.commitments.flatMap((commitment) => {
    const { kind, rates } = commitment;
    const period = kind === 'close' ? keptPeriod(commitment, assessment) : null;
    return period === null || rates.length === 0 ? [] : [{ day: lastDayOf(period), rates }];
  });
}

function dealValues({ assessed }: ForecastEntry): CommitmentDealValues {
  const { deal, c139, stage, category, winChance, expected } = assessed;
  return {
    id: deal.id,
    key: deal.key,
    owner: deal.owner,
    currency: deal.currency,
    amount: deal.amount,
    closeDate: deal.closeDate,
    closedOn: deal.closedOn,
    status: deal.status,
    category,
    verified: c139.verified.text,
    stageEarned: stage.earned,
    winChance,
    expected,
    override: deal.forecastOverride,
  };
}

/** The values that a commit rests on, and those that make the result of a closed period. */
const COMMIT_FIELDS = [
  'status',
  'category',
  'amount',
  'currency',
  'closeDate',
  'override',
  'verified',
  'stageEarned',
  'winChance',
] as const;
const CLOSE_FIELDS = ['status', 'closedOn', 'amount', 'currency', 'closeDate'] as const;
export type CommitmentField = (typeof COMMIT_FIELDS)[number] | (typeof CLOSE_FIELDS)[number];

/** A value that is not what it was when the commit was sealed or the period closed. */
export interface CommitmentChange {
  readonly id: string;
  readonly field: CommitmentField;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/** A rate of the last day of a closed period that the Rates table now gives otherwise; null where it gives none. */
export interface RateChange {
  readonly currency: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** How a sealed commit or a closed period stands today. */
export interface CommitmentState {
  readonly commitment: Commitment;
  /** Nothing of it changed, in the workbook and in its own rows. */
  readonly isUnchanged: boolean;
  readonly changes: readonly CommitmentChange[];
  /** Deals that came into the commit or the period since, and deals that are no longer listed; ids. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** Late changes of rates: the forecast of a closed period goes on with what was frozen. */
  readonly rates: readonly RateChange[];
  /** The reporting currency is another one by now: the frozen rates are not used. */
  readonly isForOtherCurrency: boolean;
  /** Rows of the record that somebody edited. */
  readonly edited: number;
}

/** What became of every sealed commit and closed period, the oldest first. */
export function commitmentStates(
  assessment: Assessment,
  facts: Pick<Facts, 'rates'>,
): readonly CommitmentState[] {
  return assessment.history.commitments.map((commitment) => stateOf(commitment, assessment, facts));
}

function stateOf(
  commitment: Commitment,
  assessment: Assessment,
  facts: Pick<Facts, 'rates'>,
): CommitmentState {
  const period = keptPeriod(commitment, assessment);
  const today = new Map(
    entriesOf(assessment).map((entry): [Key, CommitmentDealValues] => [
      entry.assessed.deal.key,
      dealValues(entry),
    ]),
  );
  const fields: readonly CommitmentField[] = commitment.kind === 'commit' ? COMMIT_FIELDS : CLOSE_FIELDS;
  const changes = commitment.deals.flatMap((then) => {
    const now = today.get(then.key);
    if (now === undefined) return [];
    return fields.flatMap((field): readonly CommitmentChange[] =>
      isSame(then[field], now[field]) ? [] : [{ id: then.id, field, before: then[field], after: now[field] }],
    );
  });
  const sealed = new Set(commitment.deals.map(({ key }) => key));
  const current = period === null ? [] : contents(commitment, assessment, facts, period).deals;
  const added = current.filter(({ key }) => !sealed.has(key)).map(({ id }) => id);
  const gone = commitment.deals.filter(({ key }) => !today.has(key)).map(({ id }) => id);
  const hasFrozen = commitment.rates.length > 0 && period !== null;
  const rates = hasFrozen ? rateChanges(commitment.rates, ratesAtEnd(assessment, facts, period)) : [];
  const reporting = ratesOf([], assessment.rules.text('forecast.currency')).reportingCurrency;
  const isForOtherCurrency = commitment.rates.length > 0 && !areFor(reporting, commitment.rates);
  const edited = [...commitment.deals, ...commitment.rates].filter(({ isEdited }) => isEdited).length;
  const isUnchanged =
    [changes, added, gone, rates].every((list) => list.length === 0) && edited === 0 && !isForOtherCurrency;
  return { commitment, isUnchanged, changes, added, gone, rates, isForOtherCurrency, edited };
}

function rateChanges(frozen: readonly FrozenRate[], now: readonly FrozenRate[]): readonly RateChange[] {
  const rateIn = (rates: readonly FrozenRate[], currency: string) =>
    rates.find((each) => each.currency === currency)?.rate ?? null;
  return [...new Set([...frozen, ...now].map(({ currency }) => currency))].flatMap((currency) => {
    const [before, after] = [rateIn(frozen, currency), rateIn(now, currency)];
    return isSame(before, after) ? [] : [{ currency, before, after }];
  });
}

function contents(
  { kind }: Commitment,
  assessment: Assessment,
  facts: Pick<Facts, 'rates'>,
  period: Period,
): CommitmentValues {
  return kind === 'commit' ? commitOf(assessment, period) : closeOf(assessment, facts, period);
}

/** Numbers are kept with 15 digits. */
function isSame(one: string | number | null, other: string | number | null): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(one));
  }
  return one === other;
}
