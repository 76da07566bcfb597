import { describe, expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { partText, problemsOf } from '../files/saved-file-checks';
import { libreOfficeConversion, testWithLibreOffice } from '../other-programs/libre-office';
import { openClient, type OpenClient } from './open-client';

async function withSlicers(): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C6').values = [
      ['Team', 'Year', 'Amount'],
      ['South', 2026, 1],
      ['north', 2025, 2],
      ['North', 2026, 3],
      ['', 2026, 4],
      ['East', 2024, 5],
    ];
    const table = sheet.tables.add('A1:C6', true);
    table.name = 'Deals';
    const teams = sheet.slicers.add(table, 'Team');
    teams.set({
      left: 200,
      top: 20,
      width: 120,
      height: 150,
      caption: 'Teams & more',
      style: 'SlicerStyleDark3',
    });
    const other = context.workbook.worksheets.add('Other');
    const years = context.workbook.slicers.add('Deals', table.columns.getItem('Year'), other);
    years.sortBy = 'Descending';
    years.name = 'Years';
    await context.sync();
  });
  return client;
}

async function reopened(client: OpenClient): Promise<OpenClient> {
  const bytes = await saveXlsx(client.host.workbook);
  // the checker takes every frame of a drawing for a chart
  const problems = (await problemsOf(bytes)).filter((each) => !each.includes('graphicFrame-missing-chart'));
  expect(problems).toEqual([]);
  return openClient(await openXlsx(bytes));
}

/** The amounts of the rows that the table shows. */
const shownAmounts = ({ run }: OpenClient): Promise<unknown[]> =>
  run(async (context) => {
    const body = context.workbook.tables.getItem('Deals').getDataBodyRange();
    const view = body.getVisibleView().load('values');
    await context.sync();
    return view.values.map((row: unknown[]) => row[2]);
  });

const itemsOf = ({ run }: OpenClient, name: string): Promise<unknown[]> =>
  run(async (context) => {
    const { slicerItems } = context.workbook.slicers.getItem(name);
    slicerItems.load('items/key,items/name,items/hasData,items/isSelected');
    await context.sync();
    return slicerItems.items.map(({ key, isSelected, hasData }) => [key, isSelected, hasData]);
  });

describe('slicers of a table', () => {
  test('have an item for each value, in order, and say what the other filters leave', async () => {
    const client = await withSlicers();
    expect(await itemsOf(client, 'Team')).toEqual([
      ['East', true, true],
      ['north', true, true],
      ['South', true, true],
      ['(blank)', true, true],
    ]);
    await client.run(async (context) => {
      context.workbook.slicers.getItem('Years').selectItems(['2026', '2024']);
      await context.sync();
    });
    expect(await itemsOf(client, 'Years')).toEqual([
      ['2026', true, true],
      ['2025', false, true],
      ['2024', true, true],
    ]);
    expect(await shownAmounts(client)).toEqual([1, 3, 4, 5]);
    await client.run(async (context) => {
      context.workbook.slicers.getItem('Years').selectItems(['2024']);
      await context.sync();
    });
    expect(await itemsOf(client, 'Team')).toEqual([
      ['East', true, true],
      ['north', true, false],
      ['South', true, false],
      ['(blank)', true, false],
    ]);
  });

  test('select, add to the selection, take from it and clear it', async () => {
    const client = await withSlicers();
    await client.run(async (context) => {
      const slicer = context.workbook.slicers.getItem('Team');
      slicer.selectItems(['North', '(blank)']);
      slicer.load('isFilterCleared');
      const selected = slicer.getSelectedItems();
      await context.sync();
      expect([slicer.isFilterCleared, selected.value]).toEqual([false, ['north', '(blank)']]);
    });
    expect(await shownAmounts(client)).toEqual([2, 3, 4]);
    await client.run(async (context) => {
      const { slicerItems } = context.workbook.slicers.getItem('Team');
      slicerItems.getItem('South').isSelected = true;
      slicerItems.getItem('(blank)').isSelected = false;
      const missing = slicerItems.getItemOrNullObject('West');
      await context.sync();
      expect(missing.isNullObject).toBe(true);
    });
    expect(await shownAmounts(client)).toEqual([1, 2, 3]);
    await client.run(async (context) => {
      const slicer = context.workbook.slicers.getItem('Team');
      slicer.clearFilters();
      slicer.load('isFilterCleared');
      await context.sync();
      expect(slicer.isFilterCleared).toBe(true);
    });
    expect(await shownAmounts(client)).toEqual([1, 2, 3, 4, 5]);
  });

  test('are saved and read back, with their filter, and change or go afterwards', async () => {
    const client = await withSlicers();
    await client.run(async (context) => {
      context.workbook.slicers.getItem('Team').selectItems(['South']);
      await context.sync();
    });
    const again = await reopened(client);
    const read = (opened: OpenClient): Promise<unknown> =>
      opened.run(async (context) => {
        const { slicers } = context.workbook.load('slicers');
        slicers.load();
        const onSheet = context.workbook.worksheets.getItem('Sheet1').slicers.getCount();
        await context.sync();
        for (const slicer of slicers.items) slicer.worksheet.load('name');
        await context.sync();
        const found = slicers.items.map(
          ({ name, caption, left, top, width, height, style, sortBy, isFilterCleared, worksheet }) => [
            name,
            caption,
            [left, top, width, height],
            style,
            sortBy,
            isFilterCleared,
            worksheet.name,
          ],
        );
        return [onSheet.value, found];
      });
    const expected = [
      1,
      [
        ['Team', 'Teams & more', [200, 20, 120, 150], 'SlicerStyleDark3', 'Ascending', false, 'Sheet1'],
        ['Years', 'Year', [0, 0, 144, 198.75], 'SlicerStyleLight1', 'Descending', true, 'Other'],
      ],
    ];
    expect(await read(client)).toEqual(expected);
    expect(await read(again)).toEqual(expected);
    expect(await shownAmounts(again)).toEqual([1]);
    await again.run(async (context) => {
      const slicer = context.workbook.slicers.getItem('Team');
      slicer.caption = 'Which';
      context.workbook.slicers.getItem('Years').delete();
      context.workbook.slicers.add('Deals', 'Amount', 'Other');
      await context.sync();
    });
    const third = await reopened(again);
    expect(third.host.workbook.sheets.map(({ slicers }) => slicers.map(({ caption }) => caption))).toEqual([
      ['Which'],
      ['Amount'],
    ]);
    const names = partText(await saveXlsx(third.host.workbook), 'xl/workbook.xml').match(/Slicer_\w+/g);
    expect(names).toEqual(['Slicer_Team', 'Slicer_Amount']);
  });

  test('are no names that add-ins see, though the file has one for each', async () => {
    const { run, host } = await reopened(await withSlicers());
    const count = await run(async (context) => {
      const found = context.workbook.names.getCount();
      await context.sync();
      return found.value;
    });
    expect(count).toBe(0);
    expect(partText(await saveXlsx(host.workbook), 'xl/workbook.xml')).toContain(
      '<definedName name="Slicer_Team">#N/A</definedName><definedName name="Slicer_Years">#N/A</definedName>',
    );
  });

  test('follow their table and column, and go with them', async () => {
    const client = await withSlicers();
    await client.run(async (context) => {
      const table = context.workbook.tables.getItem('Deals');
      table.name = 'Pipeline';
      table.columns.getItem('Year').delete();
      table.columns.getItem('Team').name = 'Group';
      const count = context.workbook.slicers.getCount();
      const slicer = context.workbook.slicers.getItem('Team');
      slicer.selectItems(['East']);
      await context.sync();
      expect(count.value).toBe(1);
    });
    const again = await reopened(client);
    expect(again.host.workbook.sheets.map(({ slicers }) => slicers.length)).toEqual([1, 0]);
    expect(again.host.workbook.sheets[0]?.tables[0]?.filter?.criteria.get(0)).toMatchObject({
      values: ['East'],
    });
  });

  test.each<[string, (workbook: Excel.Workbook) => unknown, string]>([
    [
      'an item that there is not',
      (book) => book.slicers.getItem('Team').selectItems(['West']),
      'InvalidArgument',
    ],
    ['a column that there is not', (book) => book.slicers.add('Deals', 'Nothing'), 'ItemNotFound'],
    ['a table that there is not', (book) => book.slicers.add('Nothing', 'Team'), 'ItemNotFound'],
    ['a style that there is not', (book) => (book.slicers.getItem('Team').style = 'Mine'), 'InvalidArgument'],
    ['a name that is taken', (book) => (book.slicers.getItem('Team').name = 'years'), 'ItemAlreadyExists'],
    ['a slicer that there is not', (book) => book.slicers.getItem('None').load('name'), 'ItemNotFound'],
  ])('refuse %s', async (_, work, code) => {
    const { run } = await withSlicers();
    const tried = run(async (context) => {
      work(context.workbook);
      await context.sync();
    });
    await expect(tried).rejects.toMatchObject({ code });
  });
});

/** A pivot of amounts by team, with a slicer of the years, which stand on no axis, and one of the teams. */
async function withPivotSlicers(): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const data = context.workbook.worksheets.getItem('Sheet1');
    data.getRange('A1:C7').values = [
      ['Team', 'Year', 'Amount'],
      ['South', 2026, 1],
      ['North', 2025, 2],
      ['North', 2026, 4],
      ['', 2026, 8],
      ['East', 2024, 16],
      ['East', '', 32],
    ];
    const sheet = context.workbook.worksheets.add('Report');
    const pivot = sheet.pivotTables.add('Amounts', data.getRange('A1:C7'), sheet.getRange('A3'));
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('Team'));
    pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount'));
    const years = sheet.slicers.add('amounts', 'Year');
    years.set({ caption: 'When', left: 200, top: 20, width: 110, height: 140, sortBy: 'Descending' });
    const teams = context.workbook.slicers.add(
      pivot,
      pivot.hierarchies.getItem('Team').fields.getItem('Team'),
      data,
    );
    teams.style = 'SlicerStyleLight4';
    await context.sync();
  });
  return client;
}

const shownTotals = ({ run }: OpenClient): Promise<unknown> =>
  run(async (context) => {
    const shown = context.workbook.pivotTables.getItem('Amounts').layout.getRange().load('values');
    await context.sync();
    return shown.values.slice(1);
  });

const select = ({ run }: OpenClient, name: string, items: string[]): Promise<void> =>
  run(async (context) => {
    context.workbook.slicers.getItem(name).selectItems(items);
    await context.sync();
  });

describe('slicers of a PivotTable', () => {
  test('filter by a field that stands on no axis, and by one that does', async () => {
    const client = await withPivotSlicers();
    expect(await itemsOf(client, 'Year')).toEqual([
      ['2026', true, true],
      ['2025', true, true],
      ['2024', true, true],
      ['(blank)', true, true],
    ]);
    await select(client, 'Year', ['2026', '(blank)']);
    expect(await shownTotals(client)).toEqual([
      ['East', 32],
      ['North', 4],
      ['South', 1],
      ['(blank)', 8],
      ['Grand Total', 45],
    ]);
    await select(client, 'Team', ['north', 'South']);
    expect(await shownTotals(client)).toEqual([
      ['North', 4],
      ['South', 1],
      ['Grand Total', 5],
    ]);
    expect(await itemsOf(client, 'Year')).toEqual([
      ['2026', true, true],
      ['2025', false, true],
      ['2024', false, false],
      ['(blank)', true, false],
    ]);
    await client.run(async (context) => {
      const { slicers } = context.workbook;
      slicers.getItem('Team').clearFilters();
      slicers.getItem('Year').slicerItems.getItem('2026').isSelected = false;
      const cleared = slicers.load('items/isFilterCleared');
      await context.sync();
      expect(cleared.items.map(({ isFilterCleared }) => isFilterCleared)).toEqual([true, false]);
    });
    expect(await shownTotals(client)).toEqual([
      ['East', 32],
      ['Grand Total', 32],
    ]);
  });

  test('keep what they filter where the field is taken off its axis', async () => {
    const client = await withPivotSlicers();
    await select(client, 'Team', ['North']);
    await client.run(async (context) => {
      const pivot = context.workbook.pivotTables.getItem('Amounts');
      pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem('Team'));
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Year'));
      await context.sync();
    });
    expect(await shownTotals(client)).toEqual([
      [2025, 2],
      [2026, 4],
      ['Grand Total', 6],
    ]);
  });

  test('are saved with their filters, and read, changed and saved again', async () => {
    const client = await withPivotSlicers();
    await select(client, 'Year', ['2024', '2026']);
    const bytes = await saveXlsx(client.host.workbook);
    const cache = partText(bytes, 'xl/slicerCaches/slicerCache2.xml');
    expect(cache).toContain('<pivotTables><pivotTable tabId="2" name="Amounts"/></pivotTables>');
    expect(cache).toContain(
      '<tabular pivotCacheId="1" sortOrder="descending"><items count="4"><i x="0" s="1"/><i x="1"/>' +
        '<i x="2" s="1"/><i x="3"/></items></tabular>',
    );
    expect(partText(bytes, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain(
      '<x14:pivotCacheDefinition pivotCacheId="1"/>',
    );
    expect(partText(bytes, 'xl/workbook.xml')).toContain('{BBE1A952-AA13-448e-AADC-164F8A28A991}');
    const read = async (opened: OpenClient): Promise<unknown> => [
      await itemsOf(opened, 'Year'),
      await itemsOf(opened, 'Team'),
      await opened.run(async (context) => {
        const { slicers } = context.workbook;
        slicers.load('items/name,items/caption,items/left,items/height,items/style,items/sortBy');
        const names = context.workbook.names.getCount();
        await context.sync();
        return [names.value, slicers.items.map((each) => ({ ...each.toJSON(), id: '', slicerItems: null }))];
      }),
    ];
    const again = await reopened(client);
    expect(await read(again)).toEqual(await read(client));
    // an opened file that nobody changed keeps its slicers, and so does one whose PivotTable is written anew
    const third = await reopened(again);
    expect(await read(third)).toEqual(await read(client));
    await select(third, 'Year', ['2025']);
    await third.run(async (context) => {
      context.workbook.slicers.getItem('Team').delete();
      context.workbook.slicers.add('Amounts', 'Amount', 'Report').name = 'Sizes';
      await context.sync();
    });
    const fourth = await reopened(third);
    expect(await shownTotals(fourth)).toEqual([
      ['North', 2],
      ['Grand Total', 2],
    ]);
    expect(await itemsOf(fourth, 'Year')).toEqual([
      ['2026', false, true],
      ['2025', true, true],
      ['2024', false, true],
      ['(blank)', false, true],
    ]);
    expect(fourth.host.workbook.sheets.map(({ slicers }) => slicers.map(({ name }) => name))).toEqual([
      [],
      ['Year', 'Sizes'],
    ]);
  });

  test('stand beside those of a table in one file, and several of one field have one cache', async () => {
    const client = await withSlicers();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const pivot = sheet.pivotTables.add('Pivot', 'Deals', sheet.getRange('H1'));
      sheet.slicers.add(pivot, 'Year').name = 'One';
      sheet.slicers.add('pivot', 'Year').name = 'Two';
      await context.sync();
    });
    const bytes = await saveXlsx(client.host.workbook);
    const uris = (path: string): unknown => partText(bytes, path).match(/(?<=<ext [^>]*uri=")[^"]*/g);
    // the order in which Excel writes them
    expect(uris('xl/worksheets/sheet1.xml')).toEqual([
      '{A8765BA9-456A-4dab-B4F3-ACF838C121DE}',
      '{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}',
    ]);
    expect(uris('xl/workbook.xml')).toEqual([
      '{BBE1A952-AA13-448e-AADC-164F8A28A991}',
      '{46BE6895-7355-4a93-B00E-2C351335B9C9}',
    ]);
    const again = await reopened(client);
    expect(again.host.workbook.sheets[0]?.slicers.map(({ name }) => name)).toEqual(['Team', 'One', 'Two']);
    const names = partText(await saveXlsx(again.host.workbook), 'xl/workbook.xml').match(/"Slicer_\w+"/g);
    expect(names).toEqual(['"Slicer_Team"', '"Slicer_One"', '"Slicer_Years"']);
  });

  test('go with it, and are refused for what there is not', async () => {
    const client = await withPivotSlicers();
    const tried = (work: (book: Excel.Workbook) => unknown): Promise<void> =>
      client.run(async (context) => {
        work(context.workbook);
        await context.sync();
      });
    const missing = { code: 'ItemNotFound' };
    await expect(tried(({ slicers }) => slicers.add('Nothing', 'Team'))).rejects.toMatchObject(missing);
    await expect(tried(({ slicers }) => slicers.add('Amounts', 'Nothing'))).rejects.toMatchObject(missing);
    await expect(tried(({ slicers }) => slicers.getItem('Year').selectItems(['1999']))).rejects.toMatchObject(
      { code: 'InvalidArgument' },
    );
    await tried(({ pivotTables }) => pivotTables.getItem('Amounts').delete());
    await expect(tried(({ slicers }) => slicers.getItem('Year').load('name'))).rejects.toMatchObject(missing);
    const again = await reopened(client);
    expect(again.host.workbook.sheets.flatMap(({ slicers }) => slicers)).toEqual([]);
  });
});

test('no slicer is the active one', async () => {
  const { run } = await withSlicers();
  const active = (get: (book: Excel.Workbook) => Excel.Slicer): Promise<boolean> =>
    run(async (context) => {
      const slicer = get(context.workbook);
      await context.sync();
      return slicer.isNullObject;
    });
  expect(await active((book) => book.getActiveSlicerOrNullObject())).toBe(true);
  await expect(active((book) => book.getActiveSlicer())).rejects.toMatchObject({ code: 'ItemNotFound' });
});

testWithLibreOffice(
  'LibreOffice opens a file with slicers',
  async () => {
    const client = await withSlicers();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Other');
      const pivot = sheet.pivotTables.add('Pivot', 'Deals', sheet.getRange('K1'));
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Team'));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount'));
      sheet.slicers.add(pivot, 'Year').selectItems(['2026']);
      await context.sync();
    });
    const again = await openXlsx(libreOfficeConversion(await saveXlsx(client.host.workbook), 'xlsx'));
    expect(again.sheets[0]?.cells.get(1, 0)?.value).toBe('South');
  },
  60_000,
);
