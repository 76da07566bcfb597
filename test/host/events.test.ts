import { describe, expect, test } from '@jest/globals';
import { eventType } from '../../src/host/book/event-types';
import { newWorkbook } from '../../src/files/model/workbook';
import { webSettings } from '../../src/host';
import { raiseClicked, raiseWorkbookActivated, RangeHandle } from '../../src/host/user';
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
      context.workbook.onAutoSaveSettingChanged.add(async () => undefined);
      await context.sync();
    });
    await expect(listening).rejects.toMatchObject({
      code: 'NotImplemented',
      debugInfo: { errorLocation: 'Workbook.onAutoSaveSettingChanged' },
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

describe('events that scripts of add-in authors wait for', () => {
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

  /** What is heard of a piece of work in `Sheet1`, where `listen` was called before. */
  async function heardOf(
    listen: (sheet: Excel.Worksheet, say: (what: unknown) => Promise<void>) => void,
    ...works: ((sheet: Excel.Worksheet) => unknown)[]
  ): Promise<unknown[][]> {
    const { run } = openClient();
    const heard: unknown[] = [];
    const inSheet = (work: (sheet: Excel.Worksheet) => unknown): Promise<void> =>
      run(async (context) => {
        work(context.workbook.worksheets.getItem('Sheet1'));
        await context.sync();
      });
    await inSheet((sheet) => {
      listen(sheet, async (what) => void heard.push(what));
    });
    const found: unknown[][] = [];
    for (const work of works) {
      await inSheet(work);
      await settle();
      found.push(heard.splice(0));
    }
    return found;
  }

  test('the result of a formula is what a single cell holds after a change', async () => {
    const [details] = await heardOf(
      (sheet, say) => sheet.onChanged.add((event) => say(event.details.valueAfter)),
      (sheet) => (sheet.getRange('A1').formulas = [['=2*21']]),
    );
    expect(details).toEqual([42]);
  });

  test('formulas that change are told with the ones before, values are not', async () => {
    const heard = await heardOf(
      (sheet, say) => {
        sheet.getRange('A1:B2').formulas = [
          [2, '=A1*2'],
          [3, '=A2*2'],
        ];
        sheet.onFormulaChanged.add((event) => say(event.formulaDetails));
        sheet.context.workbook.worksheets.onFormulaChanged.add(({ source }) => say(source));
      },
      (sheet) => (sheet.getRange('B1:B2').formulas = [['=A1*3'], ['=A2*2']]),
      (sheet) => (sheet.getRange('A1').values = [[5]]),
      (sheet) => (sheet.getRange('A1').values = [['=4+1']]),
      (sheet) => sheet.getRange('B1').clear(),
      (sheet) => sheet.getRange('B2').autoFill('B2:B3'),
      (sheet) => sheet.getRange('C1').copyFrom('B2'),
      (sheet) => sheet.getRange('B2').format.fill.set({ color: 'red' }),
    );
    const once = (cellAddress: string, previousFormula: string): unknown[] => [
      [{ cellAddress, previousFormula }],
      'Local',
    ];
    expect(heard).toEqual([
      once('B1', '=A1*2'),
      [],
      once('A1', '5'),
      once('B1', '=A1*3'),
      once('B3', ''),
      once('C1', ''),
      [],
    ]);
  });

  test('formulas that an action fills, moves or leaves behind are told, too', async () => {
    const heard = await heardOf(
      (sheet, say) => {
        sheet.getRange('A1:B3').values = [
          ['k', 'n'],
          [2, ''],
          [1, ''],
        ];
        sheet.getRange('E1:F3').formulas = [
          ['a', '=1'],
          ['a', '=2'],
          ['c', '=3'],
        ];
        sheet.tables.add('A1:B3', true).name = 'T';
        sheet.onFormulaChanged.add((event) =>
          say(event.formulaDetails.map((detail) => detail.cellAddress).join(' ')),
        );
      },
      (sheet) => (sheet.getRange('B2').formulas = [['=[@k]*2']]),
      (sheet) => sheet.tables.getItem('T').rows.add(),
      (sheet) => (sheet.getRange('A5').values = [[4]]),
      (sheet) => sheet.getRange('E1:F3').removeDuplicates([0], false),
      (sheet) => sheet.getRange('E1:F2').sort.apply([{ key: 0, ascending: false }]),
      (sheet) => sheet.getRange('F1:F2').moveTo('H1:H9'),
    );
    expect(heard).toEqual([['B2 B3'], ['B4'], ['B5'], ['F2 F3'], ['F1 F2'], ['F1 F2 H1 H2']]);
  });

  test('the formulas before one that is refused are told', async () => {
    const { run } = openClient();
    const heard: unknown[] = [];
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.onFormulaChanged.add(async (event) => void heard.push(event.formulaDetails[0]?.cellAddress));
      sheet.onChanged.add(async (event) => void heard.push(event.address));
      await context.sync();
    });
    const refused = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2').formulas = [['=1'], ['=)(']];
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: 'InvalidArgument' });
    await settle();
    expect(heard).toEqual(['A1', 'A1:A2']);
  });

  test('comments that go with their cells are told', async () => {
    const heard = await heardOf(
      (sheet, say) => {
        for (const address of ['A1', 'A3', 'C3', 'A5']) sheet.comments.add(address, 'remark');
        sheet.comments.onDeleted.add(({ commentDetails }) => say(commentDetails.length));
      },
      (sheet) => sheet.getRange('A1').clear('Contents'),
      (sheet) => sheet.getRange('A1').clear(),
      (sheet) => sheet.getRange('2:2').delete('Up'),
      (sheet) => sheet.getRange('2:2').delete('Up'),
      (sheet) => sheet.getRange('A3').moveTo('B1'),
      (sheet) => sheet.getRange('D1').moveTo('B1'),
    );
    expect(heard).toEqual([[], [1], [], [1, 1], [], [1]]);
  });

  test('formats of numbers are told like other formats', async () => {
    const heard = await heardOf(
      (sheet, say) => sheet.onFormatChanged.add(({ address }) => say(address)),
      (sheet) => (sheet.getRange('A1:B2').numberFormat = [['0.00']]),
      (sheet) => (sheet.getRange('C1:C2').numberFormat = [['0.00'], ['@']]),
      (sheet) => (sheet.getRange('D1').format.font.bold = true),
      (sheet) => (sheet.getRange('E1').values = [['5%']]),
    );
    expect(heard).toEqual([['A1:B2'], ['C1:C2'], ['D1'], []]);
  });

  test('a table hears what of it is selected, and that the selection leaves it', async () => {
    const heard = await heardOf(
      (sheet, say) => {
        const table = sheet.tables.add('B2:C4', true);
        table.onSelectionChanged.add(({ address, isInsideTable }) => say([address, isInsideTable]));
      },
      (sheet) => sheet.getRange('F1').select(),
      (sheet) => sheet.getRange('C3:E9').select(),
      (sheet) => sheet.getRange('F1').select(),
      (sheet) => sheet.getRange('F2').select(),
    );
    expect(heard).toEqual([[], [['C3:C4', true]], [['', false]], []]);
  });

  test('who listens to a deleted table does not hear the next one', async () => {
    const heard = await heardOf(
      (sheet, say) => sheet.tables.add('A1:B2', true).onChanged.add(({ address }) => say(address)),
      (sheet) => (sheet.getRange('A2').values = [[1]]),
      (sheet) => {
        sheet.tables.getItemAt(0).delete();
        sheet.tables.add('A1:B2', true);
      },
      (sheet) => (sheet.getRange('A2').values = [[2]]),
    );
    expect(heard).toEqual([['A2'], [], []]);
  });

  test('a sheet that is shown as another is deleted or hidden is activated', async () => {
    const ids = new Map<string, string>();
    const { run } = openClient();
    const heard: string[] = [];
    await run(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ['Two', 'Three']) worksheets.add(name);
      worksheets.load('items/id,items/name');
      await context.sync();
      for (const { id, name } of worksheets.items) ids.set(id, name);
      const say = (what: string) => async (event: { worksheetId: string }) =>
        void heard.push(`${ids.get(event.worksheetId)} ${what}`);
      worksheets.getItem('Three').activate();
      await context.sync();
      worksheets.onActivated.add(say('activated'));
      worksheets.onDeactivated.add(say('deactivated'));
      worksheets.onDeleted.add(say('deleted'));
      await context.sync();
      worksheets.getItem('Three').delete();
      worksheets.getItem('Two').visibility = 'Hidden';
      await context.sync();
    });
    await settle();
    expect(heard).toEqual([
      'Three deactivated',
      'Two activated',
      'Three deleted',
      'Two deactivated',
      'Sheet1 activated',
    ]);
  });

  test('a sheet tells which cells were calculated', async () => {
    const heard = await heardOf(
      (sheet, say) => {
        sheet.getRange('A1:A2').values = [[1], [2]];
        sheet.getRange('D1').formulas = [['=A1']];
        sheet.getRange('F1:F3').formulas = [['=A2'], ['=F1*2'], ['=A1']];
        sheet.onCalculated.add(({ address }) => say(address));
      },
      () => undefined,
      (sheet) => (sheet.getRange('A2').values = [[5]]),
      (sheet) => (sheet.getRange('A1').values = [[5]]),
      (sheet) => (sheet.getRange('A3').values = [[5]]),
    );
    expect(heard.slice(1)).toEqual([['F1:F2'], ['D1,F3'], []]);
  });

  test('a binding hears that its formulas have other results', async () => {
    const heard = await heardOf(
      (sheet, say) => {
        sheet.getRange('A1:B1').formulas = [[1, '=A1>5']];
        const binding = sheet.context.workbook.bindings.add(sheet.getRange('B1'), 'Range', 'Sum');
        binding.onDataChanged.add(({ binding: { id } }) => say(id));
      },
      (sheet) => (sheet.getRange('A1').values = [[2]]),
      (sheet) => (sheet.getRange('A1').values = [[6]]),
      (sheet) => (sheet.getRange('C1').values = [[6]]),
    );
    expect(heard).toEqual([[], ['Sum'], []]);
  });

  test('clicks and the return of the user are told by who stands in for Excel’s window', async () => {
    const { run, host } = openClient();
    const heard: unknown[] = [];
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.onSingleClicked.add(async ({ address, offsetX, offsetY }) => {
        heard.push([address, offsetX, offsetY]);
      });
      context.workbook.onActivated.add(async ({ type }) => void heard.push(type));
      await context.sync();
    });
    const cell = { top: 1, left: 1, bottom: 1, right: 1 };
    raiseClicked(new RangeHandle(host.book, host.book.activeSheet, cell), { x: 3, y: 4.5 });
    raiseWorkbookActivated(host.book);
    host.deliverEvents();
    await settle();
    expect(heard).toEqual([['B2', 3, 4.5], 'WorkbookActivated']);
  });
});

test('a handler that goes leaves the handlers of other objects for the same sheet', async () => {
  const { run } = openClient();
  const heard: string[] = [];
  const listen = (name: string): Promise<OfficeExtension.EventHandlerResult<unknown>> =>
    run(async (context) => {
      const added = context.workbook.worksheets.getFirst().onChanged.add(async () => {
        heard.push(name);
      });
      await context.sync();
      return added;
    });
  const write = (): Promise<void> =>
    run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
  const first = await listen('first');
  const second = await listen('second');
  first.remove();
  await first.context.sync();
  await write();
  expect(heard).toEqual(['second']);
  second.remove();
  await second.context.sync();
  await write();
  expect(heard).toEqual(['second']);
});
