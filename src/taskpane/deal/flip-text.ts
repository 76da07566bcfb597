import { format } from '../../i18n';
import type { NextFlip } from '../../method';
import type { DealTabWords } from '../words/deal-words';

/** What an item would do for the win chance, with as many decimals (at most two) as tell the two chances apart. */
export function flipText(flip: NextFlip, { deal, formats }: Pick<DealTabWords, 'deal' | 'formats'>): string {
  const chances = [0, 1, 2].map((digits) => ({
    before: formats.percent(flip.chanceBefore, digits),
    after: formats.percent(flip.chanceAfter, digits),
  }));
  const told = chances.find(({ before, after }) => before !== after) ?? chances[0];
  return format(deal.control.flipLine, { item: flip.item, ...told });
}
