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

/** How bad it is that so much of a whole is not as it should be; where there is nothing at all, it is neither. */
function toneOf(amiss: number, whole: number, isBad = amiss * 2 > whole): ToneId {
  if (whole === 0) return 'neutral';
  if (amiss === 0) return 'good';
  return isBad ? 'bad' : 'warning';
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
      tone: toneOf(open - underControl, open, underControl === 0),
    },
    {
      label: tiles.notEarned,
      value: format(tileOf, { part: stageNotEarned, whole: stageClaimed }),
      tone: toneOf(stageNotEarned, stageClaimed),
    },
    { label: tiles.findings, value: String(toRead), tone: toneOf(toRead, Math.max(open, toRead), false) },
  ];
}

/** The tiles of one currency: what is open, what of it is expected, and how much of that nobody has confirmed. */
export function amountTiles(figures: CurrencyFigures, words: Words): readonly Tile[] {
  const { results } = words;
  const { currency } = figures;
  const label = (tile: string) => (currency === null ? `${tile} · ${results.noCurrency}` : tile);
  const amount = (value: number) =>
    [...(currency === null ? [] : [currency]), shortAmount(value, words)].join(' ');
  const unverified = figures.unverifiedExpected;
  return [
    { label: label(results.tiles.amount), value: amount(figures.open.amount), tone: 'information' },
    { label: label(results.tiles.expected), value: amount(figures.open.expected), tone: 'information' },
    {
      label: label(results.tiles.unverified),
      value: amount(unverified),
      tone: toneOf(unverified, figures.open.expected),
    },
  ];
}
