import type { Area } from '../../files/model/cells';
import { areaAddress } from '../formulas';
import { bindingsSelected } from './bindings';
import { eventType } from './event-types';
import { intersection } from '../../files/model/areas';
import type { CellSet } from './range';
import { deactivateChart } from './active-chart';
import { activate } from './sheets';
import { tableKey } from './book';

/** Selects cells and shows their sheet. */
export function select({ book, sheet, areas }: CellSet): void {
  deactivateChart(book);
  const before = book.activeSheet === sheet ? book.selection : [];
  activate(book, sheet);
  book.selection = [...areas];
  const address = areas.map((area) => areaAddress(area)).join(',');
  book.events.raise(eventType.worksheetSelectionChanged, [sheet.id, 'Workbook'], () => ({
    type: 'WorksheetSelectionChanged',
    address,
    worksheetId: sheet.id,
  }));
  book.events.tell(eventType.documentSelectionChanged, '', {});
  for (const area of areas) bindingsSelected(book, sheet, area);
  for (const table of sheet.tables) {
    const inside = partsIn(areas, table.area);
    if (inside.length + partsIn(before, table.area).length === 0) continue;
    book.events.raise(eventType.tableSelectionChanged, [tableKey(table)], () => ({
      type: 'TableSelectionChanged',
      // without an address the client says that the selection is outside
      address: inside.map((area) => areaAddress(area)).join(','),
      tableId: tableKey(table),
      worksheetId: sheet.id,
    }));
  }
}

function partsIn(areas: readonly Area[], whole: Area): Area[] {
  return areas.flatMap((area) => intersection(area, whole) ?? []);
}
