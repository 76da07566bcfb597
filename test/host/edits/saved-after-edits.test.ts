import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openXlsx, saveXlsx, type WorkbookModel } from '../../../src/files';
import { partPaths, partText } from '../../files/saved-file-checks';
import { openClient } from '../open-client';
import { editsOn, makeAll } from './edits-through-client';
import { isCircular, readings } from './formula-readings';
import { someFormulas, workbookWith } from './random-workbook';

const runs = Number(process.env['STAKEGRID_RUNS'] ?? 25);

/** What all cells hold, by their places. */
function values({ sheets }: WorkbookModel): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const { name, cells } of sheets)
    cells.forEach(({ value, formula }, row, column) => {
      if (value !== null || formula !== undefined) found.set(`${name} ${row} ${column}`, value);
    });
  return found;
}

function parts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(partPaths(bytes).map((path) => [path, partText(bytes, path)]));
}

test('what edits leave is saved as it is opened, and calculated as from scratch', async () => {
  await fc.assert(
    fc.asyncProperty(
      someFormulas,
      fc.array(editsOn({ sheets: 3, tables: 1 }), { minLength: 2, maxLength: 8 }),
      async (formulas, edits) => {
        const client = openClient(await openXlsx(await saveXlsx(workbookWith(formulas))));
        await makeAll(client, edits);
        const { workbook: model, book } = client.host;
        book.calculation.ensure();
        const bytes = await saveXlsx(model);
        const again = await saveXlsx(await openXlsx(bytes));
        expect(parts(again)).toEqual(parts(bytes));
        if (isCircular(readings(model))) return;
        const fresh = await openXlsx(bytes);
        for (const { cells } of fresh.sheets)
          cells.forEach((cell, row, column) => {
            if (cell.spilledFrom) cells.set(row, column, undefined);
            else if (cell.formula !== undefined) cell.value = null;
          });
        openClient(fresh).host.book.calculation.runAll();
        expect(values(fresh)).toEqual(values(model));
      },
    ),
    { numRuns: runs },
  );
});
