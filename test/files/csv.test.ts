import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatCsv, parseCsv } from '../../src/files';

describe('CSV', () => {
  test('the delimiter is found, quotes and line breaks inside fields are read, the byte-order mark is not data', () => {
    expect(parseCsv('\ufeffDeal;Amount\r\n"A; B";"say ""hi""\nnow"\r\n')).toEqual([
      ['Deal', 'Amount'],
      ['A; B', 'say "hi"\nnow'],
    ]);
    expect(parseCsv('a,b\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(parseCsv('')).toEqual([]);
  });

  test('text that looks like a number stays text', () => {
    expect(parseCsv('id,n\n001,3E5')).toEqual([
      ['id', 'n'],
      ['001', '3E5'],
    ]);
  });

  test('Excel gets a byte-order mark when asked for', () => {
    expect(formatCsv([['商机', 1.5, true, null]], { forExcel: true })).toBe('\ufeff商机,1.5,TRUE,');
  });

  test('what is written is read back', () => {
    const field = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', '商', ';', '=') });
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (table) => {
        const named = table.map((row) => ['x', 'y,', ...row]);
        expect(parseCsv(formatCsv(named), { delimiter: ',' })).toEqual(named);
      }),
    );
  });
});
