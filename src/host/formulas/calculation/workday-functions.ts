import { DAYS_BETWEEN_DATE_SYSTEMS } from '../../values/date-systems';
import type { EngineFunction } from './conditional-functions';
import { elementwise, withNumbers } from './elementwise';
import { asArray, blank, engineError, isEngineValue, type EngineScalar } from './engine-values';

const lastDay = 2_958_465;

/** What days are free: by weekday from Monday on, and single ones. */
interface FreeDays {
  readonly weekdays: readonly boolean[];
  readonly holidays: ReadonlySet<number>;
}

/** NETWORKDAYS.INTL and WORKDAY.INTL: the engine takes weekends by number only, and any number. */
export function workdayFunctions(date1904: boolean): Map<string, EngineFunction> {
  const shift = date1904 ? DAYS_BETWEEN_DATE_SYSTEMS : 0;
  const isFree = ({ weekdays, holidays }: FreeDays, day: number): boolean =>
    holidays.has(day) || weekdays[(day + shift + 5) % 7] === true;

  const workdays = (free: FreeDays, from: number, to: number): number => {
    let count = 0;
    for (let day = Math.min(from, to); day <= Math.max(from, to); day++) if (!isFree(free, day)) count++;
    return from <= to ? count : -count;
  };
  const workday = (free: FreeDays, from: number, days: number): number | EngineScalar => {
    if (free.weekdays.every((isOff) => isOff)) return engineError('#VALUE!');
    let day = from;
    for (let left = Math.abs(days); left > 0;) {
      day += Math.sign(days);
      if (day < 0 || day > lastDay) return engineError('#NUM!');
      if (!isFree(free, day)) left--;
    }
    return day;
  };
  return new Map([
    ['NETWORKDAYS.INTL', withFreeDays((free, from, to) => (isDay(to) ? workdays(free, from, to) : noDay))],
    ['WORKDAY.INTL', withFreeDays(workday)],
  ]);
}

const noDay = engineError('#NUM!');

function isDay(day: number): boolean {
  return day >= 0 && day <= lastDay;
}

function withFreeDays(
  calculate: (free: FreeDays, from: number, number: number) => number | EngineScalar,
): EngineFunction {
  return {
    minArity: 2,
    maxArity: 4,
    invoke: ([from, number, weekend, given]) => {
      const weekdays = readWeekend(isEngineValue(weekend) ? (asArray(weekend).rows[0]?.[0] ?? blank) : blank);
      if ('kind' in weekdays) return weekdays;
      const holidays = readHolidays(given);
      if ('kind' in holidays) return holidays;
      return elementwise([from, number], (values) =>
        withNumbers(values, (first = 0, second = 0) => {
          const day = Math.trunc(first);
          return isDay(day) ? calculate({ weekdays, holidays }, day, Math.trunc(second)) : noDay;
        }),
      );
    },
  };
}

/** 1 is Saturday and Sunday, 2 Sunday and Monday, and so on; 11 Sunday, 12 Monday; or seven digits from Monday on. */
function readWeekend(weekend: EngineScalar): readonly boolean[] | EngineScalar {
  if (weekend.kind === 4) return weekend;
  if (weekend.kind === 2)
    return /^[01]{7}$/.test(weekend.value)
      ? [...weekend.value].map((digit) => digit === '1')
      : engineError('#VALUE!');
  const code = weekend.kind === 0 ? 1 : Math.trunc(Number(weekend.value));
  const isPair = code >= 1 && code <= 7;
  if (!isPair && (code < 11 || code > 17)) return noDay;
  const first = isPair ? code + 4 : code - 5;
  return Array.from({ length: 7 }, (_, day) => day === first % 7 || (isPair && day === (first + 1) % 7));
}

function readHolidays(given: unknown): ReadonlySet<number> | EngineScalar {
  const values = isEngineValue(given) ? asArray(given).rows.flat() : [];
  const error = values.find(({ kind }) => kind === 4);
  return error ?? new Set(values.flatMap((value) => (value.kind === 1 ? [Math.trunc(value.value)] : [])));
}
