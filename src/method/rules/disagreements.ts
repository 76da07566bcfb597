import type { NumberRuleId } from './numbers';

interface Group {
  readonly ids: readonly NumberRuleId[];
  readonly agree: (values: readonly number[]) => boolean;
}

const addsUpTo =
  (total: number) =>
  (values: readonly number[]): boolean =>
    Math.abs(values.reduce((sum, value) => sum + value, 0) - total) < 1e-9;

const neverRises = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value <= (values[index - 1] ?? value));

/** Groups of numbers that only make sense together. */
export const DISAGREEMENTS: readonly Group[] = [
  {
    ids: [
      'support.coach',
      'support.supporter',
      'support.neutral',
      'support.nonSupporter',
      'support.opponent',
    ],
    agree: (values) => neverRises(values) && (values[0] ?? 0) > 0 && (values[4] ?? 0) < 0,
  },
  {
    ids: ['contact.deep', 'contact.frequent', 'contact.little', 'contact.none'],
    agree: neverRises,
  },
  { ids: ['rate.highest', 'rate.lowest'], agree: neverRises },
  { ids: ['rate.1W1F.topFrom', 'rate.1W1F.highFrom'], agree: neverRises },
  { ids: ['rate.0W2F.highFrom', 'rate.0W2F.middleFrom'], agree: neverRises },
  {
    ids: ['score.win', 'score.first', 'score.clear'],
    agree: (values) => addsUpTo(100)(values) && values.every((value) => value >= 0),
  },
  { ids: ['people.most', 'people.fewest'], agree: neverRises },
  { ids: ['payment.1.share', 'payment.2.share', 'payment.3.share'], agree: addsUpTo(1) },
];
