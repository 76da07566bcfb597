import { describe, expect, test } from '@jest/globals';
import type { Action } from '../../src/host/protocol/messages';
import { RequestFailure, type HostOptions } from '../../src/host/host';
import { readStamp } from '../../src/workbook/publish/content/stamp';
import {
  checked,
  contentOf,
  exampleClient,
  LATER,
  NOON,
  RESULT_NAMES,
  sheetNamed,
  WITH_MARGIN,
} from './publish/opened';
import type { OpenClient } from '../host/open-client';

type Disturbance = 'refused' | 'half done' | 'answer lost';

/** Lets a test disturb one request: `arm` counts from the next request on. */
function disturbable(): {
  options: HostOptions;
  arm(index: number, how: Disturbance): void;
  count(): number;
} {
  let seen = 0;
  let target = -1;
  let disturbance: Disturbance = 'refused';
  return {
    options: {
      intercept: ({ request }, execute) => {
        const isTarget = seen++ === target;
        if (isTarget && disturbance === 'refused') throw new RequestFailure('GeneralException', 'refused');
        if (isTarget && disturbance === 'half done') {
          const { body } = request.message;
          const half = body.Actions.slice(0, Math.floor(body.Actions.length / 2));
          Object.assign(body, { Actions: half });
        }
        const answer = execute();
        if (isTarget) throw new RequestFailure('GeneralException', 'the answer was lost');
        return answer;
      },
    },
    arm(index, how) {
      seen = 0;
      target = index;
      disturbance = how;
    },
    count: () => seen,
  };
}

const allOf = (client: OpenClient) =>
  client.host.workbook.sheets.map((sheet) => contentOf(client.host.workbook, sheet));

/** Compares as text first: that is fast, and mostly enough. */
function expectSame(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
}

/** The lines under the titles of the result sheets that exist, that of the overview first. */
function stampLines(client: OpenClient): readonly unknown[] {
  const names = client.host.workbook.sheets
    .map(({ name }) => name)
    .filter((name) => RESULT_NAMES.includes(name));
  return names.map(
    (name) => sheetNamed(client.host.workbook, name).cells.get(1, WITH_MARGIN.includes(name) ? 1 : 0)?.value,
  );
}

async function undisturbed(runs: number): Promise<{ all: unknown; requests: number }> {
  const watched = disturbable();
  const client = await exampleClient('en', watched.options);
  let requests = 0;
  for (let run = 0; run < runs; run += 1) {
    watched.arm(-1, 'refused');
    await checked(client, { now: run === 0 ? NOON : LATER });
    requests = watched.count();
  }
  return { all: allOf(client), requests };
}

describe.each([
  ['the first check', 1],
  ['a later check', 2],
])('%s, disturbed', (_name, runs) => {
  test.each<Disturbance>(['refused', 'half done', 'answer lost'])(
    'at each request in turn (%s), touches no input, never shows mixed results as complete, and is repaired by the next',
    async (how) => {
      const undisturbedRun = await undisturbed(runs);
      expect(undisturbedRun.requests).toBeGreaterThanOrEqual(6);
      for (let index = 0; index < undisturbedRun.requests; index += 1) {
        const disturbing = disturbable();
        const client = await exampleClient('en', disturbing.options);
        const inputs = client.host.workbook.sheets.length;
        for (let run = 1; run < runs; run += 1) await checked(client, { now: NOON });
        const before = allOf(client).slice(0, inputs);
        const resultsBefore = JSON.stringify(allOf(client).slice(inputs));
        disturbing.arm(index, how);
        const now = runs === 1 ? NOON : LATER;
        const failed = await checked(client, { now }).then(
          () => false,
          () => true,
        );
        disturbing.arm(-1, how);
        expectSame(allOf(client).slice(0, inputs), before);
        const lines = stampLines(client);
        const untouched = JSON.stringify(allOf(client).slice(inputs)) === resultsBefore;
        const stamp = await client.run(readStamp);
        const finished = JSON.stringify(allOf(client)) === JSON.stringify(undisturbedRun.all);
        if (untouched) {
          expect(stamp.kind).toBe(runs === 1 ? 'none' : 'complete');
        } else if (!finished) {
          expect(stamp.kind).toBe('incomplete');
          expect(lines[0]).toContain('Incomplete');
        }
        expect([index, failed || finished]).toEqual([index, true]);

        await checked(client, { now });
        expectSame(allOf(client), undisturbedRun.all);
      }
    },
    120_000,
  );
});

/**
 * A run that broke off may have filled a sheet without its note. The next check leaves that sheet alone, since it holds
 * what it should, and the check after may rewrite it without need.
 */
const withoutNotes = (client: OpenClient): unknown =>
  JSON.parse(JSON.stringify(allOf(client)).replaceAll(/(?<="stakegrid\.standing",")[^"]*/g, ''));

const SETS = 4;
/** Whether a request is the one that writes, and not one that reads or marks. */
const writes = (actions: readonly Action[]) =>
  actions.filter(({ ActionType }) => ActionType === SETS).length > 50;

/** A check, and then a deal whose close date passes: the table of findings gets a row. */
async function withOneFindingMore(client: OpenClient): Promise<void> {
  await checked(client);
  await client.run(async (context) => {
    const dates = context.workbook.tables.getItem('Deals').columns.getItem('Close date');
    dates.getDataBodyRange().getCell(0, 0).values = [['2026-01-05']];
    await context.sync();
  });
}

test.each([
  { what: 'all sheets', prepare: () => Promise.resolve() },
  { what: 'what differs, with a row more', prepare: withOneFindingMore },
])(
  'the request that writes $what may break off anywhere: the next check makes the sheets whole',
  async ({ prepare }) => {
    const expected = await exampleClient();
    await prepare(expected);
    await checked(expected);
    for (const share of [0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97]) {
      let state: 'prepared' | 'writing' | 'broken' = 'prepared';
      const client = await exampleClient('en', {
        intercept: ({ request }, execute) => {
          const { body } = request.message;
          if (state !== 'writing' || !writes(body.Actions)) return execute();
          state = 'broken';
          Object.assign(body, { Actions: body.Actions.slice(0, Math.floor(body.Actions.length * share)) });
          execute();
          throw new RequestFailure('GeneralException', 'broken off');
        },
      });
      await prepare(client);
      state = 'writing';
      await expect(checked(client)).rejects.toThrow();
      expect(await client.run(readStamp)).not.toMatchObject({ kind: 'complete' });
      await checked(client);
      expectSame(withoutNotes(client), withoutNotes(expected));
    }
  },
  60_000,
);

test('a check that is cancelled while it writes says that it is incomplete, and throws the reason', async () => {
  const client = await exampleClient();
  const controller = new AbortController();
  const cancelled = checked(client, {
    signal: controller.signal,
    onProgress: (step, share) => {
      if (step === 'writing' && share > 0.5) controller.abort(new Error('stopped by the user'));
    },
  });
  await expect(cancelled).rejects.toThrow('stopped by the user');
  expect(await client.run(readStamp)).toEqual({ kind: 'none' });
  expect((await checked(client)).kind).toBe('checked');
});
