import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { RequestFailure, type HostOptions } from '../../src/host/protocol/host';
import { WorkbookSession } from '../../src/taskpane/session/session';
import { buildWorkbook } from '../../src/workbook/build';
import { readStamp } from '../../src/workbook';
import { openClient, type OpenClient } from '../host/open-client';

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

    onRequest = () => undefined;
    await session.check();
    expect(session.current()).toMatchObject({ cancelled: false, problem: null, stale: false });
    expect(session.current().checkedAt).not.toBeNull();
    expect((await client.run((context) => readStamp(context))).kind).toBe('complete');
  });

  test.each([
    ['InvalidOperationInCellEditMode', 'cellEdit'],
    ['AccessDenied', 'protectedSheet'],
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

  test('a second job does not start while one runs', async () => {
    const client = await openExample();
    const session = new WorkbookSession();
    const first = session.read();
    await session.check();
    await first;
    expect(session.current().checkedAt).toBeNull();
    expect(client.host.workbook.sheets.map(({ name }) => name)).not.toContain('Overview');
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
