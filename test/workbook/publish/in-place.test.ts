import { describe, expect, test } from '@jest/globals';
import { INPUT_TABLES } from '../../../src/workbook/schema';
import { texts } from '../../../src/i18n/texts';
import { acceptFinding } from '../../../src/workbook/accept-finding';
import { readStamp } from '../../../src/workbook/publish/content/stamp';
import { openClient, type OpenClient } from '../../host/open-client';
import { TODAY } from './a-pipeline';
import {
  checked,
  contentOf,
  exampleClient,
  LATER,
  NOON,
  RESULT_NAMES,
  sample,
  sheetNamed,
  WITH_MARGIN,
} from './opened';

describe('a check', () => {
  test('writes its result sheets and leaves every other sheet exactly as it was', async () => {
    const client = await exampleClient();
    const { workbook } = client.host;
    const before = workbook.sheets.map((sheet) => contentOf(workbook, sheet));
    await checked(client);
    expect(workbook.sheets.map(({ name }) => name).slice(before.length)).toEqual(RESULT_NAMES);
    expect(workbook.sheets.slice(0, before.length).map((sheet) => contentOf(workbook, sheet))).toEqual(
      before,
    );
    expect(before.length).toBeGreaterThanOrEqual(INPUT_TABLES.length);
  });

  test('done twice changes nothing but the stamp', async () => {
    const client = await exampleClient();
    const { workbook } = client.host;
    const all = () => workbook.sheets.map((sheet) => contentOf(workbook, sheet));
    await checked(client, { now: NOON });
    const first = all();
    await checked(client, { now: NOON });
    expect(all()).toEqual(first);
    await checked(client, { now: LATER });
    const stamps = RESULT_NAMES.map((name) =>
      sheetNamed(workbook, name).cells.get(1, WITH_MARGIN.includes(name) ? 1 : 0),
    );
    for (const cell of stamps) expect(cell?.value).toContain('13:30');
    const withoutStamp = (text: unknown) =>
      JSON.stringify(text).replaceAll(/As of [^"]*|\\?"\[\\"[^\]]*\]"/g, 'stamp');
    expect(withoutStamp(all())).toBe(withoutStamp(first));
  });

  test('takes a constant number of requests', async () => {
    const client = openClient(await sample('pipeline-en'));
    const before = client.host.requests;
    await checked(client);
    const first = client.host.requests - before;
    expect(first).toBeLessThanOrEqual(9);
    await checked(client);
    // the PivotTables of unchanged sources need none
    expect(client.host.requests - before - first).toBe(first - 1);
  });

  test('does not resize a table that keeps its size, since Excel would look at all formulas again', async () => {
    let resized = 0;
    const client = openClient(await sample('pipeline-en'), {
      intercept: ({ request }, execute) => {
        resized += request.message.body.Actions.filter(({ Name }) => Name === 'Resize').length;
        return execute();
      },
    });
    await checked(client);
    await checked(client);
    expect(resized).toBe(0);
    const people = sheetNamed(client.host.workbook, 'Stakeholders');
    people.cells.deleteRows(1, 40);
    await checked(client);
    expect(resized).toBeGreaterThan(0);
  });

  test('writes the stamp last, and the stamp names rules and inputs', async () => {
    const client = await exampleClient();
    expect(await client.run(readStamp)).toEqual({ kind: 'none' });
    const { stamp } = await checked(client);
    expect(await client.run(readStamp)).toEqual({ kind: 'complete', stamp });
    expect(stamp).toMatchObject({ asOf: '2026-11-22', at: NOON.toISOString() });
  });

  test('writes in the language that is asked for, and back, on the same sheets', async () => {
    const client = await exampleClient();
    const { workbook } = client.host;
    await checked(client);
    const english = contentOf(workbook, sheetNamed(workbook, 'Results'));
    const ids = workbook.sheets.map(({ id }) => id);
    await checked(client, { language: 'zh' });
    const { sheets } = texts('zh').workbook;
    expect(sheetNamed(workbook, sheets.results).tables[0]?.columns[0]?.name).toBe('商机编号');
    await checked(client);
    expect(workbook.sheets.map(({ id }) => id)).toEqual(ids);
    expect(contentOf(workbook, sheetNamed(workbook, 'Results'))).toEqual(english);
  });

  test('leaves a sheet of the user that bears a name of ours alone, and says so', async () => {
    const client = await exampleClient();
    const { workbook } = client.host;
    await client.run(async (context) => {
      const mine = context.workbook.worksheets.add('results');
      mine.getRange('A1:B2').values = [['mine', 1], ['=1+1', 2]]; // prettier-ignore
      await context.sync();
    });
    const before = contentOf(workbook, sheetNamed(workbook, 'results'));
    const { keptSheets } = await checked(client);
    expect(keptSheets).toEqual(['results']);
    expect(contentOf(workbook, sheetNamed(workbook, 'results'))).toEqual(before);
    expect(sheetNamed(workbook, 'Results (Stakegrid)').tables[0]?.name).toBe('Results');
    const ids = workbook.sheets.map(({ id }) => id);
    await checked(client);
    expect(workbook.sheets.map(({ id }) => id)).toEqual(ids);
  });

  test('never turns what a user typed into a formula or a number', async () => {
    const client = await exampleClient();
    const { workbook } = client.host;
    const texts = ['=cmd()', '+1', '-2', '@x', '001', '1-2', '3E5', "'quoted", '#x', 'TRUE'];
    await client.run(async (context) => {
      const deals = context.workbook.tables.getItem('Deals');
      deals.rows.add(
        undefined,
        texts.map(() => Array.from({ length: 24 }, () => '')),
      );
      const body = deals.getDataBodyRange().load('rowIndex,rowCount');
      await context.sync();
      const added = context.workbook.worksheets
        .getItem('Deals')
        .getRangeByIndexes(body.rowIndex + body.rowCount - texts.length, 0, texts.length, 4);
      added.numberFormat = texts.map(() => ['@', '@', '@', '@']);
      added.values = texts.map((text) => [text, text, text, text]);
      await context.sync();
    });
    await checked(client);
    const results = sheetNamed(workbook, 'Results');
    const rows = results.tables[0]?.area.bottom ?? 0;
    texts.forEach((text, index) => {
      for (let column = 0; column < 4; column += 1) {
        const cell = results.cells.get(rows - texts.length + 1 + index, column);
        expect([cell?.value, cell?.formula]).toEqual([text, undefined]);
      }
    });
    for (const name of ['Overview', 'Roll-up', 'Gates']) {
      sheetNamed(workbook, name).cells.forEach((cell) => expect(cell.formula).toBeUndefined());
    }
    const ours =
      /^(?:HYPERLINK\("#'|(?:IF|SUM|MAX|N|MATCH|ROUND|COUNTIFS|SUMIFS|SUMPRODUCT)\(|\$?[A-Z]+\$?\d+[+*-]|(?:Targets|Rates|Rules|Payments)!)/;
    for (const name of ['Findings', 'Results', 'Forecast']) {
      sheetNamed(workbook, name).cells.forEach((cell) => {
        if (cell.formula !== undefined) expect(cell.formula).toMatch(ours);
      });
    }
  });
});

describe('what a user does to a result sheet', () => {
  test('a column of his own in the table, a moved column and a formula that points at it survive', async () => {
    const client = await exampleClient();
    const { workbook } = client.host;
    await checked(client);
    await client.run(async (context) => {
      const table = context.workbook.tables.getItem('Results');
      table.columns.add(undefined, [['Mine'], ...Array.from({ length: 4 }, (_, row) => [row + 1])]);
      const sheet = context.workbook.worksheets.add('Mine');
      sheet.getRange('A1').formulas = [['=SUM(Results[Amount])']];
      await context.sync();
    });
    const total = () => sheetNamed(workbook, 'Mine').cells.get(0, 0);
    const before = total()?.value;
    expect(typeof before).toBe('number');
    await checked(client);
    const table = sheetNamed(workbook, 'Results').tables[0];
    expect(table?.columns.at(-1)?.name).toBe('Mine');
    expect(
      sheetNamed(workbook, 'Results').cells.get((table?.area.top ?? 0) + 2, table?.area.right ?? 0)?.value,
    ).toBe(2);
    expect(total()?.formula).toBe('SUM(Results[Amount])');
    expect(total()?.value).toBe(before);
  });

  test('what he wrote under a table moves down when the table needs the rows', async () => {
    const client = await exampleClient();
    const { workbook } = client.host;
    await checked(client);
    const bottomOf = (name: string) => sheetNamed(workbook, name).tables[0]?.area.bottom ?? 0;
    const before = bottomOf('Results');
    await client.run(async (context) => {
      for (const name of ['Results', 'Findings'])
        context.workbook.worksheets.getItem(name).getRangeByIndexes(bottomOf(name) + 2, 1, 1, 1).values = [
          [`my note on ${name}`],
        ];
      const deals = context.workbook.tables.getItem('Deals');
      const headers = deals.getHeaderRowRange().load('values');
      await context.sync();
      const width = headers.values[0]?.length ?? 0;
      const row = (number: number) => [
        `N-${number}`,
        'New customer',
        'New deal',
        ...Array.from({ length: width - 3 }, () => ''),
      ];
      deals.rows.add(undefined, [1, 2, 3, 4].map(row));
      await context.sync();
    });
    await checked(client);
    expect(bottomOf('Results')).toBe(before + 4);
    for (const name of ['Results', 'Findings']) {
      const notes: number[] = [];
      sheetNamed(workbook, name).cells.forEach(({ value }, at) => {
        if (value === `my note on ${name}`) notes.push(at);
      });
      expect(notes).toEqual([bottomOf(name) + 2]);
    }
  });

  test('a rule of his own for a column of his own survives that the sheet is rewritten', async () => {
    const client = await exampleClient();
    const { workbook } = client.host;
    await checked(client);
    await client.run(async (context) => {
      const table = context.workbook.tables.getItem('Results');
      const mine = table.columns.add(undefined, [
        ['Mine'],
        ...Array.from({ length: 4 }, (_, row) => [row + 1]),
      ]);
      const rule = mine.getDataBodyRange().conditionalFormats.add('Custom').custom;
      rule.rule.formula = '=1>2';
      await context.sync();
    });
    const rules = () => sheetNamed(workbook, 'Results').conditionalFormats;
    const before = rules().length;
    for (let time = 0; time < 2; time += 1) {
      // what is touched is rewritten with its looks
      await client.run(async (context) => {
        const amounts = context.workbook.tables.getItem('Results').columns.getItem('Amount');
        amounts.getDataBodyRange().getCell(0, 0).values = [[7]];
        await context.sync();
      });
      await checked(client);
      expect(rules()).toHaveLength(before);
    }
    const { right = 0 } = sheetNamed(workbook, 'Results').tables[0]?.area ?? {};
    expect(rules().filter(({ areas }) => areas.every(({ left }) => left === right))).toHaveLength(1);
  });

  test('a table that he turned into plain cells, or renamed, is a table again, or keeps its name', async () => {
    const client = await exampleClient();
    const { workbook } = client.host;
    await checked(client);
    await client.run(async (context) => {
      context.workbook.tables.getItem('Results').convertToRange();
      context.workbook.tables.getItem('Findings').name = 'Problems';
      await context.sync();
    });
    await checked(client);
    expect(sheetNamed(workbook, 'Results').tables.map(({ name }) => name)).toEqual(['Results']);
    expect(sheetNamed(workbook, 'Findings').tables.map(({ name }) => name)).toEqual(['Problems']);
  });

  test('fewer deals leave no old rows behind', async () => {
    const client = await exampleClient();
    const { workbook } = client.host;
    await checked(client);
    await client.run(async (context) => {
      context.workbook.tables.getItem('Deals').rows.getItemAt(3).delete();
      context.workbook.tables.getItem('Deals').rows.getItemAt(2).delete();
      await context.sync();
    });
    const { report } = await checked(client);
    expect(report.deals.length).toBe(2);
    const results = sheetNamed(workbook, 'Results');
    expect(results.tables[0]?.area.bottom).toBe(4 + 2);
    const texts: unknown[] = [];
    for (const name of RESULT_NAMES.filter((each) => each !== 'Findings')) {
      sheetNamed(workbook, name).cells.forEach(({ value }) => texts.push(value));
    }
    expect(texts.filter((text) => typeof text === 'string' && /Brightwater|Cedar/.test(text))).toEqual([]);
  });

  test('a reason accepts a finding, stays over runs, and is never lost when its facts change', async () => {
    const client = await exampleClient();
    const { workbook } = client.host;
    const { findings } = await checked(client);
    const wanted = findings.find(({ finding }) => finding.rule === 'close-date-past');
    if (wanted === undefined) throw new Error('the example has a deal past its date');
    const sheet = () => sheetNamed(workbook, 'Findings');
    const rowOf = (text: string) => {
      const area = sheet().tables[0]?.area;
      for (let row = area?.top ?? 0; row <= (area?.bottom ?? 0); row += 1) {
        if (sheet().cells.get(row, 5)?.value === text) return row;
      }
      throw new Error(`no row for ${text}`);
    };
    const row = rowOf(wanted.message);
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Findings').getRangeByIndexes(row, 8, 1, 2).values = [
        ["'=known to all", 46_340],
      ];
      await context.sync();
    });

    const second = await checked(client);
    expect(second.accepted.map(({ fingerprint }) => fingerprint)).toEqual([wanted.fingerprint]);
    expect(second.startHere).not.toContainEqual(wanted);
    const line = () => [8, 9, 10].map((column) => sheet().cells.get(rowOf(wanted.message), column)?.value);
    expect(line()).toEqual(['=known to all', 46_340, 'Accepted']);
    expect(rowOf(wanted.message)).toBe(sheet().tables[0]?.area.bottom);
    await checked(client);
    expect(line()).toEqual(['=known to all', 46_340, 'Accepted']);

    await client.run(async (context) => {
      const date = context.workbook.tables.getItem('Deals').columns.getItem('Close date').getDataBodyRange();
      date.load('values');
      await context.sync();
      date.values = date.values.map(([day]) => [typeof day === 'number' && day < 46_348 ? day - 1 : day]);
      await context.sync();
    });
    const changed = await checked(client);
    expect(changed.accepted).toEqual([]);
    expect(changed.findings.some(({ finding }) => finding.rule === 'close-date-past')).toBe(true);
    expect(line()).toEqual(['=known to all', 46_340, 'No longer raised']);
  });

  const columnsOf = async (client: OpenClient, ...names: readonly string[]) =>
    client.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('Findings');
      const ranges = names.map((name) => {
        const range = columns.getItem(name).getDataBodyRange().load('values,columnHidden,columnIndex');
        return range;
      });
      await context.sync();
      return ranges.map(({ values, columnHidden, columnIndex }) => ({
        texts: values.map(([value]) => String(value)),
        columnHidden,
        columnIndex,
      }));
    });

  test.each([
    ['en', 'Kind of finding', 'Rule', 'Close date has passed'],
    ['zh', '问题类型', '规则', '预计签约日期已过'],
  ] as const)(
    'a finding is named in words, its id stands in a hidden column (%s)',
    async (language, kind, rule, title) => {
      const client = await exampleClient(language);
      const { findings } = await checked(client);
      const [kinds, rules] = await columnsOf(client, kind, rule);
      expect([kinds?.columnHidden, rules?.columnHidden]).toEqual([false, true]);
      expect(kinds?.texts).toHaveLength(findings.length);
      expect(kinds?.texts.filter((text) => text === '' || /^[a-z]+(-[a-z]+)+$/.test(text))).toEqual([]);
      expect(kinds?.texts[rules?.texts.indexOf('close-date-past') ?? -1]).toBe(title);
    },
  );

  test('a sheet from before findings were named gets the names, and what was accepted stays', async () => {
    const client = await exampleClient();
    const { findings } = await checked(client);
    const [wanted] = findings;
    if (wanted === undefined) throw new Error('nothing found');
    await client.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('Findings');
      columns.getItem('Kind of finding').delete();
      const keys = columns.getItem('Finding key').getDataBodyRange().load('values');
      await context.sync();
      const row = keys.values.findIndex(([key]) => key === wanted.fingerprint);
      const reasons = columns.getItem('Accepted because').getDataBodyRange();
      reasons.getCell(row, 0).values = [['known to all']];
      reasons.getCell(row === 0 ? 1 : 0, 0).values = [['of another day']];
      columns
        .getItem('Finding key')
        .getDataBodyRange()
        .getCell(row === 0 ? 1 : 0, 0).values = [['gone']];
      await context.sync();
    });
    const again = await checked(client);
    expect(again.accepted.map(({ fingerprint }) => fingerprint)).toEqual([wanted.fingerprint]);
    const [kinds, rules, states, reasons] = await columnsOf(
      client,
      'Kind of finding',
      'Rule',
      'State',
      'Accepted because',
    );
    expect(kinds?.columnIndex).toBe(13);
    // as wide as on a new sheet, and in sight where a hidden one stood
    const added = sheetNamed(client.host.workbook, 'Findings').columns.get(13);
    expect([added?.width, added?.hidden ?? false]).toEqual([expect.closeTo(30.7, 1), false]);
    const line = (state: string) => {
      const at = states?.texts.indexOf(state) ?? -1;
      return [reasons?.texts[at], kinds?.texts[at] === '', kinds?.texts[at] === rules?.texts[at]];
    };
    expect(line('Accepted')).toEqual(['known to all', false, false]);
    // a line of which nothing is found any more is named, too
    expect(line('No longer raised')).toEqual(['of another day', false, false]);
  });

  test('a reason stays when the table is dissolved, as other programs do that know no tables', async () => {
    const client = await exampleClient();
    const { findings } = await checked(client);
    const wanted = findings[0]?.fingerprint ?? '';
    await client.run(async (context) => {
      const table = context.workbook.tables.getItem('Findings');
      const keys = table.columns.getItem('Finding key').getDataBodyRange().load('values');
      await context.sync();
      const row = keys.values.findIndex(([key]) => key === wanted);
      const reasons = table.columns.getItem('Accepted because').getDataBodyRange();
      reasons.getCell(row, 0).values = [['known to all']];
      table.convertToRange();
      await context.sync();
    });
    for (let time = 0; time < 2; time += 1) {
      const again = await checked(client);
      expect(again.accepted.map(({ fingerprint }) => fingerprint)).toEqual([wanted]);
      const { cells } = sheetNamed(client.host.workbook, 'Findings');
      const reasons: unknown[] = [];
      cells.forEach(({ value }, _row, column) => {
        if (column === 8) reasons.push(value);
      });
      expect(reasons.filter((text) => text === 'known to all')).toHaveLength(1);
    }
  });

  test('a copy of a result sheet is an archive: check, acceptance and stamp stay with the original', async () => {
    const client = await exampleClient();
    const { workbook } = client.host;
    const { findings } = await checked(client, { now: NOON });
    const wanted = findings[0]?.fingerprint ?? '';
    const accept = (reason: string) =>
      client.run((context) => acceptFinding(context, { fingerprint: wanted, reason, today: TODAY }));
    expect(await accept('known to all')).toEqual({ kind: 'accepted' });
    await client.run(async (context) => {
      for (const name of ['Findings', 'Results']) {
        const copy = context.workbook.worksheets.getItem(name).copy('Beginning');
        copy.name = `${name} (2)`;
      }
      context.workbook.worksheets.getItem('Results').name = 'Ergebnis';
      await context.sync();
    });
    const copies = ['Findings (2)', 'Results (2)'].map((name) =>
      contentOf(workbook, sheetNamed(workbook, name)),
    );
    const again = await checked(client, { now: LATER });
    expect(again.accepted.map(({ fingerprint }) => fingerprint)).toEqual([wanted]);
    const reading = await client.run((context) => readStamp(context));
    expect(reading).toMatchObject({ kind: 'complete', stamp: { run: again.stamp.run } });
    expect(await accept('')).toEqual({ kind: 'accepted' });
    expect((await checked(client, { now: LATER })).accepted).toEqual([]);
    expect(
      ['Findings (2)', 'Results (2)'].map((name) => contentOf(workbook, sheetNamed(workbook, name))),
    ).toEqual(copies);
    expect(workbook.sheets.map(({ name }) => name)).not.toContain('Results');
  });
});
