import { describe, expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { openpyxlTrouble, testWithOpenpyxl } from '../other-programs/openpyxl';
import { fullExample } from './full-example';
import { plainModel } from './plain-model';
import { partPaths, partText, problemsOf } from './saved-file-checks';

async function opened() {
  const model = await openXlsx(await saveXlsx(fullExample()));
  const pivots = model.sheets.flatMap((sheet) => sheet.pivots);
  const charts = model.sheets.flatMap((sheet) => sheet.charts);
  return { model, pivots, charts };
}

describe('pivot tables of an opened file', () => {
  test('a moved pivot table keeps its parts and gets its new place and source', async () => {
    const { model, pivots } = await opened();
    const [, second] = pivots;
    if (!second) throw new Error('The example has changed');
    second.area = { top: 40, left: 1, bottom: 46, right: 5 };
    second.source = { reference: "'Data'!$A$1:$D$9" };
    const bytes = await saveXlsx(model);
    expect(partText(bytes, 'xl/pivotTables/pivotTable2.xml')).toContain('<location ref="B41:F47"');
    expect(partText(bytes, 'xl/pivotCache/pivotCacheDefinition2.xml')).toContain(
      '<worksheetSource ref="A1:D9" sheet="Data"/>',
    );
    expect(await problemsOf(bytes)).toEqual([]);
  });

  test('a pivot table with other fields is written anew, a deleted one takes its cache with it', async () => {
    const { model, pivots } = await opened();
    const sheet = model.sheets.find((one) => one.pivots.length > 0);
    const [first] = pivots;
    if (!sheet || !first) throw new Error('The example has changed');
    first.rows = ['Quantity'];
    sheet.pivots = [first];
    const bytes = await saveXlsx(model);
    expect(partPaths(bytes).filter((path) => path.includes('pivotCacheDefinition'))).toHaveLength(1);
    expect(await problemsOf(bytes)).toEqual([]);
    expect((await openXlsx(bytes)).sheets.flatMap((one) => one.pivots)).toMatchObject([
      { rows: ['Quantity'] },
    ]);
  });
});

describe('pivot tables over one source', () => {
  async function both() {
    const model = fullExample();
    const [first, second] = model.sheets.flatMap(({ pivots }) => pivots);
    if (!first || !second) throw new Error('The example has changed');
    second.source = { table: 'Sales' };
    return saveXlsx(model);
  }
  const caches = (bytes: Uint8Array) =>
    partPaths(bytes).filter((path) => path.includes('pivotCacheDefinition'));
  const cacheIds = (bytes: Uint8Array) =>
    [1, 2].map(
      (each) => / cacheId="(\d+)"/.exec(partText(bytes, `xl/pivotTables/pivotTable${each}.xml`))?.[1],
    );

  test('share a cache, as Excel has it', async () => {
    const bytes = await both();
    expect(caches(bytes)).toEqual(['xl/pivotCache/pivotCacheDefinition1.xml']);
    expect(cacheIds(bytes)).toEqual(['1', '1']);
    expect(await problemsOf(bytes)).toEqual([]);
  });

  test('have caches of their own once one of them stands on something else', async () => {
    const model = await openXlsx(await both());
    const [, second] = model.sheets.flatMap(({ pivots }) => pivots);
    if (!second) throw new Error('The example has changed');
    second.source = { reference: "'Data'!$A$1:$D$9" };
    const bytes = await saveXlsx(model);
    const sourceIn = (path: string) => /<worksheetSource[^>]*>/.exec(partText(bytes, path))?.[0];
    expect(caches(bytes).map(sourceIn)).toEqual([
      '<worksheetSource name="Sales"/>',
      '<worksheetSource ref="A1:D9" sheet="Data"/>',
    ]);
    expect(cacheIds(bytes)).toEqual(['1', '2']);
    expect(await problemsOf(bytes)).toEqual([]);
    const again = (await openXlsx(bytes)).sheets.flatMap(({ pivots }) => pivots);
    expect(again.map(({ source }) => source)).toEqual([{ table: 'Sales' }, { reference: 'Data!$A$1:$D$9' }]);
  });

  testWithOpenpyxl('are read again by openpyxl after it has saved them', async () => {
    expect(openpyxlTrouble(await both(), 'file saved again')).toBe('');
  });
});

describe('charts of an opened file', () => {
  test('a chart that was moved, renamed, retitled or deleted is saved so, and the others are not touched', async () => {
    const { model, charts } = await opened();
    const sheet = model.sheets.find((one) => one.charts.length > 0);
    const [first, second, third, fourth] = charts;
    if (!sheet || !first || !second || !third || !fourth) throw new Error('The example has changed');
    first.left = 333;
    second.name = 'Renamed';
    third.title = 'Another title';
    sheet.charts = sheet.charts.filter((chart) => chart !== fourth);
    const before = await saveXlsx(fullExample());
    const bytes = await saveXlsx(model);
    expect(plainModel(await openXlsx(bytes))).toEqual(plainModel(model));
    expect(partPaths(bytes)).toHaveLength(partPaths(before).length - 1);
    expect(partText(bytes, 'xl/charts/chart5.xml')).toBe(partText(before, 'xl/charts/chart5.xml'));
    expect(await problemsOf(bytes)).toEqual([]);
  });

  test('charts of a copied sheet get parts of their own', async () => {
    const { model } = await opened();
    const sheet = model.sheets.find((one) => one.charts.length > 0);
    if (!sheet) throw new Error('The example has changed');
    model.sheets.push({
      ...sheet,
      id: 'copy',
      name: 'Copy',
      charts: [...sheet.charts],
      pivots: [],
      conditionalFormats: [],
    });
    const bytes = await saveXlsx(model);
    const again = await openXlsx(bytes);
    expect(again.sheets.at(-1)?.charts.map((chart) => chart.name)).toEqual(
      sheet.charts.map((chart) => chart.name),
    );
    expect(partPaths(bytes).filter((path) => path.startsWith('xl/charts/chart'))).toHaveLength(
      2 * sheet.charts.length,
    );
    expect(await problemsOf(bytes)).toEqual([]);
  });
});
