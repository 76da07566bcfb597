import { expect } from '@jest/globals';
import { openXlsx, saveXlsx, type CellValue, type SheetModel } from '../../../src/files';
import { openClient } from '../open-client';
import { libreOfficeConversion, testWithLibreOffice } from '../../other-programs/libre-office';

const people: readonly (string | number)[][] = Array.from({ length: 40 }, (_, index) => [
  `D-${index}`,
  ['Ann', 'Bob', 'Chen'][(index * 7) % 3] ?? '',
  ['Commit', 'Best case', 'Pipeline'][(index * 5) % 4] ?? '',
  `2026 Q${1 + ((index * 3) % 4)}`,
  1 + ((index * 11) % 5),
  (index * 37.25) % 90,
]);

interface Wanted {
  readonly name: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly [
    field: string,
    summary: 'Sum' | 'Count' | 'Average' | 'Max' | 'Min',
    name: string,
  ])[];
  readonly showAs?: 'PercentOfGrandTotal' | 'PercentOfRowTotal' | 'PercentOfColumnTotal';
}

const pivots: readonly Wanted[] = [
  { name: 'sum', rows: ['Owner'], columns: ['Category'], values: [['Expected', 'Sum', 'Total']] },
  {
    name: 'count and sum',
    rows: ['Quarter'],
    columns: ['Stage'],
    values: [
      ['Deal ID', 'Count', 'Deals'],
      ['Expected', 'Sum', 'Total'],
    ],
  },
  {
    name: 'average',
    rows: ['Category', 'Owner'],
    columns: ['Stage'],
    values: [['Expected', 'Average', 'Mean']],
  },
  ...(['PercentOfGrandTotal', 'PercentOfRowTotal', 'PercentOfColumnTotal'] as const).map(
    (showAs): Wanted => ({
      name: showAs,
      rows: ['Category'],
      columns: ['Owner'],
      values: [['Expected', 'Sum', 'Share']],
      showAs,
    }),
  ),
  {
    name: 'values only in columns',
    rows: ['Owner'],
    columns: [],
    values: [
      ['Expected', 'Max', 'Most'],
      ['Stage', 'Min', 'Least'],
    ],
  },
];

/** The numbers of a sheet row by row, without labels, which LibreOffice words differently. */
function numbers(sheet: SheetModel): number[][] {
  const rows = new Map<number, number[]>();
  sheet.cells.forEach(({ value }, row) => {
    const found: CellValue = value;
    if (typeof found === 'number') rows.set(row, [...(rows.get(row) ?? []), Number(found.toFixed(6))]);
  });
  return [...rows.values()];
}

testWithLibreOffice('pivot tables of a saved file show the same numbers in LibreOffice', async () => {
  const { run, host } = openClient();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('A1').getAbsoluteResizedRange(people.length + 1, 6);
    range.values = [['Deal ID', 'Owner', 'Category', 'Quarter', 'Stage', 'Expected'], ...people];
    const table = sheet.tables.add(range, true);
    for (const wanted of pivots) {
      const target = context.workbook.worksheets.add(wanted.name);
      const pivot = target.pivotTables.add(wanted.name, table, target.getRange('B4'));
      for (const field of wanted.rows) pivot.rowHierarchies.add(pivot.hierarchies.getItem(field));
      for (const field of wanted.columns) pivot.columnHierarchies.add(pivot.hierarchies.getItem(field));
      for (const [field, summary, name] of wanted.values) {
        const value = pivot.dataHierarchies.add(pivot.hierarchies.getItem(field));
        value.summarizeBy = summary;
        value.name = name;
        if (wanted.showAs) value.showAs = { calculation: wanted.showAs };
      }
      pivot.layout.layoutType = 'Tabular';
    }
    await context.sync();
  });
  const own = host.workbook.sheets.slice(1).map(numbers);
  // LibreOffice has to compute what it shows: what the file holds is wrong.
  for (const sheet of host.workbook.sheets.slice(1)) {
    sheet.cells.forEach((cell) => {
      if (typeof cell.value === 'number') cell.value = -12345;
    });
  }
  const again = await openXlsx(libreOfficeConversion(await saveXlsx(host.workbook), 'xlsx'));
  expect(own.map((rows) => rows.length)).toEqual([4, 6, 18, 5, 5, 5, 4]);
  expect(again.sheets.slice(1).map(numbers)).toEqual(own);
});
