import type { HistoryWords } from '../../../i18n/history-words';
import type { PersonValues } from '../../../method';
import { DATE, TEXT, WHOLE } from '../../style/number-formats';
import { columnMaker, label, type HistoryColumn } from './history-column';

export type PeopleColumnId = keyof HistoryWords['peopleColumns'];

/** A row of the People history table as it is written. */
export interface PersonRow {
  readonly snapshot: string;
  readonly person: PersonValues & { readonly isRemoved: boolean };
}

const column = columnMaker<PersonRow, keyof HistoryWords['peopleColumns']>(
  ({ peopleColumns }) => peopleColumns,
);

/** All columns but the check of the row, which stands behind them. */
export const PEOPLE_COLUMNS: readonly HistoryColumn<PersonRow, PeopleColumnId>[] = [
  column('snapshot', 21, TEXT, ({ snapshot }) => snapshot),
  column('dealId', 14, TEXT, ({ person }) => person.dealId),
  column('name', 16, TEXT, ({ person }) => person.name),
  column('state', 14, TEXT, ({ person }, { history }) =>
    person.isRemoved ? history.removed : history.listed,
  ),
  column('position', 18, TEXT, ({ person }, { levels }) => label(levels.position, person.position)),
  column('role', 18, TEXT, ({ person }, { levels }) => label(levels.role, person.role)),
  column('secondRole', 18, TEXT, ({ person }, { levels }) => label(levels.role, person.secondRole)),
  column('influence', 9, WHOLE, ({ person }) => person.influence),
  column('need', 17, TEXT, ({ person }, { levels }) => label(levels.need, person.need)),
  column('secondNeed', 17, TEXT, ({ person }, { levels }) => label(levels.need, person.secondNeed)),
  column('change', 13, TEXT, ({ person }, { levels }) => label(levels.change, person.change)),
  column('focus', 13, TEXT, ({ person }, { levels }) => label(levels.focus, person.focus)),
  column('secondFocus', 13, TEXT, ({ person }, { levels }) => label(levels.focus, person.secondFocus)),
  column('contact', 13, TEXT, ({ person }, { levels }) => label(levels.contact, person.contact)),
  column('attitude', 14, TEXT, ({ person }, { levels }) => label(levels.attitude, person.attitude)),
  column('targetAttitude', 14, TEXT, ({ person }, { levels }) =>
    label(levels.attitude, person.targetAttitude),
  ),
  column('source', 12, TEXT, ({ person }, { levels }) => label(levels.source, person.source)),
  column('ratedOn', 12, DATE, ({ person }) => person.ratedOn),
  column('camp', 16, TEXT, ({ person }) => person.camp),
  column('backedBy', 16, TEXT, ({ person }) => person.backedBy),
];
