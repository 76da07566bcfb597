import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openClient } from './open-client';

function caught(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no error',
    (error: unknown) => error,
  );
}

/** Does something with the first sheet and answers what a range of it then holds. */
async function after(
  work: (sheet: Excel.Worksheet) => void,
  address: string,
): Promise<Pick<Excel.Range, 'values' | 'formulas' | 'text' | 'valueTypes' | 'numberFormat'>> {
  const { run } = openClient();
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    work(sheet);
    const range = sheet.getRange(address).load('values,formulas,text,valueTypes,numberFormat');
    await context.sync();
    return range;
  });
}

describe('values written and read through the client', () => {
  test('strings are taken as typed: numbers, dates, booleans, errors, percents; other text stays', async () => {
    const range = await after((sheet) => {
      sheet.getRange('A1:G1').values = [['0012', '29.96', '1/1/2017', 'TRUE', '#N/A', '12%', 'Deal 12']];
    }, 'A1:G1');
    expect(range.values).toEqual([[12, 29.96, 42736, true, '#N/A', 0.12, 'Deal 12']]);
    expect(range.valueTypes).toEqual([
      ['Double', 'Double', 'Double', 'Boolean', 'Error', 'Double', 'String'],
    ]);
    expect(range.text[0]?.[2]).toBe('1/1/2017');
    expect(range.numberFormat[0]?.[5]).toBe('0%');
  });

  test('a text format or an apostrophe keeps text as it is', async () => {
    const range = await after((sheet) => {
      sheet.getRange('A1:C1').numberFormat = [['@', '@', 'General']];
      sheet.getRange('A1:C1').values = [['001', '=1+1', "'3-4"]];
    }, 'A1:C1');
    expect(range.values).toEqual([['001', '=1+1', '3-4']]);
    expect(range.valueTypes).toEqual([['String', 'String', 'String']]);
  });

  test('null leaves a cell, an empty text empties it, and a single value fills a range', async () => {
    const range = await after((sheet) => {
      const cells = sheet.getRange('A1:C1');
      (cells as { values: unknown }).values = 'x';
      cells.values = [[null, '', 'y']];
    }, 'A1:C1');
    expect(range.values).toEqual([['x', '', 'y']]);
    expect(range.valueTypes).toEqual([['String', 'Empty', 'String']]);
  });

  test('text like a formula becomes one; a formula that is none is refused', async () => {
    const range = await after((sheet) => {
      sheet.getRange('A1:C1').values = [['=1+1', '-5', '+A1']];
    }, 'A1:C1');
    expect(range.formulas).toEqual([['=1+1', -5, '=+A1']]);
    expect(range.values).toEqual([[2, -5, 2]]);
    for (const wrong of ['=SUM(', '=SUM(A1;B1)', "=cmd|' /C calc'!A0", '=Nowhere[Column]']) {
      const error = await caught(after((sheet) => (sheet.getRange('A1').values = [[wrong]]), 'A1'));
      expect(error).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
    }
  });

  test('arrays of another size are refused, also large ones that the client sends in pieces', async () => {
    for (const values of [[[1, 2]], [[1]], [[1], [2, 3]], Array.from({ length: 3000 }, () => [1])]) {
      const error = await caught(after((sheet) => (sheet.getRange('A1:A2').values = values), 'A1'));
      expect(error).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
    }
  });

  test('formulas are calculated before the same batch reads, and left stale when suspended', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A2').values = [[1], [2]];
      const sum = sheet.getRange('A3');
      sum.formulas = [['=SUM(A1:A2)']];
      sum.load('values');
      await context.sync();
      const first = sum.values;
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange('A1').values = [[10]];
      sum.load('values');
      await context.sync();
      const stale = sum.values;
      sum.load('values');
      await context.sync();
      return [first, stale, sum.values];
    });
    expect(found).toEqual([[[3]], [[3]], [[12]]]);
  });

  test('unbounded ranges read null and narrow to what is used', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B2:C3').values = [
        [1, 2],
        [3, 4],
      ];
      const column = sheet.getRange('B:B').load('values,address,isEntireColumn,cellCount');
      const used = sheet.getRange('B:B').getUsedRange(true).load('address');
      const empty = sheet.getRange('F:F').getUsedRangeOrNullObject(true);
      const whole = sheet.getRange().load('cellCount');
      await context.sync();
      return [
        column.values,
        column.address,
        column.isEntireColumn,
        used.address,
        empty.isNullObject,
        whole.cellCount,
      ];
    });
    expect(found).toEqual([null, 'Sheet1!B:B', true, 'Sheet1!B2:B3', true, -1]);
  });

  test('plain values come back as they were written', async () => {
    const cell = fc.oneof(
      fc
        .double({ noNaN: true, noDefaultInfinity: true })
        .map((number) => (Object.is(number, -0) ? 0 : number)),
      fc.boolean(),
      fc.string({ minLength: 1 }).map((text) => `x${text}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
        const range = await after(
          (sheet) => (sheet.getRangeByIndexes(0, 0, rows.length, 2).values = rows),
          `A1:B${rows.length}`,
        );
        expect(range.values).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });
});
