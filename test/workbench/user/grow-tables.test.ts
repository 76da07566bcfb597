import { describe, expect, test } from '@jest/globals';
import type { SheetModel } from '../../../src/files';
import { EditHistory } from '../../../src/workbench/user/history';
import { typing } from '../../../src/workbench/user/type-cells';
import { openClient, type OpenClient } from '../../host/open-client';

interface Opened extends OpenClient {
  readonly sheet: SheetModel;
  readonly history: EditHistory;
  put(top: number, left: number, lines: readonly (readonly string[])[]): void;
}

/** A table of ids, amounts and doubles in A1:C4, with a list under the amounts and ids as text. */
async function opened(): Promise<Opened> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A2:A4').numberFormat = [['@'], ['@'], ['@']];
    sheet.getRange('A1:C1').values = [['Id', 'Amount', 'Double']];
    sheet.getRange('A2:B4').values = [
      ['001', 1],
      ['002', 2],
      ['', ''],
    ];
    sheet.tables.add('A1:C4', true).name = 'Deals';
    sheet.getRange('C2:C4').formulas = [['=[@Amount]*2'], ['=[@Amount]*2'], ['=[@Amount]*2']];
    sheet.getRange('B2:B4').dataValidation.rule = { list: { inCellDropDown: true, source: '1,2,3' } };
    const rule = sheet.getRange('B2:B4').conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=$B2>2';
    await context.sync();
  });
  const { host } = client;
  const sheet = host.book.activeSheet;
  const history = new EditHistory(host);
  return {
    ...client,
    sheet,
    history,
    put: (top, left, lines) => {
      const cells = lines.flatMap((line, row) =>
        line.map((text, column) => ({
          row: top + row,
          column: left + column,
          input: text === '' ? ({ kind: 'empty' } as const) : ({ kind: 'typed', text } as const),
        })),
      );
      expect(history.perform(typing(host, sheet.id, cells))).toEqual({ kind: 'done' });
    },
  };
}

const bottom = ({ tables }: SheetModel): number | undefined => tables[0]?.area.bottom;

describe('a table goes on over what is put in', () => {
  test('rows pasted over its end, with formats, lists, colours and formulas of the columns', async () => {
    const { sheet, put, history } = await opened();
    put(3, 0, [
      ['003', '3'],
      ['004', '4'],
      ['0005', '5'],
      ['', ''],
    ]);
    expect(bottom(sheet)).toBe(5);
    expect(sheet.cells.get(5, 0)?.value).toBe('0005');
    expect(sheet.cells.get(5, 2)).toMatchObject({ formula: 'Deals[@Amount]*2', value: 10 });
    expect(sheet.validations.map(({ areas }) => areas)).toEqual([[{ top: 1, left: 1, bottom: 5, right: 1 }]]);
    expect(sheet.conditionalFormats.map(({ areas }) => areas)).toEqual([
      [{ top: 1, left: 1, bottom: 5, right: 1 }],
    ]);
    expect(history.undo()).toBe('done');
    expect(bottom(sheet)).toBe(3);
    expect(sheet.cells.get(5, 0)?.value ?? null).toBeNull();
    expect(sheet.validations[0]?.areas[0]?.bottom).toBe(3);
    expect(history.redo()).toBe('done');
    expect(bottom(sheet)).toBe(5);
  });

  test('a row typed directly below, whose id is read as the column’s text', async () => {
    const { sheet, put } = await opened();
    put(4, 0, [['006']]);
    expect(bottom(sheet)).toBe(4);
    expect(sheet.cells.get(4, 0)?.value).toBe('006');
    expect(sheet.validations[0]?.areas[0]?.bottom).toBe(4);
  });

  test('rows wider than the table, but none for formulas below, for blanks, or beside it', async () => {
    const { sheet, put } = await opened();
    put(4, 1, [['=SUM(B2:B4)']]);
    put(4, 0, [['', '']]);
    put(3, 3, [['x'], ['y']]);
    put(5, 0, [['apart']]);
    expect(bottom(sheet)).toBe(3);
    put(3, 1, [
      ['1', '2', 'more'],
      ['1', '2', 'more'],
    ]);
    expect(bottom(sheet)).toBe(4);
  });
});
