import { type Day, isoDate } from '../../../method';
import { format } from '../../../i18n/format';
import { originalSheet } from '../../schema/original-sheet';
import { MARK_PROPERTIES, markOf } from '../../excel/sheet-mark';
import type { Words } from './words';

/** Where the stamp is kept: a custom property of the Results sheet, written after everything else. */
export const STAMP_KEY = 'stakegrid.stamp';
/** What stands there while a run is writing, and stays there when it does not finish. */
export const UNFINISHED = 'unfinished';

/** Says which run the results come from. */
export interface Stamp {
  readonly run: string;
  /** When the check ran, ISO 8601 in UTC. */
  readonly at: string;
  readonly asOf: string;
  /** Version of the rules. */
  readonly rules: string;
  /** Fingerprint of the input tables and of what was accepted. */
  readonly inputs: string;
}

/** A stamp for a run; the run is named by its time and the end of its inputs. */
export function stampOf(now: Date, today: Day, rules: string, inputs: string): Stamp {
  const run = `${Math.floor(now.getTime() / 1000).toString(36)}-${inputs.slice(-4)}`;
  return { run, at: now.toISOString(), asOf: isoDate(today), rules, inputs };
}

/** The line under the title of every result sheet. */
export function stampLine({ run, at, asOf, rules }: Stamp, { results }: Words): string {
  const now = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${date} ${two(now.getHours())}:${two(now.getMinutes())}`;
  return format(results.stamp, { asOf, time, rules, run });
}

/** The stamp as it is kept in the workbook; `readingOf` reads it. */
export function stampText(stamp: Stamp): string {
  return JSON.stringify([stamp.run, stamp.at, stamp.asOf, stamp.rules, stamp.inputs]);
}

/** What the stamp says about the results in the workbook. */
export type StampReading =
  | { readonly kind: 'complete'; readonly stamp: Stamp }
  /** A run was started and has not finished. */
  | { readonly kind: 'incomplete' }
  /** Never checked. */
  | { readonly kind: 'none' };

/** Reads the stamp of the results; writes nothing. Takes two syncs. */
export async function readStamp(context: Excel.RequestContext): Promise<StampReading> {
  const worksheets = context.workbook.worksheets.load(`items/name,items/${MARK_PROPERTIES}`);
  await context.sync();
  const marked = worksheets.items.filter((sheet) => markOf(sheet) === 'results');
  const results = originalSheet('results', marked);
  if (results === null) return { kind: 'none' };
  const stamp = results.customProperties.getItemOrNullObject(STAMP_KEY).load('value');
  await context.sync();
  return stamp.isNullObject ? { kind: 'none' } : readingOf(String(stamp.value));
}

/** The reading of a stamp as it is kept. */
export function readingOf(text: string): StampReading {
  if (text === UNFINISHED) return { kind: 'incomplete' };
  const [run, at, asOf, rules, inputs] = fieldsOf(text);
  if (
    run === undefined ||
    at === undefined ||
    asOf === undefined ||
    rules === undefined ||
    inputs === undefined
  ) {
    return { kind: 'incomplete' };
  }
  return { kind: 'complete', stamp: { run, at, asOf, rules, inputs } };
}

function fieldsOf(text: string): readonly (string | undefined)[] {
  try {
    const fields: unknown = JSON.parse(text);
    return Array.isArray(fields)
      ? fields.map((field) => (typeof field === 'string' ? field : undefined))
      : [];
  } catch {
    // not written by us, or cut off: no stamp that vouches for anything
    return [];
  }
}
