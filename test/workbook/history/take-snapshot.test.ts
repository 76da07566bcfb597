import { describe, expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../../src/files';
import { dayOf } from '../../../src/method';
import { RequestFailure } from '../../../src/host/host';
import { readWorkbook, type ReadWorkbook } from '../../../src/workbook/read';
import { takeSnapshot, type SnapshotOptions } from '../../../src/workbook/history/take-snapshot';
import { openClient, type OpenClient } from '../../host/open-client';
import { TODAY } from '../publish/a-pipeline';
import { checked, contentOf, exampleClient, NOON, sheetNamed } from '../publish/opened';

async function taken(client: OpenClient, options: Partial<SnapshotOptions> = {}) {
  const result = await client.run((context) =>
    takeSnapshot(context, { today: TODAY, now: NOON, ...options }),
  );
  if (result.kind !== 'taken') throw new Error(`refused: ${result.code}`);
  return result;
}

async function read(client: OpenClient): Promise<ReadWorkbook> {
  const result = await client.run(readWorkbook);
  if (result.kind !== 'read') throw new Error(result.code);
  return result;
}

async function edit(client: OpenClient, sheet: string, address: string, value: unknown): Promise<void> {
  await client.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

/** The cells of the rows from the header down, as saved. */
function cellsOf(client: OpenClient, name: string): ReadonlyMap<string, unknown> {
  const cells = new Map<string, unknown>();
  const { workbook } = client.host;
  sheetNamed(workbook, name).cells.forEach(({ value, formula, style }, row, column) => {
    cells.set(`${row},${column}`, JSON.stringify({ value, formula, look: workbook.styles.get(style) }));
  });
  return cells;
}

const LATER_DAY = dayOf(2026, 11, 29);
const later = { today: LATER_DAY, now: new Date(Date.UTC(2026, 10, 29, 9)) };
const historyFindings = ({ findings }: ReadWorkbook) =>
  findings.filter(({ rule }) => /history|snapshot/.test(rule)).map(({ rule }) => rule);

describe.each(['en', 'zh'] as const)('a snapshot in %s', (language) => {
  test('is read back as what the check worked out, after saving and opening too', async () => {
    const client = await exampleClient(language);
    const { assessment } = await checked(client);
    const { snapshot, deals, people } = await taken(client, { note: '=1+1' });
    const reopened = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
    for (const each of [client, reopened]) {
      const { facts, findings } = await read(each);
      expect(historyFindings({ findings } as ReadWorkbook)).toEqual([]);
      const [only, ...others] = facts.history.snapshots;
      expect(others).toEqual([]);
      expect(only).toMatchObject({ id: snapshot, asOf: TODAY, rules: '1.0', note: '=1+1' });
      expect(only?.deals).toHaveLength(deals);
      expect(only?.people).toHaveLength(people);
      for (const [
        index,
        { deal, c139, winChance, expected, category, stage, support },
      ] of assessment.deals.entries()) {
        expect(only?.deals[index]).toMatchObject({
          id: deal.id,
          key: deal.key,
          owner: deal.owner,
          amount: deal.amount,
          closeDate: deal.closeDate,
          status: deal.status,
          call: deal.call,
          stageClaimed: stage.claimed,
          stageEarned: stage.earned,
          basis: c139.basis,
          rate: c139.rate,
          category,
          isEdited: false,
        });
        const answers = c139.entry === null ? null : { ...c139.entry.answers };
        expect(only?.deals[index]?.answers).toEqual(answers);
        expect(only?.deals[index]?.winChance).toBe(winChance);
        if (expected !== null) expect(only?.deals[index]?.expected).toBeCloseTo(expected, 6);
        expect(only?.deals[index]?.supportIndex ?? 0).toBeCloseTo(support.index ?? 0, 9);
      }
      expect(only?.people.length).toBe(assessment.deals.reduce((sum, deal) => sum + deal.people.length, 0));
      expect(only?.people[0]).toMatchObject({
        name: assessment.deals[0]?.people[0]?.stakeholder.name,
        attitude: assessment.deals[0]?.people[0]?.stakeholder.attitude,
        isRemoved: false,
      });
    }
  });
});

describe('a later snapshot', () => {
  test('leaves every cell of earlier rows as it was, and adds people only where something changed', async () => {
    const client = await exampleClient();
    const first = await taken(client);
    const before = [cellsOf(client, 'Snapshots'), cellsOf(client, 'People history')] as const;
    const { facts } = await read(client);
    const person = facts.stakeholders[0];
    await edit(client, 'Stakeholders', 'L5', person?.attitude === 'coach' ? 'Neutral' : 'Coach');
    const second = await taken(client, later);
    expect(second.deals).toBe(first.deals);
    expect(second.people).toBe(1);
    for (const [index, name] of ['Snapshots', 'People history'].entries()) {
      const after = cellsOf(client, name);
      for (const [place, cell] of before[index] ?? [])
        expect([place, after.get(place)]).toEqual([place, cell]);
    }
    const { history } = (await read(client)).facts;
    expect(history.snapshots.map(({ id }) => id)).toEqual([first.snapshot, second.snapshot]);
    expect(history.snapshots[1]?.people).toHaveLength(1);
  });

  test('says of a person who was taken out that they are no longer listed', async () => {
    const client = await exampleClient();
    await taken(client);
    const { facts, locator } = await read(client);
    const row = facts.stakeholders[2];
    const place = locator.locate({ table: 'stakeholders', row: row?.row ?? 0, column: 'name' });
    await edit(client, place?.sheet ?? '', place?.address ?? '', 'Somebody Else');
    await taken(client, later);
    const people = (await read(client)).facts.history.snapshots[1]?.people ?? [];
    expect(people.map(({ name, isRemoved }) => [name, isRemoved])).toEqual([
      ['Somebody Else', false],
      [row?.name, true],
    ]);
  });

  test('of the same second gets an id of its own; of the same day the last counts, with a hint', async () => {
    const client = await exampleClient();
    await taken(client);
    const second = await taken(client);
    expect(second.snapshot).toMatch(/Z-2$/);
    const all = await read(client);
    expect(historyFindings(all)).toEqual(['snapshots-on-one-day']);
    expect(all.facts.history.snapshots).toHaveLength(2);
  });
});

describe('a history that somebody touched', () => {
  test('a changed cell is found, with its row, and the check jumps there', async () => {
    const client = await exampleClient();
    await taken(client);
    const { historyTables } = await read(client);
    const column = historyTables.get('snapshots')?.columns.get('amount') ?? 0;
    await edit(client, 'Snapshots', `${String.fromCharCode(65 + column)}6`, 1);
    const { findings, facts, locator } = await read(client);
    const [finding] = findings.filter(({ rule }) => rule === 'history-row-edited');
    expect(finding?.cell).toEqual({ table: 'snapshots', row: 1 });
    expect(finding?.cell && locator.text(finding.cell)).toBe('Snapshots!A6');
    expect(facts.history.snapshots[0]?.deals.map(({ isEdited }) => isEdited).indexOf(true)).toBe(1);
    expect(facts.history.snapshots[0]?.deals.filter(({ isEdited }) => isEdited)).toHaveLength(1);
  });

  test('is read from the oldest to the newest however its sheets are sorted, and its findings keep their rows', async () => {
    const client = await exampleClient();
    await taken(client);
    const { facts } = await read(client);
    await edit(
      client,
      'Stakeholders',
      'L5',
      facts.stakeholders[0]?.attitude === 'coach' ? 'Neutral' : 'Coach',
    );
    await edit(client, 'Deals', 'F5', 1_000_000);
    const ids: string[] = [];
    for (let count = 0; count < 11; count += 1) ids.push((await taken(client, later)).snapshot);
    expect(ids.at(-1)).toMatch(/Z-11$/);
    const before = await read(client);
    const reported = await checked(client, { today: dayOf(2026, 12, 6) });
    await client.run(async (context) => {
      for (const name of ['Snapshots', 'PeopleHistory']) {
        context.workbook.tables.getItem(name).sort.apply([{ key: 0, ascending: false }]);
      }
      await context.sync();
    });
    const after = await read(client);
    const { snapshots } = after.facts.history;
    expect(snapshots.map(({ id }) => id)).toEqual(before.facts.history.snapshots.map(({ id }) => id));
    expect(historyFindings(after)).toEqual(['snapshots-on-one-day']);
    const { report } = await checked(client, { today: dayOf(2026, 12, 6) });
    expect(report.forecast).toEqual(reported.report.forecast);
    await edit(client, 'Snapshots', 'L5', 1);
    const edited = await read(client);
    const [finding] = edited.findings.filter(({ rule }) => rule === 'history-row-edited');
    expect(finding?.cell && edited.locator.text(finding.cell)).toBe('Snapshots!A5');
    expect(finding?.parameters).toMatchObject({ snapshot: ids[8] });
  });

  test('a deleted row makes the snapshot count no more', async () => {
    const client = await exampleClient();
    await taken(client);
    await client.run(async (context) => {
      context.workbook.tables.getItem('Snapshots').rows.getItemAt(0).delete();
      await context.sync();
    });
    const all = await read(client);
    expect(historyFindings(all)).toEqual(['snapshot-incomplete']);
    expect(all.facts.history.snapshots).toEqual([]);
  });

  test('a table that became plain cells is read and added to all the same', async () => {
    const client = await exampleClient();
    await taken(client);
    await client.run(async (context) => {
      context.workbook.tables.getItem('Snapshots').convertToRange();
      await context.sync();
    });
    await taken(client, later);
    const all = await read(client);
    expect(historyFindings(all)).toEqual([]);
    expect(all.facts.history.snapshots).toHaveLength(2);
  });

  test('a sheet of the user that is called Snapshots stays as it is', async () => {
    const client = await exampleClient();
    await client.run(async (context) => {
      context.workbook.worksheets.add('Snapshots').getRange('A1').values = [['mine']];
      await context.sync();
    });
    const before = contentOf(client.host.workbook, sheetNamed(client.host.workbook, 'Snapshots'));
    await taken(client);
    expect(contentOf(client.host.workbook, sheetNamed(client.host.workbook, 'Snapshots'))).toEqual(before);
    expect((await read(client)).facts.history.snapshots).toHaveLength(1);
  });
});

describe('a snapshot that breaks off', () => {
  test.each(['refused', 'half done', 'answer lost'])(
    'at each request in turn (%s) leaves older ones whole, and the next one counts again',
    async (how) => {
      for (let broken = 0; broken < 8; broken += 1) {
        let seen = -1;
        const client = await exampleClient('en', {
          intercept: ({ request }, execute) => {
            if (seen < 0 || seen++ !== broken) return execute();
            if (how === 'refused') throw new RequestFailure('GeneralException', 'refused');
            if (how === 'half done') {
              const { body } = request.message;
              Object.assign(body, { Actions: body.Actions.slice(0, body.Actions.length >> 1) });
            }
            execute();
            throw new RequestFailure('GeneralException', 'broken off');
          },
        });
        const first = await taken(client);
        const before = cellsOf(client, 'Snapshots');
        seen = 0;
        await taken(client, later).catch(() => null);
        seen = -1;
        for (const [place, cell] of before) expect(cellsOf(client, 'Snapshots').get(place)).toBe(cell);
        const last = await taken(client, { ...later, now: new Date(Date.UTC(2026, 10, 29, 10)) });
        const { history } = (await read(client)).facts;
        expect(history.snapshots[0]?.id).toBe(first.snapshot);
        expect(history.snapshots.at(-1)?.id).toBe(last.snapshot);
        expect(history.snapshots.at(-1)?.deals).toHaveLength(first.deals);
      }
    },
    60_000,
  );

  test('when it is the first of all, is made whole by the next', async () => {
    for (const share of [0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.95]) {
      let broken = false;
      const client = await exampleClient('en', {
        intercept: ({ request }, execute) => {
          const { body } = request.message;
          if (broken || body.Actions.length < 150) return execute();
          broken = true;
          Object.assign(body, { Actions: body.Actions.slice(0, Math.floor(body.Actions.length * share)) });
          execute();
          throw new RequestFailure('GeneralException', 'broken off');
        },
      });
      await expect(taken(client)).rejects.toThrow();
      expect((await read(client)).facts.history.snapshots).toEqual([]);
      const { deals } = await taken(client, later);
      const { history } = (await read(client)).facts;
      expect(history.snapshots.map((snapshot) => snapshot.deals.length)).toEqual([deals]);
      const names = client.host.workbook.sheets.map(({ name }) => name);
      expect(names.filter((name) => name.startsWith('Snapshots'))).toEqual(['Snapshots']);
    }
  }, 60_000);
});

test('takes seven requests, however many snapshots there are', async () => {
  let requests = 0;
  const client = await exampleClient('en', {
    intercept: (_request, execute) => {
      requests += 1;
      return execute();
    },
  });
  const counts: number[] = [];
  for (let day = 0; day < 3; day += 1) {
    requests = 0;
    await taken(client, { today: dayOf(2026, 12, 1 + day), now: new Date(Date.UTC(2026, 11, 1 + day)) });
    counts.push(requests);
  }
  expect(Math.max(...counts)).toBeLessThanOrEqual(8);
  expect(counts[2]).toBe(counts[1]);
});

test('a workbook without deals is refused in words, and nothing is written', async () => {
  const client = await exampleClient();
  await client.run(async (context) => {
    context.workbook.tables.getItem('Deals').getDataBodyRange().clear('Contents');
    await context.sync();
  });
  const sheets = client.host.workbook.sheets.length;
  const result = await client.run((context) => takeSnapshot(context, { today: TODAY, now: NOON }));
  expect(result).toMatchObject({ kind: 'refused', code: 'no-deals' });
  expect(client.host.workbook.sheets).toHaveLength(sheets);
});

test('a second snapshot as of the same day is told apart from the first', async () => {
  const client = await exampleClient();
  expect((await taken(client)).isAgain).toBe(false);
  expect((await taken(client)).isAgain).toBe(true);
  expect((await taken(client, later)).isAgain).toBe(false);
});
