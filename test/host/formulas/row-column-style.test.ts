import { expect, test } from '@jest/globals';
import { newWorkbook } from '../../../src/files';
import { openClient } from '../open-client';

const formulas: readonly (readonly [typed: string, a1: string, r1c1: string])[] = [
  ['=sum(r[-1]c1:rc[-1])', '=SUM($A1:C2)', '=SUM(R[-1]C1:RC[-1])'],
  ['=r1c1', '=$A$1', '=R1C1'],
  ['=my data!r1c', "='My Data'!D$1", "='My Data'!R1C"],
  ['=sum(r2:r3)+sum(c)', '=SUM($2:$3)+SUM(D:D)', '=SUM(R2:R3)+SUM(C)'],
  ['="r1c1"&rc[1]', '="r1c1"&E2', '="r1c1"&RC[1]'],
  ['=let(r,2,r*rc[1])', '=LET(r,2,r*E2)', '=LET(r,2,r*RC[1])'],
  ["='数据（一）'!r1c1", "='数据（一）'!$A$1", "='数据（一）'!R1C1"],
];

test('formulas in R1C1 style are read in small letters, too', async () => {
  const { run } = openClient(newWorkbook(['Sheet1', 'My Data', '数据（一）']));
  const found = await run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('D2');
    context.trackedObjects.add(cell);
    const shown: unknown[] = [];
    for (const [typed] of formulas) {
      cell.formulasR1C1 = [[typed.replace('=my data', "='my data'")]];
      cell.load('formulas,formulasR1C1');
      await context.sync();
      shown.push([cell.formulas[0]?.[0], cell.formulasR1C1[0]?.[0]]);
    }
    return shown;
  });
  expect(found).toEqual(formulas.map(([, a1, r1c1]) => [a1, r1c1]));
});
