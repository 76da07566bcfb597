import type { ReadRefusal } from '../../workbook/read';
import { refusalText } from '../../workbook/refusal-text';
import { useWords } from '../words/words';

/** The list that comes nearest to a Deals table, and what it lacks. */
export function NearestList({ refusal }: { readonly refusal: ReadRefusal }) {
  const { nearest } = refusalText(refusal, useWords().frame.refusals);
  return nearest === null ? null : <span>{nearest}</span>;
}
