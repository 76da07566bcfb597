import { NO_PARAMETERS } from '../findings/collector';
import { gapsInCircle } from '../deal/contradicted-items';
import type { ControlEntry } from '../facts/rows';
import type { ControlItem } from '../facts/levels';
import { namesOf, raiseAtDeal, raiseAtRow } from './deal-view';
import type { DealView } from './deal-view';
import type { FindingParameters, FindingRuleId } from '../findings/definitions';

/** C139 against the matrix, and strings that cannot be by their own logic (method.md §2). */
export function findInControl(view: DealView): void {
  const { assessed, parameters } = view;
  const { c139, contradicted, enoughSupport, topDecider, people } = assessed;
  const { entry } = c139;
  if (entry === null) {
    raiseAtDeal(view, 'not-assessed', 'id', NO_PARAMETERS);
    return;
  }
  if (c139.basis === 'none') {
    raiseAt(view, entry, 'not-assessed', 'C1', NO_PARAMETERS);
    return;
  }
  // without people one finding names all these items: `no-people`
  for (const item of people.length === 0 ? [] : contradicted.items) {
    if (item === 'F3') {
      const { supporting, circle } = enoughSupport;
      raiseAt(view, entry, 'majority-claimed-without-support', item, { supporting, circle });
    } else if (item === 'W1') {
      const { name = null, attitude = null } = topDecider?.stakeholder ?? {};
      const parameters = { decider: name ?? '', attitude: attitude ?? '' };
      raiseAtRow(view, 'win-claimed-without-decider', 'control', entry.row, item, name, parameters);
    } else if (item === 'F2') {
      raiseAt(view, entry, 'help-claimed-without-coach', item, NO_PARAMETERS);
    } else if (item === 'C4') {
      const gaps = gapsInCircle(people);
      raiseAt(view, entry, 'structure-claimed-with-gaps', item, {
        people: gaps.length,
        names: namesOf(gaps),
      });
    }
  }
  if (contradicted.unbackedConfirmation) {
    const items = parameters.items.filter((item) => entry.answers[item] === 'confirmed').join(',');
    raiseAt(view, entry, 'confirmed-without-coach', 'coach', { items });
  }
  if (c139.basis === 'self') raiseAt(view, entry, 'nothing-confirmed', 'coach', { string: c139.self.text });
  if (c139.contradiction) {
    const { text } = c139.basis === 'verified' ? c139.verified : c139.self;
    raiseAt(view, entry, 'control-string-odd', text.startsWith('1') ? 'W1' : 'F1', { string: text });
  }
}

function raiseAt<R extends FindingRuleId>(
  view: DealView,
  entry: ControlEntry,
  rule: R,
  item: ControlItem | 'coach',
  parameters: FindingParameters<R>,
): void {
  raiseAtRow(view, rule, 'control', entry.row, item, null, parameters);
}
