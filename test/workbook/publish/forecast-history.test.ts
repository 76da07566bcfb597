import { expect, test } from '@jest/globals';
import { takeSnapshot } from '../../../src/workbook/history/take-snapshot';
import { TODAY } from './a-pipeline';
import { checked, exampleClient, NOON, sheetNamed } from './opened';

test('the bridge since the last snapshot stands on the Forecast sheet as the report has it, and adds up', async () => {
  const client = await exampleClient();
  const { workbook } = client.host;
  const textAt = (row: number, column: number) =>
    sheetNamed(workbook, 'Forecast').cells.get(row, column)?.value;
  const rowOf = (text: string) => {
    const { cells } = sheetNamed(workbook, 'Forecast');
    let found = -1;
    cells.forEach(({ value }, row, column) => {
      if (column === 1 && value === text) found = row;
    });
    return found;
  };
  await checked(client, { now: NOON });
  expect(textAt(rowOf('Since last review') + 1, 1)).toContain('No snapshot yet');

  await client.run((context) => takeSnapshot(context, { today: TODAY, now: NOON, note: 'weekly' }));
  await client.run(async (context) => {
    const amounts = context.workbook.tables.getItem('Deals').columns.getItem('Amount').getDataBodyRange();
    amounts.load('values');
    await context.sync();
    amounts.values = amounts.values.map(([amount]) => [typeof amount === 'number' ? amount * 2 : amount]);
    await context.sync();
  });
  const { report } = await checked(client, { now: NOON });
  const [bridged] = report.forecast.bridge?.currencies ?? [];
  if (bridged === undefined) throw new Error('there is a snapshot, so there is a bridge');
  expect(bridged.causes.amount).toBeGreaterThan(0);
  const heading = rowOf('Since last review');
  expect(textAt(heading + 1, 1)).toContain('weekly');
  const row = rowOf(String(bridged.currency));
  expect(row).toBeGreaterThan(heading);
  const shown = Array.from({ length: 11 }, (_, index) => Number(textAt(row, 5 + index)));
  expect(shown).toEqual([bridged.before.total, ...Object.values(bridged.causes), bridged.after.total]);
  const [before = 0, ...rest] = shown;
  const after = rest.pop() ?? 0;
  expect(rest.reduce((sum, part) => sum + part, before)).toBeCloseTo(after, 2);
}, 120_000);
