import { describe, expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, saveXlsx } from '../../src/files';
import { partPaths, partText, problemsOf } from '../files/saved-file-checks';
import { openClient, type OpenClient } from './open-client';

/** A table of regions, and two pivots of it, one with a slicer. */
async function withRegions(): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B4').values = [
      ['Region', 'Amount'],
      ['North', 1],
      ['South', 2],
      ['West', 3],
    ];
    sheet.tables.add('A1:B4', true).name = 'Deals';
    const report = context.workbook.worksheets.add('Report');
    for (const [name, place] of [
      ['First', 'A3'],
      ['Second', 'F3'],
    ] as const) {
      const pivot = report.pivotTables.add(name, 'Deals', report.getRange(place));
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Region'));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount'));
    }
    report.slicers.add('First', 'Region');
    await context.sync();
  });
  return client;
}

/** The same, where the slicer filters both pivots, so that it is kept and not read. */
async function withKeptSlicer(): Promise<OpenClient> {
  const bytes = await saveXlsx((await withRegions()).host.workbook);
  const path = 'xl/slicerCaches/slicerCache1.xml';
  const [pivot = ''] = /<pivotTable .*?\/>/.exec(partText(bytes, path)) ?? [];
  const both = partText(bytes, path).replace(pivot, pivot + pivot.replace('First', 'Second'));
  return openClient(await openXlsx(zipSync({ ...unzipSync(bytes), [path]: strToU8(both) })));
}

async function saved(client: OpenClient): Promise<Uint8Array> {
  const bytes = await saveXlsx(client.host.workbook);
  const problems = (await problemsOf(bytes)).filter((each) => !each.includes('graphicFrame-missing-chart'));
  expect(problems).toEqual([]);
  return bytes;
}

/** The names of slicers with those of their caches, of the caches, and of the workbook. */
function namesIn(bytes: Uint8Array): unknown {
  const all = (paths: RegExp, names: RegExp): string[] =>
    partPaths(bytes)
      .filter((path) => paths.test(path))
      .flatMap((path) => [...partText(bytes, path).matchAll(names)].map((match) => match.slice(1).join(' ')));
  return {
    slicers: all(/^xl\/slicers\/slicer\d/, /<slicer [^>]*?name="([^"]*)" cache="([^"]*)"/g).sort(),
    caches: all(/^xl\/slicerCaches\/slicer/, /<slicerCacheDefinition [^>]*?\bname="([^"]*)"/g).sort(),
    names: all(/^xl\/workbook\.xml/, /<definedName name="([^"]*)"[^>]*>([^<]*)/g).sort(),
  };
}

describe('the names of slicers and of their caches', () => {
  test('are not those of slicers and caches that are kept as they were opened', async () => {
    const client = await withKeptSlicer();
    const name = await client.run(async (context) => {
      const slicer = context.workbook.worksheets.getItem('Sheet1').slicers.add('Deals', 'Region');
      slicer.load('name');
      await context.sync();
      return slicer.name;
    });
    expect(name).toBe('Region 1');
    expect(namesIn(await saved(client))).toEqual({
      slicers: ['Region 1 Slicer_Region_1', 'Region Slicer_Region'],
      caches: ['Slicer_Region', 'Slicer_Region_1'],
      names: ['Slicer_Region #N/A', 'Slicer_Region_1 #N/A'],
    });
    const renamed = client.run(async (context) => {
      context.workbook.slicers.getItem('Region 1').name = 'region';
      await context.sync();
    });
    await expect(renamed).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });

  test('are not the names of anything else in the workbook', async () => {
    const client = await withRegions();
    await client.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add('slicer_region', worksheets.getItem('Sheet1').getRange('A2'));
      worksheets.getItem('Report').names.add('Slicer_Region1', '=5');
      context.workbook.tables.getItem('Deals').name = 'Slicer_Region2';
      await context.sync();
    });
    const bytes = await saved(client);
    expect(namesIn(bytes)).toEqual({
      slicers: ['Region Slicer_Region3'],
      caches: ['Slicer_Region3'],
      names: ['Slicer_Region1 5', 'Slicer_Region3 #N/A', 'slicer_region Sheet1!$A$2'],
    });
    const again = await openXlsx(bytes);
    expect(again.names.map(({ name, formula }) => [name, formula])).toEqual([
      ['slicer_region', 'Sheet1!$A$2'],
      ['Slicer_Region1', '5'],
    ]);
  });

  test('stay those of the file that was opened, before the names of new ones', async () => {
    const first = await withRegions();
    await first.run(async (context) => {
      context.workbook.slicers.getItem('Region').name = 'Where';
      await context.sync();
    });
    const bytes = await saved(first);
    const path = 'xl/slicerCaches/slicerCache1.xml';
    const other = (part: string): Uint8Array =>
      strToU8(partText(bytes, part).replaceAll('Slicer_Where', 'Slicer_Region'));
    const parts = Object.fromEntries(
      [path, 'xl/slicers/slicer1.xml', 'xl/workbook.xml'].map((part) => [part, other(part)]),
    );
    const client = openClient(await openXlsx(zipSync({ ...unzipSync(bytes), ...parts })));
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').slicers.add('Deals', 'Region');
      await context.sync();
    });
    expect(namesIn(await saved(client))).toMatchObject({
      slicers: ['Region Slicer_Region1', 'Where Slicer_Region'],
    });
  });
});
