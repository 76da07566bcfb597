import { describe, expect, test } from '@jest/globals';
import { newWorkbook } from '../../../src/files';
import { readWorkbook } from '../../../src/workbook/read';
import { openClient } from '../../host/open-client';

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
