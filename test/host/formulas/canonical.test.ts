import { describe, expect, test } from '@jest/globals';
import { newWorkbook, openXlsx, saveXlsx } from '../../../src/files';
import { partText } from '../../files/saved-file-checks';
import { openClient, type OpenClient } from '../open-client';

/** A workbook with tables, names that are called like functions, and a name that holds a LAMBDA. */
async function opened(): Promise<OpenClient> {
  const client = openClient(newWorkbook(['Sheet1', 'Other']));
  await client.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.getItem('Sheet1');
    const headers = ['Amount', ' Lead', 'p,q', 'a:b', 'Win chance', 'total $ amount', "A '#1"];
    sheet.getRange('A1:G1').values = [headers];
    sheet.getRange('A2:G3').values = [
      [1, 2, 3, 4, 5, 6, 7],
      [10, 20, 30, 40, 50, 60, 70],
    ];
    sheet.tables.add('A1:G3', true).name = 'Sales';
    sheet.getRange('L2').formulas = [['=SEQUENCE(3)']];
    names.add('Days', '=2');
    names.add('Rate', '=0.2');
    names.add('Twice', '=LAMBDA(x,x*2)');
    await context.sync();
  });
  return client;
}

/** What formulas that are written one after the other into a cell read back as, with their results. */
async function readBack({ run }: OpenClient, typed: readonly string[], address = 'J2') {
  return run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange(address);
    context.trackedObjects.add(cell);
    const found: (readonly [formula: string, value: unknown])[] = [];
    for (const formula of typed) {
      cell.clear();
      cell.formulas = [[formula]];
      cell.load('formulas,values');
      await context.sync();
      found.push([String(cell.formulas[0]?.[0]), cell.values[0]?.[0]]);
    }
    return found;
  });
}

async function spellings(client: OpenClient, typed: readonly string[], address?: string): Promise<string[]> {
  return (await readBack(client, typed, address)).map(([formula]) => formula);
}

describe('before a bracket', () => {
  test('a function of Excel comes before a name of the workbook', async () => {
    const found = await readBack(await opened(), [
      '=DAYS(5,2)',
      '=days(5,2)+days',
      '=Rate(10,-100,800)>rate/10',
      '=vara(1,3)&poisson(1,2,true)',
    ]);
    expect(found.map(([formula]) => formula)).toEqual([
      '=DAYS(5,2)',
      '=DAYS(5,2)+Days',
      '=RATE(10,-100,800)>Rate/10',
      '=VARA(1,3)&POISSON(1,2,TRUE)',
    ]);
    expect(found.slice(0, 3).map(([, value]) => value)).toEqual([3, 5, true]);
  });

  test('a name that holds a LAMBDA is spelled as it was given', async () => {
    expect(await spellings(await opened(), ['=TWICE(4)', '=twice(4)', '=Thrice(4)'])).toEqual([
      '=Twice(4)',
      '=Twice(4)',
      '=Thrice(4)',
    ]);
  });

  test('the mark of a later version is the file’s', async () => {
    const client = await opened();
    const typed = [
      '=_xlfn.XLOOKUP(1,A2:A3,B2:B3)',
      '=_XLFN.stdev.s(a2:a3)',
      '=_xlfn.nosuch(1)',
      '=sum(_xlfn._xlws.filter(a2:a3,a2:a3>1))',
    ];
    expect(await readBack(client, typed)).toEqual([
      ['=XLOOKUP(1,A2:A3,B2:B3)', 2],
      ['=STDEV.S(A2:A3)', expect.closeTo(6.364, 3)],
      ['=_xlfn.nosuch(1)', '#NAME?'],
      ['=SUM(FILTER(A2:A3,A2:A3>1))', 10],
    ]);
    const sheet = partText(await saveXlsx(client.host.workbook), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('SUM(_xlfn._xlws.FILTER(A2:A3,A2:A3&gt;1))');
  });
});

describe('the operators that files hold as functions', () => {
  test('are what they stand for, wherever they are typed, and go on to be functions in the file', async () => {
    const client = await opened();
    const found = await readBack(client, [
      '=SUM(_xlfn.ANCHORARRAY(L2))',
      '=_xlfn.SINGLE(sales[amount])*2',
      '=-_XLFN.SINGLE(a2:a3*2)',
      '=_xlfn.SINGLE(INDEX(_xlfn.ANCHORARRAY(L2),2))',
      '=_xlfn.SINGLE("a",1)',
    ]);
    expect(found).toEqual([
      ['=SUM(L2#)', 6],
      ['=@Sales[Amount]*2', 2],
      ['=-@(A2:A3*2)', -2],
      ['=@INDEX(L2#,2)', 2],
      ['=_xlfn.SINGLE("a",1)', '#NAME?'],
    ]);
    const text = '"_xlfn.SINGLE(A1)"';
    expect(await spellings(client, [`=${text}`])).toEqual([`=${text}`]);
  });
});

describe('structured references', () => {
  test('keep brackets inside brackets where the name of the column may need them', async () => {
    const found = await spellings(await opened(), [
      '=SUM(sales[[p,q]])',
      '=SUM(sales[[A:B]])',
      '=SUM(sales[[ lead]])',
      "=SUM(sales[[a '''#1]])",
      "=SUM(sales[a '''#1])",
      '=SUM(sales[[total $ amount]])',
      '=SUM(sales[total $ amount])',
      '=SUM(sales[[amount]])',
      '=SUM(sales[[win chance]])',
      '=SUM(sales[win chance])',
    ]);
    expect(found).toEqual([
      '=SUM(Sales[[p,q]])',
      '=SUM(Sales[[a:b]])',
      '=SUM(Sales[[ Lead]])',
      "=SUM(Sales[[A '''#1]])",
      "=SUM(Sales[A '''#1])",
      '=SUM(Sales[[total $ amount]])',
      '=SUM(Sales[total $ amount])',
      '=SUM(Sales[Amount])',
      '=SUM(Sales[Win chance])',
      '=SUM(Sales[Win chance])',
    ]);
  });

  test('of a row have brackets only where they need them', async () => {
    const typed = [
      '=sales[@amount]',
      '=sales[[#this row],[win chance]]',
      '=sales[@[amount]]',
      '=sales[@[p,q]]',
    ];
    expect(await readBack(await opened(), typed)).toEqual([
      ['=Sales[@Amount]', 1],
      ['=Sales[@[Win chance]]', 5],
      ['=Sales[@Amount]', 1],
      ['=Sales[@[p,q]]', 3],
    ]);
  });

  test('without a column spell the table', async () => {
    expect(
      await spellings(await opened(), ['=SUM(sales[@])', '=SUM(sales[#this row])', '=SUM(sales[])']),
    ).toEqual(['=SUM(Sales[@])', '=SUM(Sales[@])', '=SUM(Sales[])']);
  });

  test('keep their brackets in the file and where the table gets another name', async () => {
    const client = await opened();
    const typed = '=SUM(Sales[[p,q]])+SUM(_xlfn.UNIQUE(Sales[[ Lead]]))+SUM(Sales[@])';
    await readBack(client, [typed]);
    await client.run(async ({ workbook: { tables } }) => {
      tables.getItem('Sales').name = 'Orders';
      await tables.context.sync();
    });
    const renamed = 'SUM(Orders[[p,q]])+SUM(UNIQUE(Orders[[ Lead]]))+SUM(Orders[@])';
    const again = await openXlsx(await saveXlsx(client.host.workbook));
    for (const model of [client.host.workbook, again])
      expect(model.sheets[0]?.cells.get(1, 9)?.formula).toBe(renamed);
  });

  test('get brackets where a column gets a name that needs them', async () => {
    const client = await opened();
    await readBack(client, ['=SUM(Sales[Amount])+Sales[@Amount]']);
    const found = await client.run(async ({ workbook: { worksheets } }) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['net, all']];
      const cell = sheet.getRange('J2').load('formulas,values');
      await worksheets.context.sync();
      return [cell.formulas, cell.values];
    });
    expect(found).toEqual([[['=SUM(Sales[[net, all]])+Sales[@[net, all]]']], [[12]]]);
  });

  test('without a table are spelled as the table around their own cell has it', async () => {
    const client = await opened();
    const found = await client.run(async ({ workbook: { worksheets } }) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('H1:I1').values = [['AMOUNT', 'Half']];
      const second = sheet.tables.add('H1:I3', true);
      second.name = 'Second';
      const cells = sheet.getRange('G2:I2');
      cells.formulas = [['=[@amount]*2', 8, '=[@amount]/2']];
      cells.load('formulas,values');
      await worksheets.context.sync();
      return [cells.formulas, cells.values];
    });
    expect(found).toEqual([[['=[@Amount]*2', 8, '=[@AMOUNT]/2']], [[2, 8, 4]]]);
  });
});

test('numbers are plain where they can be', async () => {
  expect(
    await spellings(await opened(), [
      '=1e-7',
      '=1e100',
      '=1e20*1.50',
      '=-2.5e-300',
      '=100000000000000000000',
    ]),
  ).toEqual(['=0.0000001', '=1E+100', '=1E+20*1.5', '=-2.5E-300', '=100000000000000000000']);
});

describe('variables', () => {
  test('hide names only where they can be seen', async () => {
    const typed = [
      '=let(rate,2,rate)+rate',
      '=let(rate,rate*10,rate+1)',
      '=sum(map(a2:a3,lambda(rate,rate*2)),rate)',
      '=let(a,{1,2},rate,3,sum(a)*rate)',
    ];
    expect(await readBack(await opened(), typed)).toEqual([
      ['=LET(rate,2,rate)+Rate', 2.2],
      ['=LET(rate,Rate*10,rate+1)', 3],
      ['=SUM(MAP(A2:A3,LAMBDA(rate,rate*2)),Rate)', 22.2],
      ['=LET(a,{1,2},rate,3,SUM(a)*rate)', 9],
    ]);
  });
});
