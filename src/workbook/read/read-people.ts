import type { ActionEntry, RivalView, Stakeholder } from '../../method/facts';
import { keyOf } from '../../method/key';
import type { RowSource } from './row-source';

/** Reads the Stakeholders rows; a row without deal id or person is left out with an error. */
export function readStakeholders(rows: RowSource<'stakeholders'>): Stakeholder[] {
  const deal = rows.text('deal');
  const name = rows.text('name');
  const jobTitle = rows.text('jobTitle');
  const position = rows.level('position', 'position');
  const role = rows.level('role', 'role');
  const secondRole = rows.level('secondRole', 'role');
  const influence = rows.number('influence', 'influence');
  const need = rows.level('need', 'need');
  const change = rows.level('change', 'change');
  const focus = rows.level('focus', 'focus');
  const contact = rows.level('contact', 'contact');
  const attitude = rows.level('attitude', 'attitude');
  const source = rows.level('source', 'source');
  const ratedOn = rows.date('ratedOn');
  const lastContact = rows.date('lastContact');
  const secondNeed = rows.level('secondNeed', 'need');
  const secondFocus = rows.level('secondFocus', 'focus');
  const reportsTo = rows.text('reportsTo');
  const camp = rows.text('camp');
  const backedBy = rows.text('backedBy');
  const ourOwner = rows.text('ourOwner');
  const targetAttitude = rows.level('targetAttitude', 'attitude');

  const stakeholders: Stakeholder[] = [];
  rows.forEachRow(() => {
    const dealId = deal();
    const person = name();
    if (dealId === null) rows.leftOutWithout('deal');
    else if (person === null) rows.leftOutWithout('name');
    else {
      stakeholders.push({
        row: rows.row,
        deal: rows.dealKey(dealId),
        name: person,
        key: keyOf(person),
        jobTitle: jobTitle(),
        position: position(),
        role: role(),
        secondRole: secondRole(),
        influence: influence(),
        need: need(),
        change: change(),
        focus: focus(),
        contact: contact(),
        attitude: attitude(),
        source: source(),
        ratedOn: ratedOn(),
        lastContact: lastContact(),
        secondNeed: secondNeed(),
        secondFocus: secondFocus(),
        reportsTo: reportsTo(),
        camp: camp(),
        backedBy: backedBy(),
        ourOwner: ourOwner(),
        targetAttitude: targetAttitude(),
      });
    }
    rows.about(dealId, person);
  });
  return stakeholders;
}

/** Reads the Rivals rows; a row without deal id or competitor is left out with an error. */
export function readRivals(rows: RowSource<'rivals'>): RivalView[] {
  const deal = rows.text('deal');
  const competitor = rows.text('competitor');
  const person = rows.text('person');
  const contact = rows.level('contact', 'contact');
  const attitude = rows.level('attitude', 'attitude');

  const rivals: RivalView[] = [];
  rows.forEachRow(() => {
    const dealId = deal();
    const rival = competitor();
    const name = person();
    if (dealId === null) rows.leftOutWithout('deal');
    else if (rival === null) rows.leftOutWithout('competitor');
    else {
      rivals.push({
        row: rows.row,
        deal: rows.dealKey(dealId),
        competitor: rival,
        person: name === null ? null : keyOf(name),
        contact: contact(),
        attitude: attitude(),
      });
    }
    rows.about(dealId, name);
  });
  return rivals;
}

/** Reads the Actions rows; a blank status is open, a row without deal id is left out with an error. */
export function readActions(rows: RowSource<'actions'>): ActionEntry[] {
  const deal = rows.text('deal');
  const person = rows.text('person');
  const dimension = rows.level('dimension', 'dimension');
  const analysis = rows.text('analysis');
  const objective = rows.text('objective');
  const action = rows.text('action');
  const owner = rows.text('owner');
  const due = rows.date('due');
  const status = rows.level('status', 'actionStatus');
  const conclusion = rows.text('conclusion');
  const verifiedOn = rows.date('verifiedOn');

  const actions: ActionEntry[] = [];
  rows.forEachRow(() => {
    const dealId = deal();
    const personName = person();
    if (dealId === null) {
      rows.leftOutWithout('deal');
      rows.about(null, personName);
      return;
    }
    const text = action();
    if (personName === null) rows.countsWithout('person');
    if (text === null) rows.countsWithout('action');
    actions.push({
      row: rows.row,
      deal: rows.dealKey(dealId),
      person: personName === null ? null : keyOf(personName),
      personName,
      dimension: dimension(),
      analysis: analysis(),
      objective: objective(),
      action: text,
      owner: owner(),
      due: due(),
      status: status() ?? (rows.isUnknown('status') ? 'open' : null),
      conclusion: conclusion(),
      verifiedOn: verifiedOn(),
    });
    rows.about(dealId, personName);
  });
  return actions;
}
