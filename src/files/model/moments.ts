/** How finely `Excel.FilterDatetime` names a moment, from the coarsest on. */
export const SPECIFICITIES = ['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second'] as const;
export type Specificity = (typeof SPECIFICITIES)[number];

/** An `Excel.FilterDatetime`: the moments that begin as the ISO text does. */
export interface FilterMoment {
  readonly date: string;
  readonly specificity: Specificity;
}

/** How many characters of `2026-03-05T00:00:00` each specificity compares. */
const comparedCharacters: Readonly<Record<Specificity, number>> = {
  Year: 4,
  Month: 7,
  Day: 10,
  Hour: 13,
  Minute: 16,
  Second: 19,
};

/** The start that all moments of a filter have in common; undefined where the text is shorter than that. */
export function startOfMoment({ date, specificity }: FilterMoment): string | undefined {
  const length = comparedCharacters[specificity];
  const known = date.length === 10 && length > 10 ? `${date}T00:00:00` : date;
  return known.length < length ? undefined : known.slice(0, length);
}

const millisecondsOfDay = 86_400_000;

/** The serial of a moment such as `2026-03-05T10:00:00`; Excel's 29 February 1900 is counted. */
export function serialOfMoment(text: string, date1904: boolean): number {
  const [year = 1900, month = 1, day = 1, hour = 0, minute = 0, second = 0] = text.split(/[-T:]/).map(Number);
  const days = Date.UTC(year, month - 1, day, hour, minute, second) / millisecondsOfDay;
  if (date1904) return days + 24_107;
  const serial = days + 25_569;
  return serial < 61 ? serial - 1 : serial;
}

/** The moment of a serial, to the second. */
export function momentOfSerial(serial: number, date1904: boolean): string {
  const days = date1904 ? serial - 24_107 : (serial < 60 ? serial + 1 : serial) - 25_569;
  return new Date(Math.round(days * 86_400) * 1000).toISOString().slice(0, 19);
}

/** The first and the last second of the moments of a filter. */
export function secondsOf(moment: FilterMoment): readonly [string, string] {
  const depth = SPECIFICITIES.indexOf(moment.specificity);
  const parts = (startOfMoment(moment) ?? '').split(/[-T:]/).map(Number);
  const at = (offset: number): number => {
    const [year = 1900, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map((part, index) =>
      index === depth ? part + offset : part,
    );
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
  return [iso(at(0)), iso(at(1) - 1000)];
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19);
}
