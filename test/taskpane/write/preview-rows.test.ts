import { expect, test } from '@jest/globals';
import { keyOf } from '../../../src/method';
import { wordsOf } from '../../../src/taskpane/words/words';
import { previewRows } from '../../../src/taskpane/write/preview-rows';
import { columnKey, type CellPlan, type PlannedCell } from '../../../src/workbook/write';
import { deal, facts, person } from '../../method/facts';

const two = facts({
  deals: [deal(), deal({ id: 'D-2', row: 1 })],
  stakeholders: [person('Helen Ward'), person('Helen Ward', { row: 1, deal: keyOf('D-2') })],
});

const NOTHING: CellPlan = { kind: 'planned', facts: two, cells: [], rows: [], unitHeaders: new Map() };

function renamed(row: number, column: string): PlannedCell {
  const cell = { table: 'stakeholders', row, column } as const;
  return { cell, sheet: 'Stakeholders', address: `B${row + 2}`, old: 'Helen Ward', next: 'P-0001' };
}

test('two rows with the same name stand apart, each with its own cells', () => {
  const cells = [renamed(0, 'name'), renamed(0, 'reportsTo'), renamed(1, 'name')];
  const rows = previewRows({ ...NOTHING, cells }, wordsOf('en', 'en'));
  expect(rows).toEqual([
    {
      title: 'Stakeholders, Helen Ward',
      lines: ['Person: Helen Ward → P-0001', 'Reports to: Helen Ward → P-0001'],
    },
    { title: 'Stakeholders, Helen Ward', lines: ['Person: Helen Ward → P-0001'] },
  ]);
});

test('shares are written in percent as in the sheet, days as dates', () => {
  const row = { table: 'payments', row: 0, sheet: 'Payments' } as const;
  const values = { deal: 'D-1', milestone: 'Signature', share: 0.125, daysAfterClose: 15, note: '' };
  const [payment] = previewRows({ ...NOTHING, rows: [{ ...row, values }] }, wordsOf('en', 'en-GB'));
  expect(payment?.title).toBe('New row in Payments');
  expect(payment?.lines).toEqual([
    'Deal ID: D-1',
    'Milestone: Signature',
    'Share: 12.5%',
    'Days after close: 15',
  ]);
});

test('an amount that is kept in a unit stands beside the header that says so', () => {
  const values = { id: 'D-9', amount: 125 };
  const [deals] = previewRows(
    {
      ...NOTHING,
      rows: [{ table: 'deals', row: 2, sheet: '台账', values }],
      unitHeaders: new Map([[columnKey('deals', 'amount'), '金额(万元)']]),
    },
    wordsOf('zh', 'zh-CN'),
  );
  expect(deals?.lines).toEqual(['商机编号：D-9', '金额(万元)：125']);
});

test('rows are named by one look through their table, however many there are', () => {
  const rows = Array.from({ length: 500 }, (_, row) => row);
  let looks = 0;
  const leftOut = rows.map((row) => ({
    table: 'deals' as const,
    get row() {
      looks++;
      return row;
    },
    texts: { customer: `C${row}`, name: 'one' },
  }));
  const cells = rows.map((row): PlannedCell => {
    const cell = { table: 'deals', row, column: 'id' } as const;
    return { cell, sheet: 'Deals', address: `A${row + 2}`, old: '', next: `D-${row}` };
  });
  const shown = previewRows(
    { ...NOTHING, facts: facts({ deals: [], leftOut }), cells },
    wordsOf('en', 'en-GB'),
  );
  expect(shown.at(-1)?.title).toBe('Deals, C499 · one');
  expect(looks).toBeLessThanOrEqual(rows.length);
});
