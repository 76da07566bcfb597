const clock =
  /^(?<hours>\d{1,4}):(?<minutes>\d{1,2})?(?::(?<seconds>\d{1,2})(?<fraction>\.\d*)?)?\s*(?<half>[ap]m?)?$/i;
const hourOnly = /^(?<hours>\d{1,2})\s*(?<half>[ap])m?$/i;
const secondsADay = 86_400;

/** A typed time of day or duration as a fraction of days; null when the text is none. */
export function parseTypedTime(text: string): { value: number; numberFormat: string } | null {
  const alone = hourOnly.exec(text)?.groups;
  const groups = alone ?? clock.exec(text)?.groups;
  if (!groups) return null;
  const hours = Number(groups['hours']);
  const minutes = Number(groups['minutes'] ?? 0);
  const seconds = Number(groups['seconds'] ?? 0) + Number(`0${groups['fraction'] ?? ''}`);
  if (minutes > 59 || seconds >= 60 || hours > 9999) return null;
  const half = groups['half']?.[0]?.toLowerCase();
  if (half !== undefined && hours > 12) return null;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  const value = (hour * 3600 + minutes * 60 + seconds) / secondsADay;
  return { value, numberFormat: formatOf(groups['seconds'], groups['fraction'], half, hour) };
}

function formatOf(
  seconds: string | undefined,
  fraction: string | undefined,
  half: string | undefined,
  hour: number,
): string {
  if (fraction !== undefined) return 'mm:ss.0';
  if (half !== undefined) return seconds === undefined ? 'h:mm AM/PM' : 'h:mm:ss AM/PM';
  if (hour >= 24) return '[h]:mm:ss';
  return seconds === undefined ? 'h:mm' : 'h:mm:ss';
}
