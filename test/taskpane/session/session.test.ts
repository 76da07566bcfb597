import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { RequestFailure, type HostOptions } from '../../../src/host/host';
import { RangeHandle, writeValues } from '../../../src/host/user';
import { WorkbookSession } from '../../../src/taskpane/session/session';
import { buildWorkbook } from '../../../src/workbook/build';
import { readStamp } from '../../../src/workbook/publish/content/stamp';
import { openClient, type OpenClient } from '../../host/open-client';

jest.setTimeout(60_000);

let onRequest: (index: number) => void;
beforeEach(() => {
  onRequest = () => undefined;
});

async function openExample(options: HostOptions = {}): Promise<OpenClient> {
  const client = openClient(undefined, {
    intercept: ({ index }, execute) => {
      onRequest(index);
      return execute();
    },
    ...options,
  });
  await client.run((context) => buildWorkbook(context, { language: 'en', example: 'case' }));
  Object.assign(globalThis, { Excel: client.Excel, Office: client.Office });
  return client;
}

describe('the session with the open workbook', () => {
  test('a check that is cancelled in the middle leaves results that say so, and the next one completes', async () => {
    const client = await openExample();
    const session = new WorkbookSession();
    await session.read();
    const steps: string[] = [];
    let previous = '';
    session.subscribe(() => {
      const step = session.current().checking?.step ?? '';
      if (step !== '' && step !== previous) steps.push(step);
      previous = step;
    });
    onRequest = () => {
      if (session.current().checking?.step === 'writing') session.cancel();
    };
    await session.check();
    expect(steps).toEqual(['reading', 'assessing', 'writing']);
    expect(session.current()).toMatchObject({ cancelled: true, problem: null, checkedAt: null, stale: true });
    expect((await client.run((context) => readStamp(context))).kind).not.toBe('complete');

    // the next edit, or a fresh reading, ends what cancelling has left: a check by itself may then run again
    session.markStale();
    expect(session.current()).toMatchObject({ cancelled: false, stale: true });
    await session.check();
    expect(session.current()).toMatchObject({ cancelled: true, stale: true });
    await session.read();
    expect(session.current()).toMatchObject({ cancelled: false, sheetsIncomplete: true });

    onRequest = () => undefined;
    await session.check();
    expect(session.current()).toMatchObject({ cancelled: false, problem: null, stale: false });
    expect(session.current().checkedAt).not.toBeNull();
    expect((await client.run((context) => readStamp(context))).kind).toBe('complete');
  });

  test.each([
    ['InvalidOperationInCellEditMode', 'cellEdit'],
    ['AccessDenied', 'protectedSheet'],
    ['NonBlankCellOffSheet', 'sheetFull'],
    ['ItemNotFound', 'gone'],
    ['RequestAborted', 'busy'],
    ['RequestPayloadSizeLimitExceeded', 'tooLarge'],
    ['SomethingNew', 'unexpected'],
  ])(
    'an error %s of Excel is the problem %s, keeps what was known, and goes away when it works again',
    async (code, kind) => {
      await openExample();
      const session = new WorkbookSession();
      await session.read();
      const { view } = session.current();
      expect(view).not.toBeNull();
      onRequest = () => {
        throw new RequestFailure(code, 'no');
      };
      await session.check();
      expect(session.current().problem?.kind).toBe(kind);
      expect(session.current()).toMatchObject({ view, checking: null, stale: true });
      onRequest = () => undefined;
      await session.check();
      expect(session.current()).toMatchObject({ problem: null, stale: false });
    },
  );

  test('a check that is asked for while the workbook is read comes after the reading, once', async () => {
    const client = await openExample();
    const session = new WorkbookSession();
    const first = session.read();
    const [check, again] = [session.check(), session.check()];
    expect(session.current()).toMatchObject({ reading: true, checking: { step: 'reading' } });
    await first;
    expect(session.current()).toMatchObject({ reading: false, checkedAt: null });
    expect(client.host.workbook.sheets.map(({ name }) => name)).not.toContain('Overview');
    expect(again).toBe(check);
    await check;
    expect(session.current()).toMatchObject({ checking: null, problem: null });
    expect(session.current().checkedAt).not.toBeNull();
  });

  test('a check that is cancelled while it waits for a reading writes nothing', async () => {
    const client = await openExample();
    const session = new WorkbookSession();
    void session.read();
    const check = session.check();
    session.cancel();
    await check;
    expect(session.current()).toMatchObject({ cancelled: true, checking: null, problem: null });
    expect(client.host.workbook.sheets.map(({ name }) => name)).not.toContain('Overview');
  });

  test('what is written into the workbook while a check runs is read after the check', async () => {
    const client = await openExample();
    const session = new WorkbookSession();
    await session.read();
    const check = session.check();
    let isWritten = false;
    let read: Promise<void> | null = null;
    session.subscribe(() => {
      if (isWritten || session.current().checking?.step !== 'writing') return;
      isWritten = true;
      const { host } = client;
      const sheet = host.book.findSheet('Deals');
      if (sheet === undefined) throw new Error('there is no Deals sheet');
      // The customer of the first deal, as a guided task writes it: what the pane writes itself makes nothing stale.
      writeValues(new RangeHandle(host.book, sheet, { top: 1, bottom: 1, left: 1, right: 1 }), [['Renamed']]);
      read = session.read();
    });
    await check;
    expect(session.current().view?.reading.facts.deals[0]?.customer).not.toBe('Renamed');
    await read;
    expect(session.current().view?.reading.facts.deals[0]?.customer).toBe('Renamed');
    expect(session.current()).toMatchObject({ sheetsOlder: true, reading: false });
  });

  test('an edit while the workbook is read for the first time makes the figures stale', async () => {
    await openExample();
    const session = new WorkbookSession();
    onRequest = () => session.markStale();
    await session.read();
    expect(session.current()).toMatchObject({ stale: true, problem: null });
    expect(session.current().view).not.toBeNull();
  });

  test('a workbook without a Deals table is refused, not a failure', async () => {
    const client = openClient();
    Object.assign(globalThis, { Excel: client.Excel, Office: client.Office });
    const session = new WorkbookSession();
    await session.read();
    expect(session.current()).toMatchObject({
      view: null,
      problem: null,
      refusal: { code: 'no-deals-table' },
    });
  });
});
