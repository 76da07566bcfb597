import type { Key, Stakeholder } from '../../method/facts';
import { keyOf } from '../../method/key';
import type { ListId } from '../schema/levels';
import { LevelColumn, NumberColumn, TextColumn } from './columns';
import type { RowSource } from './row-source';

/** Reads the Stakeholders rows; a row without deal id or person is left out with an error. */
export function readStakeholders(rows: RowSource<'stakeholders'>): Stakeholder[] {
  const deal = rows.text('deal');
  const name = rows.text('name');
  const columns = columnsOf(rows);
  const stakeholders: Stakeholder[] = [];
  rows.forEachRow(() => {
    const dealId = deal();
    const person = name();
    if (dealId === null) rows.leftOutWithout('deal');
    else if (person === null) rows.leftOutWithout('name');
    else {
      const index = stakeholders.length;
      // one by one and not in a loop: each call then has one target, which is a third faster
      columns.jobTitle.keep(index);
      columns.position.keep(index);
      columns.role.keep(index);
      columns.secondRole.keep(index);
      columns.influence.keep(index);
      columns.need.keep(index);
      columns.change.keep(index);
      columns.focus.keep(index);
      columns.contact.keep(index);
      columns.attitude.keep(index);
      columns.source.keep(index);
      columns.ratedOn.keep(index);
      columns.lastContact.keep(index);
      columns.secondNeed.keep(index);
      columns.secondFocus.keep(index);
      columns.reportsTo.keep(index);
      columns.camp.keep(index);
      columns.backedBy.keep(index);
      columns.ourOwner.keep(index);
      columns.targetAttitude.keep(index);
      stakeholders.push(
        new StakeholderRow(columns, index, rows.row, rows.dealKey(dealId), person, keyOf(person)),
      );
    }
    rows.about(dealId, person);
  });
  return stakeholders;
}

/** The columns that are not needed to know whose row it is. */
function columnsOf(rows: RowSource<'stakeholders'>) {
  const { size } = rows;
  const text = (column: string) => new TextColumn(rows.text(column), size);
  const level = <List extends ListId>(column: string, list: List) =>
    new LevelColumn(list, rows.levelCode(column, list), size);
  const day = (column: string) => new NumberColumn(rows.date(column), size);
  return {
    jobTitle: text('jobTitle'),
    position: level('position', 'position'),
    role: level('role', 'role'),
    secondRole: level('secondRole', 'role'),
    influence: new NumberColumn(rows.number('influence', 'influence'), size),
    need: level('need', 'need'),
    change: level('change', 'change'),
    focus: level('focus', 'focus'),
    contact: level('contact', 'contact'),
    attitude: level('attitude', 'attitude'),
    source: level('source', 'source'),
    ratedOn: day('ratedOn'),
    lastContact: day('lastContact'),
    secondNeed: level('secondNeed', 'need'),
    secondFocus: level('secondFocus', 'focus'),
    reportsTo: text('reportsTo'),
    camp: text('camp'),
    backedBy: text('backedBy'),
    ourOwner: text('ourOwner'),
    targetAttitude: level('targetAttitude', 'attitude'),
  };
}

/** One person: a look into the columns. */
class StakeholderRow implements Stakeholder {
  constructor(
    private readonly columns: ReturnType<typeof columnsOf>,
    private readonly index: number,
    readonly row: number,
    readonly deal: Key,
    readonly name: string,
    readonly key: Key,
  ) {}

  get jobTitle() {
    return this.columns.jobTitle.at(this.index);
  }
  get position() {
    return this.columns.position.at(this.index);
  }
  get role() {
    return this.columns.role.at(this.index);
  }
  get secondRole() {
    return this.columns.secondRole.at(this.index);
  }
  get influence() {
    return this.columns.influence.at(this.index);
  }
  get need() {
    return this.columns.need.at(this.index);
  }
  get change() {
    return this.columns.change.at(this.index);
  }
  get focus() {
    return this.columns.focus.at(this.index);
  }
  get contact() {
    return this.columns.contact.at(this.index);
  }
  get attitude() {
    return this.columns.attitude.at(this.index);
  }
  get source() {
    return this.columns.source.at(this.index);
  }
  get ratedOn() {
    return this.columns.ratedOn.at(this.index);
  }
  get lastContact() {
    return this.columns.lastContact.at(this.index);
  }
  get secondNeed() {
    return this.columns.secondNeed.at(this.index);
  }
  get secondFocus() {
    return this.columns.secondFocus.at(this.index);
  }
  get reportsTo() {
    return this.columns.reportsTo.at(this.index);
  }
  get camp() {
    return this.columns.camp.at(this.index);
  }
  get backedBy() {
    return this.columns.backedBy.at(this.index);
  }
  get ourOwner() {
    return this.columns.ourOwner.at(this.index);
  }
  get targetAttitude() {
    return this.columns.targetAttitude.at(this.index);
  }
}
