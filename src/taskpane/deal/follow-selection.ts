import { useCallback, useEffect, useRef } from 'react';
import { keyOf, type Key } from '../../method';
import { dealIdsInRow, type RowTexts } from '../../workbook/find-cell';
import { oneLine } from '../words/one-line';
import { watchSelection } from '../session/watch-selection';
import type { WorkbookView } from '../session/view';

/**
 * Calls `onDeal` with the deal of the selected row, now and whenever the selection moves to the row of another one. The
 * function that it returns is called when the user chooses a deal otherwise: that one stays until the selection moves.
 */
export function useFollowedDeal(
  view: WorkbookView | null,
  isOn: boolean,
  onDeal: (deal: Key) => void,
): () => void {
  /** The selection that is not followed; `here` is the one that is found next. */
  const left = useRef<string | null>(null);
  useEffect(() => {
    if (view === null || !isOn) return undefined;
    let isOver = false;
    const look = async (sheetId: string, address: string) => {
      const place = `${sheetId} ${address}`;
      if (left.current === 'here') left.current = place;
      if (left.current === place) return;
      left.current = null;
      const row = await Excel.run((context) => dealIdsInRow(context, sheetId, address, view.reading));
      const deal = row === null ? null : dealOfRow(row, view);
      if (deal !== null && !isOver) onDeal(deal);
    };
    // A selection that cannot be looked at (a chart, a cell in editing) leaves the deal that is shown.
    const lookQuietly = (sheetId: string, address: string) => look(sheetId, address).catch(() => undefined);
    const watching = watchSelection((sheetId, address) => {
      if (left.current === 'here') left.current = null;
      return lookQuietly(sheetId, address);
    });
    // Where Excel refuses, as while a cell is edited, it is tried again with the next view.
    watching.catch(() => undefined);
    void activeCell().then(
      ({ sheetId, address }) => lookQuietly(sheetId, address),
      () => undefined,
    );
    return () => {
      isOver = true;
      void watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [view, isOn, onDeal]);
  return useCallback(() => {
    left.current = 'here';
  }, []);
}

/** The deal that a row belongs to: by its Deal ID column, or else by the first text that is a deal id or a deal's title. */
function dealOfRow({ dealId, all }: RowTexts, view: WorkbookView): Key | null {
  if (dealId !== null) {
    const key = keyOf(dealId);
    return view.deals.has(key) ? key : null;
  }
  const texts = all.map(keyOf);
  const byId = texts.find((text) => view.deals.has(text));
  if (byId !== undefined) return byId;
  for (const [key, { deal }] of view.deals) {
    const title = keyOf(oneLine(deal.customer, deal.name));
    if (title !== '' && texts.includes(title)) return key;
  }
  return null;
}

async function activeCell(): Promise<{ readonly sheetId: string; readonly address: string }> {
  return await Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell().load('address');
    const sheet = cell.worksheet.load('id');
    await context.sync();
    return { sheetId: sheet.id, address: cell.address.slice(cell.address.lastIndexOf('!') + 1) };
  });
}
