import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openXlsx, saveXlsx } from '../../src/files';
import { compareTexts, sortMethods } from '../../src/host/edits/text-order';
import { partText, problemsOf } from '../files/saved-file-checks';
import { openClient, type OpenClient } from './open-client';

/** The first column of Sheet1 after a table over it was sorted. */
async function sorted(
  values: readonly unknown[],
  sort: (table: Excel.Table, body: Excel.Range) => unknown,
  client: OpenClient = openClient(),
): Promise<unknown[]> {
  return client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').getResizedRange(values.length, 0).values = [
      ['Name'],
      ...values.map((value) => [value]),
    ];
    const table = sheet.tables.add(`A1:A${values.length + 1}`, true);
    table.name = 'Names';
    const body = table.getDataBodyRange();
    sort(table, body);
    body.load('values');
    await context.sync();
    return body.values.map(([value]: unknown[]) => value);
  });
}

const chinese = ['中国', 'Zeta', '一号', '阿里', 12, '中间', 'alpha', '王'];

test.each<[string, Parameters<typeof sorted>[1], unknown[]]>([
  [
    'by sound, as is usual',
    (table) => table.sort.apply([{ key: 0 }]),
    [12, 'alpha', 'Zeta', '阿里', '王', '一号', '中国', '中间'],
  ],
  [
    'by strokes',
    (table) => table.sort.apply([{ key: 0 }], false, 'StrokeCount'),
    [12, 'alpha', 'Zeta', '一号', '中间', '中国', '王', '阿里'],
  ],
  [
    'by strokes in a range, the other way round',
    (_, body) => body.sort.apply([{ key: 0, ascending: false }], false, false, 'Rows', 'StrokeCount'),
    ['阿里', '王', '中国', '中间', '一号', 'Zeta', 'alpha', 12],
  ],
])('Chinese text is sorted %s', async (_, sort, result) => {
  expect(await sorted(chinese, sort)).toEqual(result);
});

test('letter case counts in a table where that is asked for, and goes on to count', async () => {
  const client = openClient();
  const names = ['b', 'A', 'B', 'a'];
  expect(await sorted(names, (table) => table.sort.apply([{ key: 0 }], true), client)).toEqual([
    'a',
    'A',
    'b',
    'B',
  ]);
  const state = await client.run(async (context) => {
    const table = context.workbook.tables.getItem('Names');
    const body = table.getDataBodyRange();
    body.values = names.map((name) => [name]);
    table.sort.reapply();
    const { sort } = table;
    sort.load();
    body.load('values');
    await context.sync();
    return [sort.matchCase, sort.method, sort.fields, body.values.flat()];
  });
  expect(state).toEqual([
    true,
    'PinYin',
    [{ key: 0, ascending: true, sortOn: 'Value' }],
    ['a', 'A', 'b', 'B'],
  ]);
});

test('how a table was sorted is saved and read back', async () => {
  const client = openClient();
  await sorted(
    chinese,
    (table) => table.sort.apply([{ key: 0, ascending: false }], true, 'StrokeCount'),
    client,
  );
  const bytes = await saveXlsx(client.host.workbook);
  expect(await problemsOf(bytes)).toEqual([]);
  expect(partText(bytes, 'xl/tables/table1.xml')).toContain(
    '<sortState caseSensitive="1" sortMethod="stroke" ref="A2:A9"><sortCondition descending="1" ref="A2:A9"/></sortState>',
  );
  const again = openClient(await openXlsx(bytes));
  const state = await again.run(async (context) => {
    const { sort } = context.workbook.tables.getItem('Names');
    sort.load('matchCase, method');
    await context.sync();
    sort.clear();
    await context.sync();
    const before = [sort.matchCase, sort.method];
    sort.load('matchCase, method, fields');
    await context.sync();
    return [before, [sort.matchCase, sort.method, sort.fields]];
  });
  expect(state).toEqual([
    [true, 'StrokeCount'],
    [false, 'PinYin', []],
  ]);
});

test('text that looks like a number is sorted as one where that is asked for', async () => {
  const texts = ["'10", "'9", 9.5, 'x'];
  const field: Excel.SortField = { key: 0, dataOption: 'TextAsNumber' };
  expect(await sorted(texts, (table) => table.sort.apply([field]))).toEqual(['9', 9.5, '10', 'x']);
  expect(await sorted(texts, (table) => table.sort.apply([{ key: 0 }]))).toEqual([9.5, '10', '9', 'x']);
});

test.each<[string, (table: Excel.Table) => unknown, string]>([
  [
    'an order that there is not',
    (table) => table.sort.apply([{ key: 0 }], false, 'Radical' as 'PinYin'),
    'InvalidArgument',
  ],
  [
    'a data type that there is not',
    (table) => table.sort.apply([{ key: 0, dataOption: 'Dates' as 'Normal' }]),
    'InvalidArgument',
  ],
  [
    'a part of a linked value',
    (table) => table.sort.apply([{ key: 0, subField: 'Population' }]),
    'NotImplemented',
  ],
  ['a part of a value', (table) => table.sort.apply([{ key: 0, subField: 'population' }]), 'NotImplemented'],
])('sorting by %s is refused', async (_, sort, code) => {
  await expect(sorted(['b', 'a'], sort)).rejects.toMatchObject({ code });
});

test('texts have one order, however many are compared', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'é', '1', ' ', '中', '一', '阿', '𠀀') });
  fc.assert(
    fc.property(
      text,
      text,
      text,
      fc.boolean(),
      fc.constantFrom(...sortMethods),
      (a, b, c, matchCase, method) => {
        const compare = (one: string, other: string): number =>
          Math.sign(compareTexts(one, other, matchCase, method));
        expect(compare(a, b) + compare(b, a)).toBe(0);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      },
    ),
  );
});
