import {
  answersIn,
  type DealSnapshot,
  type PersonSnapshot,
  type Snapshot,
  type Stage,
  STAGES,
} from '../../../method';
import { isRemovedState } from '../../schema/history/history-tables';
import { valuesOf } from './cell-values';
import type { HistoryLine } from './history-lines';

/** The snapshot that these lines of deals and of people hold; `sealed` is the line with its day and its seal. */
export function snapshotOf(
  id: string,
  sealed: HistoryLine,
  lines: readonly HistoryLine[],
  persons: readonly HistoryLine[],
): Snapshot {
  const { day, text } = valuesOf(sealed);
  const asOf = day('asOf');
  if (asOf === null) throw new Error(`the snapshot ${id} has no day`);
  return {
    id,
    asOf,
    rules: text('rules') ?? '',
    note: text('note'),
    deals: lines.map(dealIn),
    people: persons.map(personIn),
  };
}

function dealIn(line: HistoryLine): DealSnapshot {
  const { text, number, money, currency, key, day, level, yes } = valuesOf(line);
  const answers = text('answers');
  return {
    row: line.row,
    isEdited: line.isEdited,
    id: text('id') ?? '',
    key: key('id'),
    customer: text('customer'),
    name: text('name'),
    owner: text('owner'),
    team: text('team'),
    status: level('status', 'dealStatus'),
    closedOn: day('closedOn'),
    currency: currency('currency'),
    amount: money('amount'),
    closeDate: day('closeDate'),
    stageClaimed: stageOf(number('stageClaimed')),
    stageEarned: number('stageEarned') ?? 0,
    call: level('call', 'call'),
    answers: answers === null ? null : answersIn(answers),
    basis: level('basis', 'basis') ?? 'none',
    controlRow: text('controlRow'),
    rate: number('rate'),
    winChance: number('winChance'),
    category: level('category', 'category'),
    expected: number('expected'),
    override: money('override'),
    supportIndex: number('supportIndex'),
    knowledge: number('knowledge') ?? 0,
    enoughSupport: yes('enoughSupport'),
    topDeciderAttitude: level('topDeciderAttitude', 'attitude'),
  };
}

function personIn(line: HistoryLine): PersonSnapshot {
  const { text, number, key, day, level } = valuesOf(line);
  return {
    row: line.row,
    isEdited: line.isEdited,
    isRemoved: isRemovedState(text('state')),
    dealId: text('dealId') ?? '',
    deal: key('dealId'),
    name: text('name') ?? '',
    key: key('name'),
    position: level('position', 'position'),
    role: level('role', 'role'),
    secondRole: level('secondRole', 'role'),
    influence: number('influence'),
    need: level('need', 'need'),
    change: level('change', 'change'),
    focus: level('focus', 'focus'),
    contact: level('contact', 'contact'),
    attitude: level('attitude', 'attitude'),
    secondNeed: level('secondNeed', 'need'),
    secondFocus: level('secondFocus', 'focus'),
    source: level('source', 'source'),
    ratedOn: day('ratedOn'),
    camp: text('camp'),
    backedBy: text('backedBy'),
    targetAttitude: level('targetAttitude', 'attitude'),
  };
}

function stageOf(number: number | null): Stage | null {
  return STAGES.find((stage) => stage === number) ?? null;
}
