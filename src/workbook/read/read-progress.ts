import {
  type Day,
  type Key,
  CONTROL_ITEMS,
  type ControlAnswer,
  type ControlItem,
  type EvidenceStatus,
  type Stage,
  type ControlEntry,
  type EvidenceEntry,
  type PaymentMilestone,
} from '../../method';
import type { RowSource } from './row-source';

/** Reads the Evidence rows; a row without deal id is left out with an error. */
export function readEvidence(rows: RowSource<'evidence'>): EvidenceEntry[] {
  const deal = rows.text('deal');
  const outcome = rows.level('outcome', 'stage');
  const status = rows.level('status', 'evidenceStatus');
  const date = rows.date('date');
  const text = rows.text('text');
  const confirmedBy = rows.text('confirmedBy');

  const evidence: EvidenceEntry[] = [];
  rows.forEachRow(() => {
    const dealId = deal();
    if (dealId === null) rows.leftOutWithout('deal');
    else {
      evidence.push(
        new EvidenceRow(rows.row, rows.dealKey(dealId), outcome(), status(), date(), text(), confirmedBy()),
      );
    }
    rows.about(dealId);
  });
  return evidence;
}

/** One piece of evidence. */
class EvidenceRow implements EvidenceEntry {
  constructor(
    readonly row: number,
    readonly deal: Key,
    readonly outcome: Stage | null,
    readonly status: EvidenceStatus | null,
    readonly date: Day | null,
    readonly text: string | null,
    readonly confirmedBy: string | null,
  ) {}
}

type Answers = Partial<Record<ControlItem, ControlAnswer>>;
// every row has all items in the same order, answered or not: objects of one shape are several times as fast to look into
const NO_ANSWERS: Answers = Object.fromEntries(CONTROL_ITEMS.map((item) => [item, undefined]));

/** Reads the Control rows, all of them: which of two rows of a deal counts is the method's matter. */
export function readControl(rows: RowSource<'control'>): ControlEntry[] {
  const deal = rows.text('deal');
  const items = CONTROL_ITEMS.map((item) => ({ item, read: rows.level(item, 'controlAnswer') }));
  const coach = rows.text('coach');
  const reviewedOn = rows.date('reviewedOn');

  const control: ControlEntry[] = [];
  rows.forEachRow(() => {
    const dealId = deal();
    if (dealId === null) rows.leftOutWithout('deal');
    else {
      const answers = { ...NO_ANSWERS };
      for (const { item, read } of items) {
        const answer = read();
        if (answer !== null) answers[item] = answer;
      }
      control.push(new ControlRow(rows.row, rows.dealKey(dealId), answers, coach(), reviewedOn()));
    }
    rows.about(dealId);
  });
  return control;
}

/** One row of answers. */
class ControlRow implements ControlEntry {
  constructor(
    readonly row: number,
    readonly deal: Key,
    readonly answers: Answers,
    readonly coach: string | null,
    readonly reviewedOn: Day | null,
  ) {}
}

/** Reads the Payments rows; a row without deal id or milestone is left out with an error. */
export function readPayments(rows: RowSource<'payments'>): PaymentMilestone[] {
  const deal = rows.text('deal');
  const milestone = rows.text('milestone');
  const share = rows.number('share', 'share');
  const daysAfterClose = rows.number('daysAfterClose', 'days');

  const payments: PaymentMilestone[] = [];
  rows.forEachRow(() => {
    const dealId = deal();
    const text = milestone();
    if (dealId === null) rows.leftOutWithout('deal');
    else if (text === null) rows.leftOutWithout('milestone');
    else {
      payments.push({
        row: rows.row,
        deal: rows.dealKey(dealId),
        milestone: text,
        share: share(),
        daysAfterClose: daysAfterClose(),
      });
    }
    rows.about(dealId);
  });
  return payments;
}
