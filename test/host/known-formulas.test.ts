import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newWorkbook } from '../../src/files';
import { openClient } from './open-client';

const SIZE = 8;

/** A block of cells, and what is written into all of them. */
const block = fc.record({
  row: fc.integer({ min: 0, max: SIZE - 1 }),
  column: fc.integer({ min: 0, max: SIZE - 1 }),
  rows: fc.integer({ min: 1, max: SIZE }),
  columns: fc.integer({ min: 1, max: SIZE }),
  what: fc.constantFrom('formulas', 'value', 'nothing'),
  isReadAfter: fc.boolean(),
});

test('formulas are known after any writes over and beside each other, as if all were looked for anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 20 }), async (blocks) => {
      const client = openClient(newWorkbook(['Sheet1']));
      await client.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const all = sheet.getRangeByIndexes(0, 0, SIZE, SIZE);
        for (const { row, column, rows, columns, what, isReadAfter } of blocks) {
          const height = Math.min(rows, SIZE - row);
          const width = Math.min(columns, SIZE - column);
          const range = sheet.getRangeByIndexes(row, column, height, width);
          if (what === 'nothing') range.clear('Contents');
          else
            range.formulas = Array.from({ length: height }, (_, down) =>
              Array.from({ length: width }, (_unused, right) =>
                what === 'value' ? row + 1 : formulaAt(row + down, column + right),
              ),
            );
          if (isReadAfter) all.load('values');
          if (isReadAfter) await context.sync();
        }
        all.load('values');
        await context.sync();
        const values = all.values;
        context.workbook.application.calculate('FullRebuild');
        all.load('values');
        await context.sync();
        expect(values).toEqual(all.values);
      });
    }),
  );
});

/** A formula that adds up what stands above it. */
function formulaAt(row: number, column: number): string | number {
  const letter = String.fromCharCode(65 + column);
  return row === 0 ? '=1+1' : `=1+SUM(${letter}$1:${letter}${row})`;
}
