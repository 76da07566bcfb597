import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { newWorkbook } from '../../src/files/model/workbook';
import { connectPage, type ClientPage } from '../../src/host/client/page';
import { Turns } from '../../src/host/client/turns';
import type { Steps } from '../../src/host/formulas/calculation/steps';
import { openClient } from './open-client';

let turns: Turns;
beforeEach(() => {
  turns = new Turns();
});
// An open channel would keep the process alive.
afterEach(() => turns.stop());

function* steps(log: string[], name: string): Steps<string> {
  log.push(`${name} begins`);
  yield;
  log.push(`${name} ends`);
  return name;
}

function unexpected(error: unknown): never {
  throw error;
}

test('pieces of work and what waits for them come one after the other', async () => {
  const log: string[] = [];
  await new Promise<void>((done) => {
    turns.run(
      () => steps(log, 'one'),
      (result) => log.push(`${result} is answered`),
      unexpected,
    );
    turns.whenFree(() => log.push('edit'));
    turns.run(
      () => steps(log, 'two'),
      () => done(),
      unexpected,
    );
    log.push(`busy: ${turns.isBusy}`);
  });
  expect(log).toEqual([
    'busy: true',
    'one begins',
    'one ends',
    'one is answered',
    'edit',
    'two begins',
    'two ends',
  ]);
  turns.whenFree(() => log.push('at once'));
  expect(log.at(-1)).toBe('at once');
});

test('nothing is done any more after it was stopped', async () => {
  const log: string[] = [];
  turns.run(
    () => steps(log, 'one'),
    () => log.push('answered'),
    unexpected,
  );
  turns.stop();
  turns.whenFree(() => log.push('edit'));
  await new Promise((resume) => setTimeout(resume, 20));
  expect(log).toEqual([]);
});

test('a request in parts gives the same answer as in one go, and hands back between its actions', async () => {
  const requests: string[] = [];
  const { host, run } = openClient();
  const handle = host.handle.bind(host);
  host.handle = (text) => {
    requests.push(text);
    return handle(text);
  };
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B2').formulas = [
      [1, '=A1*2'],
      ['=SUM(B:B)', '=A1+40'],
    ];
    const read = sheet.getRange('A1:B2').load('values');
    await context.sync();
    expect(read.values).toEqual([
      [1, 2],
      [43, 41],
    ]);
  });
  const [request = ''] = requests;
  const other = openClient().host;
  const parts = other.handleInSteps(request);
  let count = 0;
  let step = parts.next();
  for (; step.done !== true; step = parts.next()) count++;
  expect(JSON.parse(step.value)).toEqual(JSON.parse(openClient().host.handle(request)));
  expect(count).toBeGreaterThan((request.match(/"ActionType"/g) ?? []).length);
});

test('work that fails holds up nothing that waits for it', async () => {
  const log: string[] = [];
  await new Promise<void>((done) => {
    turns.run(
      // eslint-disable-next-line require-yield
      function* (): Steps<string> {
        throw new Error('broken');
      },
      () => log.push('answered'),
      (error) => log.push(String(error)),
    );
    turns.run(
      () => steps(log, 'next'),
      () => done(),
      () => log.push('failed'),
    );
  });
  expect(log).toEqual(['Error: broken', 'next begins', 'next ends']);
  expect(turns.isBusy).toBe(false);
});

test('a page hears of a request that the host breaks at, and the error is thrown', async () => {
  const thrown: unknown[] = [];
  const later = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      thrown.push(error);
    }
  };
  const page: ClientPage = { setTimeout: (work) => later(work) };
  const broken = new Error('broken');
  const { host } = openClient(newWorkbook(), {
    intercept: () => {
      throw broken;
    },
  });
  connectPage(page, host, turns);
  const answer = await new Promise<string>((answered) => {
    const bridge = page._richApiNativeBridge;
    if (!bridge) throw new Error('The page has no bridge');
    bridge.onMessageFromHost = answered;
    bridge.sendMessageToHost(JSON.stringify({ id: 7, type: 1, message: { url: '', body: {} } }));
  });
  expect(JSON.parse(answer)).toMatchObject({
    id: 7,
    message: { statusCode: 500, body: { error: { code: 'GeneralException' } } },
  });
  expect(thrown).toEqual([broken]);
});
