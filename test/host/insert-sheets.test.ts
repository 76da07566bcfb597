import { expect, test } from '@jest/globals';
import { newWorkbook, openXlsx, saveXlsx, type WorkbookModel } from '../../src/files';
import { openClient } from './open-client';

/** A workbook with a table, formulas, a format and a name, as base64. */
async function source(): Promise<string> {
  const { run, host } = openClient();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      ['Item', 'Price'],
      ['a', 7],
    ];
    sheet.getRange('B2').numberFormat = [['0.00']];
    sheet.tables.add('A1:B2', true).name = 'Prices';
    const other = context.workbook.worksheets.add('Report');
    other.getRange('A1:A2').formulas = [['=SUM(Prices[Price])'], ['=Sheet1!B2*2']];
    context.workbook.names.add('Best', '=Sheet1!$B$2');
    await context.sync();
  });
  return Buffer.from(await saveXlsx(host.workbook)).toString('base64');
}

test('sheets of another workbook come in with their tables, formats and names; taken names make way', async () => {
  const base64 = await source();
  const { run } = openClient();
  const found = await run(async (context) => {
    const own = context.workbook.worksheets.getItem('Sheet1');
    own.getRange('A1:A2').values = [['Mine'], [1]];
    own.tables.add('A1:A2', true).name = 'Prices';
    const ids = context.workbook.insertWorksheetsFromBase64(base64, { positionType: 'Beginning' });
    await context.sync();
    const sheets = context.workbook.worksheets.load('items/name,items/id');
    const report = context.workbook.worksheets.getItem('Report').getRange('A1:A2').load('formulas,values');
    const price = context.workbook.worksheets
      .getItem(ids.value[0] ?? '')
      .getRange('B2')
      .load('text');
    const name = context.workbook.names.getItem('Best').load('formula');
    await context.sync();
    return [
      sheets.items.map((sheet) => sheet.name),
      ids.value.length,
      report.formulas,
      report.values,
      price.text,
      name.formula,
    ];
  });
  expect(found).toEqual([
    ['Sheet1 (2)', 'Report', 'Sheet1'],
    2,
    [['=SUM(Prices2[Price])'], ["='Sheet1 (2)'!B2*2"]],
    [[7], [14]],
    [['7.00']],
    "='Sheet1 (2)'!$B$2",
  ]);
});

test('only the sheets asked for come; a sheet that is not there and a text that is no workbook are refused', async () => {
  const base64 = await source();
  const { run } = openClient();
  const insert = (text: string, names: string[]): Promise<string[]> =>
    run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(text, { sheetNamesToInsert: names });
      await context.sync();
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
  expect(await insert(base64, ['Report'])).toEqual(['Sheet1', 'Report']);
  expect(await insert(base64, [])).toEqual(['Sheet1', 'Report', 'Sheet1 (2)', 'Report (2)']);
  await expect(insert(base64, ['Nothing'])).rejects.toMatchObject({ code: 'ItemNotFound' });
  await expect(insert('bm8gd29ya2Jvb2s=', ['Report'])).rejects.toMatchObject({ code: 'InvalidArgument' });
  await expect(insert('%%%', ['Report'])).rejects.toMatchObject({ code: 'InvalidArgument' });
});

/** What stands in a workbook after the sheets of another one have come in. */
async function inserted(
  build: (context: Excel.RequestContext) => void,
  names: string[],
  prepare: (context: Excel.RequestContext) => void = () => undefined,
): Promise<WorkbookModel> {
  const from = openClient();
  await from.run(async (context) => {
    build(context);
    await context.sync();
  });
  const base64 = Buffer.from(await saveXlsx(from.host.workbook)).toString('base64');
  const into = openClient();
  await into.run(async (context) => {
    prepare(context);
    context.workbook.insertWorksheetsFromBase64(base64, { sheetNamesToInsert: names });
    await context.sync();
  });
  return openXlsx(await saveXlsx(into.host.workbook));
}

test('the names come that speak of the sheets or that their formulas use, and no others', async () => {
  const { names } = await inserted(
    ({ workbook }) => {
      const sheet = workbook.worksheets.add('S');
      const left = workbook.worksheets.add('Left behind');
      sheet.getRange('A1').values = [[5]];
      workbook.names.add('rate', '=0.2');
      workbook.names.add('unused', '=0.3');
      workbook.names.add('first', '=S!$A$1');
      workbook.names.add('elsewhere', left.getRange('S1'));
      workbook.names.add('both', '=S!$A$1+Sheet1!$A$1');
      sheet.getRange('B1').formulas = [['=A1*Rate+both']];
    },
    ['S'],
  );
  expect(names.map(({ name }) => name).sort()).toEqual(['both', 'first', 'rate']);
  expect(names.find(({ name }) => name === 'both')?.formula).toBe('S!$A$1+#REF!$A$1');
});

test('what speaks of sheets left behind is #REF!, and not of sheets and tables that are called the same here', async () => {
  const build = ({ workbook }: Excel.RequestContext): void => {
    const left = workbook.worksheets.getItem('Sheet1');
    left.getRange('A1:A2').values = [['Price'], [7]];
    left.tables.add('Sheet1!A1:A2', true).name = 'Prices';
  };
  const { sheets } = await inserted(
    (context) => {
      build(context);
      const sheet = context.workbook.worksheets.add('Report');
      sheet.getRange('A1:A3').formulas = [['=Sheet1!A2*2'], ['=SUM(Prices[Price])'], ['=A1']];
      sheet.getRange('B1').dataValidation.rule = {
        list: { inCellDropDown: true, source: '=Sheet1!$A$2:$A$2' },
      };
    },
    ['Report'],
    build,
  );
  const report = sheets.find(({ name }) => name === 'Report');
  const formulas = [0, 1, 2].map((row) => report?.cells.get(row, 0)?.formula);
  expect(formulas).toEqual(['#REF!A2*2', 'SUM(#REF!)', 'A1']);
  expect(report?.validations[0]?.formula1).toBe('#REF!$A$2:$A$2');
});

test('references to a table of a deleted sheet become #REF!', async () => {
  const { run } = openClient();
  const left = await run(async ({ workbook }) => {
    const sheet = workbook.worksheets.add('Gone');
    sheet.getRange('A1:A2').values = [['Price'], [7]];
    sheet.tables.add('Gone!A1:A2', true).name = 'Prices';
    const cell = workbook.worksheets.getItem('Sheet1').getRange('A1');
    cell.formulas = [['=SUM(Prices[Price])']];
    sheet.delete();
    cell.load('formulas');
    await cell.context.sync();
    return cell.formulas;
  });
  expect(left).toEqual([['=SUM(#REF!)']]);
});

test('a table whose name is taken gets one that is no cell', async () => {
  const build = ({ workbook }: Excel.RequestContext): void => {
    const sheet = workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A2').values = [['h'], [1]];
    sheet.tables.add('Sheet1!A1:A2', true).name = 'Tab';
  };
  const { sheets } = await inserted(build, ['Sheet1'], build);
  expect(sheets.flatMap(({ tables }) => tables.map(({ name }) => name)).sort()).toEqual(['Tab', 'Tab_2']);
});

test('pictures come along', async () => {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP4z8DAwMAAAAkBAgEtm7TCAAAAAElFTkSuQmCC';
  const { sheets } = await inserted(
    ({ workbook }) => workbook.worksheets.add('Pictures').shapes.addImage(png),
    ['Pictures'],
  );
  const picture = sheets.find(({ name }) => name === 'Pictures')?.shapes[0]?.picture;
  expect(picture?.bytes).toEqual(new Uint8Array(Buffer.from(png, 'base64')));
});

test('a data bar on a sheet that came in has another id than those that came with it', async () => {
  const { run, host } = openClient();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (const address of ['A1:A3', 'B1:B3']) sheet.getRange(address).conditionalFormats.add('DataBar');
    await context.sync();
  });
  const base64 = Buffer.from(await saveXlsx(host.workbook)).toString('base64');
  const ids = await openClient().run(async (context) => {
    const inserted = context.workbook.insertWorksheetsFromBase64(base64);
    await context.sync();
    const sheet = context.workbook.worksheets.getItem(inserted.value[0] ?? '');
    sheet.getRange('C1:C3').conditionalFormats.add('DataBar');
    const formats = sheet.getRange().conditionalFormats.load('items/id');
    await context.sync();
    return formats.items.map(({ id }) => id);
  });
  expect([ids.length, new Set(ids).size]).toEqual([3, 3]);
});

test('what leads to parts of the other file that do not come along is an error', async () => {
  const model = newWorkbook(['Outside']);
  const cells = model.sheets[0]?.cells;
  cells?.set(0, 0, { formula: '[1]Prices!$A$1*2+[2]!Rate', value: 8, style: 0 });
  cells?.set(1, 0, { value: { error: '#VALUE!', richValue: 1 }, style: 0 });
  const base64 = Buffer.from(await saveXlsx(model)).toString('base64');
  const { run, host } = openClient();
  await run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(base64);
    await context.sync();
  });
  const inserted = host.workbook.sheets.find(({ name }) => name === 'Outside')?.cells;
  expect([inserted?.get(0, 0)?.formula, inserted?.get(1, 0)?.value]).toEqual([
    '#REF!$A$1*2+#REF!Rate',
    { error: '#VALUE!' },
  ]);
});
