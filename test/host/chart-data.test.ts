import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { partText, problemsOf } from '../files/saved-file-checks';
import { openClient } from './open-client';

interface Series {
  readonly name: string;
  readonly values: string;
  readonly categories?: string;
}

/** What the series of a chart over cells that start in A1 stand for. */
async function charted(
  values: unknown[][],
  seriesBy: 'Auto' | 'Columns' | 'Rows' = 'Auto',
  change: (sheet: Excel.Worksheet) => unknown = () => undefined,
): Promise<Series[]> {
  const { run, host } = openClient();
  const names = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('A1').getResizedRange(values.length - 1, (values[0]?.length ?? 0) - 1);
    range.values = values;
    change(sheet);
    const { series } = sheet.charts.add('ColumnClustered', range, seriesBy);
    series.load('items/name');
    await context.sync();
    return series.items.map(({ name }) => name);
  });
  const [chart] = host.workbook.sheets[0]?.charts ?? [];
  return (chart?.series ?? []).map(({ values: cells, categories }, index) => ({
    name: names[index] ?? '',
    values: cells.replace(/^.*!/, ''),
    ...(categories !== undefined && { categories: categories.replace(/^.*!/, '') }),
  }));
}

test('two columns of text are two levels of categories', async () => {
  const cells = [
    ['Region', 'Quarter', 'Sales', 'Cost'],
    ['North', 'Q1', 1, 2],
    ['', 'Q2', 3, 4],
    ['South', 'Q1', 5, 6],
  ];
  expect(await charted(cells)).toEqual([
    { name: 'Sales', values: '$C$2:$C$4', categories: '$A$2:$B$4' },
    { name: 'Cost', values: '$D$2:$D$4', categories: '$A$2:$B$4' },
  ]);
});

test('two rows of text are two levels of categories of the rows, or two words in the names of the columns', async () => {
  const cells = [
    ['', 'North', 'South', 'East'],
    ['', 'Q1', 'Q2', 'Q3'],
    ['Sales', 1, 2, 3],
    ['Cost', 4, 5, 6],
  ];
  expect(await charted(cells, 'Rows')).toEqual([
    { name: 'Sales', values: '$B$3:$D$3', categories: '$B$1:$D$2' },
    { name: 'Cost', values: '$B$4:$D$4', categories: '$B$1:$D$2' },
  ]);
  expect(await charted(cells, 'Columns')).toMatchObject([
    { name: 'North Q1', categories: '$A$3:$A$4' },
    { name: 'South Q2' },
    { name: 'East Q3' },
  ]);
});

test('years are values unless the corner above them is empty; dates are categories', async () => {
  const years = (corner: string): unknown[][] => [
    [corner, 'Sales'],
    [2025, 1],
    [2026, 2],
  ];
  expect(await charted(years('Year'))).toEqual([
    { name: 'Year', values: '$A$2:$A$3' },
    { name: 'Sales', values: '$B$2:$B$3' },
  ]);
  expect(await charted(years(''))).toEqual([{ name: 'Sales', values: '$B$2:$B$3', categories: '$A$2:$A$3' }]);
  const dated = await charted(years('Day'), 'Auto', (sheet) => {
    sheet.getRange('A2:A3').numberFormat = [['yyyy-mm-dd'], ['yyyy-mm-dd']];
  });
  expect(dated).toEqual([{ name: 'Sales', values: '$B$2:$B$3', categories: '$A$2:$A$3' }]);
});

test('where all is text, its first column and row are names', async () => {
  expect(
    await charted(
      [
        ['a', 'b', 'c'],
        ['x', 'y', 'z'],
      ],
      'Columns',
    ),
  ).toMatchObject([{ name: 'b', categories: '$A$2' }, { name: 'c' }]);
});

test('levels of categories are saved as such, read back, and have one name for each point', async () => {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C4').values = [
      ['Region', 'Quarter', 'Sales'],
      ['North', 'Q1', 1],
      ['', 'Q2', 3],
      ['South', 'Q1', 5],
    ];
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'));
    await context.sync();
  });
  const bytes = await saveXlsx(client.host.workbook);
  expect(await problemsOf(bytes)).toEqual([]);
  expect(partText(bytes, 'xl/charts/chart1.xml')).toContain(
    '<c:cat><c:multiLvlStrRef><c:f>Sheet1!$A$2:$B$4</c:f></c:multiLvlStrRef></c:cat>',
  );
  const again = openClient(await openXlsx(bytes));
  await again.run(async (context) => {
    const [chart] = [context.workbook.worksheets.getItem('Sheet1').charts.getItemAt(0)];
    const names = chart.series.getItemAt(0).getDimensionValues('Categories');
    await context.sync();
    expect(names.value).toEqual(['North Q1', 'Q2', 'South Q1']);
  });
});

test('a smooth line stays smooth through a file', async () => {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A3').values = [[1], [2], [1]];
    sheet.charts.add('Line', sheet.getRange('A1:A3')).series.getItemAt(0).smooth = true;
    sheet.charts.add('XYScatterSmooth', sheet.getRange('A1:A3'));
    sheet.charts.add('Line', sheet.getRange('A1:A3'));
    const unnamed = sheet.charts.getItemAt(2).series.getItemAt(0).load('name');
    await context.sync();
    expect(unnamed.name).toBe('Series1');
  });
  const again = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
  const smooth = await again.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem('Sheet1');
    const series = [0, 1, 2].map((index) => charts.getItemAt(index).series.getItemAt(0).load('smooth'));
    await context.sync();
    return series.map((each) => each.smooth);
  });
  expect(smooth).toEqual([true, true, false]);
});
