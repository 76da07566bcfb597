import { expect, test } from '@jest/globals';
import { keyOf } from '../../../src/method';
import { acceptFinding } from '../../../src/workbook/accept-finding';
import { eraseFromHistory } from '../../../src/workbook/history/erase-from-history';
import { takeSnapshot } from '../../../src/workbook/history/take-snapshot';
import { readWorkbook } from '../../../src/workbook/read';
import { erasurePlan } from '../../../src/workbook/write/erase-person';
import { TODAY } from '../publish/a-pipeline';
import { checked, exampleClient, NOON, sheetNamed } from '../publish/opened';

test('a name becomes a code in people and notes, no check breaks, and other deals keep their namesake', async () => {
  const client = await exampleClient();
  const read = async () => {
    const result = await client.run(readWorkbook);
    if (result.kind !== 'read') throw new Error(result.code);
    return result;
  };
  const person = (await read()).facts.stakeholders[0];
  const name = person?.name ?? '';
  const note = `Met ${name} today`;
  await client.run((context) => takeSnapshot(context, { today: TODAY, now: NOON, note }));
  const erasure = { name, code: 'P-0001', others: [], deals: new Set([person?.deal ?? keyOf('')]) };
  const { rows } = await client.run((context) => eraseFromHistory(context, erasure));
  expect(rows).toBeGreaterThan(1);
  const { facts, findings } = await read();
  expect(findings.filter(({ rule }) => /history|snapshot/.test(rule))).toEqual([]);
  const [snapshot] = facts.history.snapshots;
  expect(snapshot?.note).toBe('Met P-0001 today');
  expect(snapshot?.people.find(({ deal }) => deal === person?.deal)?.name).toBe('P-0001');
  const texts: string[] = [];
  sheetNamed(client.host.workbook, 'People history').cells.forEach(({ value }) => texts.push(String(value)));
  expect(texts.filter((text) => text.includes(name))).toEqual([]);
  expect(await client.run((context) => eraseFromHistory(context, erasure))).toEqual({
    rows: 0,
    unreadable: [],
  });
});

test('a row that somebody edited still looks edited afterwards', async () => {
  const client = await exampleClient();
  await client.run((context) => takeSnapshot(context, { today: TODAY, now: NOON }));
  await client.run(async (context) => {
    context.workbook.worksheets.getItem('People history').getRange('H5').values = [[1]];
    await context.sync();
  });
  const result = await client.run(readWorkbook);
  if (result.kind !== 'read') throw new Error(result.code);
  const person = result.facts.history.snapshots[0]?.people[0];
  expect(person?.isEdited).toBe(true);
  const erasure = {
    name: person?.name ?? '',
    code: 'P-0001',
    others: [],
    deals: new Set([person?.deal ?? keyOf('')]),
  };
  await client.run((context) => eraseFromHistory(context, erasure));
  const after = await client.run(readWorkbook);
  if (after.kind !== 'read') throw new Error(after.code);
  expect(after.facts.history.snapshots[0]?.people[0]).toMatchObject({ name: 'P-0001', isEdited: true });
});

test('people whose names begin with the name keep theirs, in every column', async () => {
  const client = await exampleClient();
  const type = async (names: readonly string[]) => {
    await client.run(async (context) => {
      const body = context.workbook.tables.getItem('Stakeholders').columns;
      for (const [row, name] of names.entries()) {
        body.getItem('Person').getDataBodyRange().getCell(row, 0).values = [[name]];
        body.getItem('Backed by').getDataBodyRange().getCell(row, 0).values = [['王伟明']];
      }
      await context.sync();
    });
  };
  await type(['王 伟', '王伟明']);
  const note = '王伟明 and 王伟';
  await client.run((context) => takeSnapshot(context, { today: TODAY, now: NOON, note }));
  const before = await client.run(readWorkbook);
  if (before.kind !== 'read') throw new Error(before.code);
  const deals = new Set([before.facts.deals[0]?.key ?? keyOf('')]);
  const erasure = { name: '王伟', code: 'P-0001', others: ['王伟明', '王 伟'], deals };
  await client.run((context) => eraseFromHistory(context, erasure));
  const after = await client.run(readWorkbook);
  if (after.kind !== 'read') throw new Error(after.code);
  const [snapshot] = after.facts.history.snapshots;
  expect(snapshot?.note).toBe('王伟明 and P-0001');
  expect(
    snapshot?.people.slice(0, 2).map(({ name, backedBy, isEdited }) => [name, backedBy, isEdited]),
  ).toEqual([
    ['P-0001', '王伟明', false],
    ['王伟明', '王伟明', false],
  ]);
});

test('findings that were accepted lose the name, also when they are no longer raised', async () => {
  const client = await exampleClient();
  const { findings } = await checked(client);
  const about = findings.find(({ finding, message }) => message.includes(finding.person ?? '\n'));
  const name = about?.finding.person ?? '';
  const deals = new Set([keyOf(about?.finding.deal ?? '')]);
  expect(name).not.toBe('');
  const reason = `=${name} said so`;
  const accepted = { fingerprint: about?.fingerprint ?? '', reason, today: TODAY };
  expect(await client.run((context) => acceptFinding(context, accepted))).toEqual({ kind: 'accepted' });
  await client.run(async (context) => {
    context.workbook.tables.getItem('Stakeholders').getDataBodyRange().clear('Contents');
    await context.sync();
  });
  const linesWith = (text: string) => {
    const rows = new Map<number, string[]>();
    sheetNamed(client.host.workbook, 'Findings').cells.forEach(({ value }, row) =>
      rows.set(row, [...(rows.get(row) ?? []), String(value)]),
    );
    return [...rows.values()].filter((cells) => cells.some((cell) => cell.includes(text)));
  };
  await checked(client);
  expect(linesWith(reason)).toHaveLength(1);

  const erasure = { name, code: 'P-0001', others: [], deals };
  expect(await client.run((context) => eraseFromHistory(context, erasure))).toEqual({
    rows: 1,
    unreadable: [],
  });
  const [line] = linesWith('P-0001');
  expect(line).toEqual(
    expect.arrayContaining(['P-0001', '=P-0001 said so', about?.message.replaceAll(name, 'P-0001')]),
  );
  await checked(client);
  expect(linesWith('=P-0001 said so')).toHaveLength(1);
  expect(linesWith(name).filter((cells) => cells.includes('=P-0001 said so'))).toEqual([]);
});

test('accepted findings of other deals keep their namesake', async () => {
  const client = await exampleClient();
  const { findings } = await checked(client);
  const about = findings.find(({ finding }) => finding.person !== null && finding.deal !== null);
  const name = about?.finding.person ?? '';
  const accepted = { fingerprint: about?.fingerprint ?? '', reason: name, today: TODAY };
  await client.run((context) => acceptFinding(context, accepted));
  const erasure = { name, code: 'P-0001', others: [], deals: new Set([keyOf('another')]) };
  expect(await client.run((context) => eraseFromHistory(context, erasure))).toEqual({
    rows: 0,
    unreadable: [],
  });
});

test('a finding that was accepted stays accepted when its person is erased: nothing but the name has changed', async () => {
  const client = await exampleClient();
  const { findings, reading } = await checked(client);
  const about = findings.find(({ finding, message }) => message.includes(finding.person ?? '\n'));
  const name = about?.finding.person ?? '';
  const deal = reading.facts.deals.find(({ id }) => id === about?.finding.deal);
  if (about === undefined || deal === undefined) throw new Error('no finding about a person');
  await client.run((context) =>
    acceptFinding(context, { fingerprint: about.fingerprint, reason: `as ${name} said`, today: TODAY }),
  );
  const { cells, ...erasure } = erasurePlan(reading, name, deal);
  await client.run(async (context) => {
    for (const { cell, next } of cells) {
      const place = reading.locator.locate(cell);
      if (place === null) throw new Error('a cell without a place');
      context.workbook.worksheets.getItem(place.sheet).getRange(place.address).values = [[next]];
    }
    await context.sync();
  });
  const accepted = async () => {
    const result = await checked(client);
    return result.accepted.map(({ finding, message }) => [finding.rule, finding.person, message]);
  };
  // the code stands in the sheets, but the name still beside the finding
  expect(await accepted()).toEqual([]);
  await client.run((context) => eraseFromHistory(context, { name, ...erasure }));
  const { rule } = about.finding;
  const kept = [[rule, erasure.code, about.message.replaceAll(name, erasure.code)]];
  expect(await accepted()).toEqual(kept);
  expect(await accepted()).toEqual(kept);
  const texts: string[] = [];
  sheetNamed(client.host.workbook, 'Findings').cells.forEach(({ value }) => texts.push(String(value)));
  expect(texts.filter((text) => text.includes('as '))).toContain(`as ${erasure.code} said`);
  expect(texts.filter((text) => text === 'No longer raised')).toEqual([]);
});
