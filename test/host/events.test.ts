import { describe, expect, test } from '@jest/globals';
import { eventType } from '../../src/host/book/event-types';
import { newWorkbook } from '../../src/files/model/workbook';
import { webSettings } from '../../src/host';
import { openClient } from './open-client';

/** Lets the host deliver its events. */
function delivered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

describe('events through the client', () => {
  test('a handler hears what changed, with details for a single cell and a range that can be read', async () => {
    const { run, Excel } = openClient();
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    await run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').onChanged.add(async (event) => {
        heard.push(event);
      });
      await context.sync();
    });
    await run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('B2').values = [['new']];
      await context.sync();
    });
    await delivered();
    const [event] = heard;
    expect(event).toMatchObject({
      address: 'B2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      details: { valueBefore: '', valueAfter: 'new', valueTypeBefore: 'Empty', valueTypeAfter: 'String' },
    });
    const address = await Excel.run(async (context) => {
      const range = event?.getRange(context).load('address');
      await context.sync();
      return range?.address;
    });
    expect(address).toBe('Sheet1!B2');
  });

  test('a sort tells the rows or columns that moved, and no others', async () => {
    const { run } = openClient();
    const heard: string[] = [];
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C6').values = [
        ['Name', 'Sales', 'Rank'],
        ['a', 2, 1],
        ['b', 1, 2],
        ['c', 3, 3],
        ['d', 5, 4],
        ['e', 4, 5],
      ];
      sheet.onRowSorted.add(async ({ address }) => void heard.push(address));
      sheet.onColumnSorted.add(async ({ address }) => void heard.push(`columns ${address}`));
      await context.sync();
      const sort = (order: 'Rows' | 'Columns', ascending: boolean): void =>
        sheet.getRange('A1:C6').sort.apply([{ key: 1, ascending }], false, true, order);
      sort('Rows', true);
      sort('Rows', true);
      sort('Columns', true);
      await context.sync();
    });
    await delivered();
    expect(heard).toEqual(['A2:C3,A5:C6', '', 'columns ']);
  });

  test('comments tell that they come, change and go', async () => {
    const { run } = openClient();
    const heard: unknown[] = [];
    const ids = await run(async (context) => {
      const { comments } = context.workbook.worksheets.getItem('Sheet1');
      context.workbook.comments.onAdded.add(async (event) => void heard.push(event));
      comments.onChanged.add(async ({ changeType }) => void heard.push(changeType));
      comments.onDeleted.add(async ({ commentDetails }) => void heard.push(commentDetails));
      context.workbook.worksheets.add('Other');
      await context.sync();
      context.workbook.comments.add('Other!A1', 'elsewhere').content = 'heard by the workbook only';
      const comment = comments.add('A1', 'first').load('id');
      comment.content = 'second';
      comment.resolved = true;
      comment.resolved = false;
      const reply = comment.replies.add('yes').load('id');
      await context.sync();
      reply.content = 'no';
      reply.delete();
      comment.delete();
      await context.sync();
      return { comment: comment.id, reply: reply.id };
    });
    await delivered();
    const added = { type: 'CommentAdded', source: 'Local', commentDetails: [{ replyIds: [] }] };
    expect(heard.slice(0, 2)).toMatchObject([
      added,
      { ...added, commentDetails: [{ commentId: ids.comment, replyIds: [] }] },
    ]);
    expect(heard.slice(2)).toEqual([
      'CommentEdited',
      'CommentResolved',
      'CommentReopened',
      'ReplyAdded',
      'ReplyEdited',
      'ReplyDeleted',
      [{ commentId: ids.comment, replyIds: [] }],
    ]);
  });

  test('a binding tells what changes and is selected in it, the workbook every selection', async () => {
    const { run, Excel } = openClient();
    const heard: unknown[] = [];
    const registration = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.tables.add('F1:G3', true);
      const range = context.workbook.bindings.add('Sheet1!B2:D9', 'Range', 'Cells');
      const table = context.workbook.bindings.add('Sheet1!F1:G3', 'Table', 'Rows');
      range.onSelectionChanged.add(async ({ startRow, startColumn, rowCount, columnCount }) => {
        heard.push([startRow, startColumn, rowCount, columnCount]);
      });
      range.onDataChanged.add(async ({ binding }) => void heard.push(binding.id));
      table.onDataChanged.add(async ({ binding }) => void heard.push(binding.id));
      const result = context.workbook.onSelectionChanged.add(async () => void heard.push('selected'));
      await context.sync();
      return result;
    });
    const act = async (work: (sheet: Excel.Worksheet) => void): Promise<unknown[]> => {
      await run(async (context) => {
        work(context.workbook.worksheets.getItem('Sheet1'));
        await context.sync();
      });
      await delivered();
      return heard.splice(0);
    };
    expect(await act((sheet) => (sheet.getRange('C3').values = [[1]]))).toEqual(['Cells']);
    expect(await act((sheet) => (sheet.getRange('G2').values = [[1]]))).toEqual(['Rows']);
    expect(await act((sheet) => (sheet.getRange('A1').values = [[1]]))).toEqual([]);
    expect(await act((sheet) => sheet.getRange('C3:E4').select())).toEqual(['selected', [1, 1, 2, 2]]);
    await Excel.run(registration.context as Excel.RequestContext, async (context) => {
      registration.remove();
      await context.sync();
    });
    expect(await act((sheet) => sheet.getRange('A1').select())).toEqual([]);
  });

  test('an event that is not done is refused by the name of its property', async () => {
    const { run } = openClient();
    const listening = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').onFormulaChanged.add(async () => undefined);
      await context.sync();
    });
    await expect(listening).rejects.toMatchObject({
      code: 'NotImplemented',
      debugInfo: { errorLocation: 'Worksheet.onFormulaChanged' },
    });
  });

  test('a removed handler and disabled events are silent', async () => {
    const { run, Excel, host } = openClient();
    let count = 0;
    const registration = await run(async (context) => {
      const result = context.workbook.worksheets.onChanged.add(async () => {
        count++;
      });
      await context.sync();
      return result;
    });
    const write = (value: number): Promise<void> =>
      run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[value]];
        await context.sync();
      });
    await write(1);
    await delivered();
    expect(count).toBe(1);
    await run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    await write(2);
    await delivered();
    expect(count).toBe(1);
    await run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
    await write(3);
    await delivered();
    expect(count).toBe(1);
    expect(host.book.events.isHeard(eventType.worksheetChanged, 'Workbook')).toBe(false);
  });

  test('adding, activating and deleting sheets and changing a table are told', async () => {
    const { run } = openClient();
    const heard: string[] = [];
    await run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onAdded.add(async ({ type }) => void heard.push(type));
      worksheets.onActivated.add(async ({ type }) => void heard.push(type));
      worksheets.onDeleted.add(async ({ type }) => void heard.push(type));
      tables.onAdded.add(async ({ type }) => void heard.push(type));
      tables.onChanged.add(async ({ type, address }) => void heard.push(`${type} ${address}`));
      await context.sync();
      const sheet = worksheets.add('New');
      sheet.getRange('A1:A2').values = [['h'], [1]];
      const table = sheet.tables.add(sheet.getRange('A1:A2'), true);
      table.getDataBodyRange().values = [[2]];
      sheet.activate();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await delivered();
    expect(heard).toEqual([
      'WorksheetAdded',
      'TableAdded',
      'TableChanged A2',
      'WorksheetActivated',
      'WorksheetDeleted',
    ]);
  });

  test('moving and hiding a sheet are told, with what was before; what changes nothing is not', async () => {
    const { run } = openClient(newWorkbook(), webSettings);
    const heard: unknown[] = [];
    const id = await run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add('Second').load('id');
      worksheets.onMoved.add(async (event) => void heard.push(event));
      worksheets.onVisibilityChanged.add(async (event) => void heard.push(event));
      sheet.onVisibilityChanged.add(async ({ worksheetId }) => void heard.push(worksheetId));
      await context.sync();
      sheet.position = 1;
      sheet.position = 0;
      sheet.visibility = 'Visible';
      sheet.visibility = 'VeryHidden';
      await context.sync();
      return sheet.id;
    });
    await delivered();
    expect(heard).toEqual([
      { type: 'WorksheetMoved', source: 'Local', worksheetId: id, positionBefore: 1, positionAfter: 0 },
      id,
      {
        type: 'WorksheetVisibilityChanged',
        source: 'Local',
        worksheetId: id,
        visibilityBefore: 'Visible',
        visibilityAfter: 'VeryHidden',
      },
    ]);
  });

  test('settings that come, change and go are told, those of the document when they are saved', async () => {
    const { run, Office: office } = openClient();
    const heard: (readonly string[])[] = [];
    await run(async (context) => {
      context.workbook.settings.onSettingsChanged.add(async ({ settings }) => {
        const keys = settings.load('items/key');
        await keys.context.sync();
        heard.push(keys.items.map(({ key }) => key));
      });
      await context.sync();
      context.workbook.settings.add('Reviewer', 'Ann');
      await context.sync();
    });
    await delivered();
    office.context.document.settings.set('Team', 'North');
    office.context.document.settings.saveAsync();
    await delivered();
    await run(async (context) => {
      context.workbook.settings.getItem('Reviewer').delete();
      await context.sync();
    });
    await delivered();
    expect(heard).toEqual([['Reviewer'], ['Reviewer', 'Team'], ['Team']]);
  });
});
