import { dayOfIso, type Day } from '../method';
import { calendarDayOf } from '../workbook';
import { format, type CommandLineTexts } from '../i18n';
import { Failure } from './failure';

/** The day of a `--today` option, or the computer’s own calendar day without one. */
export function readToday(value: string | undefined, texts: CommandLineTexts): Day {
  if (value === undefined) return calendarDayOf(new Date());
  const day = dayOfIso(value);
  if (day === null) throw new Failure(format(texts.badDate, { value }), 2);
  return day;
}
