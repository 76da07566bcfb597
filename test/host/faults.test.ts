import { describe, expect, test } from '@jest/globals';
import { RequestFailure, webSettings } from '../../src/host';
import { newWorkbook } from '../../src/files/model/workbook';
import { openClient } from './open-client';

function caught(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no error',
    (error: unknown) => error,
  );
}

describe('faults of a host', () => {
  test('a request can be refused, or executed with its answer lost', async () => {
    let mode: 'refuse' | 'lose' | 'answer' = 'refuse';
    const { run, host } = openClient(newWorkbook(), {
      intercept: (_intercepted, execute) => {
        if (mode === 'refuse') throw new RequestFailure('GeneralException', 'refused');
        const body = execute();
        if (mode === 'lose') throw new RequestFailure('GeneralException', 'lost');
        return body;
      },
    });
    const write = (value: string): Promise<void> =>
      run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[value]];
        await context.sync();
      });
    const held = (): unknown => host.workbook.sheets[0]?.cells.get(0, 0)?.value;
    expect(await caught(write('one'))).toMatchObject({ code: 'GeneralException' });
    expect(held()).toBeUndefined();
    mode = 'lose';
    expect(await caught(write('two'))).toMatchObject({ code: 'GeneralException' });
    expect(held()).toBe('two');
    mode = 'answer';
    await write('three');
    expect(held()).toBe('three');
  });

  test('on the web a request or response over 5 MB is refused', async () => {
    const { run, host } = openClient(newWorkbook(), webSettings);
    const rows = Array.from({ length: 2000 }, () => Array.from({ length: 100 }, () => 'x'.repeat(30)));
    const write = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, 2000, 100).values = rows;
      await context.sync();
    });
    expect(await caught(write)).toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(host.workbook.sheets[0]?.cells.usedArea()).toBeNull();
    for (let row = 0; row < 2000; row++)
      for (let column = 0; column < 100; column++)
        host.workbook.sheets[0]?.cells.set(row, column, { value: '文'.repeat(12), style: 0 });
    const read = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getUsedRange().load('values');
      await context.sync();
    });
    expect(await caught(read)).toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  test('while the user edits a cell every request is refused', async () => {
    const { run } = openClient(newWorkbook(), { cellEditMode: true });
    const error = await caught(
      run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().load('name');
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  });

  test('a read-only workbook is read and not written', async () => {
    const { run } = openClient(newWorkbook(), { readOnly: true });
    const error = await caught(
      run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
        await context.sync();
        expect(sheet.name).toBe('Sheet1');
        sheet.getRange('A1').values = [[1]];
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'AccessDenied', debugInfo: { errorLocation: 'Range.values' } });
  });

  test('an older Excel refuses newer members and does not load them', async () => {
    const { run, Office } = openClient(newWorkbook(), { requirementSet: '1.6' });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.6')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.7')).toBe(false);
    // a number is no version by the typings, and yet what many scripts give
    const asNumber = (version: number): boolean =>
      Reflect.apply(Office.context.requirements.isSetSupported, null, ['ExcelApi', version]);
    expect([asNumber(1.6), asNumber(1.7)]).toEqual([true, false]);
    const link = run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').dataValidation.clear();
      await context.sync();
    });
    expect(await caught(link)).toMatchObject({
      code: 'ApiNotFound',
      debugInfo: { errorLocation: 'Range.dataValidation' },
    });
    const property = run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load('tabColor');
      await context.sync();
    });
    expect(await caught(property)).toMatchObject({
      code: 'ApiNotFound',
      debugInfo: { errorLocation: 'Worksheet.tabColor' },
    });
    const loaded = await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load();
      await context.sync();
      return sheet.toJSON();
    });
    expect(loaded.name).toBe('Sheet1');
    expect(loaded.tabColor).toBeUndefined();
  });

  test('a batch stops at the first failure and delivers what was read before it', async () => {
    const { run, host } = openClient();
    const name = await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      sheet.getRange('A1').values = [['done']];
      sheet.getRange('B1').values = [[1, 2]];
      sheet.getRange('C1').values = [['not done']];
      const error = await caught(context.sync());
      expect(error).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
      return sheet.name;
    });
    expect(name).toBe('Sheet1');
    const cells = host.workbook.sheets[0]?.cells;
    expect([0, 1, 2].map((column) => cells?.get(0, column)?.value ?? null)).toEqual(['done', null, null]);
  });

  test('several hosts with their clients live beside each other', async () => {
    const [one, two] = [openClient(), openClient()];
    const write = (client: typeof one, value: string): Promise<void> =>
      client.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[value]];
        await context.sync();
      });
    await Promise.all([write(one, 'one'), write(two, 'two')]);
    expect([one, two].map(({ host }) => host.workbook.sheets[0]?.cells.get(0, 0)?.value)).toEqual([
      'one',
      'two',
    ]);
  });
});
