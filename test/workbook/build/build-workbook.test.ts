import { describe, expect, test } from '@jest/globals';
import { LANGUAGES, type Language } from '../../../src/i18n/shape/language';
import { dayOf, RULE_DEFINITIONS, readRules } from '../../../src/method';
import { buildWorkbook, type ExampleId } from '../../../src/workbook/build';
import { readWorkbook } from '../../../src/workbook/read';
import { INPUT_TABLES } from '../../../src/workbook/schema';
import { WORKBOOK_WORDS } from '../../../src/workbook/schema/words';
import { openClient, type OpenClient } from '../../host/open-client';

const build = (client: OpenClient, language: Language, example: ExampleId | null, today?: number) =>
  client.run((context) =>
    buildWorkbook(context, {
      language,
      example,
      ...(today === undefined ? {} : { today: dayOf(2026, 11, 22 + today) }),
    }),
  );

async function readBack(client: OpenClient) {
  const result = await client.run((context) => readWorkbook(context));
  if (result.kind !== 'read') throw new Error(result.code);
  return result;
}

const sheetNames = (client: OpenClient) =>
  client.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });

describe.each(LANGUAGES)('the example in %s', (language) => {
  const client = openClient();

  test('is built behind the sheets that are there', async () => {
    const { guide, lists } = WORKBOOK_WORDS[language].sheets;
    const inputs = INPUT_TABLES.map(({ id }) => WORKBOOK_WORDS[language].sheets[id]);
    expect(await build(client, language, 'case')).toEqual({
      kind: 'built',
      sheets: [guide, ...inputs, lists],
    });
    expect(await sheetNames(client)).toEqual(['Sheet1', guide, ...inputs, lists]);
  });

  test('is read back without a finding, in its language, every table filled', async () => {
    const { facts, findings, language: found } = await readBack(client);
    expect(findings).toEqual([]);
    expect(found).toBe(language);
    for (const { id } of INPUT_TABLES) expect(facts[id].length).toBeGreaterThan(0);
  });

  test('tells the main case fully: seven people, five dimensions each, a second need and focus', async () => {
    const { facts } = await readBack(client);
    const main = facts.deals[0];
    const people = facts.stakeholders.filter(({ deal }) => deal === main?.key);
    expect(people).toHaveLength(7);
    for (const { need, change, focus, contact, attitude, secondNeed, secondFocus, source } of people) {
      expect([need, change, focus, contact, attitude, secondNeed, secondFocus, source]).not.toContain(null);
    }
    for (const rows of [facts.rivals, facts.evidence, facts.control, facts.actions, facts.payments]) {
      expect(rows.some(({ deal }) => deal === main?.key)).toBe(true);
    }
    expect(new Set(facts.accountPlan.map(({ part }) => part))).toEqual(new Set([1, 2, 3, 4, 5]));
    const people_ = new Set(facts.stakeholders.map(({ name }) => name));
    for (const { personName } of facts.actions) expect(people_).toContain(personName);
  });

  test('its rules are all defaults', async () => {
    const { facts } = await readBack(client);
    const { rules, findings } = readRules(facts.rules);
    expect(facts.rules).toHaveLength(RULE_DEFINITIONS.length);
    expect(findings).toEqual([]);
    expect(rules.changed).toEqual([]);
  });

  test('is refused a second time, and nothing changes', async () => {
    const before = (await readBack(client)).fingerprint();
    expect(await build(client, language, 'case')).toEqual({
      kind: 'refused',
      code: 'deals-table-exists',
      places: [`${WORKBOOK_WORDS[language].sheets.deals}!A1`],
    });
    expect((await readBack(client)).fingerprint()).toBe(before);
  });
});

test('both languages tell the same case', async () => {
  const [english, chinese] = [openClient(), openClient()];
  await build(english, 'en', 'case');
  await build(chinese, 'zh', 'case');
  const shape = async (client: OpenClient) => {
    const { facts } = await readBack(client);
    return {
      people: facts.stakeholders.map(({ deal, role, attitude, contact, lastContact }) => [
        deal,
        role,
        attitude,
        contact,
        lastContact,
      ]),
      control: facts.control.map(({ deal, answers }) => [deal, answers]),
      evidence: facts.evidence.map(({ deal, outcome, status, date }) => [deal, outcome, status, date]),
      actions: facts.actions.map(({ deal, dimension, due, status }) => [deal, dimension, due, status]),
    };
  };
  expect(await shape(chinese)).toEqual(await shape(english));
});

test('the days of the example move with the day on which it is built', async () => {
  const [early, late] = [openClient(), openClient()];
  await build(early, 'en', 'case');
  await build(late, 'en', 'case', 100);
  const due = async (client: OpenClient) =>
    (await readBack(client)).facts.actions.map((action) => action.due ?? 0);
  const [before, after] = [await due(early), await due(late)];
  expect(after).toEqual(before.map((day) => day + 100));
});

describe('a blank template', () => {
  test('is a workbook without deals that reads without a finding, and takes what is typed', async () => {
    const client = openClient();
    await build(client, 'en', null);
    const { facts, findings } = await readBack(client);
    expect([facts.deals, facts.stakeholders, findings]).toEqual([[], [], []]);
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Deals').getRange('A2:F2').values = [
        ['001', 'Acme', '3E5', '', '', '1.2万'],
      ];
      await context.sync();
    });
    expect((await readBack(client)).facts.deals).toMatchObject([{ id: '001', name: '3E5', amount: 12_000 }]);
  });

  test('offers the levels from a name, with their meaning, and warns instead of refusing', async () => {
    const client = openClient();
    await build(client, 'zh', null);
    const validation = await client.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('干系人').getRange('L5');
      const { dataValidation } = cell;
      dataValidation.load('type,rule,prompt,errorAlert');
      const name = context.workbook.names.getItem('Stakegrid_attitude').getRange().load('values');
      const lists = context.workbook.worksheets.getItem('列表').load('visibility');
      await context.sync();
      return { ...dataValidation.toJSON(), words: name.values.flat(), visibility: lists.visibility };
    });
    expect(validation).toMatchObject({
      type: 'List',
      rule: { list: { source: '=Stakegrid_attitude', inCellDropDown: true } },
      errorAlert: { style: 'Warning', showAlert: true },
      words: ['指导者', '支持者', '中立者', '非支持者', '反对者'],
      visibility: 'VeryHidden',
    });
    expect(validation.prompt?.message).toMatch(/指导者.*\n支持者/);
    expect(validation.prompt?.message?.length).toBeLessThanOrEqual(255);
  });
});

describe('building never touches what exists', () => {
  test('a sheet with a name that is needed is a refusal that names it', async () => {
    const client = openClient();
    await client.run(async (context) => {
      context.workbook.worksheets.add('DEALS').getRange('A1').values = [['mine']];
      await context.sync();
    });
    expect(await build(client, 'en', null)).toEqual({
      kind: 'refused',
      code: 'sheet-name-taken',
      places: ['Deals'],
    });
    expect(await sheetNames(client)).toEqual(['Sheet1', 'DEALS']);
  });

  test('a table name that is taken gets a number', async () => {
    const client = openClient();
    const names = await client.run(async (context) => {
      const table = context.workbook.tables.add('Sheet1!A1:B2', true);
      table.name = 'Deals';
      await context.sync();
      await buildWorkbook(context, { language: 'en', example: null });
      const tables = context.workbook.tables.load('items/name');
      await context.sync();
      return tables.items.map(({ name }) => name);
    });
    expect(names).toEqual(expect.arrayContaining(['Deals', 'Deals_2', 'Stakeholders']));
  });
});

describe('when a request fails', () => {
  /** Everything a user would see: values, formats and validation of every sheet. */
  async function picture(client: OpenClient) {
    return client.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/visibility');
      const names = context.workbook.names.load('items/name,items/formula');
      const tables = context.workbook.tables.load('items/name');
      await context.sync();
      const ranges = sheets.items.map((sheet) =>
        sheet.getUsedRangeOrNullObject().load('address,formulas,numberFormat'),
      );
      await context.sync();
      return {
        names: names.items.map(({ name, formula }) => [name, formula]),
        tables: tables.items.map(({ name }) => name),
        sheets: sheets.items.map(({ name, visibility }, index) => {
          const range = ranges[index];
          return range === undefined || range.isNullObject
            ? [name, visibility]
            : [name, visibility, range.address, range.formulas, range.numberFormat];
        }),
      };
    });
  }

  async function requestsOfABuild() {
    const client = openClient();
    await build(client, 'en', 'case');
    return client.host.requests;
  }

  test('the number of requests does not grow with the rows', async () => {
    const blank = openClient();
    await build(blank, 'en', null);
    expect(await requestsOfABuild()).toBe(blank.host.requests);
  });

  test.each(['refused', 'answer lost'] as const)(
    '%s: the next build equals an undisturbed one',
    async (fault) => {
      const undisturbed = openClient();
      await build(undisturbed, 'en', 'case');
      const expected = await picture(undisturbed);
      const total = await requestsOfABuild();
      for (let failing = 0; failing < total; failing++) {
        const client = openClient(undefined, {
          intercept: ({ index }, execute) => {
            if (index !== failing) return execute();
            if (fault === 'answer lost') execute();
            throw new Error('the connection broke');
          },
        });
        await expect(build(client, 'en', 'case')).rejects.toThrow();
        await build(client, 'en', 'case');
        expect(await picture(client)).toEqual(expected);
      }
    },
  );

  test('sheets that a build left over half-way are replaced by the next one', async () => {
    const undisturbed = openClient();
    await build(undisturbed, 'en', 'case');
    const client = openClient();
    await client.run(async (context) => {
      const { worksheets } = context.workbook;
      const leftOver = worksheets.add('Deals');
      leftOver.customProperties.add('stakegrid.unfinished', 'true');
      leftOver.getRange('A1:C1').values = [['Deal ID', 'Customer', 'Deal']];
      const table = leftOver.tables.add('Deals!A1:C2', true);
      table.name = 'Deals';
      const lists = worksheets.add('Lists');
      lists.customProperties.add('stakegrid.unfinished', 'true');
      context.workbook.names.add('Stakegrid_need', '=Lists!$A$1:$A$3');
      lists.visibility = 'VeryHidden';
      await context.sync();
    });
    expect(await build(client, 'en', 'case')).toMatchObject({ kind: 'built' });
    expect(await picture(client)).toEqual(await picture(undisturbed));
  });
});

test('the targets of the example move with the day on which it is built', async () => {
  const client = openClient();
  await build(client, 'en', 'case', 200);
  const { facts } = await readBack(client);
  expect([...new Set(facts.targets.map(({ period }) => period))]).toEqual(['2027-Q2', '2027-Q3']);
});

test('the words of a rule stand left and on several lines, numbers and switches in the middle', async () => {
  const client = openClient();
  await build(client, 'en', null);
  const looks = await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(WORKBOOK_WORDS.en.sheets.rules);
    const cells = ['support.coach', 'item.C1', 'text.C1', 'word.stage.3', 'finding.not-assessed'].map(
      (id) => {
        const row = RULE_DEFINITIONS.findIndex((definition) => definition.id === id) + 1;
        return sheet.getCell(row, 1).load('format/horizontalAlignment,format/wrapText');
      },
    );
    await context.sync();
    return cells.map(({ format }) => [format.horizontalAlignment, format.wrapText]);
  });
  expect(looks).toEqual([
    ['Center', false],
    ['Center', false],
    ['Left', true],
    ['Left', true],
    ['Center', false],
  ]);
});

test('the many lines for own words are folded away, but for the stages', async () => {
  const client = openClient();
  await build(client, 'zh', null);
  const hidden = await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(WORKBOOK_WORDS.zh.sheets.rules);
    const rows = RULE_DEFINITIONS.map((_, index) => sheet.getCell(index + 1, 0).load('rowHidden'));
    await context.sync();
    return RULE_DEFINITIONS.filter((_, index) => rows[index]?.rowHidden).map(({ id }) => id);
  });
  const own = RULE_DEFINITIONS.map(({ id }) => id).filter((id) => id.startsWith('word.'));
  expect(hidden).toEqual(own.filter((id) => !id.startsWith('word.stage.')));
  expect(own.length - hidden.length).toBe(7);
});
