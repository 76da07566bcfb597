import { expect } from '@jest/globals';
import fc from 'fast-check';
import { openXlsx, saveXlsx, type CellValue } from '../../../src/files';
import { calculate } from '../../../src/host/formulas';
import { testWithLibreOffice } from '../../other-programs/libre-office';
import { editedByLibreOffice } from '../../other-programs/libre-office-edits';
import { sheetOf, tableOf, workbookOf } from './workbook';

const perRun = Number(process.env['STAKEGRID_FORMULAS'] ?? 300);
const headers = ['Id', 'Team', 'Amount', 'Odds', 'Close'];
const rowCount = 12;

const row = fc.tuple(
  fc.constantFrom('D1', 'd2', 'D3', 'D4', 'D 5', 'D6', 'é7'),
  fc.constantFrom('North', 'north', 'South', 'East*', 'We?t'),
  fc.oneof(
    fc.integer({ min: -500, max: 5000 }),
    fc.integer({ min: -1e6, max: 1e6 }).map((each) => each / 128),
    fc.constant(null),
  ),
  fc.constantFrom(0, 0.1, 0.25, 0.5, 1),
  fc.integer({ min: 45_000, max: 47_000 }),
);
const rows = fc.array(row, { minLength: rowCount, maxLength: rowCount });

const number = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -100_000, max: 100_000 }).map((each) => each / 100),
);
const digits = fc.integer({ min: -2, max: 4 });
const day = fc.integer({ min: 40_000, max: 50_000 });
const small = fc.integer({ min: 1, max: 6 });
const text = fc.constantFrom(
  '"Stakegrid"',
  '"  a  b "',
  '"中文 text"',
  '"a-b-c-a"',
  '"ABC"',
  '""',
  '"x1y22"',
);
const cell = fc
  .tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.integer({ min: 2, max: rowCount + 1 }))
  .map(([c, r]) => `Data!${c}${r}`);
const amount = fc.integer({ min: 2, max: rowCount + 1 }).map((r) => `Data!C${r}`);
const column = fc.constantFrom('Amount', 'Odds', 'Close').map((name) => `Deals[${name}]`);
const criterion = fc.constantFrom('"north"', '"S*"', '"<>South"', '"n?rth"', '"East~*"', '"*t*"');
const comparison = fc.oneof(
  fc.tuple(fc.constantFrom('>', '<', '>=', '<=', '<>', '='), number).map(([sign, n]) => `"${sign}${n}"`),
  number.map(String),
);

// Truth values are added and not joined to text: LibreOffice 7.4 writes 1 where Excel writes TRUE.

/** A formula, and what LibreOffice is asked instead where it does not have the function. */
type Pair = readonly [ours: string, theirs: string];
const template = (
  build: (...parts: (string | number)[]) => string | Pair,
  ...parts: fc.Arbitrary<string | number>[]
): fc.Arbitrary<Pair> =>
  fc.tuple(...parts).map((values) => {
    const made = build(...values);
    return typeof made === 'string' ? [made, made] : made;
  });

const formula = fc.oneof(
  template((n, d) => `ROUND(${n},${d})`, number, digits),
  template((n, d) => `ROUNDUP(${n},${d})+ROUNDDOWN(${n},${d})`, number, digits),
  template((n, s) => `MROUND(${n},${s})`, fc.integer({ min: 1, max: 500 }), small),
  template((n, s) => `CEILING(${n},${s})+FLOOR(${n},${s})`, fc.integer({ min: 0, max: 900 }), small),
  template((n, d) => `TRUNC(${n},${d})+INT(${n})+ABS(${n})+SIGN(${n})`, number, digits),
  template((n, s) => `MOD(${n},${s})+QUOTIENT(${n},${s})+EVEN(${n})+ODD(${n})`, number, small),
  template((n) => `SQRT(ABS(${n}))+LN(ABS(${n})+1)+EXP(${n}/1000)+LOG10(ABS(${n})+1)`, number),
  template((c, k) => `LARGE(${c},${k})-SMALL(${c},${k})`, column, small),
  template(
    (c) => `SUM(${c})+AVERAGE(${c})+MAX(${c})+MIN(${c})+COUNT(${c})+COUNTA(${c})+COUNTBLANK(${c})`,
    column,
  ),
  template((c) => `MEDIAN(${c})+STDEV(${c})+VAR(${c})+STDEVP(${c})`, column),
  template((c, k) => `PERCENTILE(${c},${k}/10)+QUARTILE(${c},MIN(4,${k}))`, column, small),
  template((c, k) => `SUMIFS(${c},Deals[Team],${k})`, column, criterion),
  template((c, k) => `COUNTIFS(Deals[Team],${c},Deals[Amount],${k})`, criterion, comparison),
  template((k) => `SUMIF(Deals[Amount],${k})+COUNTIF(Deals[Amount],${k})`, comparison),
  template(
    (k, t) => `IFERROR(AVERAGEIFS(Deals[Odds],Deals[Amount],${k},Deals[Team],${t}),-1)`,
    comparison,
    criterion,
  ),
  template(
    (k) => `MAXIFS(Deals[Amount],Deals[Odds],${k})+MINIFS(Deals[Amount],Deals[Odds],${k})`,
    comparison,
  ),
  template((n) => `SUMPRODUCT((Deals[Amount]>${n})*Deals[Odds])`, number),
  template((n) => `SUMPRODUCT(--(Deals[Team]="north"),Deals[Odds],Deals[Close]-${n})`, day),
  template(
    (k) => `IFERROR(INDEX(Deals[Team],MATCH(${k},Deals[Id],0)),"none")`,
    fc.constantFrom('"D2"', '"D9"', '"d*"', '"é7"'),
  ),
  template((a, b) => `INDEX(Data!A1:E13,${a},MIN(5,${b}))`, fc.integer({ min: 1, max: 13 }), small),
  template((n) => `MATCH(${n},{-900,-10,0,5,600},1)`, fc.integer({ min: -800, max: 1000 })),
  template(
    (k) => `IFERROR(VLOOKUP(${k},Data!A2:E13,4,FALSE),"none")`,
    fc.constantFrom('"D1"', '"D4"', '"x"'),
  ),
  template(
    (k) => [
      `XLOOKUP(${k},Deals[Id],Deals[Odds],"none")`,
      `IFERROR(INDEX(Deals[Odds],MATCH(${k},Deals[Id],0)),"none")`,
    ],
    fc.constantFrom('"D1"', '"d2"', '"D 5"', '"zz"'),
  ),
  template(
    (n) => [`SUM(FILTER(Deals[Odds],Deals[Amount]>${n},0))`, `SUMPRODUCT((Deals[Amount]>${n})*Deals[Odds])`],
    number,
  ),
  template((a, b) => [`LET(x,${a},y,x*${b},x+y)`, `${a}+${a}*${b}`], number, number),
  template((n) => [`SUM(SEQUENCE(${n}))`, `${n}*(${n}+1)/2`], small),
  template(
    (s, k) => `TEXTJOIN(${s},TRUE,Deals[Team])&LEFT("x",MIN(1,${k}))`,
    fc.constantFrom('"|"', '", "', '""'),
    small,
  ),
  template((t, k) => `LEFT(${t},${k})&"/"&RIGHT(${t},${k})&"/"&MID(${t},${k},2)`, text, small),
  template((t) => `UPPER(${t})&LOWER(${t})&PROPER(${t})&TRIM(${t})&LEN(${t})`, text),
  template((t, k) => `SUBSTITUTE(${t},"a","+")&REPLACE(${t},${k},1,"_")&REPT(${t},MIN(${k},3))`, text, small),
  template((t) => `IFERROR(FIND("a",${t}),0)+IFERROR(SEARCH("B",${t}),0)+EXACT(${t},"ABC")`, text),
  template((n) => `TEXT(${n},"#,##0.00")&TEXT(${n}/1000,"0.0%")&TEXT(${n},"0")`, number),
  template((n) => `TEXT(${n},"yyyy-mm-dd")&TEXT(${n},"d/m/yy")&TEXT(${n},"mmmm")`, day),
  template(
    (d) => `YEAR(${d})&MONTH(${d})&DAY(${d})&WEEKDAY(${d},2)&WEEKDAY(${d})&WEEKNUM(${d},2)&ISOWEEKNUM(${d})`,
    day,
  ),
  template((d, k) => `EDATE(${d},${k})+EOMONTH(${d},-${k})`, day, small),
  template((a, b) => `NETWORKDAYS(${a},${b})+WORKDAY(${a},5)+DAYS(${a},${b})`, day, day),
  template(
    (a, k) => `DATEDIF(${a},${a}+${k}*77,"m")+DATEDIF(${a},${a}+${k}*77,"d")+YEARFRAC(${a},${a}+${k}*77)`,
    day,
    small,
  ),
  template(
    (a, b, c) => `DATE(20${10 + Number(a)},${b},${c})`,
    small,
    fc.integer({ min: -14, max: 30 }),
    fc.integer({ min: -40, max: 70 }),
  ),
  template((n) => `TIME(MOD(${n},24),${n},0)+HOUR(${n}/100)+MINUTE(${n}/100)+SECOND(${n}/7)`, small),
  template((a, b) => `IF(${a}>${b},"more",IF(${a}=${b},"same","less"))`, amount, amount),
  template(
    (a) => `IFS(${a}>1000,"big",${a}>0,"small",TRUE,"none")&SWITCH(SIGN(${a}),1,"+",-1,"-","0")`,
    amount,
  ),
  template(
    (a, b) => `AND(${a}>0,${b}>0)+2*OR(${a}>0,${b}>0)+4*NOT(${a}>0)+8*XOR(${a}>0,${b}>0)`,
    amount,
    amount,
  ),
  template((a) => `ISNUMBER(${a})+2*ISTEXT(${a})+4*ISBLANK(${a})+8*ISERROR(1/${a})`, cell),
  template((a) => `IFERROR(1/${a},"error")`, amount),
  template((a, b) => `${a}&${b}`, fc.constantFrom('"x"', '1.5', 'Data!A3'), cell),
  template((a, b) => `${a}-${b}*2^2/-4%`, amount, amount),
  template(
    (k) => `CHOOSE(MIN(3,${k}),"x","y","z")&COLUMN(C1)&ROW(A7)&ROWS(Deals[Id])&COLUMNS(Data!A1:E1)`,
    small,
  ),
  template((a) => `IF(ISBLANK(${a}),0,RANK(${a},Data!C2:C13))`, amount),
  template(
    (k) => `SUBTOTAL(9,Deals[Amount])+SUBTOTAL(${k},Deals[Odds])`,
    fc.constantFrom(1, 2, 3, 4, 5, 109),
  ),
  template((k) => `SUM(OFFSET(Data!C1,${k},0,2,1))+SUM(INDIRECT("Data!D2:D"&${k}+2))`, small),
  template(
    (r, n) => `PMT(${r}/100,${n}*12,-1000)+FV(${r}/100,${n},-10)+NPV(${r}/100,10,20)+PV(${r}/100,${n},-5)`,
    small,
    small,
  ),
  template((a) => `N(${a})&T(${a})&TYPE(1)`, cell),
  template((n, s) => `${n}/${s}&"|"&LEN(${n}/7)&CONCATENATE(${n}*1.1)`, number, small),
  template((n, d) => `SUMPRODUCT(ROUND(Deals[Odds]*${n},${d})-INT(Deals[Amount]/7))`, number, digits),
  template(
    (k, t) => `SUMPRODUCT((YEAR(Deals[Close])=2020+${k})*(LEFT(Deals[Team])=${t})*MOD(Deals[Close],7))`,
    small,
    fc.constantFrom('"n"', '"S"', '"x"'),
  ),
  template((k) => `SUMPRODUCT(--ISNUMBER(SEARCH("o",Deals[Team],{1,${k}})),LEN(Deals[Id]))`, small),
  template(
    (a, b) => `SUM(LARGE(Deals[Odds],{1,2,${a}}))+SUMPRODUCT(MATCH({0,0.3,1},{0,0.2,${b}}))`,
    small,
    small,
  ),
  template((t) => `CODE("b"&${t})&CHAR(66)&VALUE("12.5")&CONCATENATE(${t},1)`, text),
);

testWithLibreOffice(
  'random formulas give what LibreOffice makes of them',
  async () => {
    const [data = []] = fc.sample(rows, 1);
    const pairs = fc.sample(formula, perRun);
    const book = (which: 0 | 1) => {
      const values: CellValue[][] = [headers, ...data.map((each) => [...each])];
      const model = workbookOf({ Sums: pairs.map((pair) => [`=${pair[which]}`]), Data: values });
      sheetOf(model, 'Data').tables.push(tableOf('Deals', `A1:E${rowCount + 1}`, headers));
      return model;
    };
    const ours = book(0);
    calculate(ours);
    const [bytes] = editedByLibreOffice([{ bytes: await saveXlsx(book(1)), edits: [] }]);
    const theirs = await openXlsx(bytes ?? new Uint8Array());
    const differences = pairs.flatMap(([text], index) => {
      const our = sheetOf(ours, 'Sums').cells.get(index, 0)?.value ?? null;
      const their = sheetOf(theirs, 'Sums').cells.get(index, 0)?.value ?? null;
      return isSame(our, their) ? [] : [JSON.stringify({ text, our, their })];
    });
    expect(differences).toEqual([]);
  },
  120_000,
);

function isSame(ours: CellValue, theirs: CellValue): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number')
    return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours));
  if (typeof ours === 'object' && ours !== null) return typeof theirs === 'object' && theirs !== null;
  // An empty text is saved as no value.
  return (ours ?? '') === (theirs ?? '');
}
