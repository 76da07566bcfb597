import { expect, test } from '@jest/globals';
import { openClient } from '../open-client';

/** What a formula in E2 shows there and in the cells beside and below it that it fills, beside a block of cells. */
async function filledBy(formula: string): Promise<unknown> {
  const { run } = openClient();
  return run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getFirst();
    sheet.getRange('A1:C4').values = [
      [1, -2, 'x'],
      [3, 4, 'y'],
      [5, 6, ''],
      [7, -8, ''],
    ];
    workbook.names.add('Second', '=Sheet1!$A$2');
    workbook.names.add('Top', '=MAX(Sheet1!$A$1:$A$4)');
    const cell = sheet.getRange('E2');
    cell.formulas = [[formula]];
    const filled = cell.getSpillingToRangeOrNullObject().load('values');
    cell.load('values');
    await workbook.context.sync();
    return filled.isNullObject ? cell.values[0]?.[0] : filled.values;
  });
}

/** With the digits that Excel shows in a cell. */
async function digitsOf(formula: string): Promise<unknown> {
  const value = await filledBy(formula);
  return typeof value === 'number' ? Number(value.toPrecision(15)) : value;
}

// The first two are examples of Microsoft's page on YEARFRAC; the others Wheeler's, "YEARFRAC Incompatibilities".
test.each([
  ['YEARFRAC(DATE(2012,1,1),DATE(2012,7,30))', 0.580555555555556],
  ['YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),1)', 0.576502732240437],
  ['YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),3)', 0.578082191780822],
  ['YEARFRAC(DATE(2020,1,1),DATE(2023,7,1),1)', 3.49623545516769],
  ['YEARFRAC(DATE(2019,3,1),DATE(2020,3,1),1)', 1],
  ['YEARFRAC(DATE(2024,2,29),DATE(2025,2,28),1)', 0.997267759562842],
  ['YEARFRAC(DATE(2023,7,1),DATE(2020,1,1),1)', 3.49623545516769],
  ['YEARFRAC(DATE(2023,2,28),DATE(2024,2,29))', 1],
  ['YEARFRAC(DATE(2023,1,30),DATE(2023,3,31),4)', 0.166666666666667],
  ['YEARFRAC(DATE(2023,1,29),DATE(2023,3,31))', 0.172222222222222],
  ['YEARFRAC(1,2,5)', '#NUM!'],
])('%s is %p', async (formula, value) => {
  expect(await digitsOf(`=${formula}`)).toBe(value);
});

// By Python's math.erfc and statistics.NormalDist.
test.each([
  ['NORM.S.DIST(1.5,TRUE)', 0.933192798731142],
  ['NORM.S.DIST(-6,TRUE)', 9.86587645037698e-10],
  ['NORM.S.DIST(1,FALSE)', 0.241970724519143],
  ['NORMSDIST(0.25)', 0.598706325682924],
  ['NORM.DIST(42,40,1.5,TRUE)', 0.908788780274132],
  ['NORM.S.INV(0.95)', 1.64485362695147],
  ['NORM.S.INV(0.000001)', -4.7534243088229],
  ['NORM.INV(0.75,10,2)', 11.3489795003922],
  ['NORM.S.INV(1)', '#NUM!'],
  ['NORM.DIST(1,1,0,TRUE)', '#NUM!'],
  ['CONFIDENCE.NORM(0.05,2.5,50)', 0.692951912174839],
  ['ERF(1)', 0.842700792949715],
  ['ERFC(3)', 2.20904969985854e-5],
])('%s has the digits of Excel: %p', async (formula, value) => {
  expect(await digitsOf(`=${formula}`)).toBe(value);
});

// Examples of Microsoft's page on CONVERT, and units with prefixes.
test.each([
  ['CONVERT(1,"lbm","kg")', 0.45359237],
  ['CONVERT(68,"F","C")', 20],
  ['CONVERT(CONVERT(100,"ft","m"),"ft","m")', 9.290304],
  ['CONVERT(2.5,"ft","sec")', '#N/A'],
  ['CONVERT(1,"Mibyte","bit")', 8_388_608],
  ['CONVERT(1,"km2","m2")', 1_000_000],
  ['CONVERT(1,"lt","m3")', 0.001],
  ['CONVERT(1,"KG","g")', '#N/A'],
  ['CONVERT(A1:A2,"m","km")', '#VALUE!'],
  ['PERCENTOF(A1:A2,A1:A4)', 0.25],
  ['PERCENTOF(A1,C3:C4)', '#DIV/0!'],
  ['VARA(A1:C1)', 2.33333333333333],
  ['STDEVPA(2,4)', 1],
  ['POISSON(2,5,TRUE)', 0.124652019483081],
  ['COVAR(A1:A4,B1:B4)', -4],
])('%s is %p', async (formula, value) => {
  expect(await digitsOf(`=${formula}`)).toBe(value);
});

test('TRIMRANGE leaves out empty rows and columns at the edges it is told of', async () => {
  expect(await filledBy('=TRIMRANGE(A:C)')).toEqual([
    [1, -2, 'x'],
    [3, 4, 'y'],
    [5, 6, 0],
    [7, -8, 0],
  ]);
  expect(await filledBy('=ROWS(TRIMRANGE(A3:C20,2))')).toEqual([[2]]);
  expect(await filledBy('=ROWS(TRIMRANGE(A3:C20,1))')).toEqual([[18]]);
  expect(await filledBy('=SUM(TRIMRANGE(A1:A99))')).toEqual([[16]]);
});

test.each([
  ['TEXT(12345678901234567890,"0")', '12345678901234600000'],
  ['TEXT(123456789012345678,"#,##0")', '123,456,789,012,346,000'],
  ['TEXT(1/3,"0.00000000000000000000")', '0.33333333333333300000'],
  ['TEXT(0.1+0.2,"0.0000000000000000000")', '0.3000000000000000000'],
])('%s has fifteen digits: %s', async (formula, text) => {
  expect(await filledBy(`=${formula}`)).toBe(text);
});

test.each([
  ['INDIRECT("nonsense")', '#REF!'],
  ['INDIRECT("A1 B")', '#REF!'],
  ['INDIRECT("Nope!A1")', '#REF!'],
  ['INDIRECT("Top")', '#REF!'],
  ['INDIRECT("second")+1', 4],
  ['SUM(INDIRECT("R3C",FALSE))+INDIRECT("r4c1",0)', 7],
  ['INDIRECT("R[1]C[-4]",FALSE)', 5],
  ['INDIRECT("Sheet1!R3C1",FALSE)', 5],
  ['INDIRECT("Second",FALSE)', 3],
  ['INDIRECT("A1",FALSE)', '#REF!'],
  ['SUM(INDIRECT("C1",FALSE))', 16],
  [
    'INDIRECT("R1C1:R2C2",FALSE)',
    [
      [1, -2],
      [3, 4],
    ],
  ],
  [
    'INDIRECT("A1:B2")',
    [
      [1, -2],
      [3, 4],
    ],
  ],
  ['SUMPRODUCT(ROW(INDIRECT("1:4")))', 10],
  ['MID("abc",ROW(INDIRECT("1:"&3)),1)', [['a'], ['b'], ['c']]],
])('%s is %p', async (formula, value) => {
  expect(await filledBy(`=${formula}`)).toEqual(value);
});

test.each([
  ['SUM(A1:INDEX(A:A,3))', 9],
  ['SUM(INDEX(A:A,2):INDEX(A:A,3))', 8],
  ['SUM(A1:INDEX(A1:B4,MATCH(5,A:A,0),2))', 17],
  [
    'A2:INDEX(B:B,3)',
    [
      [3, 4],
      [5, 6],
    ],
  ],
  ['SUM(A1:OFFSET(A1,2,0))', 9],
  ['SUM(A1:INDIRECT("A3"))', 9],
  ['COUNTIF(A1:INDEX(A:A,4),">2")', 3],
  ['ROWS(A1:INDEX(A:A,3))', 3],
  ['SUM(A1:INDEX(A1:A3,9))', '#REF!'],
  ['ROW(OFFSET(A1,2,0))', 3],
  [
    'OFFSET(A1,1,0,2,2)',
    [
      [3, 4],
      [5, 6],
    ],
  ],
])('a range that functions make: %s is %p', async (formula, value) => {
  expect(await filledBy(`=${formula}`)).toEqual(value);
});

test('a range that functions make is calculated anew when cells inside it change', async () => {
  const { run } = openClient();
  const values = await run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getFirst();
    sheet.getRange('B1:B3').values = [[1], [2], [3]];
    const cell = sheet.getRange('E1');
    cell.formulas = [['=SUM(A1:INDEX(C:C,3))']];
    await workbook.context.sync();
    sheet.getRange('B2').values = [[20]];
    cell.load('values');
    await workbook.context.sync();
    return cell.values;
  });
  expect(values).toEqual([[24]]);
});

test.each([
  [
    'MAP(A1:B2,ABS)',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['MAP(A1:A2,B1:B2,MAX)', [[1], [4]]],
  ['byrow(A1:B2,sum)', [[-1], [7]]],
  ['BYCOL(A1:B4,MAX)', [[7, 6]]],
  ['REDUCE(0,A1:A4,SUM)', 16],
  ['SCAN(0,A1:A3,SUM)', [[1], [4], [9]]],
])('a function may be named as an argument: %s is %p', async (formula, value) => {
  expect(await filledBy(`=${formula}`)).toEqual(value);
});
