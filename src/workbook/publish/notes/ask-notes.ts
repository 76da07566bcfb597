import { isTooLarge } from '../../excel/refusal';
import type { SheetContent } from '../content/content';
import { BYTES_PER_ANSWER } from '../standing/ask-contents';
import type { ExistingSheet } from '../standing/catalogue';
import type { Asking, UserNotes } from './note-cells';
import { askBesideCells } from './notes-beside-cells';
import { askBesideTable } from './notes-beside-table';
import type { RequestQueue } from '../cells/request-queue';
import { askAboveTable } from './rows-above-table';
import type { Target } from '../standing/targets';

/**
 * Asks for what users have written beside and under the lists: in a request of its own, and only where something stands
 * there at all.
 */
export async function askForNotes(
  queue: RequestQueue,
  targets: readonly Target[],
): Promise<ReadonlyMap<Target, UserNotes>> {
  const asked = targets.flatMap((target) => {
    const ask = target.existing === null ? null : askFor(target.content, target.existing);
    return ask === null ? [] : [{ target, ask }];
  });
  const notes = new Map<Target, UserNotes>();
  let room = BYTES_PER_ANSWER;
  const waiting: (() => void)[] = [];
  const receive = async () => {
    if (waiting.length > 0) await queue.send();
    for (const read of waiting.splice(0)) read();
    room = BYTES_PER_ANSWER;
  };
  try {
    for (const { target, ask } of asked) {
      if (ask.bytes > room) await receive();
      room -= ask.bytes;
      const read = ask.queue();
      waiting.push(() => {
        const found = read();
        if (found !== null) notes.set(target, found);
      });
    }
    await receive();
  } catch (error) {
    // more than an answer can hold: it stays where it is
    if (!isTooLarge(error)) throw error;
  }
  return notes;
}

function askFor(content: SheetContent, existing: ExistingSheet): Asking | null {
  if (content.table === null) return askBesideCells(content, existing);
  return askBesideTable(content, existing) ?? askAboveTable(content, existing);
}
