import { dayOf, type Day } from '../method';
import { format, type CommandLineTexts } from '../i18n';
import { Failure } from './failure';

/** The day of a `--today` option, or the computer’s own calendar day without one. */
export function readToday(value: string | undefined, texts: CommandLineTexts): Day {
  if (value === undefined) {
    const now = new Date();
    return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  }
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const [year, month, day] = (match?.slice(1) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || !isCalendarDay(year, month, day)) {
    throw new Failure(format(texts.badDate, { value }), 2);
  }
  return dayOf(year, month, day);
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
