import { MONTH_NAMES } from '../../files/model/month-names';

const shifts: Readonly<Record<string, number>> = { Last: -1, This: 0, Next: 1 };
const days: Readonly<Record<string, number>> = { Yesterday: -1, Today: 0, Tomorrow: 1 };
const monthsOf: Readonly<Record<string, number>> = { Month: 1, Quarter: 3, Year: 12 };

/**
 * Whether a day (`2026-03-05…`) lies in a period of a dynamic filter, seen from today; undefined where there is no such
 * period. Weeks begin on Sunday, as in Excel.
 */
export function periodTest(period: string, today: string): ((day: string) => boolean) | undefined {
  const [, every] = /^AllDatesInPeriod(\w+)$/.exec(period) ?? [];
  if (every !== undefined) return everyYear(every);
  const span = spanOf(period, today.slice(0, 10));
  return span && ((day) => day.slice(0, 10) >= span[0] && day.slice(0, 10) < span[1]);
}

function everyYear(name: string): ((day: string) => boolean) | undefined {
  const [, quarter] = /^Quarter([1-4])$/.exec(name) ?? [];
  // Microsoft's own list spells February so
  const spelled = name === 'Februray' ? 'February' : name;
  const month = MONTH_NAMES.indexOf(spelled);
  if (quarter === undefined && month < 0) return undefined;
  return (day) => {
    const index = Number(day.slice(5, 7)) - 1;
    return quarter === undefined ? index === month : Math.floor(index / 3) === Number(quarter) - 1;
  };
}

/** The first day of a period and the first after it. */
function spanOf(period: string, today: string): readonly [string, string] | undefined {
  const now = new Date(today);
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const dayAt = (offset: number): string => date(year, month, now.getUTCDate() + offset);
  const day = days[period];
  if (day !== undefined) return [dayAt(day), dayAt(day + 1)];
  if (period === 'YearToDate') return [date(year, 0, 1), dayAt(1)];
  const [, which = '', unit = ''] = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(period) ?? [];
  const shift = shifts[which];
  if (shift === undefined) return undefined;
  if (unit === 'Week') {
    const start = 7 * shift - now.getUTCDay();
    return [dayAt(start), dayAt(start + 7)];
  }
  const length = monthsOf[unit] ?? 1;
  const start = (Math.floor(month / length) + shift) * length;
  return [date(year, start, 1), date(year, start + length, 1)];
}

function date(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
