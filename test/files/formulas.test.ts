import { describe, expect, test } from '@jest/globals';
import { fileFormula, shownFormula } from '../../src/files/xlsx/formulas';
import { movedFormula } from '../../src/files/xlsx/shared-formula';

describe('formulas between people and file', () => {
  const pairs: [shown: string, file: string][] = [
    ['SUM(A1:B2)', 'SUM(A1:B2)'],
    ['XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
    ['SORT(FILTER(A1:A9,B1:B9>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))'],
    ['LET(total,1,total+1)', '_xlfn.LET(_xlpm.total,1,_xlpm.total+1)'],
    [
      'MAP(A1#,LAMBDA(each,each*2))',
      '_xlfn.MAP(_xlfn.ANCHORARRAY(A1),_xlfn.LAMBDA(_xlpm.each,_xlpm.each*2))',
    ],
    [
      'LET(f,LAMBDA(q,q+1),sum,SUM(A1),f(2)+sum)',
      '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.q,_xlpm.q+1),_xlpm.sum,SUM(A1),_xlpm.f(2)+_xlpm.sum)',
    ],
    ['LET(rate,rate*2,rate)+rate', '_xlfn.LET(_xlpm.rate,rate*2,_xlpm.rate)+rate'],
    ['MAX(XLOOKUP(1,Deals[[p,q]],Deals[Deal ID]))', 'MAX(_xlfn.XLOOKUP(1,Deals[[p,q]],Deals[Deal ID]))'],
    ['Deals[@Amount]*2', 'Deals[[#This Row],[Amount]]*2'],
    ['Deals[@[Deal ID]]', 'Deals[[#This Row],[Deal ID]]'],
    ["Deals[@[a'[b'#]]", "Deals[[#This Row],[a'[b'#]]"],
    ['SUM(Deals[@[Q1]:[Q4]])', 'SUM(Deals[[#This Row],[Q1]:[Q4]])'],
    ['BYROW(A1:C9,SUM)', '_xlfn.BYROW(A1:C9,_xleta.SUM)'],
    ['REDUCE(0, A1:A3, MAX)', '_xlfn.REDUCE(0, A1:A3, _xleta.MAX)'],
    ['SUM(Days)', 'SUM(Days)'],
    ['@A1:A9', '_xlfn.SINGLE(A1:A9)'],
    ['"XLOOKUP("&A1&"[@x]"', '"XLOOKUP("&A1&"[@x]"'],
    ["'FILTER(x)'!A1", "'FILTER(x)'!A1"],
  ];

  test.each(pairs)('%s is written as the file wants it, and read back', (shown, file) => {
    expect(fileFormula(shown)).toBe(file);
    expect(shownFormula(file)).toBe(shown);
  });

  test('a reference to this row without a table means the table around the cell', () => {
    expect(fileFormula('[@Amount]*[@[Win chance]]', 'Deals')).toBe(
      'Deals[[#This Row],[Amount]]*Deals[[#This Row],[Win chance]]',
    );
  });

  test('what is in file form already stays', () => {
    expect(fileFormula('Deals[[#This Row],[Amount]]')).toBe('Deals[[#This Row],[Amount]]');
    expect(fileFormula('_xlfn.XLOOKUP(1,A:A,B:B)')).toBe('_xlfn.XLOOKUP(1,A:A,B:B)');
  });

  test('a shared formula moves its relative references and nothing else', () => {
    expect(movedFormula('A1+$B2+C$3+$D$4&"A1"+Sheet1!A1:B2+A:A+3:3', 2, 1)).toBe(
      'B3+$B4+D$3+$D$4&"A1"+Sheet1!B3:C4+B:B+5:5',
    );
    expect(movedFormula('LOG10(A1)+Deals[A1]', 1, 0)).toBe('LOG10(A2)+Deals[A1]');
    expect(movedFormula('A1', -1, 0)).toBe('#REF!');
    expect(movedFormula("'A1 b'!C1", 1, 1)).toBe("'A1 b'!D2");
  });
});
