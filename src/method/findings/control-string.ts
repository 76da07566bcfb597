import { NO_PARAMETERS } from './collector';
import { gapsInCircle } from '../contradicted-items';
import type { ControlItem } from '../levels';
import { atDeal, atRow, namesOf } from './deal-view';
import type { DealView } from './deal-view';

/** C139 against the matrix, and strings that cannot be by their own logic (method.md §2). */
export function findInControl(view: DealView): void {
  const { assessed, parameters, add } = view;
  const { c139, contradicted, enoughSupport, topDecider, people } = assessed;
  const { entry } = c139;
  if (c139.basis === 'none' || entry === null) {
    add(
      'not-assessed',
      entry === null ? atDeal(view, 'id') : atRow(view, 'control', entry.row, 'C1'),
      NO_PARAMETERS,
    );
    return;
  }
  const at = (item: ControlItem | 'coach') => atRow(view, 'control', entry.row, item);
  for (const item of contradicted.items) {
    if (item === 'F3') {
      const { supporting, circle } = enoughSupport;
      add('majority-claimed-without-support', at(item), { supporting, circle });
    } else if (item === 'W1') {
      add(
        'win-claimed-without-decider',
        { ...at(item), person: topDecider?.stakeholder.name ?? null },
        {
          decider: topDecider?.stakeholder.name ?? '',
          attitude: topDecider?.stakeholder.attitude ?? '',
        },
      );
    } else if (item === 'F2') {
      add('help-claimed-without-coach', at(item), NO_PARAMETERS);
    } else if (item === 'C4') {
      const gaps = gapsInCircle(people);
      add('structure-claimed-with-gaps', at(item), { people: gaps.length, names: namesOf(gaps) });
    }
  }
  if (contradicted.unbackedConfirmation) {
    const items = parameters.items.filter((item) => entry.answers[item] === 'confirmed').join(',');
    add('confirmed-without-coach', at('coach'), { items });
  }
  if (c139.basis === 'self') add('nothing-confirmed', at('coach'), { string: c139.self.text });
  if (c139.contradiction) {
    const { text } = c139.basis === 'verified' ? c139.verified : c139.self;
    add('control-string-odd', at(text.startsWith('1') ? 'W1' : 'F1'), { string: text });
  }
}
