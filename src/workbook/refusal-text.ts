import { format, type RefusalWords } from '../i18n';
import type { LostHeaders } from './publish/standing/lost-headers';
import type { ReadRefusal } from './read';

/** A refusal in words. */
export interface RefusalText {
  readonly what: string;
  /** What comes nearest to a Deals table, and what it lacks. */
  readonly nearest: string | null;
  readonly todo: string;
}

/** Why a workbook cannot be checked, and what to do about it. */
export function refusalText(refusal: ReadRefusal | LostHeaders, words: RefusalWords): RefusalText {
  const { what, todo } = words[refusal.code];
  const nearest = refusal.code === 'no-deals-table' ? refusal.nearest : null;
  return {
    what: format(what, { places: refusal.places.join(words.and) }),
    nearest:
      nearest === null
        ? null
        : format(words.nearest, { place: nearest.place, missing: nearest.missing.join(words.and) }),
    todo,
  };
}
