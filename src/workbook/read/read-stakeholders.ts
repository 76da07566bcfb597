import { type Key, keyOf, type Stakeholder } from '../../method';
import type { ColumnSource } from './column-source';

/** Reads the Stakeholders rows; a row without deal id or person is left out with an error. */
export function readStakeholders(rows: ColumnSource<'stakeholders'>): Stakeholder[] {
  const deal = rows.text('deal');
  const name = rows.text('name');
  const columns = columnsOf(rows);
  // as long as it can get: growing would copy it again and again
  const stakeholders = new Array<Stakeholder>(rows.size);
  let count = 0;
  rows.forEachRow(() => {
    const dealId = deal();
    const person = name();
    if (dealId === null) rows.leftOutWithout('deal');
    else if (person === null) rows.leftOutWithout('name');
    else {
      const index = rows.intoColumns(dealId, person);
      count = index + 1;
      stakeholders[index] = new StakeholderRow(
        columns,
        index,
        rows.row,
        rows.dealKey(dealId),
        person,
        keyOf(person),
      );
    }
    rows.about(dealId, person);
  });
  stakeholders.length = count;
  return stakeholders;
}

function columnsOf(rows: ColumnSource<'stakeholders'>) {
  return {
    jobTitle: rows.textColumn('jobTitle'),
    position: rows.levelColumn('position', 'position'),
    role: rows.levelColumn('role', 'role'),
    secondRole: rows.levelColumn('secondRole', 'role'),
    influence: rows.numberColumn('influence', 'influence'),
    need: rows.levelColumn('need', 'need'),
    change: rows.levelColumn('change', 'change'),
    focus: rows.levelColumn('focus', 'focus'),
    contact: rows.levelColumn('contact', 'contact'),
    attitude: rows.levelColumn('attitude', 'attitude'),
    source: rows.levelColumn('source', 'source'),
    ratedOn: rows.dayColumn('ratedOn'),
    lastContact: rows.dayColumn('lastContact'),
    secondNeed: rows.levelColumn('secondNeed', 'need'),
    secondFocus: rows.levelColumn('secondFocus', 'focus'),
    reportsTo: rows.textColumn('reportsTo'),
    camp: rows.textColumn('camp'),
    backedBy: rows.textColumn('backedBy'),
    ourOwner: rows.textColumn('ourOwner'),
    targetAttitude: rows.levelColumn('targetAttitude', 'attitude'),
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
