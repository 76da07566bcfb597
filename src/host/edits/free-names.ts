import { parseAddress } from '../formulas';

const longestSheetName = 31;

/** `Name (2)`, or with the first number that no name in `taken` (lower case) has. */
export function freeSheetName(name: string, taken: ReadonlySet<string>): string {
  const base = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const free = base.slice(0, longestSheetName - ending.length) + ending;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

/** `Name2`, or with the first number that no name in `taken` (lower case) has. */
export function freeTableName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const plain = `${name}${number}`;
    // `T2` would be a cell.
    const free = parseAddress(plain) ? `${name}_${number}` : plain;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
