import { afterEach, beforeEach, expect, test } from '@jest/globals';
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

test('pieces of work and what waits for them come one after the other', async () => {
  const log: string[] = [];
  await new Promise<void>((done) => {
    turns.run(
      () => steps(log, 'one'),
      (result) => log.push(`${result} is answered`),
    );
    turns.whenFree(() => log.push('edit'));
    turns.run(
      () => steps(log, 'two'),
      () => done(),
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
