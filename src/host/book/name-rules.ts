import { parseAddress } from '../formulas';
import { invalidArgument } from '../protocol/errors';

const form = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const rowColumnStyle = /^(R\d*(C\d*)?|C\d*)$/i;
const longest = 255;

/** Refuses a name that Excel refuses for tables and defined names (rules 98, 150). */
export function requireName(name: string): void {
  const isBad =
    name.length > longest ||
    !form.test(name) ||
    rowColumnStyle.test(name) ||
    parseAddress(name) !== null ||
    /^(true|false)$/i.test(name);
  if (isBad) throw invalidArgument();
}
