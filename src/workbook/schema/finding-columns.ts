import { RESULTS, type ResultWords } from '../../i18n/result-words';
import { DATE, TEXT } from '../style/number-formats';
import { INK } from '../style/palette';
import type { TableColumn } from './result-columns';

export type FindingColumnId = keyof ResultWords['findingColumns'];

function column(
  id: FindingColumnId,
  width: number,
  numberFormat: string,
  more: Partial<Pick<TableColumn, 'wrap' | 'hidden' | 'input' | 'color'>> = {},
): TableColumn<FindingColumnId> {
  return {
    id,
    headers: { en: RESULTS.en.findingColumns[id], zh: RESULTS.zh.findingColumns[id] },
    width,
    numberFormat,
    ...more,
  };
}

/** The columns of the findings table; the user types only into reason and acceptedOn. */
export const FINDING_COLUMNS: readonly TableColumn<FindingColumnId>[] = [
  column('severity', 12, TEXT),
  column('owner', 13, TEXT),
  column('deal', 13, TEXT),
  column('customer', 22, TEXT, { wrap: true }),
  column('person', 15, TEXT, { wrap: true }),
  column('message', 58, TEXT, { wrap: true }),
  column('question', 48, TEXT, { wrap: true }),
  column('cell', 20, 'General', { color: INK.link }),
  column('reason', 30, 'General', { wrap: true, input: true }),
  column('acceptedOn', 13, DATE, { input: true }),
  column('state', 14, TEXT),
  column('title', 30, TEXT, { wrap: true }),
  column('rule', 30, TEXT, { hidden: true }),
  column('fingerprint', 20, TEXT, { hidden: true }),
];
