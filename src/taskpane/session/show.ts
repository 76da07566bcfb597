import { useCallback, useState } from 'react';
import type { FindingCell } from '../../method';
import type { CellPlace } from '../../workbook/read';
import { revealCell, showCell, type ShowResult } from '../../workbook/find-cell';
import { problemOf, type Problem } from './problem';
import { useSession } from './use-session';

export type ShowFailure =
  | { readonly kind: 'problem'; readonly problem: Problem; readonly tryAgain: () => void }
  | { readonly kind: 'refused'; readonly refusal: Exclude<ShowResult, { kind: 'shown' }> }
  /** The cell is selected, but behind a filter or in a hidden row or column. */
  | { readonly kind: 'hidden'; readonly reveal: () => void };

/** Selects cells in the sheet; the second is why the last one could not be shown. */
export function useShowCell(): readonly [(cell: FindingCell) => Promise<void>, ShowFailure | null] {
  const session = useSession();
  const [failure, setFailure] = useState<ShowFailure | null>(null);
  const show = useCallback(
    async (cell: FindingCell): Promise<void> => {
      const { view } = session.current();
      if (view === null) return;
      setFailure(null);
      try {
        const result = await Excel.run((context) => showCell(context, cell, view.reading.facts));
        if (result.kind === 'refused') setFailure({ kind: 'refused', refusal: result });
        else if (result.isHidden) setFailure({ kind: 'hidden', reveal: () => void reveal(result.place) });
      } catch (error) {
        setFailure({ kind: 'problem', problem: problemOf(error), tryAgain: () => void show(cell) });
      }
      async function reveal(place: CellPlace): Promise<void> {
        try {
          await Excel.run((context) => revealCell(context, place));
          setFailure(null);
        } catch (error) {
          setFailure({ kind: 'problem', problem: problemOf(error), tryAgain: () => void reveal(place) });
        }
      }
    },
    [session],
  );
  return [show, failure];
}
