import { expect, test } from '@jest/globals';
import { closePeriod, sealCommit } from '../../../src/workbook/history/keep-commitment';
import { takeSnapshot } from '../../../src/workbook/history/take-snapshot';
import { dayOf, periodOf } from '../../../src/method';
import { TODAY } from './a-pipeline';
import { checked, exampleClient, NOON, sheetNamed } from './opened';

test('sealed commits and closed periods stand on the Forecast sheet and in the report, with late changes and accuracy', async () => {
  const client = await exampleClient();
  const { workbook } = client.host;
  const textAt = (row: number, column: number) =>
    sheetNamed(workbook, 'Forecast').cells.get(row, column)?.value;
  const rowOf = (text: string, from = 0) => {
    let found = -1;
    sheetNamed(workbook, 'Forecast').cells.forEach(({ value }, row, column) => {
      if (found === -1 && row >= from && column === 1 && value === text) found = row;
    });
    return found;
  };
  const edit = (column: string, change: (value: unknown) => unknown) =>
    client.run(async (context) => {
      const range = context.workbook.tables.getItem('Deals').columns.getItem(column).getDataBodyRange();
      range.load('values');
      await context.sync();
      range.values = range.values.map(([value], row) => [row === 0 ? change(value) : value]);
      await context.sync();
    });
  const before = dayOf(2026, 9, 20);
  await client.run((context) => takeSnapshot(context, { today: before, now: new Date(2026, 8, 20, 12) }));
  await edit('Status', () => 'Won');
  await edit('Closed on', () => TODAY);
  const period = periodOf(TODAY, 'quarter', 1).label;
  const now = { today: TODAY, now: NOON, period };
  const sealed = await client.run((context) => sealCommit(context, now));
  const closed = await client.run((context) => closePeriod(context, now));
  if (closed.kind !== 'kept') throw new Error(closed.code);
  const first = await checked(client, { now: NOON });
  expect(first.report.forecast.commitments.at(-1)).toMatchObject({
    kind: 'close',
    period,
    unchanged: true,
    changes: [],
  });
  expect(first.report.forecast.commitments).toHaveLength(sealed.kind === 'kept' ? 2 : 1);

  await edit('Amount', (amount) => Number(amount) + 1);
  const { report, assessment } = await checked(client, { now: NOON });
  const id = assessment.deals[0]?.deal.id;
  const amount = assessment.deals[0]?.deal.amount ?? 0;
  const record = report.forecast.commitments.at(-1);
  expect(record).toMatchObject({
    unchanged: false,
    changes: [{ id, field: 'amount', before: amount - 1, after: amount }],
  });
  const heading = rowOf('Commitments and accuracy');
  const title = rowOf(`${period}, closed 2026-11-22, fingerprint ${record?.fingerprint}`, heading);
  expect(title).toBeGreaterThan(heading);
  expect(textAt(title + 1, 1)).toContain(`⚠ ${id}: Amount was `);

  const { accuracy } = report.forecast;
  const at = accuracy.periods.findIndex(({ actual }) => actual > 0);
  const line = accuracy.periods[at];
  // what the close recorded: the amount from before the late change, and what the owner won beside it
  const owner = assessment.deals[0]?.deal.owner;
  const wonNow = assessment.deals
    .filter(({ deal }) => deal.status === 'won' && deal.owner === owner)
    .reduce((sum, { deal }) => sum + (deal.amount ?? 0), 0);
  expect(line).toMatchObject({ period, owner, actual: wonNow - 1 });
  const row = rowOf(period, rowOf('Accuracy of closed periods', heading)) + at;
  const shown = Array.from({ length: 8 }, (_, index) => textAt(row, 5 + index) ?? null);
  expect(shown).toEqual([
    1,
    line?.forecast,
    line?.actual,
    line?.wape,
    line?.bias,
    line?.committed,
    line?.hit,
    line?.hitRate,
  ]);
  expect(textAt(row, 3)).toBe(line?.owner);
}, 240_000);
