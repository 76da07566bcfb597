import { describe, expect, test } from '@jest/globals';
import type { CellValue } from '../../../src/files';
import { calculate } from '../../../src/host/formulas';
import { put, sheetOf, tableOf, valueAt, valuesAt, workbookOf } from './workbook';

const sales: CellValue[][] = [
  ['Id', 'Team', 'Amount', 'Odds', 'Expected'],
  ['001', 'North', 100, 0.5, '=[@Amount]*[@Odds]'],
  ['002', 'South', 200, 0.25, '=[@Amount]*[@Odds]'],
  ['1', 'north', 400, 1, '=Deals[[#This Row],[Amount]]*Deals[@Odds]'],
  ['A*', 'East', null, 0.1, '=[@Amount]*[@Odds]'],
];

function dealsWorkbook(formulas: readonly string[]): ReturnType<typeof workbookOf> {
  const model = workbookOf({ Data: sales, Sums: formulas.map((formula) => [formula]) });
  sheetOf(model, 'Data').tables.push(tableOf('Deals', 'A1:E5', ['Id', 'Team', 'Amount', 'Odds', 'Expected']));
  model.names.push({ name: 'rate', formula: '0.13', sheetId: null, visible: true, comment: '' });
  model.names.push({ name: 'amounts', formula: 'Deals[Amount]', sheetId: null, visible: true, comment: '' });
  model.names.push({ name: 'first', formula: 'Data!$C$2', sheetId: null, visible: true, comment: '' });
  model.names.push({ name: 'last', formula: 'Data!$C$4', sheetId: null, visible: true, comment: '' });
  model.names.push({ name: 'twice', formula: 'Data!$C$2*2', sheetId: null, visible: true, comment: '' });
  return model;
}

function result(formula: string): string | number | boolean | null {
  const model = dealsWorkbook([formula]);
  calculate(model);
  return valueAt(model, 'Sums!A1');
}

describe('Formulas', () => {
  test.each<[string, CellValue]>([
    ['=SUM(Deals[Expected])', 500],
    ['=SUM(Data!C2:Data!C4)', 700],
    ['=SUM(Data!D4:Data!C2,Data!A1:B1)', 701.75],
    ['=SUM(first:last)', 700],
    ['=SUM(Deals[Amount]:Deals[Odds])', 701.85],
    ['=SUM(Data!C2:Data!C3:Data!C4)', 700],
    ['=ROWS(Data!C2:Data!C4)', 3],
    ['=SUMPRODUCT((Data!C2:Data!C4>100)*1)', 2],
    ['=SUBTOTAL(9,Data!C2:Data!C4)', 700],
    ['=SUMIFS(Deals[Amount],Deals[Team],"NORTH")', 500],
    ['=SUMIFS(Data!C:C,Data!B:B,"north",Data!D:D,">=1")', 400],
    ['=COUNTIFS(Deals[Id],"001")', 2],
    ['=COUNTIFS(Deals[Id],1)', 2],
    ['=COUNTIFS(Deals[Id],"A~*")', 1],
    ['=COUNTIFS(Deals[Team],"*o*")', 3],
    ['=COUNTIFS(Deals[Team],"?ast")', 1],
    ['=COUNTIF({"D-1";"d-22";"D1"},"D-*")', 2],
    ['=COUNTIF({"a~b";"a~";"ab"},"a~~*")', 2],
    ['=COUNTIF({"a~b";"a~";"ab"},"A~~?")', 1],
    ['=COUNTIF({"a/b (c).x";"a/b (c)yx"},"?/b (c).*")', 1],
    ['=COUNTIFS(Deals[Amount],"<>")', 3],
    ['=COUNTIFS(Deals[Amount],"")', 1],
    ['=COUNTIF(Deals[Amount],0)', 0],
    ['=COUNTIF(Deals[Amount],"<500")', 3],
    ['=COUNTIF({0;1;0},Data!C5)', 2],
    ['=SUM(COUNTIF(Deals[Team],{"North","South"}))', 3],
    ['=AVERAGEIFS(Deals[Amount],Deals[Team],"north")', 250],
    ['=AVERAGEIFS(Deals[Amount],Deals[Team],"West")', '#DIV/0!'],
    ['=MAXIFS(Deals[Amount],Deals[Odds],"<1")', 200],
    ['=SUMIF(Deals[Team],"north",Data!C2:C5)', 500],
    ['=SUMIF(Deals[Team],"north",Data!C2)', 500],
    ['=SUMIF( Deals[Team] , IF(TRUE,"north",1) , Data!$C$2:$C$3 )', 500],
    ['=SUMPRODUCT(ROW(Data!A2:A4))+SUM(COLUMN(Data!B1:C1))', 14],
    ['=SUMPRODUCT((ROW(Deals[Id])-ROW(Deals[#Headers])=2)*Deals[Amount])', 200],
    ['=SUMPRODUCT((Deals[Team]="north")*Deals[Odds],Deals[Amount])', 450],
    ['=INDEX(Deals[Team],MATCH("002",Deals[Id],0))', 'South'],
    ['=XLOOKUP("002",Deals[Id],Deals[Amount],"none")', 200],
    ['=_xlfn.XLOOKUP("x",Deals[Id],Deals[Amount],"none")', 'none'],
    ['=LET(total,SUM(Deals[Amount]),rate,2,total*rate)', 1400],
    ['=TEXTJOIN("/",TRUE,Deals[Team])', 'North/South/north/East'],
    ['=IFERROR(1/0,"safe")', 'safe'],
    ['=EDATE(DATE(2026,1,31),1)', 46081],
    ['=TEXT(DATE(2026,3,5),"yyyy-mm-dd")', '2026-03-05'],
    ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['=VALUE("1,234")', 1234],
    ['=INDIRECT("Data!C"&2)', 100],
    ['=SUM(INDIRECT("Deals[Amount]"))', 700],
    ['=SUM(OFFSET(Data!C1,1,0,2,1))', 300],
    ['=SUBTOTAL(109,Deals[Amount])', 700],
    ['=rate*100', 13],
    ['=SUM(amounts)+twice', 900],
    ['=ROWS(Deals)+COLUMNS(Deals[[Team]:[Odds]])', 7],
    ['=COUNTA(Deals[#Headers])', 5],
    ['=Deals[[#Headers],[Odds]]', 'Odds'],
    ['=SUM(Deals[[#All],[Amount]])', 700],
    ['=Deals[Nothing]', '#REF!'],
    ['=Nothing[Amount]', '#NAME?'],
    ['=[@Amount]', '#NAME?'],
    ['=Missing!A1', '#REF!'],
    ['=Data!C5', 0],
    ['=1/0+SUM(Data!C2)', '#DIV/0!'],
    ['=SUM(Data:Sums!C2)', 100],
    ['="Deals[Amount] is "&Data!C2', 'Deals[Amount] is 100'],
    ['=NOSUCHFUNCTION(1)', '#NAME?'],
    ['=LET(double,LAMBDA(x,x*2),double(4))', 8],
  ])('%s gives %j', (formula, value) => {
    expect(result(formula)).toEqual(value);
  });

  test('structured references of the own row are calculated in every row', () => {
    const model = dealsWorkbook([]);
    calculate(model);
    expect(valuesAt(model, 'Data!E2:E5')).toEqual([[50], [50], [400], [0]]);
  });

  test('keep the value they came with where the engine cannot calculate them', () => {
    const model = workbookOf({ A: [['=NOSUCHFUNCTION(1)'], ['=[1]Other!A1'], ['=A1*2']] });
    for (const row of [0, 1]) sheetOf(model, 'A').cells.ensure(row, 0).value = 42;
    calculate(model);
    expect(valuesAt(model, 'A!A1:A3')).toEqual([[42], [42], [84]]);
  });

  test('that the engine cannot read keep what their arrays filled', () => {
    const model = workbookOf({ A: [[1], [2]] });
    const { cells } = sheetOf(model, 'A');
    const formula = 'LAMBDA(x,x*2)(A1:A2)';
    cells.set(0, 1, { value: 2, formula, style: 0, array: { kind: 'dynamic', rows: 2, columns: 1 } });
    cells.set(1, 1, { value: 4, style: 0, spilledFrom: { row: 0, column: 1 } });
    calculate(model);
    expect(valuesAt(model, 'A!B1:B2')).toEqual([[2], [4]]);
  });

  test('chains over more rows than one run of the engine takes, forwards and backwards, and totals over them are exact', () => {
    const count = 12000;
    const rows = Array.from({ length: count }, (_, row): CellValue[] => [
      row === 0 ? 1 : `=A${row}+1`,
      row === count - 1 ? 1 : `=B${row + 2}+1`,
      row === 0 ? `=SUM(A1:A${count})` : null,
      row === 0 ? `=SUM(B1:B${count})` : null,
    ]);
    const model = workbookOf({ A: rows });
    calculate(model);
    expect(valuesAt(model, 'A!C1:D1')).toEqual([[72006000, 72006000]]);
  });
});

test('a totals row is no data', () => {
  const model = workbookOf({
    A: [['Size'], [1], [2], ['=SUBTOTAL(109,[Size])', '=SUM(T[Size])', '=T[[#Totals],[Size]]']],
  });
  sheetOf(model, 'A').tables.push(tableOf('T', 'A1:A4', ['Size'], true));
  calculate(model);
  expect(valuesAt(model, 'A!A4:C4')).toEqual([[3, 3, 3]]);
});

test('SUBTOTAL leaves out rows hidden by a filter, with codes above 100 also rows hidden by hand, and other subtotals', () => {
  const model = workbookOf({
    A: [['Size'], [1], [2], ['=SUBTOTAL(9,A2:A3)'], [8], ['=SUBTOTAL(9,A2:A5)', '=SUBTOTAL(109,A2:A5)']],
  });
  const sheet = sheetOf(model, 'A');
  sheet.rows.set(1, { hidden: true });
  calculate(model);
  expect(valuesAt(model, 'A!A6:B6')).toEqual([[11, 10]]);
  sheet.autoFilter = {
    area: { top: 0, left: 0, bottom: 4, right: 0 },
    criteria: new Map([[0, { filterOn: 'Values' }]]),
  };
  calculate(model);
  expect(valuesAt(model, 'A!A6:B6')).toEqual([[10, 10]]);
});

describe('Arrays', () => {
  test('spill into empty neighbours, and what reads them sees the new values', () => {
    const model = workbookOf({ A: [['=SUM(C1:C9)', '=COUNT(C1#)', '=SORT(UNIQUE({3;1;2;1}))'], ['=C2']] });
    calculate(model);
    expect(valuesAt(model, 'A!C1:C4')).toEqual([[1], [2], [3], [null]]);
    expect(valuesAt(model, 'A!A1:B1')).toEqual([[6, 3]]);
    expect(valueAt(model, 'A!A2')).toBe(2);
    const { cells } = sheetOf(model, 'A');
    expect(cells.get(0, 2)?.array).toEqual({ kind: 'dynamic', rows: 3, columns: 1 });
    expect(cells.get(2, 2)?.spilledFrom).toEqual({ row: 0, column: 2 });
  });

  test('report #SPILL! when a cell, a merge or a table is in the way, and spill once it is free', () => {
    const model = workbookOf({ A: [['=SEQUENCE(3)', '=SEQUENCE(2)'], [null], ['in the way']] });
    const sheet = sheetOf(model, 'A');
    sheet.merges.push({ top: 1, left: 1, bottom: 1, right: 2 });
    calculate(model);
    expect(valuesAt(model, 'A!A1:B3')).toEqual([
      ['#SPILL!', '#SPILL!'],
      [null, null],
      ['in the way', null],
    ]);
    sheet.cells.set(2, 0, undefined);
    calculate(model, [{ sheetId: sheet.id, area: { top: 2, left: 0, bottom: 2, right: 0 } }]);
    expect(valuesAt(model, 'A!A1:A3')).toEqual([[1], [2], [3]]);
  });

  test('never fill cells of a table', () => {
    const model = workbookOf({ A: [['=SEQUENCE(3)'], [null], ['Header']] });
    sheetOf(model, 'A').tables.push(tableOf('T', 'A2:A3', ['Header']));
    sheetOf(model, 'A').cells.set(2, 0, undefined);
    calculate(model);
    expect(valueAt(model, 'A!A1')).toBe('#SPILL!');
  });

  test('clear what they no longer fill', () => {
    const model = workbookOf({ A: [[3, '=SEQUENCE(A1)']] });
    const sheet = sheetOf(model, 'A');
    calculate(model);
    sheet.cells.ensure(0, 0).value = 2;
    calculate(model, [{ sheetId: sheet.id, area: { top: 0, left: 0, bottom: 0, right: 0 } }]);
    expect(valuesAt(model, 'A!B1:B4')).toEqual([[1], [2], [null], [null]]);
  });

  test('follow a table column with FILTER', () => {
    const model = dealsWorkbook(['=FILTER(Deals[Id],Deals[Team]="north")']);
    calculate(model);
    expect(valuesAt(model, 'Sums!A1:A3')).toEqual([['001'], ['1'], [null]]);
  });

  test('stay array formulas when their result is one cell', () => {
    const model = workbookOf({ A: [[1, '=SORT(A1:A1)', '=A1+1']] });
    const { cells } = sheetOf(model, 'A');
    cells.set(0, 3, { value: 1, formula: 'A1+2', style: 0, array: { kind: 'dynamic', rows: 1, columns: 1 } });
    calculate(model);
    expect([1, 2, 3].map((column) => cells.get(0, column)?.array)).toEqual([
      { kind: 'dynamic', rows: 1, columns: 1 },
      undefined,
      { kind: 'dynamic', rows: 1, columns: 1 },
    ]);
  });

  test('of the old kind keep their place', () => {
    const model = workbookOf({
      A: [
        [1, 10],
        [2, 20],
      ],
    });
    const { cells } = sheetOf(model, 'A');
    cells.set(0, 3, {
      value: null,
      formula: 'A1:A2*B1:B2',
      style: 0,
      array: { kind: 'legacy', rows: 2, columns: 1 },
    });
    cells.set(1, 3, { value: null, style: 0, spilledFrom: { row: 0, column: 3 } });
    calculate(model);
    expect(valuesAt(model, 'A!D1:D2')).toEqual([[10], [40]]);
  });

  test('array formulas of one cell do, too', () => {
    const model = workbookOf({
      A: [
        [1, 10],
        [2, 20],
      ],
    });
    const { cells } = sheetOf(model, 'A');
    const array = { kind: 'legacy', rows: 1, columns: 1 } as const;
    cells.set(0, 3, { value: null, formula: 'SUM(A1:A2*B1:B2)', style: 0, array: { ...array } });
    cells.set(1, 3, { value: 7, formula: 'A1:A2+B2', style: 0, array: { ...array } });
    calculate(model);
    expect(valuesAt(model, 'A!D1:E3')).toEqual([
      [50, null],
      [21, null],
      [null, null],
    ]);
  });
});

describe('Calculation after a change', () => {
  test('reaches all that depends on it, through ranges, names and other sheets, and nothing else', () => {
    const model = dealsWorkbook(['=SUM(amounts)', '=A1*2', '=SUM(Data!D2:D5)']);
    calculate(model);
    const data = sheetOf(model, 'Data');
    data.cells.ensure(1, 2).value = 1100;
    const done = calculate(model, [{ sheetId: data.id, area: { top: 1, left: 2, bottom: 1, right: 2 } }]);
    expect(valuesAt(model, 'Sums!A1:A2')).toEqual([[1700], [3400]]);
    expect(valueAt(model, 'Data!E2')).toBe(550);
    expect(done.formulas).toBe(3);
  });

  test('reaches what reads cells that an array filled', () => {
    const model = workbookOf({
      A: [
        ['=B2', '=SORT(C1:C2)', 5],
        [null, null, 4],
      ],
    });
    const sheet = sheetOf(model, 'A');
    calculate(model);
    expect(valuesAt(model, 'A!A1:B2')).toEqual([
      [5, 4],
      [null, 5],
    ]);
    sheet.cells.ensure(0, 2).value = 9;
    calculate(model, [{ sheetId: sheet.id, area: { top: 0, left: 2, bottom: 0, right: 2 } }]);
    expect(valuesAt(model, 'A!A1:B2')).toEqual([
      [9, 4],
      [null, 9],
    ]);
  });

  test('takes in a formula that was just written', () => {
    const model = workbookOf({ A: [[1]] });
    const sheet = sheetOf(model, 'A');
    calculate(model);
    put(sheet, 0, 1, '=1+1');
    calculate(model, [{ sheetId: sheet.id, area: { top: 0, left: 1, bottom: 0, right: 1 } }]);
    expect(valueAt(model, 'A!B1')).toBe(2);
  });

  test('of cells that no formula reads calculates nothing', () => {
    const model = dealsWorkbook(['=SUM(amounts)']);
    calculate(model);
    put(sheetOf(model, 'Data'), 20, 20, 5);
    expect(
      calculate(model, [
        { sheetId: sheetOf(model, 'Data').id, area: { top: 20, left: 20, bottom: 20, right: 20 } },
      ]).formulas,
    ).toBe(0);
  });
});

describe('Calculation after tables have changed', () => {
  const formulas = [
    '=SUM(Deals[Amount])',
    '=SUM(amounts)',
    '=SUM(Deals[Odds])',
    '=SUM(Later)',
    '=SUM(C1:C2)',
  ];
  const sums = (change: (data: ReturnType<typeof sheetOf>) => void) => {
    const model = dealsWorkbook(formulas);
    calculate(model);
    const before = valuesAt(model, 'Sums!A1:A5').flat();
    change(sheetOf(model, 'Data'));
    calculate(model);
    return { before, after: valuesAt(model, 'Sums!A1:A5').flat(), model };
  };

  test('sees the rows that a table got, and its own rows there', () => {
    const { before, after, model } = sums((data) => {
      ['7', 'East', 1000, 0.5, '=[@Amount]*[@Odds]'].forEach((value, column) => put(data, 5, column, value));
      data.tables = [tableOf('Deals', 'A1:E6', ['Id', 'Team', 'Amount', 'Odds', 'Expected'])];
    });
    expect(before).toEqual([700, 700, 1.85, '#NAME?', 0]);
    expect(after).toEqual([1700, 1700, 2.35, '#NAME?', 0]);
    expect(valuesAt(model, 'Data!E5:E6').flat()).toEqual([0, 500]);
  });

  test('finds a table that has come, where there was none of its name', () => {
    const { after } = sums((data) => {
      data.tables.push(tableOf('Later', 'G1:G3', ['Size']));
      put(data, 1, 6, 8);
    });
    expect(after).toEqual([700, 700, 1.85, 8, 0]);
  });

  test('takes the columns that bear the names now', () => {
    const { after } = sums((data) => {
      data.tables = [tableOf('Deals', 'A1:E5', ['Id', 'Team', 'Odds', 'Amount', 'Expected'])];
    });
    expect(after).toEqual([1.85, 1.85, 700, '#NAME?', 0]);
  });

  test('misses a table that is gone', () => {
    const { after } = sums((data) => (data.tables = []));
    expect(after).toEqual(['#NAME?', '#NAME?', '#NAME?', '#NAME?', 0]);
  });
});

test.each<[string, (string | number | null)[]]>([
  ['@A2:A4', [3, null]],
  ['@A1:C1', ['#VALUE!', null]],
  ['@A1:E1', [8, null]],
  ['@A1:B4', ['#VALUE!', null]],
  ['@1:1', [8, null]],
  ['@A:A', [3, null]],
  ['@Other!A1:A2', ['#VALUE!', null]],
  ['@Other!A2:A3&"x"', ['9x', null]],
  ['SUM(@A2:A4,@list)', [6, null]],
  ['@A1:A4*@B1:B4', [90, null]],
  ['@A1:Sheet!A4', [3, null]],
  ['A1:A2*@A2:A4', [3, null]],
])('with an @ a range is the cell in line with the formula: %s in D3 fills %j', (formula, expected) => {
  const rows: (string | number | null)[][] = [
    [1, 10, 100, 8],
    [2, 20, 200],
    [3, 30, 300, `=${formula}`],
    [4, 40, 400],
  ];
  const model = workbookOf({ Sheet: rows, Other: [[7], [8], [9]] });
  const list = 'Sheet!$A$1:$A$4';
  model.names.push({ name: 'list', formula: list, sheetId: null, visible: true, comment: '' });
  calculate(model);
  expect(valuesAt(model, 'Sheet!D3:E3')).toEqual([expected]);
});

test('a range with an @ is another cell for every formula of the same text', () => {
  const model = workbookOf({ Sheet: [1, 2, 3].map((value) => [value, '=@$A$1:$A$3*10']) });
  calculate(model);
  expect(valuesAt(model, 'Sheet!B1:B3')).toEqual([[10], [20], [30]]);
});
