import {
  type Day,
  type Key,
  keyOf,
  type ActionStatus,
  type Dimension,
  type ActionEntry,
  type RivalView,
} from '../../method';
import type { RowSource } from './row-source';

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
    actions.push(
      new ActionRow(
        rows.row,
        rows.dealKey(dealId),
        personName === null ? null : keyOf(personName),
        personName,
        dimension(),
        analysis(),
        objective(),
        text,
        owner(),
        due(),
        status() ?? (rows.isUnknown('status') ? 'open' : null),
        conclusion(),
        verifiedOn(),
      ),
    );
    rows.about(dealId, personName);
  });
  return actions;
}

/** One action. */
class ActionRow implements ActionEntry {
  constructor(
    readonly row: number,
    readonly deal: Key,
    readonly person: Key | null,
    readonly personName: string | null,
    readonly dimension: Dimension | null,
    readonly analysis: string | null,
    readonly objective: string | null,
    readonly action: string | null,
    readonly owner: string | null,
    readonly due: Day | null,
    readonly status: ActionStatus | null,
    readonly conclusion: string | null,
    readonly verifiedOn: Day | null,
  ) {}
}
