import type { Host } from '../../../src/host';
import { dataText } from '../../../src/workbench/user/plain-data';

/** All of a workbook that an edit can change, as text. */
export function wholeState({ workbook }: Host): string {
  return dataText([
    workbook.sheets.map(({ cells, ...parts }) => {
      const held: unknown[] = [];
      cells.forEach(({ value, formula, style }, row, column) => {
        if (value !== null || style !== 0) held.push([row, column, value, formula, style]);
      });
      return [parts, held];
    }),
    workbook.names,
  ]);
}
