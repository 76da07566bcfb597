import { describe, expect, test } from '@jest/globals';
import type { Area, SheetModel } from '../../../src/files';
import type { GridIntent } from '../../../src/workbench/grid/intents';
import { editOf } from '../../../src/workbench/user/actions';
import { EditHistory } from '../../../src/workbench/user/history';
import { openClient, type OpenClient } from '../../host/open-client';
import { wholeState } from './whole-state';

/** `Omit` of a union keeps its members apart. */
type Wanted = GridIntent extends infer Intent
  ? Intent extends GridIntent
    ? Omit<Intent, 'sheetId'>
    : never
  : never;

interface Opened extends OpenClient {
  readonly sheet: SheetModel;
  readonly history: EditHistory;
  does(intent: Wanted, sheetId?: string): ReturnType<EditHistory['perform']>;
  /** All of the workbook that an edit can change. */
  state(): string;
}

const border = { type: 'bottom', style: 8, color: '#FF0000' };
const area = (top: number, left: number, bottom = top, right = left): Area => ({ top, left, bottom, right });

async function opened(): Promise<Opened> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B4').values = [
      ['Name', 'Amount'],
      ['Anna', 1],
      ['Ben', 2],
      ['Cleo', 3],
    ];
    const table = sheet.tables.add('A1:B4', true);
    table.name = 'People';
    sheet.getRange('D7:E9').values = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    context.workbook.worksheets.add('Sum').getRange('A1').formulas = [['=SUM(Sheet1!B2:B4)']];
    await context.sync();
  });
  const { host } = client;
  const history = new EditHistory(host);
  const sheet = host.book.activeSheet;
  return {
    ...client,
    sheet,
    history,
    does: (intent, sheetId = sheet.id) => {
      const edit = editOf(host, { ...intent, sheetId } as GridIntent, border);
      if (!edit) throw new Error('nothing to do');
      return history.perform(edit);
    },
    state: () => wholeState(host),
  };
}

const everyIntent: readonly (readonly [string, Wanted])[] = [
  ['rows are inserted', { kind: 'insert', what: 'rows', areas: [area(2, 0, 3, 0)] }],
  ['rows are deleted', { kind: 'delete', what: 'rows', areas: [area(1, 0), area(3, 0)] }],
  ['columns are inserted', { kind: 'insert', what: 'columns', areas: [area(0, 1)] }],
  ['columns are deleted', { kind: 'delete', what: 'columns', areas: [area(0, 1)] }],
  ['cells are inserted', { kind: 'insertCells', area: area(6, 3, 7, 4), direction: 'Down' }],
  ['cells are deleted', { kind: 'deleteCells', area: area(6, 3, 7, 4), direction: 'Up' }],
  ['cells are moved', { kind: 'moveCells', from: area(1, 1), toSheetId: '', to: area(9, 4) }],
  ['rows are hidden', { kind: 'hide', what: 'rows', areas: [area(1, 0, 2, 0)] }],
  ['columns get another width', { kind: 'resize', what: 'columns', pixels: new Map([[1, 140]]) }],
  ['columns are fitted', { kind: 'fit', what: 'columns', areas: [area(0, 0, 0, 1)] }],
  ['panes are frozen', { kind: 'freeze', rows: 1, columns: 2 }],
  ['a sheet is added', { kind: 'addSheet', position: 1 }],
  ['a sheet is copied', { kind: 'copySheet' }],
  ['a sheet is deleted', { kind: 'deleteSheet' }],
  ['a sheet is renamed', { kind: 'renameSheet', name: 'New name' }],
  ['a sheet is moved', { kind: 'moveSheet', position: 1 }],
  ['a sheet is hidden', { kind: 'hideSheet' }],
  ['a tab is coloured', { kind: 'colorTab', color: '#FF0000' }],
  [
    'cells get a fill',
    { kind: 'format', areas: [area(1, 0, 3, 1)], option: 'bg', value: { rgb: 'rgb(255,0,0)' } },
  ],
  [
    'whole columns become bold',
    { kind: 'format', areas: [area(0, 0, 1_048_575, 0)], option: 'bl', value: 1 },
  ],
  ['numbers get a format', { kind: 'numberFormat', cells: [{ row: 1, column: 1, format: '0%' }] }],
  ['cells get a border', { kind: 'borders', areas: [area(1, 0, 3, 1)] }],
  ['cells are cleared', { kind: 'clear', what: 'All', areas: [area(1, 0, 2, 1)] }],
];

describe('what a user does in the grid', () => {
  test.each(everyIntent)('%s, taken back and done again', async (_, intent) => {
    const client = await opened();
    const before = client.state();
    const done = intent.kind === 'moveCells' ? { ...intent, toSheetId: client.sheet.id } : intent;
    expect(client.does(done)).toEqual({ kind: 'done' });
    const after = client.state();
    expect(after).not.toBe(before);
    expect(client.history.undo()).toBe('done');
    expect(client.state()).toBe(before);
    expect(client.history.redo()).toBe('done');
    expect(client.state()).toBe(after);
    expect(client.history.undo()).toBe('done');
    expect(client.state()).toBe(before);
  });

  test('formulas on other sheets follow rows that are inserted, and come back when rows are taken back', async () => {
    const client = await opened();
    const sum = (): string | undefined => client.host.book.findSheet('Sum')?.cells.get(0, 0)?.formula;
    client.does({ kind: 'insert', what: 'rows', areas: [area(2, 0)] });
    expect(sum()).toBe('SUM(Sheet1!B2:B5)');
    expect(client.sheet.tables[0]?.area.bottom).toBe(4);
    client.does({ kind: 'delete', what: 'rows', areas: [area(1, 0, 4, 0)] });
    expect(sum()).toContain('#REF!');
    client.history.undo();
    client.history.undo();
    expect(sum()).toBe('SUM(Sheet1!B2:B4)');
  });

  test('formats are what the file keeps', async () => {
    const client = await opened();
    client.does({ kind: 'format', areas: [area(1, 1)], option: 'ht', value: 2 });
    client.does({ kind: 'format', areas: [area(1, 1)], option: 'cl', value: { rgb: '#0f0' } });
    client.does({ kind: 'borders', areas: [area(1, 1)] });
    client.does({ kind: 'numberFormat', cells: [{ row: 1, column: 1, format: '#,##0' }] });
    const { styles } = client.host.workbook;
    expect(styles.get(client.sheet.cells.get(1, 1)?.style ?? 0)).toMatchObject({
      alignment: { horizontal: 'center' },
      font: { color: '#00FF00' },
      borders: { bottom: { style: 'medium', color: '#FF0000' } },
      numberFormat: '#,##0',
    });
  });

  test('the add-in hears of it what it hears of a user in Excel', async () => {
    const client = await opened();
    const heard: unknown[] = [];
    await client.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(async ({ changeType, address, triggerSource }) => {
        heard.push([changeType, address, triggerSource]);
      });
      worksheets.onFormatChanged.add(async ({ type, address }) => {
        heard.push([type, address]);
      });
      worksheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => {
        heard.push([nameBefore, nameAfter]);
      });
      worksheets.onAdded.add(async ({ type }) => {
        heard.push([type]);
      });
      worksheets.onDeleted.add(async ({ type }) => {
        heard.push([type]);
      });
      worksheets.onRowHiddenChanged.add(async ({ changeType, address }) => {
        heard.push([changeType, address]);
      });
      await context.sync();
    });
    const hears = async (intent: Wanted): Promise<readonly unknown[]> => {
      client.does(intent);
      client.history.undo();
      client.host.deliverEvents();
      await new Promise((done) => setTimeout(done, 0));
      return heard.splice(0);
    };
    expect(await hears({ kind: 'insert', what: 'rows', areas: [area(2, 0)] })).toEqual([
      ['RowInserted', '3:3', 'Unknown'],
      ['RowDeleted', '3:3', 'Unknown'],
    ]);
    expect(await hears({ kind: 'format', areas: [area(1, 0, 2, 0)], option: 'bl', value: 1 })).toEqual([
      ['WorksheetFormatChanged', 'A2:A3'],
      ['WorksheetFormatChanged', 'A2:A3'],
    ]);
    expect(await hears({ kind: 'renameSheet', name: 'Two' })).toEqual([
      ['Sheet1', 'Two'],
      ['Two', 'Sheet1'],
    ]);
    expect(await hears({ kind: 'addSheet', position: 0 })).toEqual([
      ['WorksheetAdded'],
      ['WorksheetDeleted'],
    ]);
    expect(await hears({ kind: 'hide', what: 'rows', areas: [area(1, 0)] })).toEqual([
      ['Hidden', '2:2'],
      ['Unhidden', '2:2'],
    ]);
  });

  test('what the workbook refuses leaves it as it was, and leaves nothing to take back', async () => {
    const client = await opened();
    const before = client.state();
    expect(client.does({ kind: 'renameSheet', name: 'Sum' }).kind).toBe('refused');
    expect(client.does({ kind: 'moveSheet', position: 9 }).kind).toBe('refused');
    await client.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    });
    expect(client.does({ kind: 'insert', what: 'rows', areas: [area(1, 0)] }).kind).toBe('refused');
    expect(client.does({ kind: 'format', areas: [area(1, 0)], option: 'bl', value: 1 }).kind).toBe('refused');
    expect(client.history.canUndo).toBe(false);
    await client.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.unprotect();
      await context.sync();
    });
    expect(client.state()).toBe(before);
  });

  test('it is not taken back over what the add-in has written there since', async () => {
    const client = await opened();
    client.does({ kind: 'insert', what: 'rows', areas: [area(2, 0)] });
    await client.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A2').values = [['of the add-in']];
      context.workbook.worksheets.getActiveWorksheet().getRange('A4').values = [['of the add-in']];
      await context.sync();
    });
    expect(client.history.undo()).toBe('changed');
    expect(client.sheet.cells.get(3, 0)?.value).toBe('of the add-in');
  });
});
