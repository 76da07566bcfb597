import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newWorkbook } from '../../../src/files';
import { areaAddress, parseAddress, qualifiedAddress, quoteSheetName } from '../../../src/host/formulas';
import { openClient } from '../open-client';

const column = fc.integer({ min: 0, max: 16_383 });
const row = fc.integer({ min: 0, max: 1_048_575 });
const area = fc.tuple(row, row, column, column).map(([a, b, c, d]) => ({
  top: Math.min(a, b),
  bottom: Math.max(a, b),
  left: Math.min(c, d),
  right: Math.max(c, d),
}));
const sheetName = fc
  .string({ minLength: 1, maxLength: 31 })
  .filter((name) => !/[[\]:*?/\\]|^'|'$|\p{C}/u.test(name));

describe('Addresses', () => {
  test('name cells, ranges, whole columns and whole rows', () => {
    expect(parseAddress("'It''s'!A1:B2")).toEqual({
      sheet: "It's",
      areas: [{ top: 0, left: 0, bottom: 1, right: 1 }],
    });
    expect(parseAddress('$B$2:A1')?.areas).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    expect(parseAddress('A:C')?.areas).toEqual([{ top: 0, left: 0, bottom: 1_048_575, right: 2 }]);
    expect(parseAddress('3:5')?.areas).toEqual([{ top: 2, left: 0, bottom: 4, right: 16_383 }]);
    expect(parseAddress("'a,b'!A1,C3")).toEqual({
      sheet: 'a,b',
      areas: [
        { top: 0, left: 0, bottom: 0, right: 0 },
        { top: 2, left: 2, bottom: 2, right: 2 },
      ],
    });
  });

  test.each(['', 'XFE1', 'A0', 'A1048577', 'Name', 'A1:', 'S!A1,R!A1', '[1]S!A1', 'A1 B2'])(
    '%j is no address',
    (text) => {
      expect(parseAddress(text)).toBeNull();
    },
  );

  test('sheet names are quoted where a formula needs it', () => {
    expect(['Sheet1', '数据', 'a.b', '𠮷田', '_x'].map(quoteSheetName)).toEqual([
      'Sheet1',
      '数据',
      'a.b',
      '𠮷田',
      '_x',
    ]);
    const quoted = [
      '数据（一）',
      'A＋B',
      '“q”',
      '😀',
      'a\u3000b',
      'a\u200bb',
      'e\u0301',
      'false',
      '.a',
      '1Q',
      'rc',
      'XFE1',
    ];
    expect(quoted.map(quoteSheetName)).toEqual(quoted.map((name) => `'${name}'`));
    expect(['Roll-up', 'A1', 'R1C1', '2024', "It's", 'TRUE', 'a!b'].map(quoteSheetName)).toEqual([
      "'Roll-up'",
      "'A1'",
      "'R1C1'",
      "'2024'",
      "'It''s'",
      "'TRUE'",
      "'a!b'",
    ]);
  });

  test('sheets are quoted in formulas as in addresses, whatever was typed', async () => {
    const names = ['数据（一）', 'A＋B', '“q”', '😀', 'a\u3000b', '数据', '𠮷田', 'rate1x'];
    const { run } = openClient(newWorkbook(['Sheet1', ...names]));
    const found = await run(async ({ workbook: { worksheets } }) => {
      for (const [index, name] of names.entries()) worksheets.getItem(name).getRange('B2').values = [[index]];
      const cells = worksheets.getItem('Sheet1').getRange('A1:A8');
      cells.formulas = names.map((name) => [`='${name}'!b2+1`]);
      const other = worksheets.getItem(names[0] ?? '').getRange('A1');
      cells.load('formulas,values');
      other.load('address');
      await worksheets.context.sync();
      cells.formulas = cells.formulas.map((row) => [...row]);
      const [first, values] = [cells.formulas, cells.values];
      cells.load('formulas');
      await worksheets.context.sync();
      return { first, values, again: cells.formulas, address: other.address };
    });
    const formulas = names.map((name, index) => [index < 5 ? `='${name}'!B2+1` : `=${name}!B2+1`]);
    const values = names.map((_, index) => [index + 1]);
    expect(found).toEqual({ first: formulas, values, again: formulas, address: "'数据（一）'!A1" });
  });

  test('every area is read back from its address, with any sheet name', () => {
    fc.assert(
      fc.property(area, sheetName, fc.boolean(), (cells, name, absolute) => {
        expect(parseAddress(areaAddress(cells, absolute))).toEqual({ sheet: null, areas: [cells] });
        expect(parseAddress(qualifiedAddress(name, cells, absolute))).toEqual({
          sheet: name,
          areas: [cells],
        });
      }),
    );
  });
});
