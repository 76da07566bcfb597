import { HISTORY, type HistoryWords } from '../../i18n/history-words';
import type { PersonValues } from '../../method';
import { DATE, TEXT, WHOLE, type HistoryCell, type HistoryColumn } from './history-column';

export type PeopleColumnId = keyof HistoryWords['peopleColumns'];

/** A row of the People history table as it is written. */
export interface PersonRow {
  readonly snapshot: string;
  readonly person: PersonValues & { readonly isRemoved: boolean };
}

function column(
  id: PeopleColumnId,
  width: number,
  numberFormat: string,
  value: HistoryColumn<PersonRow>['value'],
): HistoryColumn<PersonRow, PeopleColumnId> {
  const headers = { en: HISTORY.en.peopleColumns[id], zh: HISTORY.zh.peopleColumns[id] };
  const horizontal = numberFormat === TEXT ? {} : ({ horizontal: 'Center' } as const);
  return { id, width, numberFormat, value, headers, ...horizontal };
}

const level = <Level extends string>(
  labels: Readonly<Record<Level, string>>,
  id: Level | null,
): HistoryCell | null => (id === null ? null : labels[id]);

/** All columns but the check of the row, which stands behind them. */
export const PEOPLE_COLUMNS: readonly HistoryColumn<PersonRow, PeopleColumnId>[] = [
  column('snapshot', 21, TEXT, ({ snapshot }) => snapshot),
  column('dealId', 14, TEXT, ({ person }) => person.dealId),
  column('name', 16, TEXT, ({ person }) => person.name),
  column('state', 14, TEXT, ({ person }, { history }) =>
    person.isRemoved ? history.removed : history.listed,
  ),
  column('position', 18, TEXT, ({ person }, { levels }) => level(levels.position, person.position)),
  column('role', 18, TEXT, ({ person }, { levels }) => level(levels.role, person.role)),
  column('secondRole', 18, TEXT, ({ person }, { levels }) => level(levels.role, person.secondRole)),
  column('influence', 9, WHOLE, ({ person }) => person.influence),
  column('need', 17, TEXT, ({ person }, { levels }) => level(levels.need, person.need)),
  column('secondNeed', 17, TEXT, ({ person }, { levels }) => level(levels.need, person.secondNeed)),
  column('change', 13, TEXT, ({ person }, { levels }) => level(levels.change, person.change)),
  column('focus', 13, TEXT, ({ person }, { levels }) => level(levels.focus, person.focus)),
  column('secondFocus', 13, TEXT, ({ person }, { levels }) => level(levels.focus, person.secondFocus)),
  column('contact', 13, TEXT, ({ person }, { levels }) => level(levels.contact, person.contact)),
  column('attitude', 14, TEXT, ({ person }, { levels }) => level(levels.attitude, person.attitude)),
  column('targetAttitude', 14, TEXT, ({ person }, { levels }) =>
    level(levels.attitude, person.targetAttitude),
  ),
  column('source', 12, TEXT, ({ person }, { levels }) => level(levels.source, person.source)),
  column('ratedOn', 12, DATE, ({ person }) => person.ratedOn),
  column('camp', 16, TEXT, ({ person }) => person.camp),
  column('backedBy', 16, TEXT, ({ person }) => person.backedBy),
];
