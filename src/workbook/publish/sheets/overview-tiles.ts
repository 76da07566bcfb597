import type { CurrencyFigures, Portfolio } from '../../../method';
import { format } from '../../../i18n/format';
import type { ToneId } from '../../style/palette';
import { shortAmount } from '../content/show';
import type { Words } from '../content/words';

/** A key figure that can be read from the back of a room. */
export interface Tile {
  readonly label: string;
  readonly value: string;
  readonly tone: ToneId;
}

/** The tiles of the whole portfolio: counts only, so that no currencies are added up. */
export function countTiles(portfolio: Portfolio, toRead: number, words: Words): readonly Tile[] {
  const { tiles, tileOf } = words.results;
  const { open, underControl, stageNotEarned, stageClaimed } = portfolio;
  return [
    { label: tiles.open, value: String(open), tone: 'information' },
    {
      label: tiles.underControl,
      value: format(tileOf, { part: underControl, whole: open }),
      tone: underControl === 0 && open > 0 ? 'bad' : underControl < open ? 'warning' : 'good',
    },
    {
      label: tiles.notEarned,
      value: format(tileOf, { part: stageNotEarned, whole: stageClaimed }),
      tone: stageNotEarned === 0 ? 'good' : stageNotEarned * 2 > stageClaimed ? 'bad' : 'warning',
    },
    { label: tiles.findings, value: String(toRead), tone: toRead === 0 ? 'good' : 'warning' },
  ];
}

/** The tiles of one currency: what is open, what of it is expected, and how much of that nobody has confirmed. */
export function amountTiles(figures: CurrencyFigures, words: Words): readonly Tile[] {
  const { results } = words;
  const currency = figures.currency ?? results.noCurrency;
  const amount = (value: number) => `${currency} ${shortAmount(value, words)}`;
  const unverified = figures.unverifiedExpected;
  return [
    { label: results.tiles.amount, value: amount(figures.open.amount), tone: 'information' },
    { label: results.tiles.expected, value: amount(figures.open.expected), tone: 'information' },
    {
      label: results.tiles.unverified,
      value: amount(unverified),
      tone: unverified === 0 ? 'good' : unverified * 2 > figures.open.expected ? 'bad' : 'warning',
    },
  ];
}
