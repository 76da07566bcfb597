import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/files';
import { calculate } from '../../../src/host/formulas';
import { rounded } from '../../../src/host/formulas/calculation/rounding-functions';
import { valuesAt, workbookOf } from './workbook';

const data: CellValue[][] = [
  [46_000, 1.26, 'ab'],
  [46_400.75, -2.34, 'abc'],
  [46_500, 3, 'd'],
  ['1'],
  [true],
  ['TRUE'],
  ['=1/0'],
  ['2026-03-05'],
];

/** The first two rows and columns of what a formula fills. */
function resultsOf(formula: string): (string | number | boolean | null)[][] {
  const model = workbookOf({ Sums: [[`=${formula}`]], D: data });
  calculate(model);
  return valuesAt(model, 'Sums!A1:B2');
}

const resultOf = (formula: string): unknown => resultsOf(formula)[0]?.[0];

describe('Numbers become text with 15 digits', () => {
  test.each([
    ['0.1+0.2&""', '0.3'],
    ['1/3&""', '0.333333333333333'],
    ['"x"&-2/3', 'x-0.666666666666667'],
    ['1E20&""', '1E+20'],
    ['2^53&""', '9007199254740990'],
    ['1/81&""', '0.0123456790123457'],
    ['1E-7/3&""', '3.33333333333333E-08'],
    ['0.00001&""', '0.00001'],
    ['TRUE&1.5&D!A9', 'TRUE1.5'],
    ['CONCAT(1/3,"/",0.1+0.2)', '0.333333333333333/0.3'],
    ['CONCATENATE(0.1+0.2,"")', '0.3'],
    ['TEXTJOIN(0.1+0.2,1,1/3,2)', '0.3333333333333330.32'],
    ['LEN(1/3)', 17],
    ['LEFT(0.1+0.2,9)', '0.3'],
    ['EXACT(0.1+0.2,0.3)', true],
    ['FIND(3,0.1+0.2)', 3],
    ['SUBSTITUTE(0.1+0.2,0.3,"x")', 'x'],
    ['TEXTJOIN("|",TRUE,D!B1:B3/3)', '0.42|-0.78|1'],
    ['COUNTIF(D!B1:B3,">"&0.42*3)', 1],
    ['LET(third,1/3,third&"")', '0.333333333333333'],
  ])('%s is %p', (formula, expected) => {
    expect(resultOf(formula)).toBe(expected);
  });
});

describe('Numbers are compared with 15 digits', () => {
  test.each([
    ['0.1+0.2=0.3', true],
    ['0.1+0.2<>0.3', false],
    ['0.1+0.2>0.3', false],
    ['0.1+0.2<=0.3', true],
    ['0.1+0.2>=0.3001', false],
    ['(43.1-43.2)+1=0.9', false],
    ['1.0000000000001=1', false],
    ['1.000000000000001=1', true],
    ['IF(3*1.1=3.3,"same","other")', 'same'],
    ['SUMPRODUCT(--(D!B1:B3=0.42*3))', 1],
    ['D!A9=0', true],
    ['D!A9=""', true],
    ['"a"="A"', true],
    ['"1"=1', false],
    ['1=1=TRUE', true],
  ])('%s is %p', (formula, expected) => {
    expect(resultOf(formula)).toBe(expected);
  });
});

describe('What a formula adds last is zero where the numbers differ beyond 15 digits', () => {
  test.each([
    ['0.1+0.2-0.3', 0],
    ['-0.3+(0.1+0.2)', 0],
    ['1.333+1.225-1.333-1.225', 0],
    ['(1.333+1.225-1.333-1.225)', -2.220446049250313e-16],
    ['0.5-0.4-0.1', 0],
    ['1*(0.5-0.4-0.1)', -2.7755575615628914e-17],
    ['IF(0.1+0.2-0.3=0,"zero","more")', 'more'],
    ['1-0.9', 0.09999999999999998],
    ['1E-20-0', 1e-20],
    ['5-"1,234"', -1229],
    ['5-"x"', '#VALUE!'],
    ['1/0-1', '#DIV/0!'],
    ['1E308+1E308', '#NUM!'],
  ])('%s is %p', (formula, expected) => {
    expect(resultOf(formula)).toBe(expected);
  });

  test('in every value of an array', () => {
    expect(resultsOf('{0.3;5}-(0.1+{0.2,1})')).toEqual([
      [0, -0.8],
      [4.7, 3.9],
    ]);
  });
});

describe('Rounding sees 15 digits', () => {
  test.each([
    ['ROUNDDOWN(-326.15,2)', -326.15],
    ['ROUNDDOWN(326.15,2)', 326.15],
    ['ROUNDDOWN(-326.159,2)', -326.15],
    ['ROUNDUP(326.15,2)', 326.15],
    ['ROUNDUP(4.35*100,0)', 435],
    ['ROUNDUP(0.001,1)', 0.1],
    ['ROUNDUP(-3.2,0)', -4],
    ['ROUNDUP(31415.92654,-2)', 31500],
    ['ROUNDUP(5,-3)', 1000],
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(2.675,2)', 2.68],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(0.5,0)', 1],
    ['ROUND(0.05,0)', 0],
    ['ROUND(1234.5,-2)', 1200],
    ['ROUND(50,-2)', 100],
    ['ROUND(49,-2)', 0],
    ['ROUND(0.1+0.2,15)', 0.3],
    ['ROUND("1,234.56",1)', 1234.6],
    ['ROUND(TRUE,0)', 1],
    ['ROUND("x",0)', '#VALUE!'],
    ['ROUND(1/0,0)', '#DIV/0!'],
    ['ROUND(D!A9,2)', 0],
    ['TRUNC(-8.9)', -8],
    ['TRUNC(4.35*100)', 435],
    ['TRUNC(1.23456,3)', 1.234],
    ['INT(-1.5)', -2],
    ['INT(4.35*100)', 435],
    ['CEILING(2.5,1)', 3],
    ['CEILING(-2.5,-2)', -4],
    ['CEILING(-2.5,2)', -2],
    ['CEILING(2.5,-2)', '#NUM!'],
    ['CEILING(0.234,0.01)', 0.24],
    ['CEILING(0.3,0.1)', 0.3],
    ['CEILING(5,0)', 0],
    ['FLOOR(3.7,2)', 2],
    ['FLOOR(-2.5,-2)', -2],
    ['FLOOR(-2.5,2)', -4],
    ['FLOOR(2.5,-2)', '#NUM!'],
    ['FLOOR(0.3,0.1)', 0.3],
    ['FLOOR(0.234,0.01)', 0.23],
    ['FLOOR(5,0)', '#DIV/0!'],
    ['CEILING.MATH(24.3,5)', 25],
    ['CEILING.MATH(-8.1,2)', -8],
    ['CEILING.MATH(-5.5,2,-1)', -6],
    ['FLOOR.MATH(24.3,5)', 20],
    ['FLOOR.MATH(-8.1,2)', -10],
    ['FLOOR.MATH(-5.5,2,-1)', -4],
    ['CEILING.PRECISE(-4.1,-2)', -4],
    ['ISO.CEILING(4.3)', 5],
    ['FLOOR.PRECISE(-3.2,-1)', -4],
    ['MROUND(10,3)', 9],
    ['MROUND(6.05,0.1)', 6],
    ['MROUND(5,-2)', '#NUM!'],
  ])('%s is %p', (formula, expected) => {
    expect(resultOf(formula)).toBe(expected);
  });

  test('a number with so many places stays, and one more is cut or goes to the nearest', () => {
    const places = fc.integer({ min: -3, max: 6 });
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999, max: 99_999 }),
        places,
        fc.integer({ min: 0, max: 9 }),
        (units, count, digit) => {
          const value = Number(`${units}e${-count}`);
          for (const direction of ['nearest', 'up', 'down'] as const)
            expect(rounded(value, count, direction)).toBe(value);
          const more = Number(`${units}${digit}e${-count - 1}`);
          const next = Number(`${units + Math.sign(units)}e${-count}`);
          if (units === 0) return;
          expect(rounded(more, count, 'down')).toBe(value);
          expect(rounded(more, count, 'up')).toBe(digit > 0 ? next : value);
          expect(rounded(more, count, 'nearest')).toBe(digit >= 5 ? next : value);
        },
      ),
    );
  });
});

describe('Functions of single values are calculated for every value of an array', () => {
  test.each([
    ['SUMPRODUCT(--(YEAR(D!A1:A3)=2027))', 2],
    ['SUMPRODUCT((MONTH(D!A1:A3)=12)*D!B1:B3)', 1.26],
    ['SUMPRODUCT(LEN(D!C1:C3))', 6],
    ['SUM(ABS(D!B1:B3))', 6.6],
    ['SUM(ROUND(D!B1:B3,{0,1}))', 4],
    ['SUMPRODUCT(--ISNUMBER(SEARCH("b",D!C1:C3)))', 2],
    ['MAX(IF(LEFT(D!C1:C3)="a",D!B1:B3))', 1.26],
    ['CONCAT(UPPER(D!C1:C3))', 'ABABCD'],
    ['SUM(DATE(2026,{1,2},1))', 92_077],
    ['SUM(EOMONTH(+D!A1:A3,0))', 138_947],
    ['SUM(EOMONTH(D!A1:A3,0))', '#VALUE!'],
    ['SUM(LARGE(D!B1:B3,{1,2}))', 4.26],
    ['SUM(INDEX(D!A1:B3,{1;3},{1,2}))-92500', 4.260000000009313],
    ['SUM(MATCH({"ab";"d"},D!C1:C3,0))', 4],
    ['SUMPRODUCT(--ISNUMBER(MATCH(D!C1:C3,{"ab","d"},0)))', 2],
    ['SUM(VLOOKUP(1.26,D!B1:C3,{1,1},FALSE))', 2.52],
    ['SUM(IFNA(VLOOKUP({"ab","zz"},D!C1:D3,1,FALSE),5))', 5],
    ['VLOOKUP("d",CHOOSE({1,2},D!C1:C3,D!A1:A3),2,FALSE)', 46_500],
    ['SUM(XLOOKUP({"ab","d"},D!C1:C3,D!B1:B3))', 4.26],
    ['SUM(IFS(D!B1:B3>0,1,TRUE,2))', 4],
    ['SUM(SWITCH(D!C1:C3,"ab",1,"d",5,0))', 6],
    ['SUMPRODUCT(--NOT(D!B1:B3>0))', 1],
    ['LET(all,D!B1:B3,SUM(ABS(all)))', 6.6],
    ['SUM(MAP(D!B1:B3,LAMBDA(one,ABS(one))))', 6.6],
    ['SUM(FIND("b",D!C1:C2,{1,2}))', 8],
    ['YEAR(INDEX(D!A1:A3,3))', 2027],
    ['VLOOKUP(46000,D!A1:C3,3,FALSE)', 'ab'],
  ])('%s is %p', (formula, expected) => {
    expect(resultOf(formula)).toBe(expected);
  });

  test('and spill', () => {
    expect(resultsOf('LEFT(D!C1:C3,{1,2})')).toEqual([
      ['a', 'ab'],
      ['a', 'ab'],
    ]);
    expect(resultsOf('MATCH(D!C1:C3,{"abc","d","ab"},0)')).toEqual([
      [3, null],
      [1, null],
    ]);
    expect(resultsOf('TEXT({0.5;1},{"0%","0.0"})')).toEqual([
      ['50%', '0.5'],
      ['100%', '1.0'],
    ]);
    expect(resultsOf('ROUND({1.25;2},{1,0,5})')).toEqual([
      [1.3, 1],
      [2, 2],
    ]);
  });
});

describe('Text and truth values in single cells are left out of sums, as in ranges', () => {
  test.each([
    ['SUM(D!C1,D!B3)', 3],
    ['SUM(D!C1)', 0],
    ['SUM(D!B3,D!C1,D!A9,"4")', 7],
    ['SUM(D!A4,D!A5,1)', 1],
    ['AVERAGE(D!C1,D!B3,D!A5,D!A9)', 3],
    ['MAX(D!C1,D!B2)', -2.34],
    ['COUNT(D!A1,D!A4,D!A5,D!C1,D!A9)', 1],
    ['AND(D!C1,TRUE)', true],
    ['AND(D!A5,TRUE)', true],
    ['OR(D!A6,FALSE)', false],
    ['IF(OR(D!A5,D!B9),"yes","no")', 'yes'],
    ['SUM("x",1)', '#VALUE!'],
    ['SUM(D!A7,1)', '#DIV/0!'],
  ])('%s is %p', (formula, expected) => {
    expect(resultOf(formula)).toBe(expected);
  });
});

test.each([
  ['MAX(,-5)', 0],
  ['AVERAGE(1,,2)', 1],
  ['COUNT(1,,2)', 3],
  ['SUM(1,,2)', 3],
  ['AND(TRUE,)', false],
])('an argument that is left out counts as zero: %s is %p', (formula, expected) => {
  expect(resultOf(formula)).toBe(expected);
});

test.each([
  ['INDEX(D!A1:C1,2)', 1.26],
  ['INDEX(D!A1:C1,MATCH("ab",D!A1:C1,0))', 'ab'],
  ['INDEX(D!B1:B3,3)', 3],
  ['INDEX({7,8,9},2)', 8],
  ['INDEX({7;8;9},2)', 8],
  ['INDEX(SORT(D!A1:B1,1,1,TRUE),2)', 46_000],
  ['INDEX(D!B2,1)', -2.34],
  ['SUM(INDEX(D!A1:B1,0))', 46_001.26],
  ['INDEX(D!A1:C1,4)', '#REF!'],
])('INDEX with one number counts along a row too: %s is %p', (formula, expected) => {
  expect(resultOf(formula)).toBe(expected);
});

test.each([
  ['YEAR("2026-03-05")', 2026],
  ['MONTH(D!A8)', 3],
  ['DAY("5-Mar-2026")', 5],
  ['EDATE(D!A8,1)', 46_117],
  ['EOMONTH("2026-02-01",0)', 46_081],
  ['DAYS(D!A8,"2026-03-01")', 4],
  ['DATEDIF("2026-01-01",D!A8,"m")', 2],
  ['NETWORKDAYS("2026-03-02","2026-03-06")', 5],
  ['HOUR("6:30 PM")', 18],
  ['ABS("-1,000")', 1000],
  ['SUMPRODUCT(--(YEAR({"2026-03-05","2025-01-01"})=2026))', 1],
  ['YEAR("soon")', '#VALUE!'],
  ['YEAR("")', '#VALUE!'],
])('text that reads as a date or number is one where a function needs it: %s is %p', (formula, expected) => {
  expect(resultOf(formula)).toBe(expected);
});

// 46,000 is Tuesday, 9 December 2025.
test.each([
  ['NETWORKDAYS.INTL(46000,46010,"0000111")', 7],
  ['NETWORKDAYS.INTL(46010,46000,"0000111")', -7],
  ['NETWORKDAYS.INTL(46000,46010)', 9],
  ['NETWORKDAYS.INTL(46000,46010,7)', 8],
  ['NETWORKDAYS.INTL(46000,46006,2,{46001,46002})', 3],
  ['NETWORKDAYS.INTL(46000,46006,11)', 6],
  ['NETWORKDAYS.INTL(46000,46006,12)', 6],
  ['NETWORKDAYS.INTL(46000,46006,"1111111")', 0],
  ['NETWORKDAYS.INTL("2025-12-09","2025-12-15")', 5],
  ['NETWORKDAYS.INTL(46000,46006,8)', '#NUM!'],
  ['NETWORKDAYS.INTL(46000,46006,"weekend")', '#VALUE!'],
  ['WORKDAY.INTL(46000,3,"0000111")', 46_006],
  ['WORKDAY.INTL(46000,3)', 46_003],
  ['WORKDAY.INTL(46000,4)', 46_006],
  ['WORKDAY.INTL(46000,-2,1,46000-1)', 45_995],
  ['WORKDAY.INTL(46000,0)', 46_000],
  ['WORKDAY.INTL(46000,1,"1111111")', '#VALUE!'],
  ['WORKDAY.INTL(46000,1E9)', '#NUM!'],
  ['SUMPRODUCT(WORKDAY.INTL({46000,46003},1))', 46_001 + 46_006],
])("working days with weekends of one's own: %s is %p", (formula, expected) => {
  expect(resultOf(formula)).toBe(expected);
});
