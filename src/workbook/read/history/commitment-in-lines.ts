import type { Commitment, CommitmentDeal } from '../../../method';
import { isClose } from '../../schema/history/history-tables';
import { valuesOf } from './cell-values';
import type { HistoryLine } from './history-lines';

/** The sealed or closed period that these lines hold; `sealed` is the line with its day and its seal. */
export function commitmentOf(id: string, sealed: HistoryLine, lines: readonly HistoryLine[]): Commitment {
  const { day, text } = valuesOf(sealed);
  const asOf = day('asOf');
  if (asOf === null) throw new Error(`the record ${id} has no day`);
  return {
    id,
    kind: isClose(text('kind')) ? 'close' : 'commit',
    asOf,
    period: text('period') ?? '',
    deals: lines.filter(({ cells }) => cells['id'] !== '').map(committedIn),
    rates: lines.flatMap((line) => {
      const values = valuesOf(line);
      const [currency, rate] = [values.currency('currency'), values.number('rate')];
      const { row, isEdited } = line;
      return currency === null || rate === null ? [] : [{ currency, rate, row, isEdited }];
    }),
    fingerprint: String(sealed.cells['seal']).split('/').at(-1) ?? '',
  };
}

function committedIn(line: HistoryLine): CommitmentDeal {
  const { text, number, money, currency, key, day, level } = valuesOf(line);
  return {
    row: line.row,
    isEdited: line.isEdited,
    id: text('id') ?? '',
    key: key('id'),
    owner: text('owner'),
    currency: currency('currency'),
    amount: money('amount'),
    closeDate: day('closeDate'),
    closedOn: day('closedOn'),
    status: level('status', 'dealStatus'),
    category: level('category', 'category'),
    verified: text('verified'),
    stageEarned: number('stageEarned') ?? 0,
    winChance: number('winChance'),
    expected: number('expected'),
    override: money('override'),
  };
}
