import type { Area, SheetModel } from '../../files';
import type { GridIntent } from '../grid/intents';
import { filteredRows } from '../filter/filter-list';

/** The parts of areas that no filter hides: what a user does to selected cells does not reach those out of sight. */
function visibleAreas(sheet: SheetModel, areas: readonly Area[]): readonly Area[] {
  const isFiltered = filteredRows(sheet);
  const hidden = [...sheet.rows.keys()].filter(isFiltered).sort((a, b) => a - b);
  return areas.flatMap((area) => {
    const parts: Area[] = [];
    let top = area.top;
    for (const row of hidden) {
      if (row < area.top || row > area.bottom) continue;
      if (row > top) parts.push({ ...area, top, bottom: row - 1 });
      top = row + 1;
    }
    if (top <= area.bottom) parts.push({ ...area, top });
    return parts;
  });
}

/** What the user asks for, of the cells in sight alone. */
export function ofVisible(sheet: SheetModel, intent: GridIntent): GridIntent {
  switch (intent.kind) {
    case 'clear':
    case 'format':
    case 'borders':
      return { ...intent, areas: visibleAreas(sheet, intent.areas) };
    case 'delete':
      return intent.what === 'rows' ? { ...intent, areas: visibleAreas(sheet, intent.areas) } : intent;
    case 'numberFormat': {
      const isFiltered = filteredRows(sheet);
      return { ...intent, cells: intent.cells.filter(({ row }) => !isFiltered(row)) };
    }
    default:
      return intent;
  }
}
