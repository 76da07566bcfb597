import type { DealAssessment, PersonAssessment } from './assessment';
import { isConfirmed, isYes } from './control';
import { GROUP_OF, type ControlGroup } from '../facts/control-groups';
import type { ControlAnswer, ControlItem } from '../facts/levels';
import { isOnOurSide } from './people';
import type { CellReference } from '../facts/rows';
import type { NumberRuleId } from '../rules/numbers';
import type { Parameters } from '../rules/parameters';

/** What one person adds to the support index. */
export interface SupportLine {
  readonly person: PersonAssessment;
  readonly cell: CellReference;
  /** The line of the Rules table that gives the points; null while the attitude is unknown. */
  readonly rule: NumberRuleId | null;
  readonly influence: number;
  /** Points of the attitude; null while it is unknown. */
  readonly points: number | null;
  /** Influence × points: what the person adds to `total`; 0 while the attitude is unknown. */
  readonly amount: number;
}

/** The support index as a sum: the amounts of the lines add up to `total`, and index = 100 × total ÷ possible. */
export interface SupportSum {
  readonly lines: readonly SupportLine[];
  readonly total: number;
  /** What the people with a known attitude could give at most. */
  readonly possible: number;
  readonly index: number | null;
}

/** The lines of the support index of a deal, in sheet order; they add up exactly (report.md, "support.index"). */
export function supportSum(deal: DealAssessment, parameters: Parameters): SupportSum {
  let total = 0;
  let possible = 0;
  const lines = deal.people.map((person): SupportLine => {
    const { stakeholder, influence, support } = person;
    const amount = support === null ? 0 : influence * support;
    total += amount;
    if (support !== null) possible += parameters.supportScale * influence;
    return {
      person,
      cell: { table: 'stakeholders', row: stakeholder.row, column: 'attitude' },
      rule: stakeholder.attitude === null ? null : `support.${stakeholder.attitude}`,
      influence,
      points: support,
      amount,
    };
  });
  return { lines, total, possible, index: deal.support.index };
}

/** What one C139 item adds to the control score. */
export interface ControlLine {
  readonly item: ControlItem;
  /** Null without a Control row. */
  readonly cell: CellReference | null;
  readonly rule: `score.${ControlGroup}`;
  readonly answer: ControlAnswer | null;
  /** Points of the item, and what it adds: to the verified score, and to the seller's own. */
  readonly points: number;
  readonly verified: number;
  readonly self: number;
}

export interface ControlSum {
  readonly lines: readonly ControlLine[];
  readonly verified: number;
  readonly self: number;
}

/** The lines of the control score, in the order of the items that are switched on; added in order they give the score. */
export function controlSum(deal: DealAssessment, parameters: Parameters): ControlSum {
  const { entry } = deal.c139;
  const lines = parameters.items.map((item): ControlLine => {
    const answer = entry?.answers[item] ?? null;
    const group = GROUP_OF[item];
    const points = parameters.itemPoints[group];
    return {
      item,
      cell: entry === null ? null : { table: 'control', row: entry.row, column: item },
      rule: `score.${group}`,
      answer,
      points,
      verified: isConfirmed(answer) ? points : 0,
      self: isYes(answer) ? points : 0,
    };
  });
  return { lines, verified: deal.c139.verified.score, self: deal.c139.self.score };
}

/** What one person adds to a weighted share of a deal. */
export interface ShareLine {
  readonly person: PersonAssessment;
  readonly cell: CellReference;
  readonly influence: number;
  /** What the person has of `most`; null where the person does not count. */
  readonly part: number | null;
  readonly most: number;
  /** Influence × part; 0 where the person does not count. */
  readonly amount: number;
}

/** A share as a sum: the amounts add up to `total`, and share = total ÷ possible. */
export interface ShareSum {
  readonly lines: readonly ShareLine[];
  readonly total: number;
  readonly possible: number;
  /** 0–1; null without anybody who counts. */
  readonly share: number | null;
}

/** How `DealAssessment.knowledge` comes about: the known ones of the dimensions that count, per person. */
export function knowledgeSum(deal: DealAssessment, { dimensions }: Parameters): ShareSum {
  return shareSum(deal.people, 'name', dimensions, ({ known }) => known);
}

/** How `DealAssessment.contact` comes about; people whose contact is unknown do not count. */
export function contactSum(deal: DealAssessment, parameters: Parameters): ShareSum {
  return shareSum(deal.people, 'contact', 1, ({ stakeholder: { contact } }) =>
    contact === null ? null : parameters.contact[contact],
  );
}

/** How the majority in *enough support* comes about: who of the decision circle is with us. */
export function majoritySum(deal: DealAssessment): ShareSum {
  const circle = deal.people.filter(({ inCircle }) => inCircle);
  return shareSum(circle, 'attitude', 1, (person) => (isOnOurSide(person) ? 1 : 0));
}

function shareSum(
  people: readonly PersonAssessment[],
  column: string,
  most: number,
  partOf: (person: PersonAssessment) => number | null,
): ShareSum {
  let total = 0;
  let possible = 0;
  const lines = people.map((person): ShareLine => {
    const { influence, stakeholder } = person;
    const part = partOf(person);
    const amount = part === null ? 0 : influence * part;
    total += amount;
    if (part !== null) possible += influence * most;
    return {
      person,
      cell: { table: 'stakeholders', row: stakeholder.row, column },
      influence,
      part,
      most,
      amount,
    };
  });
  return { lines, total, possible, share: possible === 0 ? null : total / possible };
}
