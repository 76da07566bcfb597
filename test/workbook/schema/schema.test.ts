import { LIST_LEVELS, type ListId } from '../../../src/method';
import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '../../../src/i18n/shape/language';
import { headerMeanings } from '../../../src/workbook/read/header-words';
import { comparable } from '../../../src/workbook/schema/plain-text';
import { INPUT_TABLES } from '../../../src/workbook/schema';
import { levelLabel, levelWords, listLabels } from '../../../src/workbook/schema/vocabulary';
import { columnHeader, columnWords, WORKBOOK_WORDS } from '../../../src/workbook/schema/words';

const LISTS = Object.keys(LIST_LEVELS) as ListId[];

describe.each(LANGUAGES)('in %s', (language) => {
  test('sheet names are ones that Excel takes', () => {
    const names = Object.values(WORKBOOK_WORDS[language].sheets);
    for (const name of names) expect(name).toMatch(/^(?!history$)[^:\\/?*[\]']{1,31}$/i);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test.each(INPUT_TABLES.map((schema) => [schema.id, schema] as const))(
    'every header of %s is its own and is understood by the reader',
    (_, schema) => {
      const headers = schema.columns.map(({ id }) => columnHeader(schema.id, id, language));
      expect(new Set(headers.map(comparable)).size).toBe(headers.length);
      for (const { id } of schema.columns) {
        const meanings = headerMeanings(` ${columnHeader(schema.id, id, language).toUpperCase()} `);
        expect(meanings.map(({ table, column }) => `${table}.${column}`)).toContain(`${schema.id}.${id}`);
      }
    },
  );

  test('help fits into a prompt, headers into its title, alerts into an error message', () => {
    for (const { id, columns } of INPUT_TABLES) {
      for (const column of columns) {
        const { header, help } = columnWords(id, column.id, language);
        expect(header.length).toBeLessThanOrEqual(32);
        expect(help.length).toBeLessThanOrEqual(255);
        expect(help !== '' || column.list === 'controlAnswer').toBe(true);
      }
    }
    const { alertTitle, controlAnswer, ...alerts } = WORKBOOK_WORDS[language].typing;
    expect(alertTitle.length).toBeLessThanOrEqual(32);
    expect(controlAnswer).toContain('{item}');
    for (const alert of Object.values(alerts)) expect(alert.length).toBeLessThanOrEqual(225);
  });

  test.each(LISTS)('every label of %s is its own and is read as its level', (list) => {
    expect(new Set(listLabels(list, language)).size).toBe(LIST_LEVELS[list].length);
    for (const level of LIST_LEVELS[list]) {
      expect(levelWords(list).get(comparable(levelLabel(list, level, language)))).toBe(level);
      expect(levelWords(list).get(comparable(String(level)))).toBe(level);
    }
  });
});

test('no word of a list means two levels', () => {
  for (const list of LISTS) {
    const owner = new Map<string, unknown>();
    for (const level of LIST_LEVELS[list]) {
      for (const language of LANGUAGES) {
        const word = comparable(levelLabel(list, level, language));
        expect(owner.get(word) ?? level).toBe(level);
        owner.set(word, level);
      }
    }
  }
});

test('the required columns tell the tables apart, also in a table that has nothing else', () => {
  const required = INPUT_TABLES.map(({ id, columns }) => [
    id,
    columns.filter((column) => column.required).map((column) => column.id),
  ]);
  expect(Object.fromEntries(required)).toEqual({
    deals: ['id', 'customer', 'name'],
    stakeholders: ['deal', 'name'],
    rivals: ['deal', 'competitor'],
    evidence: ['deal', 'outcome'],
    control: ['deal'],
    actions: ['deal', 'person', 'action'],
    payments: ['deal', 'milestone'],
    accountPlan: ['customer', 'part', 'item'],
    targets: ['period', 'currency', 'amount'],
    rates: ['currency', 'from', 'rate'],
    rules: ['id', 'value'],
  });
});
