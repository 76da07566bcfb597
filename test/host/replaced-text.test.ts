import { describe, expect, test } from '@jest/globals';
import { newWorkbook } from '../../src/files';
import { openClient, type OpenClient } from './open-client';

interface Outcome {
  readonly count: number;
  readonly formulas: readonly unknown[];
  readonly values: readonly unknown[];
}

/** Writes formulas down a column, replaces text there, and reads it back. */
async function replaced(
  typed: readonly unknown[],
  [text, replacement]: readonly [string, string],
  criteria: Excel.ReplaceCriteria = {},
  { run }: OpenClient = openClient(),
): Promise<Outcome> {
  return run(async ({ workbook: { worksheets } }) => {
    const range = worksheets.getItem('Sheet1').getRange(`A1:A${typed.length}`);
    range.formulas = typed.map((each) => [each]);
    await worksheets.context.sync();
    const count = range.replaceAll(text, replacement, criteria);
    range.load('formulas,values');
    await worksheets.context.sync();
    return { count: count.value, formulas: range.formulas.flat(), values: range.values.flat() };
  });
}

describe('Replacing', () => {
  test('changes text and formulas, counts every place, and takes the result as typed', async () => {
    const typed = ['a-a', '=SUM(B1)&"a"', 'A', 'xa1', true];
    expect(await replaced(typed, ['a', 'b'], { matchCase: true })).toEqual({
      count: 4,
      formulas: ['b-b', '=SUM(B1)&"b"', 'A', 'xb1', true],
      values: ['b-b', '0b', 'A', 'xb1', true],
    });
    expect(await replaced(['x1x', '5x', 'x', 'ax'], ['x', ''])).toEqual({
      count: 5,
      formulas: [1, 5, '', 'a'],
      values: [1, 5, '', 'a'],
    });
    expect(await replaced(['ab', 'a'], ['a?', 'z'], { completeMatch: true })).toMatchObject({
      count: 1,
      formulas: ['z', 'a'],
    });
    expect(await replaced([true, 'TRUE x'], ['TRUE', 'FALSE'])).toMatchObject({
      count: 2,
      formulas: [false, 'FALSE x'],
    });
  });

  test('makes a formula of a text that was entered anew without its apostrophe', async () => {
    const client = openClient();
    const found = await client.run(async (context) => {
      const cells = context.workbook.worksheets.getFirst().getRange('A1:A3');
      cells.values = [["'x1"], ["'x2"], ["'x3"]];
      cells.values = [["'x1+1"], ['x2+1'], [3]];
      cells.replaceAll('x', '=', {});
      cells.load('formulas,values');
      await context.sync();
      return [cells.formulas.flat(), cells.values.flat()];
    });
    expect(found).toEqual([
      ['=1+1', '=2+1', 3],
      ['=1+1', 3, 3],
    ]);
    const styles = [0, 1, 2].map((row) => {
      const [sheet] = client.host.workbook.sheets;
      return client.host.workbook.styles.get(sheet?.cells.get(row, 0)?.style ?? 0).quotePrefix;
    });
    expect(styles).toEqual([true, undefined, undefined]);
  });

  test('leaves cells alone where no formula would be left, and does not count them', async () => {
    expect(await replaced(['=SUM(B1:B2)', 'f(x', '=1+2'], ['(', ''])).toEqual({
      count: 1,
      formulas: ['=SUM(B1:B2)', 'fx', '=1+2'],
      values: [0, 'fx', 3],
    });
    expect(await replaced(['=1+2', '=SUM(1,2)'], ['SUM', 'Nowhere[x]+'])).toMatchObject({
      count: 0,
      formulas: ['=1+2', '=SUM(1,2)'],
    });
  });

  test('spells formulas as if they were written', async () => {
    const client = openClient(newWorkbook(['Sheet1', 'My Data']));
    expect(await replaced(['=B2+C2'], ['+C2', "*'my data'!b2+max(1,c3)"], {}, client)).toMatchObject({
      count: 1,
      formulas: ["=B2*'My Data'!B2+MAX(1,C3)"],
    });
  });

  test('makes formulas of texts with an equals sign, but not of those that are to stay text', async () => {
    const { run } = openClient();
    const found = await run(async ({ workbook: { worksheets } }) => {
      const range = worksheets.getItem('Sheet1').getRange('A1:A3');
      range.numberFormat = [['General'], ['@'], ['General']];
      range.formulas = [['#=1+2'], ['#=1+2'], ["'=1+#2"]];
      const counts = [range.replaceAll('#', '', {})];
      range.load('formulas,values');
      await worksheets.context.sync();
      return [counts.map(({ value }) => value), range.formulas.flat(), range.values.flat()];
    });
    expect(found).toEqual([[3], ['=1+2', '=1+2', '=1+2'], [3, '=1+2', '=1+2']]);
  });

  test('takes away what the array before had filled', async () => {
    const { run, host } = openClient();
    const found = await run(async ({ workbook: { worksheets } }) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
      await worksheets.context.sync();
      sheet.getRange('A1:A4').replaceAll('3', '2', {});
      const range = sheet.getRange('A1:A4').load('values');
      await worksheets.context.sync();
      const after = range.values.flat();
      sheet.getRange('A1:A4').replaceAll('SEQUENCE', 'SUM', {});
      range.load('values');
      await worksheets.context.sync();
      return [after, range.values.flat()];
    });
    expect(found).toEqual([
      [1, 2, '', ''],
      [2, '', '', ''],
    ]);
    expect(host.workbook.sheets[0]?.cells.get(0, 0)?.array).toBeUndefined();
  });

  test('leaves parts of old array formulas as they are, and keeps those of one cell', async () => {
    const model = newWorkbook(['Sheet1']);
    const cells = model.sheets[0]?.cells;
    cells?.set(0, 0, {
      value: 1,
      formula: 'B1:B2+1',
      array: { kind: 'legacy', rows: 2, columns: 1 },
      style: 0,
    });
    cells?.set(1, 0, { value: 1, spilledFrom: { row: 0, column: 0 }, style: 0 });
    cells?.set(2, 0, {
      value: 2,
      formula: 'SUM(B1:B2+1)',
      array: { kind: 'legacy', rows: 1, columns: 1 },
      style: 0,
    });
    const { run } = openClient(model);
    const found = await run(async ({ workbook: { worksheets } }) => {
      const range = worksheets.getItem('Sheet1').getRange('A1:A3');
      const count = range.replaceAll('+1', '+5', {});
      range.load('formulas,values');
      await worksheets.context.sync();
      return [count.value, range.formulas.flat(), range.values.flat()];
    });
    expect(found).toEqual([1, ['=B1:B2+1', 1, '=SUM(B1:B2+5)'], [1, 1, 10]]);
    expect(model.sheets[0]?.cells.get(2, 0)?.array).toEqual({ kind: 'legacy', rows: 1, columns: 1 });
  });
});
