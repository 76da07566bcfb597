import { useCallback, useEffect, useState } from 'react';
import type { FindingCell } from '../../method';
import type { CellPlace } from '../../workbook/read';
import { revealCell, showCell, type ShowResult } from '../../workbook/find-cell';
import { problemOf, type Problem } from './problem';
import { useSession } from './use-session';
import { watchSelection } from './watch-selection';

export type ShowFailure =
  | { readonly kind: 'problem'; readonly problem: Problem; readonly tryAgain: () => void }
  | { readonly kind: 'refused'; readonly refusal: Exclude<ShowResult, { kind: 'shown' }> }
  /** The cell is selected, but behind a filter or in a hidden row or column. */
  | { readonly kind: 'hidden'; readonly place: SelectedPlace; readonly reveal: () => void };

interface SelectedPlace {
  readonly sheetId: string;
  readonly address: string;
}

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
        else if (result.isHidden) {
          const { place, sheetId } = result;
          const { address } = place;
          setFailure({ kind: 'hidden', place: { sheetId, address }, reveal: () => void reveal(place) });
        }
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
  const dismiss = useCallback(() => setFailure(null), []);
  useEndWithSelection(failure?.kind === 'hidden' ? failure.place : null, dismiss);
  return [show, failure];
}

/** Calls `onMoved` when something else than `selected` is selected. */
function useEndWithSelection(selected: SelectedPlace | null, onMoved: () => void): void {
  useEffect(() => {
    if (selected === null) return undefined;
    const watching = watchSelection(async (sheetId, address) => {
      if (sheetId !== selected.sheetId || address !== selected.address) onMoved();
    });
    // Where Excel does not say what is selected, the message stays until the next jump.
    watching.catch(() => undefined);
    return () => void watching.then((stop) => stop()).catch(() => undefined);
  }, [selected, onMoved]);
}
