import { expect, jest, test } from '@jest/globals';
import { RequestFailure, type HostOptions } from '../../../src/host/host';
import { RangeHandle, writeValues } from '../../../src/host/user';
import { WorkbookSession } from '../../../src/taskpane/session/session';
import { watchEdits } from '../../../src/taskpane/session/watch-edits';
import { openClient, type OpenClient } from '../../host/open-client';

function open(options: HostOptions = {}): OpenClient {
  const client = openClient(undefined, options);
  Object.assign(globalThis, { Excel: client.Excel, Office: client.Office });
  return client;
}

const answered = () => new Promise((resolve) => setTimeout(resolve, 200));

test('a hundred writes, of which Excel does not say who made them, take few questions about their sheet', async () => {
  const client = open({ addInSource: 'Unknown' });
  const onEdit = jest.fn();
  await watchEdits(onEdit);
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (let row = 1; row <= 100; row++) sheet.getRange(`A${row}`).values = [[row]];
    await context.sync();
  });
  const before = client.host.requests;
  await answered();
  expect(onEdit).toHaveBeenCalled();
  expect(client.host.requests - before).toBeLessThanOrEqual(4);
});

test('an edit counts, too, where Excel does not answer since the next cell is being typed', async () => {
  let isTyping = false;
  const { host } = open({
    intercept: (_, execute) => {
      if (isTyping)
        throw new RequestFailure('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
      return execute();
    },
  });
  const onEdit = jest.fn();
  await watchEdits(onEdit);
  isTyping = true;
  const cell = { top: 0, left: 0, bottom: 0, right: 0 };
  const { book } = host;
  book.events.byUser(() => writeValues(new RangeHandle(book, book.activeSheet, cell), [[5]]));
  host.deliverEvents();
  await answered();
  expect(onEdit).toHaveBeenCalledTimes(1);
});

test('while another workbook is in front, the pane says so', async () => {
  open({ isInBackground: true });
  const session = new WorkbookSession();
  await session.read();
  expect(session.current().problem).toEqual({ kind: 'otherWorkbook', detail: null });
});
