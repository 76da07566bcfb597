import { LANGUAGES } from '../../i18n/shape/language';
import { WORKBOOK_WORDS } from './words';
import type { MarkedSheetId } from '../excel/sheet-mark';

/** What Excel puts behind the name of a copied sheet. */
const OF_A_COPY = / \(\d+\)$/;

/**
 * Of the sheets with one mark the one that is meant, since a user who copies a sheet copies its mark, too: the one with
 * the usual name, else one that is not named as a copy, else the first. Null when there is none.
 */
export function originalSheet<Sheet extends { readonly name: string }>(
  id: MarkedSheetId,
  marked: readonly Sheet[],
): Sheet | null {
  const usual = usualNames(id);
  return (
    marked.find(({ name }) => usual.includes(name)) ??
    marked.find(({ name }) => !OF_A_COPY.test(name)) ??
    marked[0] ??
    null
  );
}

/** The name of a sheet of ours in each language. */
export function usualNames(id: MarkedSheetId): readonly string[] {
  return LANGUAGES.map((language) => WORKBOOK_WORDS[language].sheets[id]);
}
