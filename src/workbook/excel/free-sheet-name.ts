const LONGEST_NAME = 31;

/** The name, or the name with our own behind it when a sheet has it; `taken` in lower case. */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? ' (Stakegrid)' : ` (Stakegrid ${number})`;
    const name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
