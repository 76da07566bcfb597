import type { ControlAssessment, NextFlip } from './assessment';
import { readingOf, isConfirmed } from './control';
import type { AnswerOf } from './control';
import type { Deal } from './facts';
import { winChanceOf } from './forecast';
import type { ControlAnswer, ControlItem } from './levels';
import type { Parameters } from './rules/parameters';
import type { ZoneTable } from './zone-table';

/**
 * The next cheapest flip of an open deal (method.md §2): the one item whose confirmation raises the win chance.
 * Claimed items come before blank or No, C before F before W.
 * Null when no single item raises it, and while nothing is claimed at all: then the win chance is unknown, not low.
 */
export function nextFlipOf(
  deal: Deal,
  earned: number,
  control: ControlAssessment,
  parameters: Parameters,
  table: ZoneTable,
): NextFlip | null {
  if (deal.status !== 'open' || control.entry === null) return null;
  const before = winChanceOf(deal, earned, control, parameters);
  if (before === null) return null;
  const { answers } = control.entry;
  const steps = [
    (answer: ControlAnswer | null) => answer === 'claimed',
    (answer: ControlAnswer | null) => answer === null || answer === 'no',
  ];
  for (const takes of steps) {
    for (const group of [parameters.clearItems, parameters.firstItems, parameters.winItems]) {
      // every item of a group with the same step leads to the same string, so the first one has the largest gain
      const item = group.find((candidate) => takes(answers[candidate] ?? null));
      if (item === undefined) continue;
      const flip = flipOf(deal, earned, control, item, before, parameters, table);
      if (flip.chanceAfter > before) return flip;
    }
  }
  return null;
}

function flipOf(
  deal: Deal,
  earned: number,
  control: ControlAssessment,
  item: ControlItem,
  chanceBefore: number,
  parameters: Parameters,
  table: ZoneTable,
): NextFlip {
  const answers = control.entry?.answers ?? {};
  const answerOf: AnswerOf = (other) => (other === item ? 'confirmed' : (answers[other] ?? null));
  const { rate, odd } = readingOf(answerOf, isConfirmed, parameters, table);
  const chanceAfter = winChanceOf(deal, earned, { basis: 'verified', rate }, parameters) ?? chanceBefore;
  const from = answers[item] ?? null;
  return {
    item,
    from: from === 'confirmed' ? null : from,
    to: 'confirmed',
    chanceBefore,
    chanceAfter,
    rate,
    odd,
    gain: deal.amount === null ? null : deal.amount * (chanceAfter - chanceBefore),
  };
}
