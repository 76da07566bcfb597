import { expect, test } from '@jest/globals';
import { openClient } from './open-client';

test('properties of cells, rows and columns are read and set one by one', async () => {
  const { run } = openClient();
  const found = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').setCellProperties([
      [
        {
          format: { fill: { color: '#FF0000' }, borders: { bottom: { style: 'Double', color: '#0000FF' } } },
        },
        {},
      ],
      [{}, { format: { font: { bold: true } } }],
    ]);
    sheet.getRange('A:C').setColumnProperties([{ format: { columnWidth: 100 } }, {}, { columnHidden: true }]);
    sheet.getRange('1:2').setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
    const cells = sheet.getRange('A1:B2').getCellProperties({
      address: true,
      format: {
        fill: { color: true },
        font: { bold: true },
        borders: { style: true, color: true },
      },
    });
    const columns = sheet.getRange('A:C').getColumnProperties({ columnHidden: true, columnIndex: true });
    const rows = sheet.getRange('1:2').getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    await context.sync();
    const shown = cells.value.map((row) =>
      row.map(({ address, format }) => [
        address,
        format?.fill?.color,
        format?.font?.bold,
        format?.borders?.bottom,
        format?.borders?.top,
      ]),
    );
    return [shown, columns.value, rows.value];
  });
  const plain = { style: 'None', color: '#000000' };
  expect(found).toEqual([
    [
      [
        ['Sheet1!A1', '#FF0000', false, { style: 'Double', color: '#0000FF' }, plain],
        ['Sheet1!B1', '#FFFFFF', false, plain, plain],
      ],
      [
        ['Sheet1!A2', '#FFFFFF', false, plain, plain],
        ['Sheet1!B2', '#FFFFFF', true, plain, plain],
      ],
    ],
    [
      { columnHidden: false, columnIndex: 0 },
      { columnHidden: false, columnIndex: 1 },
      { columnHidden: true, columnIndex: 2 },
    ],
    [
      { rowHidden: false, format: { rowHeight: 30 } },
      { rowHidden: true, format: { rowHeight: 15 } },
    ],
  ]);
});

test('the shape has to be that of the range', async () => {
  const { run } = openClient();
  await expect(
    run(async (context) => {
      context.workbook.worksheets
        .getItem('Sheet1')
        .getRange('A1:B2')
        .setCellProperties([[{}, {}]]);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('formulas in R1C1 style mean the same distance everywhere', async () => {
  const { run } = openClient();
  const found = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    const range = sheet.getRange('B1:B3');
    range.formulasR1C1 = [['=RC[-1]*2'], ['=RC[-1]*2'], ['=SUM(R1C1:R[-1]C[-1])']];
    range.load('formulas,formulasR1C1,values');
    await context.sync();
    return [range.formulas, range.formulasR1C1, range.values];
  });
  expect(found).toEqual([
    [['=A1*2'], ['=A2*2'], ['=SUM($A$1:A2)']],
    [['=RC[-1]*2'], ['=RC[-1]*2'], ['=SUM(R1C1:R[-1]C[-1])']],
    [[2], [4], [3]],
  ]);
});
