import type { Area } from '../../files';
import type { Host } from '../../host';
import { areaAddress, eventType, intersection, plainValue, tableKey, valueType } from '../../host/user';
import type { DoneEdit } from './type-cells';

/** Tells the add-in of a user's edit, as Excel does: the changed range, and the values where it is a single cell. */
export function raiseChanged(host: Host, edit: DoneEdit): void {
  const { book } = host;
  const sheet = book.sheetOfId(edit.sheetId);
  const area = boundsOf(edit);
  const [before, after] = [edit.before[0], edit.after[0]];
  const details =
    edit.after.length === 1 && before && after
      ? {
          valueAsJsonBefore: valueAsJson(before.cell?.value ?? null),
          valueAsJsonAfter: valueAsJson(after.cell?.value ?? null),
          valueBefore: plainValue(before.cell?.value ?? null),
          valueAfter: plainValue(after.cell?.value ?? null),
          valueTypeBefore: valueType(before.cell?.value ?? null),
          valueTypeAfter: valueType(after.cell?.value ?? null),
        }
      : undefined;
  const change = {
    address: areaAddress(area),
    changeType: 'RangeEdited',
    source: 'Local',
    triggerSource: 'Unknown',
    worksheetId: sheet.id,
    ...(details && { details }),
  };
  book.events.raise(eventType.worksheetChanged, [sheet.id, 'Workbook'], () => ({ type: 'WorksheetChanged', ...change }));
  for (const table of sheet.tables) {
    if (!intersection(table.area, area)) continue;
    const key = tableKey(table);
    book.events.raise(eventType.tableChanged, [key, 'Workbook', ''], () => ({ type: 'TableChanged', ...change, tableId: key }));
  }
  host.deliverEvents();
}

function boundsOf(edit: DoneEdit): Area {
  const rows = edit.after.map((image) => image.row);
  const columns = edit.after.map((image) => image.column);
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
}

function valueAsJson(value: Parameters<typeof plainValue>[0]): Readonly<Record<string, unknown>> {
  return { type: valueType(value), basicValue: plainValue(value), basicType: valueType(value) };
}
