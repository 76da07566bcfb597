import { describe, expect, test } from '@jest/globals';
import { newWorkbook } from '../../../src/files';
import { readWorkbook } from '../../../src/workbook/read';
import { dealIdEdits } from '../../../src/workbook/write/fill-deal-ids';
import { openClient } from '../../host/open-client';
import type { Area, CellContent } from '../../../src/workbook/read/sheet-values';
import { ONE_DEAL, read, sheetOf } from './grid';

/** A Deals table on one sheet; on the other as many merged areas as asked for. */
function workbookWithMerges(count: number) {
  const workbook = newWorkbook(['Deals', 'Report']);
  const [deals, report] = workbook.sheets;
  if (!deals || !report) throw new Error('two sheets were asked for');
  ['Deal ID', 'Customer', 'Deal'].forEach((header, column) =>
    deals.cells.set(0, column, { value: header, style: 0 }),
  );
  ['D-1', 'Northfield', 'ERP'].forEach((value, column) => deals.cells.set(1, column, { value, style: 0 }));
  for (let row = 0; row < count; row++) {
    report.cells.set(row, 0, { value: `Line ${row}`, style: 0 });
    report.merges.push({ top: row, left: 0, bottom: row, right: 2 });
  }
  return { workbook, deals };
}

describe('merged cells', () => {
  test('a report with more merged areas than Excel lists does not keep the deals from being read', async () => {
    const { run } = openClient(workbookWithMerges(600).workbook);
    const result = await run(readWorkbook);
    expect(result).toMatchObject({ kind: 'read', facts: { deals: [{ id: 'D-1', customer: 'Northfield' }] } });
  });

  test('a header that is merged with the cell above or beside it is a finding at that header', async () => {
    const { workbook, deals } = workbookWithMerges(0);
    deals.merges.push({ top: 0, left: 2, bottom: 0, right: 3 });
    deals.cells.set(0, 3, { value: null, style: 0 });
    const result = await openClient(workbook).run(readWorkbook);
    if (result.kind !== 'read') throw new Error(result.code);
    expect(result.findings.map(({ rule, cell }) => [rule, cell?.column])).toEqual([
      ['header-merged', 'name'],
    ]);
  });
});

/** Merged cells over some rows of one column, 0-based. */
const over = (column: number, top: number, rows: number, columns = 1): Area => ({
  top,
  left: column,
  rows,
  columns,
});

describe('a list with cells that are merged downwards', () => {
  const HEADERS = ['Deal ID', 'Customer', 'Deal', 'Owner', 'Amount', 'Currency', 'Close date', 'Stage'];
  const list = (merged: readonly Area[], ...rows: readonly (readonly CellContent[])[]) =>
    read(sheetOf('Pipeline', [HEADERS, ...rows], { merged }));
  const ROWS = [
    ['D-1', 'Northfield', 'ERP', 'Ann', 10, 'EUR', 46_500, 3],
    ['D-2', '', 'CRM', '', 20, '', '', ''],
    ['D-3', '', 'HR', 'Bob', 30, '', '', ''],
    ['D-4', 'Sand', 'BI', '', 40, 'USD', '', 2],
  ];

  test('customer, owner, currency, date and stage count for all rows of their merged cells, and that is said once', () => {
    const { facts, findings } = list(
      [over(1, 1, 3), over(3, 1, 2), over(5, 1, 3), over(6, 1, 3), over(7, 1, 3)],
      ...ROWS,
    );
    expect(
      facts.deals.map(({ id, customer, owner, currency, closeDate, stage }) => [
        id,
        customer,
        owner,
        currency,
        closeDate,
        stage,
      ]),
    ).toEqual([
      ['D-1', 'Northfield', 'Ann', 'EUR', 46_500, 3],
      ['D-2', 'Northfield', 'Ann', 'EUR', 46_500, 3],
      ['D-3', 'Northfield', 'Bob', 'EUR', 46_500, 3],
      ['D-4', 'Sand', null, 'USD', null, 2],
    ]);
    expect(findings).toEqual([
      {
        rule: 'merged-cells-shared',
        severity: 'info',
        cell: { table: 'deals', row: -1, column: 'customer' },
        deal: null,
        person: null,
        parameters: {
          columns: 'Customer, Owner, Currency, Close date, Stage',
          place: 'Pipeline!B2',
        },
      },
    ]);
  });

  test('blank cells that are not merged stay blank', () => {
    const { facts, findings } = list([], ...ROWS);
    expect(facts.deals.map(({ customer }) => customer)).toEqual(['Northfield', null, null, 'Sand']);
    expect(findings.map(({ rule }) => rule)).toEqual(['cell-missing', 'cell-missing']);
  });

  test('an amount counts once, and each other row is told that it has none', () => {
    const { facts, findings } = list(
      [over(4, 1, 3)],
      ['D-1', 'Northfield', 'ERP', '', 90, 'EUR'],
      ['D-2', 'Northfield', 'CRM', '', '', 'EUR'],
      ['D-3', 'Northfield', 'HR', '', '', 'EUR'],
    );
    expect(facts.deals.map(({ amount }) => amount)).toEqual([90, null, null]);
    expect(findings.map(({ rule, deal, cell, parameters }) => [rule, deal, cell, parameters])).toEqual([
      [
        'amount-merged',
        'D-2',
        { table: 'deals', row: 1, column: 'amount' },
        { column: 'deals.amount', first: 'Pipeline!E2' },
      ],
      [
        'amount-merged',
        'D-3',
        { table: 'deals', row: 2, column: 'amount' },
        { column: 'deals.amount', first: 'Pipeline!E2' },
      ],
    ]);
    // the method does not say again that the amount is missing
    expect([...facts.unreadable]).toHaveLength(2);
  });

  test('values that a program has left under merged cells are read as they are', () => {
    const { facts, findings } = list(
      [over(0, 1, 2), over(1, 1, 2), over(4, 1, 2)],
      ['D-1', 'Northfield', 'ERP', '', 90, 'EUR'],
      ['D-2', 'Northfield', 'CRM', '', 10, 'EUR'],
    );
    expect(facts.deals.map(({ id, customer, amount }) => [id, customer, amount])).toEqual([
      ['D-1', 'Northfield', 90],
      ['D-2', 'Northfield', 10],
    ]);
    expect(findings).toEqual([]);
  });

  test('an id names the deal in its first row; the others are left out and get no number', () => {
    const reading = list(
      [over(0, 1, 2), over(1, 1, 2)],
      ['D-1', 'Northfield', 'ERP', '', 10],
      ['', '', 'ERP, second part', '', 20],
      ['', 'Sand', 'BI', '', 40],
    );
    expect(reading.facts.deals.map(({ id, amount }) => [id, amount])).toEqual([['D-1', 10]]);
    expect(reading.findings.map(({ rule, cell, parameters }) => [rule, cell?.row, parameters])).toEqual([
      ['merged-cells-shared', -1, { columns: 'Customer', place: 'Pipeline!B2' }],
      ['deal-id-merged', 1, { first: 'Pipeline!A2' }],
      ['deal-id-blank', 2, { table: 'deals' }],
    ]);
    expect(dealIdEdits(reading)).toEqual([{ cell: { table: 'deals', row: 2, column: 'id' }, next: 'D-002' }]);
  });

  test('a row in which nothing but merged cells reach is none', () => {
    const { facts, findings } = list(
      [over(0, 1, 2), over(1, 1, 2), over(2, 1, 2)],
      ['D-1', 'Northfield', 'ERP'],
      ['', '', ''],
      ['D-2', 'Sand', 'BI'],
    );
    expect(facts.deals.map(({ id }) => id)).toEqual(['D-1', 'D-2']);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('what stands below rows in which nothing but merged cells reach is in the list all the same', () => {
    const { facts, findings } = list(
      [over(0, 1, 2), over(1, 1, 2), over(2, 1, 2)],
      ['D-1', 'Northfield', 'ERP', '', 10],
      ['', '', '', '', ''],
      ['D-2', '', '', '', 20],
    );
    expect(facts.deals.map(({ id, amount }) => [id, amount])).toEqual([
      ['D-1', 10],
      ['D-2', 20],
    ]);
    expect(findings.map(({ rule }) => rule)).not.toContain('row-apart');
  });

  test('cells merged sideways belong to their first column', () => {
    const { facts } = list([over(1, 1, 2, 2)], ['D-1', 'Northfield', ''], ['D-2', '', '']);
    expect(facts.deals.map(({ customer, name }) => [customer, name])).toEqual([
      ['Northfield', null],
      ['Northfield', null],
    ]);
  });

  test('merging or parting cells is a change of the inputs', () => {
    const merged = list([over(1, 1, 3)], ...ROWS);
    expect(merged.fingerprint()).not.toBe(list([], ...ROWS).fingerprint());
    const once = [
      ['D-1', 'Northfield', 'ERP', '', 90],
      ['D-2', 'Northfield', 'CRM', '', ''],
    ];
    expect(list([over(4, 1, 2)], ...once).fingerprint()).not.toBe(list([], ...once).fingerprint());
  });

  test('the deal of several people may stand in merged cells, a person may not', () => {
    const people = sheetOf(
      'People',
      [
        ['Deal ID', 'Person', 'Influence'],
        ['D-1', 'Wang', 5],
        ['', 'Li', 3],
        ['', '', 2],
      ],
      { merged: [over(0, 1, 3), over(1, 2, 2)] },
    );
    const { facts, findings } = read(ONE_DEAL, people);
    expect(facts.stakeholders.map(({ deal, name, influence }) => [deal, name, influence])).toEqual([
      ['d-1', 'Wang', 5],
      ['d-1', 'Li', 3],
    ]);
    expect(
      findings.map(({ rule, parameters }) => [rule, parameters['column'] ?? parameters['columns']]),
    ).toEqual([
      ['merged-cells-shared', 'Deal ID'],
      ['required-cell-blank', 'stakeholders.name'],
    ]);
  });

  const PEOPLE = ['Deal ID', 'Person', 'Influence'];

  test('a part of a list with other people in the same merged cells repeats nothing', () => {
    const pairs = [over(0, 1, 2), over(0, 3, 2)];
    const first = sheetOf(
      'One',
      [PEOPLE, ['D-1', 'Wang', 1], ['', 'Li', 1], ['D-2', 'Chen', 1], ['', 'Bo', 1]],
      { merged: pairs },
    );
    const second = sheetOf('Two', [PEOPLE, ['D-2', 'Chen', 1], ['', 'Li', 1]], {
      merged: pairs.slice(0, 1),
    });
    const { facts, findings } = read(
      sheetOf('Deals', [HEADERS.slice(0, 3), ['D-1', 'Acme', 'ERP'], ['D-2', 'Sand', 'BI']]),
      first,
      second,
    );
    expect(facts.stakeholders.map(({ deal, name }) => [deal, name])).toEqual([
      ['d-1', 'Wang'],
      ['d-1', 'Li'],
      ['d-2', 'Chen'],
      ['d-2', 'Bo'],
      ['d-2', 'Chen'],
      ['d-2', 'Li'],
    ]);
    expect(findings.map(({ rule }) => rule)).not.toContain('table-repeated');
  });

  test('a copy with an ID in each row repeats a list in which the IDs are merged', () => {
    const merged = sheetOf('One', [PEOPLE, ['D-1', 'Wang', 1], ['', 'Li', 1]], { merged: [over(0, 1, 2)] });
    const copy = sheetOf('Two', [PEOPLE, ['D-1', 'Wang', 1], ['D-1', 'Li', 1]]);
    const { facts, findings } = read(ONE_DEAL, merged, copy);
    expect(facts.stakeholders.map(({ name }) => name)).toEqual(['Wang', 'Li']);
    expect(findings.map(({ rule }) => rule)).toContain('table-repeated');
  });

  test('more merged cells than Excel lists at once are read all the same, in one request more', async () => {
    const workbook = newWorkbook(['Pipeline']);
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('a sheet was asked for');
    const write = (row: number, values: readonly (string | number)[]) =>
      values.forEach((value, column) => {
        if (value !== '') sheet.cells.set(row, column, { value, style: 0 });
      });
    write(0, ['Deal ID', 'Customer', 'Deal', 'Owner']);
    for (let pair = 0; pair < 700; pair++) {
      const row = 1 + 2 * pair;
      write(row, [`D-${row}`, `Customer ${pair}`, 'ERP', 'Ann']);
      write(row + 1, [`D-${row + 1}`, '', 'CRM', 'Bob']);
      sheet.merges.push({ top: row, left: 1, bottom: row + 1, right: 1 });
    }
    const client = openClient(workbook);
    const result = await client.run(readWorkbook);
    if (result.kind !== 'read') throw new Error(result.code);
    expect(client.host.requests).toBe(5 + 1);
    expect(result.facts.deals).toHaveLength(1400);
    result.facts.deals.forEach(({ customer }, index) =>
      expect(customer).toBe(`Customer ${Math.floor(index / 2)}`),
    );
    expect(result.findings.map(({ rule }) => rule)).toEqual(['merged-cells-shared']);
  });

  test('a long list with blank cells, of which none are merged, is read in four requests', async () => {
    const workbook = newWorkbook(['Pipeline']);
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('a sheet was asked for');
    ['Deal ID', 'Customer', 'Deal', 'Owner'].forEach((value, column) =>
      sheet.cells.set(0, column, { value, style: 0 }),
    );
    for (let row = 1; row <= 1000; row++) {
      const cells = [`D-${row}`, 'Acme', 'ERP', row % 3 === 1 ? 'Ann' : null];
      cells.forEach((value, column) => sheet.cells.set(row, column, { value, style: 0 }));
    }
    const client = openClient(workbook);
    const result = await client.run(readWorkbook);
    if (result.kind !== 'read') throw new Error(result.code);
    expect(client.host.requests).toBe(4 + 1);
    expect(result.facts.deals.filter(({ owner }) => owner === null)).toHaveLength(666);
  });
});
