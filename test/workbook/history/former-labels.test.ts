import { expect, test } from '@jest/globals';
import { valuesOf } from '../../../src/workbook/read/history/cell-values';

const basisIn = (label: string) =>
  valuesOf({ cells: { basis: label }, row: 0, isEdited: false }).level('basis', 'basis');

test('a label that an earlier version wrote into the history is still understood', () => {
  expect(basisIn('仅声称，未核实')).toBe('self');
  expect(basisIn('仅声称，未确认')).toBe('self');
  expect(basisIn('仅声称')).toBeNull();
});
