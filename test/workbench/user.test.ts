import { describe, expect, test } from '@jest/globals';
import { newWorkbook } from '../../src/files';
import { EditHistory } from '../../src/workbench/user/history';
import { typing } from '../../src/workbench/user/type-cells';
import type { EditedCell } from '../../src/workbench/grid/edits';
import { linkAt } from '../../src/workbench/link';
import { areColumnsFolded, foldEdit } from '../../src/workbench/outline';
import { openClient, type OpenClient } from '../host/open-client';

function opened(): OpenClient & { sheetId: string } {
  const client = openClient();
  return { ...client, sheetId: client.host.book.activeSheet.id };
}

function typeInto(
  client: OpenClient & { sheetId: string },
  cells: readonly EditedCell[],
  history = new EditHistory(client.host),
): ReturnType<EditHistory['perform']> {
  return history.perform(typing(client.host, client.sheetId, cells));
}

function typed(client: OpenClient & { sheetId: string }, row: number, column: number, text: string): void {
  const outcome = typeInto(client, [{ row, column, input: { kind: 'typed', text } }]);
  if (outcome.kind !== 'done') throw new Error(outcome.reason);
}

describe('what the user types', () => {
  test('is read as Excel reads it, and formulas are calculated', () => {
    const client = opened();
    typed(client, 0, 0, '12%');
    typed(client, 0, 1, '=A1*2');
    const { cells } = client.host.book.activeSheet;
    expect(cells.get(0, 0)?.value).toBe(0.12);
    expect(cells.get(0, 1)).toMatchObject({ value: 0.24, formula: 'A1*2' });
  });

  test('reaches the handlers of an add-in as the user’s doing, one event for one paste', async () => {
    const client = opened();
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    await client.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        heard.push(event);
      });
      await context.sync();
    });
    typeInto(client, [
      { row: 1, column: 1, input: { kind: 'value', value: 1 } },
      { row: 1, column: 2, input: { kind: 'value', value: '001' } },
    ]);
    client.host.deliverEvents();
    await new Promise((done) => setTimeout(done, 0));
    expect(
      heard.map(({ address, changeType, triggerSource }) => [address, changeType, triggerSource]),
    ).toEqual([['B2:C2', 'RangeEdited', 'Unknown']]);
    expect(client.host.book.activeSheet.cells.get(1, 2)?.value).toBe('001');
  });

  test('is refused as a whole where the sheet is protected', async () => {
    const client = opened();
    await client.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    });
    const outcome = typeInto(client, [{ row: 0, column: 0, input: { kind: 'typed', text: 'x' } }]);
    expect(outcome.kind).toBe('refused');
    expect(client.host.book.activeSheet.cells.get(0, 0)?.value ?? null).toBeNull();
  });

  test('is taken back and done again, but not over what somebody else has changed since', () => {
    const client = opened();
    const history = new EditHistory(client.host);
    const { cells } = client.host.book.activeSheet;
    const edit = (text: string): void => {
      typeInto(client, [{ row: 0, column: 0, input: { kind: 'typed', text } }], history);
    };
    edit('first');
    edit('second');
    history.undo();
    expect(cells.get(0, 0)?.value).toBe('first');
    history.redo();
    expect(cells.get(0, 0)?.value).toBe('second');
    history.undo();
    typed(client, 0, 0, 'of somebody else');
    expect(history.undo()).toBe('changed');
    expect(cells.get(0, 0)?.value).toBe('of somebody else');
    expect(history.undo()).toBeNull();
  });
});

test('links lead to a place in the workbook, by hyperlink or by formula, but to no hidden sheet and no script', () => {
  const model = newWorkbook(['One', 'My list', 'Hidden']);
  const [one, list, hidden] = model.sheets;
  if (!one || !list || !hidden) throw new Error('no sheets');
  hidden.visibility = 'hidden';
  const area = (row: number) => ({ top: row, left: 0, bottom: row, right: 0 });
  one.hyperlinks = [
    { area: area(0), documentReference: "'My list'!B3" },
    { area: area(1), documentReference: 'Hidden!A1' },
    { area: area(2), address: 'javascript:alert(1)' },
    { area: area(3), address: 'https://example.com/' },
  ];
  one.cells.set(4, 0, { value: 'x', formula: `HYPERLINK("#'My list'!C5","x")`, style: 0 });
  expect(linkAt(model, one, 0, 0)).toMatchObject({
    kind: 'place',
    sheet: { name: 'My list' },
    area: { top: 2, left: 1 },
  });
  expect(linkAt(model, one, 1, 0)).toBeNull();
  expect(linkAt(model, one, 2, 0)).toBeNull();
  expect(linkAt(model, one, 3, 0)).toEqual({ kind: 'address', address: 'https://example.com/' });
  expect(linkAt(model, one, 4, 0)).toMatchObject({ kind: 'place', area: { top: 4, left: 2 } });
  expect(linkAt(model, one, 9, 0)).toBeNull();
});

test('grouped columns are folded and shown; others stay as they are; it can be taken back', () => {
  const { host } = opened();
  const history = new EditHistory(host);
  const sheet = host.book.activeSheet;
  expect(areColumnsFolded(sheet)).toBeNull();
  sheet.columns.set(1, { outlineLevel: 1, hidden: true, width: 12 });
  sheet.columns.set(5, { hidden: true });
  expect(areColumnsFolded(sheet)).toBe(true);
  expect(history.perform(foldEdit(sheet, false))).toEqual({ kind: 'done' });
  expect(areColumnsFolded(sheet)).toBe(false);
  expect(sheet.columns.get(1)).toEqual({ outlineLevel: 1, width: 12 });
  expect(sheet.columns.get(5)).toEqual({ hidden: true });
  expect(history.undo()).toBe('done');
  expect(areColumnsFolded(sheet)).toBe(true);
});

test('a user pastes over rows that a filter hides', async () => {
  const client = opened();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A4').values = [['Word'], ['a'], ['b'], ['a']];
    sheet.tables.add('A1:A4', true).columns.getItemAt(0).filter.applyValuesFilter(['a']);
    await context.sync();
  });
  const input = (value: string) => ({ kind: 'value', value }) as const;
  const cells = ['x', 'y', 'z'].map((word, row) => ({ row: row + 1, column: 0, input: input(word) }));
  expect(typeInto(client, cells)).toEqual({ kind: 'done' });
  const { cells: now } = client.host.book.activeSheet;
  expect([1, 2, 3].map((row) => now.get(row, 0)?.value)).toEqual(['x', 'y', 'z']);
});
