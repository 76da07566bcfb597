import { describe, expect } from '@jest/globals';
import { saveXlsx, type CellValue } from '../../../src/files';
import { calculate } from '../../../src/host/formulas';
import { displayText } from '../../../src/host/values';
import { calculatedByLibreOffice, testWithLibreOffice } from '../../other-programs/libre-office';
import { sheetOf, tableOf, workbookOf } from './workbook';

const data: CellValue[][] = [
  ['Id', 'Team', 'Amount', 'Odds', 'Close'],
  ['D1', 'North', 100, 0.5, 46000],
  ['D2', 'South', 200.25, 0.25, 46031],
  ['D3', 'north', 400, 1, 46059],
  ['D4', 'East*', -50, 0.1, 46090],
  ['D5', 'South', null, 0, 46120],
];

// Left out because LibreOffice 7.4 differs from Excel: TRUE joined to text, a bare table name, and `[#Headers]`.
const formulas = [
  'SUM(Deals[Amount])',
  'SUMIFS(Deals[Amount],Deals[Team],"north",Deals[Odds],">0.6")',
  'SUMIFS(Data!$C$2:$C$6,Data!$E$2:$E$6,">="&46031,Data!$E$2:$E$6,"<46120")',
  'SUMIF(Deals[Team],"S*",Deals[Amount])',
  'COUNTIFS(Deals[Team],"East~*")',
  'COUNTIFS(Deals[Amount],"<>")',
  'COUNTIFS(Deals[Team],"<>South")',
  'COUNTIF(Deals[Amount],"<=100")',
  'COUNTIF(Deals[Team],"n?rth")',
  'AVERAGEIFS(Deals[Amount],Deals[Odds],"<1")',
  'MAXIFS(Deals[Amount],Deals[Team],"South")',
  'SUMPRODUCT((Deals[Team]="north")*Deals[Odds]*Deals[Amount])',
  'SUMPRODUCT(--(Data!$D$2:$D$6>0.2),Data!$C$2:$C$6)',
  'INDEX(Deals[Team],MATCH("D3",Deals[Id],0))',
  'INDEX(Data!$A$1:$E$6,3,4)',
  'MATCH(0.3,{0.1,0.2,0.5},1)',
  'VLOOKUP("D2",Data!$A$2:$E$6,3,FALSE)',
  'HLOOKUP("Odds",Data!$A$1:$E$6,2,FALSE)',
  'IFERROR(VLOOKUP("D9",Data!$A$2:$E$6,3,FALSE),"none")',
  'IFERROR(1/0,-1)',
  'TEXTJOIN("|",TRUE,Deals[Team])',
  'CONCATENATE("a",1,"b")',
  'EDATE(46053,1)',
  'EOMONTH(46053,-1)',
  'DATE(2026,14,35)-DATE(2026,1,1)',
  'YEAR(46000)*100+MONTH(46000)',
  'WEEKDAY(46000,2)',
  'NETWORKDAYS(46000,46031)',
  'DATEDIF(46000,46120,"m")',
  'TEXT(46000,"yyyy-mm-dd")',
  'TEXT(1234.567,"#,##0.00")',
  'TEXT(0.256,"0.0%")',
  'ROUND(2.5,0)+ROUND(-2.5,0)+ROUNDUP(1.1,0)+ROUNDDOWN(-1.9,0)',
  'MOD(-3,2)+INT(-1.5)+TRUNC(-1.5)',
  '10/3',
  '2^0.5',
  '7%*100',
  'LEFT("Stakegrid",5)&MID("Stakegrid",6,2)&RIGHT("Stakegrid",2)',
  'SUBSTITUTE("a-b-c","-","+",2)',
  'FIND("g","Stakegrid")+SEARCH("GR?D","Stakegrid")',
  'UPPER(TRIM("  a   b "))',
  'LEN("中文 text")',
  'REPT("ab",3)',
  'IF(AND(1<2,OR(FALSE,"a"="A")),"yes","no")',
  'IFS(1>2,"a",2>1,"b")',
  'SWITCH(3,1,"one",3,"three","other")',
  'CHOOSE(2,"x","y","z")',
  'SUBTOTAL(9,Deals[Amount])+SUBTOTAL(3,Deals[Team])',
  'INDIRECT("Data!C"&3)',
  'SUM(OFFSET(Data!$C$1,1,0,3,1))',
  'ROWS(Deals[Id])*COLUMNS(Data!$A$1:$E$1)',
  'COUNTA(Data!$A$1:$E$1)+COUNTBLANK(Deals[Amount])',
  'MEDIAN(Deals[Amount])+LARGE(Deals[Amount],2)+SMALL(Deals[Amount],1)',
  'STDEV(Deals[Amount])',
  'RANK(200.25,Data!$C$2:$C$6)',
  'PERCENTILE(Data!$C$2:$C$6,0.25)',
  'rate*100',
  'SUM(amounts)',
  'ISNUMBER(Data!C6)',
  'ISBLANK(Data!C6)',
  'Data!C6',
  'Data!C6&"x"',
  'NPV(0.1,100,100)',
  'PMT(0.01,12,-1000)',
];

describe('Formulas give what LibreOffice makes of the saved file', () => {
  testWithLibreOffice(
    'one by one, although the file holds wrong results',
    async () => {
      const model = workbookOf({ Sums: formulas.map((formula) => [`=${formula}`]), Data: data });
      const sums = sheetOf(model, 'Sums');
      sheetOf(model, 'Data').tables.push(
        tableOf('Deals', 'A1:E6', ['Id', 'Team', 'Amount', 'Odds', 'Close']),
      );
      model.names.push({ name: 'rate', formula: '0.13', sheetId: null, visible: true, comment: '' });
      model.names.push({
        name: 'amounts',
        formula: 'Data!$C$2:$C$6',
        sheetId: null,
        visible: true,
        comment: '',
      });
      sums.cells.forEach((cell) => {
        cell.value = 4711;
      });
      const theirs = calculatedByLibreOffice(await saveXlsx(model));
      calculate(model);
      const differences: unknown[] = [];
      for (const [row, formula] of formulas.entries()) {
        const ours = sums.cells.get(row, 0)?.value ?? null;
        const their = (theirs[row] ?? '').replace(/^"(.*)"$/, '$1').replaceAll('""', '"');
        const isSame =
          typeof ours === 'number'
            ? Math.abs(ours - Number(their)) <= 1e-9 * Math.max(1, Math.abs(ours))
            : displayText(ours) === their;
        if (!isSame || their === '4711') differences.push({ formula, ours, their });
      }
      expect(differences).toEqual([]);
    },
    120_000,
  );
});
