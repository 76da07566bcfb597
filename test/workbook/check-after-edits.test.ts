import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openXlsx, saveXlsx } from '../../src/files';
import { check } from '../../src/workbook/check';
import { MARK_PROPERTIES, markOf } from '../../src/workbook/excel/sheet-mark';
import { editsOn, makeAll } from '../host/edits/edits-through-client';
import { openClient, type OpenClient } from '../host/open-client';
import { TODAY } from './publish/a-pipeline';
import { checked, contentOf, exampleClient, NOON } from './publish/opened';

const given = process.env['STAKEGRID_RUNS'];

/** The same edits in every run of the tests; others where somebody asks for a number of runs. */
const parameters = given === undefined ? { numRuns: 8, seed: 1 } : { numRuns: Number(given) };

const edits = fc.array(editsOn({ sheets: 24, tables: 16 }), { minLength: 1, maxLength: 8 });

let checkedExample: Promise<Uint8Array> | undefined;

async function openChecked(): Promise<OpenClient> {
  checkedExample ??= exampleClient().then(async (client) => {
    await checked(client);
    return saveXlsx(client.host.workbook);
  });
  return openClient(await openXlsx(await checkedExample));
}

/** The names of the sheets that the add-in has not marked as its own. */
async function sheetsOfOthers({ run }: OpenClient): Promise<ReadonlySet<string>> {
  return run(async (context) => {
    const worksheets = context.workbook.worksheets.load(`items/name,items/${MARK_PROPERTIES}`);
    await context.sync();
    return new Set(worksheets.items.filter((sheet) => markOf(sheet) === null).map(({ name }) => name));
  });
}

/** What was typed into sheets, with its look, cell by cell; what formulas give may follow the results. */
function typedInto({ host: { workbook } }: OpenClient, names: ReadonlySet<string>): unknown {
  return workbook.sheets
    .filter(({ name }) => names.has(name))
    .map(({ name, cells }) => {
      const typed: unknown[] = [name];
      cells.forEach(({ value, formula, style }, row, column) => {
        typed.push([row, column, formula ?? value, workbook.styles.get(style)]);
      });
      return typed;
    });
}

function everythingIn({ host: { workbook } }: OpenClient): unknown {
  return workbook.sheets.map((sheet) => contentOf(workbook, sheet));
}

test('whatever was done to the workbook, a check leaves the sheets of others alone, and the next one changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (made) => {
      const client = await openChecked();
      await makeAll(client, made);
      const others = await sheetsOfOthers(client);
      const typed = typedInto(client, others);
      const before = everythingIn(client);
      const result = await client.run((context) => check(context, { today: TODAY, now: NOON }));
      expect(typedInto(client, others)).toEqual(typed);
      const after = everythingIn(client);
      if (result.kind === 'checked') await checked(client);
      expect(everythingIn(client)).toEqual(result.kind === 'checked' ? after : before);
    }),
    parameters,
  );
});
