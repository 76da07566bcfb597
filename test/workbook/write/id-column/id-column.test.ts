import { describe, expect, test } from '@jest/globals';
import { readWorkbook } from '../../../../src/workbook/read';
import { applyWrite, planIds, takeBack } from '../../../../src/workbook/write';
import { openClient, type OpenClient } from '../../../host/open-client';

const HEADERS = ['Customer', 'Opportunity name', 'Amount', 'Close date', 'Stage'];
const ROWS = [
  ['Acme', 'Plant', 250_000, 46500, 3],
  ['', 'Press', 90_000, 46600, 2],
  ['', '', '', '', 'call back'],
  ['Borea', 'Mill', 40_000, 46700, 1],
  ['Total', '', 380_000, '', ''],
];

async function withList(
  place: string,
  rows: readonly (readonly (string | number)[])[] = ROWS,
  asTable = false,
) {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange(place).getResizedRange(rows.length, HEADERS.length - 1);
    range.values = [HEADERS, ...rows.map((row) => [...row])];
    if (asTable) sheet.tables.add(range, true).name = 'Pipeline';
    await context.sync();
  });
  return client;
}

/** Numbers the deals without a look at the preview: the place of the column, the number of deals, and lists without ids. */
const addIds = (client: OpenClient) =>
  client.run(async (context) => {
    const plan = await planIds(context);
    if (plan.kind === 'refused') return plan;
    const written = await applyWrite(context, plan);
    if (written.kind === 'refused') return written;
    expect(written.differing).toEqual([]);
    const { place, texts, others } = plan;
    return { kind: 'numbered', place, deals: texts.slice(1).filter((id) => id !== '').length, others };
  });

const valuesOf = (client: OpenClient, address: string) =>
  client.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values,numberFormat');
    await context.sync();
    return range.values.flat();
  });

const dealsIn = async (client: OpenClient) => {
  const result = await client.run(readWorkbook);
  if (result.kind !== 'read') throw new Error(result.code);
  return result.facts.deals.map(({ id, customer, name }) => [id, customer, name]);
};

describe('a list that lacks nothing but ids', () => {
  test('gets them in a column at its right end; neither a note nor a total gets one', async () => {
    const client = await withList('B3');
    expect(await client.run(readWorkbook)).toMatchObject({
      nearest: { place: 'Sheet1!B3', lacksOnlyIds: true },
    });
    expect(await addIds(client)).toEqual({
      kind: 'numbered',
      place: 'Sheet1!G3',
      deals: 3,
      others: [],
    });
    expect(await valuesOf(client, 'G3:G8')).toEqual(['Deal ID', 'D-001', 'D-002', '', 'D-003', '']);
    expect(await valuesOf(client, 'B3:F3')).toEqual(HEADERS);
    expect(await dealsIn(client)).toEqual([
      ['D-001', 'Acme', 'Plant'],
      ['D-002', null, 'Press'],
      ['D-003', 'Borea', 'Mill'],
    ]);
    expect(await addIds(client)).toEqual({ kind: 'refused', code: 'no-list' });
  });

  test('a row that shares customer and name with the one above through merged cells is a deal, too', async () => {
    const client = await withList('A1', [
      ['Acme', 'Plant', 250_000, 46500, 3],
      ['', '', 90_000, 46600, 2],
      ['', '', '', '', 'call back'],
      ['Borea', 'Mill', 40_000, 46700, 1],
    ]);
    await client.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      for (const address of ['A2:A3', 'B2:B3']) sheet.getRange(address).merge();
      await workbook.context.sync();
    });
    expect(await addIds(client)).toMatchObject({ kind: 'numbered', deals: 3 });
    expect(await dealsIn(client)).toEqual([
      ['D-001', 'Acme', 'Plant'],
      ['D-002', 'Acme', 'Plant'],
      ['D-003', 'Borea', 'Mill'],
    ]);
  });

  test('deals of two rows each are numbered once, also one without a date and a stage', async () => {
    const client = await withList('A1', [
      ['Acme', 'Plant', 250_000, 46500, 3],
      ['', '', '', '', ''],
      ['Borea', 'Mill', 40_000, '', ''],
      ['', '', '', '', ''],
    ]);
    await client.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      for (const column of ['A', 'B', 'C', 'D', 'E'])
        for (const top of [2, 4]) sheet.getRange(`${column}${top}:${column}${top + 1}`).merge();
      await workbook.context.sync();
    });
    expect(await addIds(client)).toMatchObject({ kind: 'numbered', deals: 2 });
    expect(await valuesOf(client, 'F2:F5')).toEqual(['D-001', '', 'D-002', '']);
    expect(await dealsIn(client)).toEqual([
      ['D-001', 'Acme', 'Plant'],
      ['D-002', 'Borea', 'Mill'],
    ]);
  });

  test('as an Excel table grows by a column, and what stands beside it moves', async () => {
    const client = await withList('A1', ROWS.slice(0, 2), true);
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('F2').values = [['mine']];
      await context.sync();
    });
    expect(await addIds(client)).toEqual({
      kind: 'numbered',
      place: 'Sheet1!F1',
      deals: 2,
      others: [],
    });
    expect(await valuesOf(client, 'F1:G3')).toEqual(['Deal ID', '', 'D-001', 'mine', 'D-002', '']);
    expect((await dealsIn(client)).map(([id]) => id)).toEqual(['D-001', 'D-002']);
  });

  test('is left alone when something stands beside it, and the cell is named', async () => {
    const client = await withList('A1');
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('F4').values = [['mine']];
      await context.sync();
    });
    expect(await addIds(client)).toEqual({ kind: 'refused', code: 'no-room-beside', place: 'Sheet1!F4' });
    expect(await valuesOf(client, 'F1:F6')).toEqual(['', '', '', 'mine', '', '']);
  });

  test('counts a thousand deals with four digits', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => ['Acme', `Plant ${index}`, 1, '', '']);
    const client = await withList('A1', rows);
    await addIds(client);
    expect(await valuesOf(client, 'F2:F2')).toEqual(['D-0001']);
    expect(await valuesOf(client, 'F1001:F1001')).toEqual(['D-1000']);
  });
});

test('a list that lacks more, or none, is refused', async () => {
  expect(await addIds(openClient())).toEqual({ kind: 'refused', code: 'no-list' });
});

describe('a list as people keep it', () => {
  const put = (client: OpenClient, place: string, rows: readonly (readonly (string | number)[])[]) =>
    client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      for (const [index, row] of rows.entries()) {
        if (row.length === 0) continue;
        const range = sheet.getRange(place).getCell(0, 0).getOffsetRange(index, 0);
        range.getResizedRange(0, row.length - 1).values = [[...row]];
      }
      await context.sync();
    });

  test('in groups: neither headings, subtotals, repeated headers nor a summary below are numbered or errors', async () => {
    const client = openClient();
    await put(client, 'A1', [
      HEADERS,
      ['North'],
      ['Acme', 'Plant', 10, 46500, 3],
      ['Total Energies', 'Rig', 20, 46500, 2],
      ['Subtotal North', '', 30],
      [],
      HEADERS,
      ['South'],
      ['Borea', 'Mill', 40, '', 1],
      ['', 'Press', 50, 46500],
      ['South total:', '', 90],
      ['华南小计', '', 90],
      [],
      ['By customer'],
      ['Acme', 1, 10],
      ['* figures in kEUR'],
    ]);
    expect(await addIds(client)).toEqual({
      kind: 'numbered',
      place: 'Sheet1!F1',
      deals: 4,
      others: [],
    });
    const ids = ['Deal ID', '', 'D-001', 'D-002', '', '', '', '', 'D-003', 'D-004', '', '', '', '', '', ''];
    expect(await valuesOf(client, 'F1:F16')).toEqual(ids);
    const result = await client.run(readWorkbook);
    if (result.kind !== 'read') throw new Error(result.code);
    const rules = /deal-id-blank|total-row|row-apart|table-not/;
    expect(
      result.findings
        .filter(({ rule }) => rules.test(rule))
        .map(({ rule, cell }) => `${rule} ${cell === null ? '' : result.locator.text(cell)}`),
    ).toEqual([
      'row-apart Sheet1!A2',
      'total-row Sheet1!A5',
      'row-apart Sheet1!A7',
      'row-apart Sheet1!A8',
      'total-row Sheet1!A11',
      'total-row Sheet1!A12',
      'row-apart Sheet1!A14',
      'row-apart Sheet1!A15',
      'row-apart Sheet1!A16',
    ]);
  });

  test('with a summary beside it: the ids stand beside the list, where sorting takes them along', async () => {
    const client = await withList('A1', ROWS.slice(0, 2));
    await put(client, 'H1', [
      ['Stage', 'Amount'],
      ['Lead', 340_000],
    ]);
    expect(await addIds(client)).toMatchObject({ place: 'Sheet1!F1', deals: 2 });
    expect(await valuesOf(client, 'F1:I2')).toEqual(
      [
        ['Deal ID', '', 'Stage', 'Amount'],
        ['D-001', '', 'Lead', 340_000],
      ].flat(),
    );
  });

  test('with a summary one column beside it, which the ids would join to the list: nothing is written', async () => {
    const client = await withList('A1', ROWS.slice(0, 2));
    await put(client, 'G2', [['Lead', 340_000]]);
    expect(await addIds(client)).toEqual({ kind: 'refused', code: 'no-room-beside', place: 'Sheet1!G2' });
    expect(await valuesOf(client, 'F1:F3')).toEqual(['', '', '']);
  });

  test('with a filter: it takes in the ids and filters as before', async () => {
    const client = await withList('A1', [
      ...ROWS.slice(0, 2),
      ['Borea', 'Mill', 1, '', ''],
      ['Corex', 'Press', 2, '', ''],
    ]);
    const filterOf = () =>
      client.run(async (context) => {
        const { autoFilter } = context.workbook.worksheets.getItem('Sheet1').load('autoFilter/criteria');
        const range = autoFilter.getRange().load('address');
        await context.sync();
        return [range.address, autoFilter.criteria] as const;
      });
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.autoFilter.apply(sheet.getRange('A1:E5'), 1, { filterOn: 'Values', values: ['Press'] });
      await context.sync();
    });
    const [, before] = await filterOf();
    await addIds(client);
    expect(await filterOf()).toEqual(['Sheet1!A1:F5', [...before, null]]);
    expect(await valuesOf(client, 'F1:F5')).toEqual(['Deal ID', 'D-001', 'D-002', 'D-003', 'D-004']);
  });

  test('with a filter in an Excel table', async () => {
    const client = await withList(
      'A1',
      ROWS.slice(0, 2).flatMap((row) => [row, row]),
      true,
    );
    await client.run(async (context) => {
      const table = context.workbook.tables.getItem('Pipeline');
      table.columns.getItem('Opportunity name').filter.applyValuesFilter(['Press']);
      await context.sync();
    });
    expect(await addIds(client)).toMatchObject({ deals: 4 });
    expect(await valuesOf(client, 'F1:F5')).toEqual(['Deal ID', 'D-001', 'D-002', 'D-003', 'D-004']);
  });

  test('without dates and stages: counts below it are no deals', async () => {
    const client = openClient();
    await put(client, 'A1', [
      ['Customer', 'Project', 'Amount'],
      ['Acme', 'Plant', 5],
      [],
      ['Borea', 'Mill'],
      [],
      ['Lead', 3, 50],
    ]);
    expect(await addIds(client)).toMatchObject({ deals: 2 });
    expect(await valuesOf(client, 'D1:D6')).toEqual(['Deal ID', 'D-001', '', 'D-002', '', '']);
  });

  test('one for each quarter: the first is numbered and the others are named', async () => {
    const client = await withList('A1', ROWS.slice(0, 2));
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Q2');
      sheet.getRange('B2:F3').values = [HEADERS, ['Acme', 'Plant', 1, '', '']];
      await context.sync();
    });
    expect(await client.run(readWorkbook)).toMatchObject({
      nearest: { place: 'Sheet1!A1', others: ['Q2!B2'] },
    });
    expect(await addIds(client)).toMatchObject({ deals: 2, others: ['Q2!B2'] });
  });
});

describe('a column of ids is shown first', () => {
  test('with its cells, and written only when the list is as it was shown', async () => {
    const client = await withList('B3');
    const plan = await client.run(planIds);
    expect(plan).toMatchObject({
      sheet: 'Sheet1',
      place: 'Sheet1!G3',
      texts: ['Deal ID', 'D-001', 'D-002', '', 'D-003'],
      excelTable: null,
      isFiltered: false,
    });
    if (plan.kind === 'refused') throw new Error(plan.code);
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('B6:C6').values = [['Corex', 'Rig']];
      await context.sync();
    });
    expect(await client.run((context) => applyWrite(context, plan))).toEqual({
      kind: 'refused',
      code: 'list-changed',
      place: 'Sheet1!G3',
    });
    expect(await valuesOf(client, 'G3:G8')).toEqual(['', '', '', '', '', '']);
  });

  test('and is not written twice: the second time finds it, and it can still be taken back', async () => {
    const client = await withList('A1');
    const plan = await client.run(planIds);
    if (plan.kind === 'refused') throw new Error(plan.code);
    const apply = () => client.run((context) => applyWrite(context, plan));
    await apply();
    const again = await apply();
    expect(again).toMatchObject({ kind: 'written', cells: 4, differing: [] });
    expect(await valuesOf(client, 'F1:G2')).toEqual(['Deal ID', '', 'D-001', '']);
    if (again.kind === 'refused') throw new Error(again.code);
    expect(await client.run((context) => takeBack(context, again.image))).toEqual({ kind: 'taken-back' });
    expect(await valuesOf(client, 'F1:F5')).toEqual(['', '', '', '', '']);
  });

  test('and not where a formula that shows nothing stands beside the list', async () => {
    const client = await withList('A1');
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('F4').formulas = [['=""']];
      await context.sync();
    });
    expect(await client.run(planIds)).toMatchObject({ code: 'no-room-beside', place: 'Sheet1!F4' });
  });
});

describe('taking a column of ids back', () => {
  const everything = (client: OpenClient) =>
    client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:I8').load('formulas,numberFormat');
      const widths = sheet.getRange('F1').load('format/columnWidth');
      const fill = sheet.getRange('F1').load('format/fill/color');
      sheet.load('autoFilter/criteria');
      const filter = sheet.autoFilter.getRangeOrNullObject().load('address');
      await context.sync();
      return {
        formulas: range.formulas,
        formats: range.numberFormat,
        width: widths.format.columnWidth,
        fill: fill.format.fill.color,
        filter: filter.isNullObject ? null : [filter.address, sheet.autoFilter.criteria],
      };
    });
  const written = async (client: OpenClient) => {
    const plan = await client.run(planIds);
    if (plan.kind === 'refused') throw new Error(plan.code);
    const result = await client.run((context) => applyWrite(context, plan));
    if (result.kind === 'refused') throw new Error(result.code);
    return result.image;
  };

  test('leaves a plain list, its filter and the look of the cells as they were', async () => {
    const client = await withList('A1');
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:E1').format.fill.color = '#FFFF00';
      sheet.getRange('F1:F3').numberFormat = [['0.0'], ['0.0'], ['0.0']];
      sheet.autoFilter.apply(sheet.getRange('A1:E6'), 0, { filterOn: 'Values', values: ['Acme'] });
      await context.sync();
    });
    const before = await everything(client);
    const image = await written(client);
    expect(await valuesOf(client, 'F1:F5')).toEqual(['Deal ID', 'D-001', 'D-002', '', 'D-003']);
    expect(await client.run((context) => takeBack(context, image))).toEqual({ kind: 'taken-back' });
    expect(await everything(client)).toEqual(before);
  });

  test('keeps fills and lines that stood in the blank cells, and the ids are written on them', async () => {
    const client = await withList('A1');
    const looks = () =>
      client.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const cells = [1, 2, 3].map((row) => sheet.getRange(`F${row}`).load('format/fill/color'));
        const line = sheet.getRange('F3').format.borders.getItem('EdgeBottom').load('style');
        await context.sync();
        return [...cells.map(({ format }) => format.fill.color), line.style];
      });
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:E1').format.fill.color = '#FFFF00';
      sheet.getRange('F2').format.fill.color = '#FF0000';
      sheet.getRange('F3').format.borders.getItem('EdgeBottom').style = 'Continuous';
      await context.sync();
    });
    const before = await looks();
    expect(before).toEqual(['#FFFFFF', '#FF0000', '#FFFFFF', 'Continuous']);
    const image = await written(client);
    expect(await looks()).toEqual(before);
    await client.run((context) => takeBack(context, image));
    expect(await looks()).toEqual(before);
    expect(await valuesOf(client, 'F1:F3')).toEqual(['', '', '']);
  });

  test('makes an Excel table narrower again, and what stands beside it moves back', async () => {
    const client = await withList('A1', ROWS, true);
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('H2').values = [['mine']];
      await context.sync();
    });
    const before = await everything(client);
    const image = await written(client);
    expect(await client.run((context) => takeBack(context, image))).toEqual({ kind: 'taken-back' });
    expect(await everything(client)).toEqual(before);
    const address = await client.run(async (context) => {
      const range = context.workbook.tables.getItem('Pipeline').getRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!A1:E6');
  });

  test('is refused when an id was changed, the column moved, or a person belongs to one of the deals', async () => {
    const client = await withList('A1');
    const image = await written(client);
    const back = () => client.run((context) => takeBack(context, image));
    const set = (address: string, values: string[][]) =>
      client.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange(address).values = values;
        await context.sync();
      });
    await set('F3', [['X-1']]);
    expect(await back()).toMatchObject({ code: 'changed-meanwhile', place: 'Sheet1!F3', found: 'X-1' });
    await set('F3', [['D-002']]);
    await set('H1:J2', [
      ['Deal ID', 'Person', 'Attitude'],
      ['d-003', 'Helen Ward', 'Coach'],
    ]);
    expect(await back()).toEqual({ kind: 'refused', code: 'ids-in-use', place: 'Sheet1!H2' });
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A:A').insert('Right');
      await context.sync();
    });
    expect(await back()).toMatchObject({ code: 'list-changed' });
    expect(await valuesOf(client, 'G1:G3')).toEqual(['Deal ID', 'D-001', 'D-002']);
  });
});
