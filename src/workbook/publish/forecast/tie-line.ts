import { format } from '../../../i18n/format';
import { INK } from '../../style/palette';
import type { Words } from '../content/words';
import type { Tie } from '../writing/read-back';

/** So many cells are named; the report has all of them. */
const NAMED_CELLS = 5;

/** The line on the sheet that says whether its formulas give what the method works out by itself. */
export function tieLine(
  tie: Tie,
  { forecast, results }: Words,
): { readonly text: string; readonly tone: string } {
  const words = forecast.tie;
  if (tie.kind === 'not-calculated') return { text: words.notCalculated, tone: INK.alert };
  const { cells, differences } = tie;
  if (differences.length === 0) return { text: format(words.ties, { cells }), tone: INK.agreed };
  const named = differences.slice(0, NAMED_CELLS).map(({ sheet, cell }) => `${sheet}!${cell}`);
  const more = differences.length - named.length;
  if (more > 0) named.push(format(words.more, { count: more }));
  const where = named.join(results.listSeparator);
  return { text: format(words.differs, { cells, count: differences.length, where }), tone: INK.alert };
}
