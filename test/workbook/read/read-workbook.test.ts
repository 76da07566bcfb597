import { describe, expect, test } from '@jest/globals';
import { newWorkbook, type WorkbookModel } from '../../../src/files/model/workbook';
import type { Facts } from '../../../src/method';
import { readWorkbook } from '../../../src/workbook/read';
import { openClient } from '../../host/open-client';
import { plainPerson } from '../plain-person';

/** A workbook with one deal and so many people with a long name each. */
function workbookWithPeople(people: number, letters: number): WorkbookModel {
  const model = newWorkbook(['Deals', 'People', 'Empty']);
  const write = (sheet: number, row: number, values: readonly (string | number)[]) =>
    values.forEach((value, column) => model.sheets[sheet]?.cells.set(row, column, { value, style: 0 }));
  write(0, 0, ['Deal ID', 'Customer', 'Deal']);
  write(0, 1, ['D-1', 'Acme', 'ERP']);
  write(1, 0, ['Deal ID', 'Person', 'Influence']);
  for (let row = 1; row <= people; row++)
    write(1, row, ['D-1', `${'x'.repeat(letters)}${row}`, (row % 5) + 1]);
  return model;
}

const plain = (facts: Facts) => ({ ...facts, stakeholders: facts.stakeholders.map(plainPerson) });

async function readThrough(model: WorkbookModel, payloadLimit?: number) {
  const client = openClient(model, payloadLimit === undefined ? {} : { payloadLimit });
  const result = await client.run((context) => readWorkbook(context));
  if (result.kind !== 'read') throw new Error(result.code);
  return { ...result, requests: client.host.requests };
}

// The client sends one more when a run ends: it lets go of the ranges.
test('reading takes four requests, however many rows there are', async () => {
  const few = await readThrough(workbookWithPeople(3, 4));
  const many = await readThrough(workbookWithPeople(5_000, 4));
  expect([few.requests, many.requests]).toEqual([4 + 1, 4 + 1]);
  expect(many.facts.stakeholders).toHaveLength(5_000);
});

describe('where an answer is limited', () => {
  test('what it cannot hold is asked for in halves, and nothing is lost or doubled', async () => {
    const limited = await readThrough(workbookWithPeople(3_000, 40), 40_000);
    const whole = await readThrough(workbookWithPeople(3_000, 40));
    expect(limited.requests).toBeGreaterThan(whole.requests);
    expect(plain(limited.facts)).toEqual(plain(whole.facts));
    expect(limited.fingerprint()).toBe(whole.fingerprint());
  });
});
