import { describe, expect, test } from '@jest/globals';
import { readWorkbook } from '../../../src/workbook/read';
import { openClient } from '../../host/open-client';

type Cells = readonly (readonly (string | number)[])[];

const DEALS: Cells = [
  ['Deal ID', 'Customer', 'Deal', 'Amount'],
  ['D-1', 'Acme', 'ERP', 100],
  ['D-2', 'Borea', 'Mill', 250],
];
const PEOPLE: Cells = [
  ['Deal ID', 'Person', 'Influence'],
  ['D-1', 'Grace', 4],
  ['D-2', 'Tom', 2],
];

/** Reads a sheet with cells at some places, and says how many requests that took. */
async function read(places: Readonly<Record<string, Cells>>) {
  const { host, run } = openClient();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (const [place, cells] of Object.entries(places)) {
      const { length: columns } = cells[0] ?? [];
      sheet.getRange(place).getResizedRange(cells.length - 1, columns - 1).values = cells.map((row) => [
        ...row,
      ]);
    }
    await context.sync();
  });
  const before = host.requests;
  const result = await run(readWorkbook);
  if (result.kind !== 'read') throw new Error(result.code);
  const { deals, stakeholders } = result.facts;
  return {
    deals: deals.map(({ id, row, amount }) => [id, row, amount]),
    people: stakeholders.map(({ name, row, influence }) => [name, row, influence]),
    places: [result.locator.text({ table: 'deals', row: 1, column: 'amount' })],
    requests: host.requests - before,
  };
}

const BOTH_DEALS = [
  ['D-1', 0, 100],
  ['D-2', 1, 250],
];
const BOTH_PEOPLE = [
  ['Grace', 0, 4],
  ['Tom', 1, 2],
];

describe('one cell far from a list', () => {
  test.each(['XFD1', 'XFD2', 'XFD40', 'A1048576', 'ZZ1000000', 'XFD1048576'])(
    'at %s hides nothing, and no blank cells in between are loaded',
    async (place) => {
      const { requests: usual, ...found } = await read({ B3: DEALS, H5: PEOPLE });
      expect(found).toEqual({ deals: BOTH_DEALS, people: BOTH_PEOPLE, places: ['Sheet1!E5'] });
      const { requests, ...far } = await read({ B3: DEALS, H5: PEOPLE, [place]: [['x']] });
      expect(far).toEqual(found);
      expect(requests - usual).toBeLessThanOrEqual(2);
    },
  );
});

describe('two lists far from each other are both read', () => {
  test.each(['XFA1', 'XFA2', 'XFA900000', 'A1048570'])('with people at %s', async (place) => {
    const { deals, people } = await read({ A1: DEALS, [place]: PEOPLE });
    expect(deals).toEqual(BOTH_DEALS);
    expect(people).toEqual(BOTH_PEOPLE);
  });
});
