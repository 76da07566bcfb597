import { describe, expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { partPaths, partText, problemsOf } from '../files/saved-file-checks';
import { openClient, type OpenClient } from './open-client';

/** A table with a slicer of its last column, another table, and a pivot of cells with a slicer of a field off its axes. */
async function withSlicers(): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B4').values = [
      ['Amount', 'Region'],
      [1, 'North'],
      [2, 'South'],
      [3, 'West'],
    ];
    sheet.getRange('E1:F3').values = [
      ['Team', 'Year'],
      ['Blue', 2025],
      ['Red', 2026],
    ];
    const other = context.workbook.worksheets.add('Other');
    other.getRange('A1:A2').values = [['Name'], ['z']];
    other.tables.add('A1:A2', true).name = 'People';
    sheet.tables.add('A1:B4', true).name = 'Deals';
    const pivot = other.pivotTables.add('Pivot', sheet.getRange('E1:F3'), other.getRange('D3'));
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('Team'));
    context.workbook.slicers.add('Deals', 'Region');
    context.workbook.slicers.add('Pivot', 'Year');
    await context.sync();
  });
  return client;
}

type Change = (workbook: Excel.Workbook) => unknown;

const slicersAfter = ({ run }: OpenClient, ...changes: Change[]): Promise<string[]> =>
  run(async (context) => {
    for (const change of changes) change(context.workbook);
    const { slicers } = context.workbook;
    slicers.load('items/name');
    await context.sync();
    return slicers.items.map(({ name }) => name);
  });

const deleteDeals: Change = ({ tables }) => tables.getItem('Deals').delete();

describe('slicers', () => {
  test('do not come back with a table or column that takes the id of what they filtered', async () => {
    const copied: Change = ({ worksheets }) => worksheets.getItem('Other').copy('End');
    expect(await slicersAfter(await withSlicers(), deleteDeals, copied)).toEqual(['Year']);
    const another: Change = ({ tables }) =>
      tables.getItem('Deals').columns.add(undefined, [['New'], [1], [2], [3]]);
    const deleteRegion: Change = ({ tables }) => tables.getItem('Deals').columns.getItem('Region').delete();
    expect(await slicersAfter(await withSlicers(), deleteRegion, another)).toEqual(['Year']);
    const reopened = openClient(await openXlsx(await saveXlsx((await withSlicers()).host.workbook)));
    expect(
      await slicersAfter(reopened, deleteDeals, ({ worksheets }) =>
        worksheets.getItem('Other').tables.add('K1:L2', true),
      ),
    ).toEqual(['Year']);
  });

  test.each<[string, Change, string[]]>([
    ['the table', deleteDeals, ['Year']],
    ['the table as such', ({ tables }) => tables.getItem('Deals').convertToRange(), ['Year']],
    [
      'the rows of the table',
      ({ worksheets }) => worksheets.getItem('Sheet1').getRange('A1:B4').delete('Up'),
      ['Year'],
    ],
    ['the PivotTable', ({ pivotTables }) => pivotTables.getItem('Pivot').delete(), ['Region']],
    ['the sheet of the PivotTable', ({ worksheets }) => worksheets.getItem('Other').delete(), ['Region']],
  ])('go with %s', async (_, change, left) => {
    const client = await withSlicers();
    expect(await slicersAfter(client, change)).toEqual(left);
    const { sheets } = client.host.workbook;
    expect(sheets.flatMap(({ slicers }) => slicers.map(({ name }) => name))).toEqual(left);
  });

  test('of a field whose header changes are gone, in a saved file too', async () => {
    const client = await withSlicers();
    const renamed: Change = ({ worksheets }) =>
      (worksheets.getItem('Sheet1').getRange('F1').values = [['Season']]);
    expect(await slicersAfter(client, renamed)).toEqual(['Region']);
    const bytes = await saveXlsx(client.host.workbook);
    expect(partPaths(bytes).filter((path) => path.startsWith('xl/slicerCaches/'))).toHaveLength(1);
    const problems = (await problemsOf(bytes)).filter((each) => !each.includes('graphicFrame-missing-chart'));
    expect(problems).toEqual([]);
    const again = openClient(await openXlsx(bytes));
    expect(await slicersAfter(again)).toEqual(['Region']);
  });

  test('of the second of two fields with one header are those of its numbered name', async () => {
    const client = await withSlicers();
    const twice: Change = ({ worksheets, pivotTables, slicers }) => {
      worksheets.getItem('Sheet1').getRange('F1').values = [['Team']];
      pivotTables.getItem('Pivot').refresh();
      slicers.add('Pivot', 'Team2');
    };
    expect(await slicersAfter(client, twice)).toEqual(['Region', 'Team2']);
    const again = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
    expect(await slicersAfter(again)).toEqual(['Region', 'Team2']);
  });

  test.each<[string, Change, string[]]>([
    [
      'booleans',
      ({ worksheets }) => (worksheets.getItem('Sheet1').getRange('F2:F3').values = [[true], [false]]),
      ['FALSE', 'TRUE'],
    ],
    ['nothing', ({ worksheets }) => worksheets.getItem('Sheet1').getRange('F2:F3').clear(), ['(blank)']],
  ])('of a field that holds %s name its items in a file', async (_, change, items) => {
    const client = await withSlicers();
    const refreshed: Change = ({ pivotTables }) => pivotTables.getItem('Pivot').refresh();
    await slicersAfter(client, change, refreshed);
    const bytes = await saveXlsx(client.host.workbook);
    const problems = (await problemsOf(bytes)).filter((each) => !each.includes('graphicFrame-missing-chart'));
    expect(problems).toEqual([]);
    const again = openClient(await openXlsx(bytes));
    const names = await again.run(async (context) => {
      const { slicerItems } = context.workbook.slicers.getItem('Year');
      slicerItems.load('items/name');
      await context.sync();
      return slicerItems.items.map(({ name }) => name);
    });
    expect(names).toEqual(items);
  });

  test('of an opened PivotTable whose source goes keep the items that the file named', async () => {
    const client = openClient(await openXlsx(await saveXlsx((await withSlicers()).host.workbook)));
    const sourceless: Change = ({ worksheets }) => worksheets.getItem('Sheet1').delete();
    await slicersAfter(client, sourceless);
    const pivot = client.host.workbook.sheets[0]?.pivots[0];
    if (!pivot) throw new Error('There is no PivotTable.');
    pivot.showRowGrandTotals = false;
    const bytes = await saveXlsx(client.host.workbook);
    const problems = (await problemsOf(bytes)).filter((each) => !each.includes('graphicFrame-missing-chart'));
    expect(problems).toEqual([]);
    expect(partText(bytes, 'xl/slicerCaches/slicerCache1.xml')).toContain('<items count="2">');
  });

  test.each(['Deals', 'Pivot'])(
    'read the values of %s once, however many items there are',
    async (filtered) => {
      const client = openClient();
      const { run, host } = client;
      const count = 400;
      await run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const rows = Array.from({ length: count }, (_, index) => [`R${index}`, index]);
        sheet.getRange(`A1:B${count + 1}`).values = [['Region', 'Amount'], ...rows];
        sheet.tables.add(`A1:B${count + 1}`, true).name = 'Deals';
        sheet.pivotTables.add('Pivot', 'Deals', sheet.getRange('E3'));
        context.workbook.slicers.add(filtered, 'Region').selectItems(['R1', 'R2']);
        await context.sync();
      });
      const cells = host.workbook.sheets[0]?.cells;
      if (!cells) throw new Error('There is no sheet.');
      const get = cells.get.bind(cells);
      let reads = 0;
      cells.get = (row, column) => {
        reads++;
        return get(row, column);
      };
      const selected = await run(async (context) => {
        const { slicerItems } = context.workbook.slicers.getItem('Region');
        slicerItems.load('items/name,items/isSelected,items/hasData');
        await context.sync();
        return slicerItems.items
          .filter(({ isSelected, hasData }) => isSelected && hasData)
          .map(({ name }) => name);
      });
      expect(selected).toEqual(['R1', 'R2']);
      expect(reads).toBeLessThan(20 * count);
      expect(
        await run(async (context) => {
          const item = context.workbook.slicers.getItem('Region').slicerItems.getItem('R2');
          item.isSelected = false;
          item.load('isSelected');
          await context.sync();
          return item.isSelected;
        }),
      ).toBe(false);
    },
  );
});
