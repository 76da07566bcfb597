import type { Day } from '../../method/facts/day';
import { type Key, keyOf } from '../../method/facts/key';
import type { Stakeholder } from '../../method/facts/rows';
import { LevelColumn, NumberColumn, TextColumn } from './columns';
import type { RowSource } from './row-source';

/** Reads the Stakeholders rows; a row without deal id or person is left out with an error. */
export function readStakeholders(rows: RowSource<'stakeholders'>): Stakeholder[] {
  const deal = rows.text('deal');
  const name = rows.text('name');
  const jobTitle = rows.text('jobTitle');
  const position = rows.levelCode('position', 'position');
  const role = rows.levelCode('role', 'role');
  const secondRole = rows.levelCode('secondRole', 'role');
  const influence = rows.number('influence', 'influence');
  const need = rows.levelCode('need', 'need');
  const change = rows.levelCode('change', 'change');
  const focus = rows.levelCode('focus', 'focus');
  const contact = rows.levelCode('contact', 'contact');
  const attitude = rows.levelCode('attitude', 'attitude');
  const source = rows.levelCode('source', 'source');
  const ratedOn = rows.date('ratedOn');
  const lastContact = rows.date('lastContact');
  const secondNeed = rows.levelCode('secondNeed', 'need');
  const secondFocus = rows.levelCode('secondFocus', 'focus');
  const reportsTo = rows.text('reportsTo');
  const camp = rows.text('camp');
  const backedBy = rows.text('backedBy');
  const ourOwner = rows.text('ourOwner');
  const targetAttitude = rows.levelCode('targetAttitude', 'attitude');

  const columns = columnsFor(rows.size);
  const stakeholders: Stakeholder[] = [];
  rows.forEachRow(() => {
    const dealId = deal();
    const person = name();
    if (dealId === null) rows.leftOutWithout('deal');
    else if (person === null) rows.leftOutWithout('name');
    else {
      const index = stakeholders.length;
      columns.jobTitle.set(index, jobTitle());
      columns.position.set(index, position());
      columns.role.set(index, role());
      columns.secondRole.set(index, secondRole());
      columns.influence.set(index, influence());
      columns.need.set(index, need());
      columns.change.set(index, change());
      columns.focus.set(index, focus());
      columns.contact.set(index, contact());
      columns.attitude.set(index, attitude());
      columns.source.set(index, source());
      columns.ratedOn.set(index, ratedOn());
      columns.lastContact.set(index, lastContact());
      columns.secondNeed.set(index, secondNeed());
      columns.secondFocus.set(index, secondFocus());
      columns.reportsTo.set(index, reportsTo());
      columns.camp.set(index, camp());
      columns.backedBy.set(index, backedBy());
      columns.ourOwner.set(index, ourOwner());
      columns.targetAttitude.set(index, targetAttitude());
      stakeholders.push(
        new StakeholderRow(columns, index, rows.row, rows.dealKey(dealId), person, keyOf(person)),
      );
    }
    rows.about(dealId, person);
  });
  return stakeholders;
}

function columnsFor(rows: number) {
  return {
    jobTitle: new TextColumn(rows),
    position: new LevelColumn('position', rows),
    role: new LevelColumn('role', rows),
    secondRole: new LevelColumn('role', rows),
    influence: new NumberColumn<number>(rows),
    need: new LevelColumn('need', rows),
    change: new LevelColumn('change', rows),
    focus: new LevelColumn('focus', rows),
    contact: new LevelColumn('contact', rows),
    attitude: new LevelColumn('attitude', rows),
    source: new LevelColumn('source', rows),
    ratedOn: new NumberColumn<Day>(rows),
    lastContact: new NumberColumn<Day>(rows),
    secondNeed: new LevelColumn('need', rows),
    secondFocus: new LevelColumn('focus', rows),
    reportsTo: new TextColumn(rows),
    camp: new TextColumn(rows),
    backedBy: new TextColumn(rows),
    ourOwner: new TextColumn(rows),
    targetAttitude: new LevelColumn('attitude', rows),
  };
}

/** One person: a look into the columns. */
class StakeholderRow implements Stakeholder {
  constructor(
    private readonly columns: ReturnType<typeof columnsFor>,
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
