import { useState } from 'react';
import type { WorkbookView } from './view';

/** The view, or while `isKept` the last one there was. */
export function useLastView(view: WorkbookView | null, isKept: boolean): WorkbookView | null {
  const [last, setLast] = useState(view);
  if (view !== null && view !== last) setLast(view);
  return view ?? (isKept ? last : null);
}
