import { beforeEach, describe, expect, test } from '@jest/globals';
import { addMissingSheets, buildWorkbook } from '../../../src/workbook/build';
import { saveXlsx } from '../../../src/files';
import { openClient, type OpenClient } from '../../host/open-client';
import { testWithLibreOffice } from '../../other-programs/libre-office';
import { invalidInLibreOffice } from '../../other-programs/libre-office-validation';

let client: OpenClient;
beforeEach(() => {
  client = openClient();
});

const put = (sheet: string, address: string, values: (string | number)[][]) =>
  client.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values;
    await context.sync();
  });

/** Which of the cells Excel would have warned of while they were typed. */
const invalid = (sheet: string, address: string) =>
  client.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange(address);
    const cells = dataValidation.getInvalidCellsOrNullObject().load('address');
    await context.sync();
    return cells.isNullObject ? null : cells.address;
  });

describe('the deal ID of a row that belongs to a deal', () => {
  test.each([
    ['en', 'Stakeholders', 'Account plan', 'D2'],
    ['zh', '干系人', '客户规划', 'D2'],
  ] as const)(
    'is picked from the ids of the deals, with a warning for others: %s',
    async (language, people, plan, cell) => {
      await client.run((context) => buildWorkbook(context, { language, example: null }));
      const rules = await client.run(async (context) => {
        const cells = [
          context.workbook.worksheets.getItem(people).getRange('A5'),
          context.workbook.worksheets.getItem(plan).getRange(cell),
        ];
        for (const { dataValidation } of cells) dataValidation.load('rule,errorAlert');
        await context.sync();
        return cells.map(({ dataValidation: { rule, errorAlert } }) => [
          rule,
          errorAlert.style,
          errorAlert.message,
        ]);
      });
      const message = {
        en: 'No deal in the Deals table has this ID. Keep it all the same?',
        zh: '商机表中没有这个编号。仍要保留吗？',
      }[language];
      const rule = { list: { inCellDropDown: true, source: '=Stakegrid_dealIds' } };
      expect(rules).toEqual([
        [rule, 'Warning', message],
        [rule, 'Warning', message],
      ]);
    },
  );

  test('follows the Deals table: its rows, a row above the first, a table that grows, a sheet with another name', async () => {
    await client.run((context) => buildWorkbook(context, { language: 'en', example: null }));
    await put('Deals', 'A2:A3', [['D-001'], ['D-002']]);
    await put('Stakeholders', 'A2:A6', [['D-001'], ['D-002'], ['D-003'], ['D-000'], ['D-030']]);
    expect(await invalid('Stakeholders', 'A2:A6')).toBe('Stakeholders!A4:A6');
    await client.run(async (context) => {
      const table = context.workbook.tables.getItem('Deals');
      const width = table.getHeaderRowRange().load('columnCount');
      await context.sync();
      const row = (id: string) => [id, ...Array.from({ length: width.columnCount - 1 }, () => '')];
      table.rows.add(0, [row('D-000')]);
      table.rows.add(undefined, [row('D-030')]);
      context.workbook.worksheets.getItem('Deals').name = 'My deals';
      await context.sync();
    });
    expect(await invalid('Stakeholders', 'A2:A6')).toBe('Stakeholders!A4');
    await put('My deals', 'A5', [['D-003']]);
    expect(await invalid('Stakeholders', 'A2:A6')).toBeNull();
  });

  test('follows a list of the user’s own', async () => {
    await put('Sheet1', 'B3:D5', [
      ['Customer', 'Deal', 'Deal ID'],
      ['Acme', 'Plant', 'P-1'],
      ['Borea', 'Mill', 7],
    ]);
    await client.run(addMissingSheets);
    await put('Stakeholders', 'A2:A4', [['P-1'], ['7'], ['P-9']]);
    expect(await invalid('Stakeholders', 'A2:A4')).toBe('Stakeholders!A3:A4');
    await put('Sheet1', 'D9', [['P-9']]);
    expect(await invalid('Stakeholders', 'A4')).toBeNull();
  });

  test('means the deals that are there when a deleted sheet is added again', async () => {
    await client.run((context) => buildWorkbook(context, { language: 'en', example: null }));
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Deals').delete();
      const own = context.workbook.worksheets.add('Own');
      own.getRange('A1:C2').values = [
        ['Deal ID', 'Customer', 'Deal'],
        ['P-1', 'Acme', 'Plant'],
      ];
      context.workbook.worksheets.getItem('Rivals').delete();
      await context.sync();
    });
    await client.run(addMissingSheets);
    await put('Rivals', 'A2:A3', [['P-1'], ['P-2']]);
    expect(await invalid('Rivals', 'A2:A3')).toBe('Rivals!A3');
  });
});

testWithLibreOffice(
  'LibreOffice takes the same ids from the saved file',
  async () => {
    await client.run((context) => buildWorkbook(context, { language: 'en', example: null }));
    await put('Deals', 'A2:A3', [['D-001'], ['D-002']]);
    const type = (sheet: string, row: number, text: string) => ({ sheet, row, column: 0, text });
    const invalid = invalidInLibreOffice(await saveXlsx(client.host.workbook), [
      type('Rivals', 1, 'D-002'),
      type('Rivals', 2, 'D-003'),
      type('Deals', 40, 'D-003'),
      type('Rivals', 1, 'D-004'),
    ]);
    expect([invalid[0], invalid[1], invalid[3]]).toEqual([false, true, true]);
    const grown = invalidInLibreOffice(await saveXlsx(client.host.workbook), [
      type('Deals', 40, 'D-003'),
      type('Rivals', 1, 'D-003'),
    ]);
    expect(grown[1]).toBe(false);
  },
  120_000,
);
