import { isTooLarge } from '../../excel/refusal';
import type { SheetValues } from '../../read/sheet-values';
import type { SheetContent } from '../content/content';
import { askForPart, BYTES_PER_ANSWER, contentsOf, partsOf, type AskedPart } from '../standing/ask-contents';
import type { ExistingSheet } from '../standing/catalogue';
import type { RequestQueue } from '../cells/request-queue';
import type { Standing } from '../standing/standing';
import { layoutOf } from '../standing/standing-note';
import { askForNotes } from '../notes/ask-notes';
import { missingRows } from './make-room';
import type { UserNotes } from '../notes/note-cells';
import { placeColumns } from '../../schema/result-columns';
import { ourTable } from '../standing/table-names';
import type { Target } from '../standing/targets';

/** A target with what it holds now, where it is laid out for what it is going to hold. */
export interface StandingTarget extends Target {
  readonly standing: Standing | null;
  /** What users have written beside its list; null where there is nothing. */
  readonly notes: UserNotes | null;
}

/**
 * Looks at the sheets that are laid out just as they are going to be. Sends requests only for cells that have not been
 * asked for with the catalogue; `sheets` are those whose values are known. Writes nothing.
 */
export async function readStanding(
  queue: RequestQueue,
  targets: readonly Target[],
  sheets: readonly SheetValues[],
): Promise<readonly StandingTarget[]> {
  const notes = await askForNotes(queue, targets);
  const inPlace = targets.flatMap((target) => {
    const { content, existing } = target;
    return existing !== null && isLaidOutAs(content, existing, notes.has(target)) ? existing : [];
  });
  const asked = await askForMissing(queue, inPlace);
  return targets.map((target): StandingTarget => {
    const { existing } = target;
    const parts = existing === null ? undefined : asked.get(existing);
    const standing = parts === undefined ? null : standingOf(existing, parts, sheets);
    return { ...target, standing, notes: notes.get(target) ?? null };
  });
}

function standingOf(
  existing: ExistingSheet | null,
  parts: readonly AskedPart[],
  sheets: readonly SheetValues[],
): Standing | null {
  const noted = existing?.noted ?? null;
  if (existing === null || noted === null) return null;
  const { note, isRead } = noted;
  const known = isRead ? sheets.find(({ name }) => name === existing.name) : null;
  return known === undefined ? null : { note, contents: contentsOf(parts, known) };
}

/** Whether looks, columns and charts are those that the last check has left, and its table has the rows that it left. */
function isLaidOutAs(content: SheetContent, existing: ExistingSheet, hasNotes: boolean): boolean {
  const note = existing.noted?.note;
  if (!existing.isLaidOut || note?.layout !== layoutOf(content)) return false;
  const made = (content.charts ?? []).filter(({ isEmpty }) => isEmpty !== true);
  if (!made.every(({ name }) => existing.charts.made.has(name))) return false;
  if (missingRows(content, existing) > 0) return false;
  // what stands under our rows and is not known to be the user's has to go
  if (content.table === null)
    return hasNotes || content.ownRows !== undefined || existing.usedRows <= content.cells.length;
  const table = ourTable(existing, content.table);
  if (table === null || table.hasTotals) return false;
  const { runs } = placeColumns(content.table.columns, table.headers);
  const { top, left, rows } = table.area;
  return (
    runs.length === 1 &&
    runs[0]?.at === 0 &&
    top === content.cells.length &&
    left === (content.table.left ?? 0) &&
    top + rows === note.rows
  );
}

/** The cells of the sheets: those that came with the catalogue, and the others in as few requests as they need. */
async function askForMissing(
  queue: RequestQueue,
  sheets: readonly ExistingSheet[],
): Promise<ReadonlyMap<ExistingSheet, readonly AskedPart[]>> {
  const asked = new Map<ExistingSheet, readonly AskedPart[]>();
  let room = BYTES_PER_ANSWER;
  try {
    for (const sheet of sheets) {
      const { noted, asked: known } = sheet;
      if (noted === null) continue;
      const parts: AskedPart[] = [...(known ?? [])];
      for (const part of known === null ? partsOf(noted) : []) {
        if (part.bytes > room) {
          await queue.send();
          room = BYTES_PER_ANSWER;
        }
        room -= part.bytes;
        parts.push(askForPart(part));
      }
      asked.set(sheet, parts);
    }
    if (room < BYTES_PER_ANSWER) await queue.send();
  } catch (error) {
    // somebody has filled a sheet with more than an answer can hold: it is rewritten unseen
    if (!isTooLarge(error)) throw error;
    return new Map(sheets.flatMap((sheet) => (sheet.asked === null ? [] : [[sheet, sheet.asked]])));
  }
  return asked;
}
