import { expect, test } from '@jest/globals';
import { newWorkbook } from '../../../src/files';
import { fitToSight } from '../../../src/workbench/grid/auto-height';
import { fittedRowHeights } from '../../../src/workbench/grid/mapper/row-heights';

test('rows that the grid fits are as high as the texts of the columns in sight', () => {
  const model = newWorkbook(['One']);
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('no sheet');
  const style = model.styles.add({ alignment: { wrap: true } });
  const text = 'a text that takes several lines in a column';
  sheet.cells.set(2, 0, { value: text, style });
  sheet.cells.set(3, 1, { value: text, style });
  sheet.columns.set(1, { hidden: true });
  const params = {
    subUnitId: sheet.id,
    rowsAutoHeightInfo: [
      { row: 2, autoHeight: 300 },
      { row: 3, autoHeight: 300 },
    ],
  };
  fitToSight('sheet.mutation.set-worksheet-row-auto-height', params, (id, row) => {
    expect(id).toBe(sheet.id);
    return fittedRowHeights(sheet, model, { top: row, bottom: row }).get(row) ?? 20;
  });
  expect(params.rowsAutoHeightInfo).toEqual([
    { row: 2, autoHeight: 120 },
    { row: 3, autoHeight: 20 },
  ]);
});
