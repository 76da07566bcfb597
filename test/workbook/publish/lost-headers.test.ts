import { expect, test } from '@jest/globals';
import { acceptFinding } from '../../../src/workbook/accept-finding';
import { check } from '../../../src/workbook';
import { TODAY } from './a-pipeline';
import { checked, contentOf, exampleClient, LATER, sheetNamed } from './opened';

test.each(['Findings', 'Results', 'People'])(
  'a table on %s without its header row is refused in words; switched on again, nothing is lost',
  async (sheet) => {
    const client = await exampleClient();
    const { findings } = await checked(client);
    const fingerprint = findings[3]?.fingerprint ?? '';
    await client.run((context) => acceptFinding(context, { fingerprint, reason: 'known', today: TODAY }));
    const switchHeaders = (isOn: boolean) =>
      client.run(async (context) => {
        const table = context.workbook.worksheets.getItem(sheet).tables.getItemAt(0);
        table.showHeaders = isOn;
        await context.sync();
      });
    await switchHeaders(false);
    const all = () =>
      client.host.workbook.sheets.map(({ name }) =>
        contentOf(client.host.workbook, sheetNamed(client.host.workbook, name)),
      );
    const before = all();
    const refused = client.run((context) => check(context, { today: TODAY, now: LATER }));
    expect(await refused).toEqual({ kind: 'refused', code: 'headers-lost', places: [sheet] });
    expect(all()).toEqual(before);
    await switchHeaders(true);
    const { accepted } = await checked(client);
    expect(accepted.map((finding) => finding.fingerprint)).toEqual([fingerprint]);
  },
);

test('so are headers that are all renamed', async () => {
  const client = await exampleClient();
  await checked(client);
  await client.run(async (context) => {
    const header = context.workbook.tables.getItem('Results').getHeaderRowRange().load('values');
    await context.sync();
    header.values = header.values.map((row) => row.map((_, index) => `mine ${index}`));
    await context.sync();
  });
  const refused = await client.run((context) => check(context, { today: TODAY, now: LATER }));
  expect(refused).toEqual({ kind: 'refused', code: 'headers-lost', places: ['Results'] });
});

test('a table that a user made a plain list leaves no old row under the new one', async () => {
  const client = await exampleClient();
  await checked(client);
  const sheetOf = () => sheetNamed(client.host.workbook, 'Results');
  await client.run(async (context) => {
    context.workbook.tables.getItem('Results').convertToRange();
    const deals = context.workbook.tables.getItem('Deals');
    deals.rows.getItemAt(0).delete();
    await context.sync();
  });
  await checked(client);
  const { area } = sheetOf().tables[0] ?? { area: null };
  const under: unknown[] = [];
  sheetOf().cells.forEach(({ value }, row) => {
    if (value !== null && row > (area?.bottom ?? 0)) under.push(value);
  });
  expect(area).not.toBeNull();
  expect(under).toEqual([]);
});
