import type { ListId } from '../../method';
import { listName } from './list-sheet';
import type { WorkbookState } from './workbook-state';

/** Queues the removal of sheets that a broken-off build left behind, and of the names of lists that are to be made anew. */
export function removeLeftOvers(
  workbook: Excel.Workbook,
  state: WorkbookState,
  lists: readonly ListId[],
): void {
  for (const name of state.unfinished) {
    const sheet = workbook.worksheets.getItem(name);
    sheet.visibility = 'Visible';
    sheet.delete();
  }
  for (const name of lists.map(listName)) {
    if (state.definedNames.has(name.toLowerCase())) workbook.names.getItem(name).delete();
  }
}
