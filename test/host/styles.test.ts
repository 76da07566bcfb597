import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { openClient } from './open-client';

test('built-in and own styles dress cells, are saved, and cells follow a changed style', async () => {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const { styles } = context.workbook;
    styles.add('Key figure');
    const style = styles.getItem('Key figure');
    style.font.color = '#FF00FF';
    style.fill.color = 'Yellow';
    style.numberFormat = '0.00';
    style.horizontalAlignment = 'Center';
    style.borders.getItem('EdgeBottom').style = 'Continuous';
    style.includeProtection = false;
    style.textOrientation = 38;
    style.autoIndent = true;
    sheet.getRange('A1:B1').style = 'Key figure';
    sheet.getRange('B1').format.fill.color = '#00FF00';
    sheet.getRange('A2').style = 'Heading1';
    sheet.getRange('A3').style = 'Bad';
    style.fill.color = '#0000FF';
    await context.sync();
  });
  const again = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
  const found = await again.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const cells = ['A1', 'B1', 'A2', 'A3', 'A4'].map((address) =>
      sheet.getRange(address).load('style,numberFormat,format/fill/color,format/font/color,format/font/size'),
    );
    const border = sheet.getRange('A1').format.borders.getItem('EdgeBottom').load('style');
    const own = context.workbook.styles.getItem('Key figure').load();
    await context.sync();
    return [
      ...cells.map(({ style, numberFormat, format }) => [
        style,
        numberFormat[0]?.[0],
        format.fill.color,
        format.font.color,
        format.font.size,
      ]),
      border.style,
      [own.builtIn, own.includeProtection, own.includeFont, own.horizontalAlignment],
      [own.textOrientation, own.autoIndent],
    ];
  });
  expect(found).toEqual([
    ['Key figure', '0.00', '#0000FF', '#FF00FF', 11],
    ['Key figure', '0.00', '#00FF00', '#FF00FF', 11],
    ['Heading 1', 'General', '#FFFFFF', '#44546A', 15],
    ['Bad', 'General', '#FFC7CE', '#9C0006', 11],
    ['Normal', 'General', '#FFFFFF', '#000000', 11],
    'Continuous',
    [false, false, true, 'Center'],
    [38, true],
  ]);
});

test('a deleted style leaves its cells as Normal; built-in styles stay, names are taken once', async () => {
  const client = openClient();
  const color = await client.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    context.workbook.styles.add('Mine');
    context.workbook.styles.getItem('Mine').fill.color = 'Red';
    cell.style = 'Mine';
    context.workbook.styles.getItem('Mine').delete();
    cell.load('style,format/fill/color');
    await context.sync();
    return [cell.style, cell.format.fill.color];
  });
  expect(color).toEqual(['Normal', '#FFFFFF']);
  const fails = (work: (styles: Excel.StyleCollection) => void): Promise<unknown> =>
    client.run(async (context) => {
      work(context.workbook.styles);
      await context.sync();
    });
  await expect(fails((styles) => styles.add('good'))).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  await expect(fails((styles) => styles.getItem('Good').delete())).rejects.toMatchObject({
    code: 'InvalidArgument',
  });
});
