import { describe, expect, test } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { CellHash } from '../../../../src/workbook/publish/standing/cell-hash';

type Content = string | number | boolean;

function digits(...cells: readonly Content[]): string {
  const hash = new CellHash();
  for (const cell of cells) hash.add(cell);
  return hash.text();
}

describe('the digits over cells', () => {
  test('are others for other cells, in another order, and with other borders between them', () => {
    const sheets: Content[][] = [
      ['ab', 'c'],
      ['a', 'bc'],
      ['abc'],
      ['abc', ''],
      ['', 'abc'],
      ['abd'],
      ['acb'],
      ['ABC'],
      ['abc\0'],
      [1],
      ['1'],
      [true],
      [false],
      [0],
      [''],
      [],
      [1, 2],
      [2, 1],
    ];
    expect(new Set(sheets.map((cells) => digits(...cells))).size).toBe(sheets.length);
    expect(digits(-0)).toBe(digits(0));
    expect(digits('abc')).toMatch(/^[0-9a-f]{16}$/);
  });

  test('are the same for a formula and the text with which it is read back', () => {
    assert(
      property(string({ unit: 'binary' }), (formula) => {
        const hash = new CellHash();
        hash.addFormula(formula);
        expect(hash.text()).toBe(digits(`=${formula}`));
      }),
    );
  });

  test('are others when any single letter is another', () => {
    const text = 'The key decision leader is an opponent: 谁去谈?';
    const changed = [...text].map((_, index) => digits(`${text.slice(0, index)}#${text.slice(index + 1)}`));
    expect(new Set([digits(text), ...changed]).size).toBe(text.length + 1);
  });

  test('come with the size of the cells in an answer, on the large side', () => {
    const cells = ['plain', '中文', 12.5, 'x'];
    const hash = new CellHash();
    for (const cell of cells) hash.add(cell);
    expect(hash.bytes).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(cells)) - 2);
    expect(hash.bytes).toBe(4 + 5 + 4 + 6 + 12 + 4 + 1);
  });
});
