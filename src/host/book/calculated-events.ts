import { areaAddress, type CalculatedCells } from '../formulas';
import { bindingsCalculated } from './bindings';
import type { Book } from './book';
import { eventType } from './event-types';
import { joined } from './search';

/** Tells of every calculation from now on: sheets which of their cells were calculated, bindings that results are others. */
export function tellCalculations(book: Book): void {
  book.calculation.onCalculated = (calculated) => {
    bindingsCalculated(book);
    for (const [worksheetId, cells] of calculated)
      book.events.raise(eventType.worksheetCalculated, [worksheetId, 'Workbook'], () => ({
        type: 'WorksheetCalculated',
        address: addressOf(cells),
        worksheetId,
      }));
  };
}

function addressOf(cells: CalculatedCells): string {
  const areas = cells().map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
  return joined(areas)
    .map((area) => areaAddress(area))
    .join(',');
}
