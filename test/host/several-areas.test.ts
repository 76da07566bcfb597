import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { partText } from '../files/saved-file-checks';
import { openClient } from './open-client';

test('areas know the tables that they touch, and those that one of them holds', async () => {
  const { run } = openClient();
  const found = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (const [address, name] of [
      ['A1:B3', 'First'],
      ['D1:E3', 'Second'],
      ['G1:H3', 'Third'],
    ])
      sheet.tables.add(address ?? '', true).name = name ?? '';
    const areas = sheet.getRanges('A2:A9,D1:F9');
    const [touched, held] = [areas.getTables(false), areas.getTables(true)];
    for (const tables of [touched, held]) tables.load('items/name');
    await context.sync();
    return [touched, held].map(({ items }) => items.map(({ name }) => name));
  });
  expect(found).toEqual([['First', 'Second'], ['Second']]);
});

test('areas that are marked dirty are calculated', async () => {
  const { run } = openClient();
  const values = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A2').formulas = [['=RAND()'], ['=1+1']];
    context.application.calculationMode = 'Manual';
    const before = sheet.getRange('A1').load('values');
    await context.sync();
    sheet.getRanges('A1,A2').setDirty();
    context.application.calculate('Recalculate');
    const after = sheet.getRange('A1:A2').load('values');
    await context.sync();
    return [before.values[0]?.[0] === after.values[0]?.[0], after.values[1]?.[0]];
  });
  expect(values).toEqual([false, 2]);
});

test('how often circles are calculated is kept in the file', async () => {
  const { run, host } = openClient();
  const settings = (context: Excel.RequestContext): Excel.IterativeCalculation =>
    context.application.iterativeCalculation;
  const usual = await run(async (context) => {
    const iterative = settings(context).load('enabled,maxIteration,maxChange');
    await context.sync();
    iterative.set({ enabled: true, maxIteration: 20, maxChange: 0.5 });
    await context.sync();
    return [iterative.toJSON().enabled];
  });
  expect(usual).toEqual([true]);
  const bytes = await saveXlsx(host.workbook);
  expect(partText(bytes, 'xl/workbook.xml')).toContain('iterate="1" iterateCount="20" iterateDelta="0.5"');
  const again = await openClient(await openXlsx(bytes)).run(async (context) => {
    const iterative = settings(context).load('enabled,maxIteration,maxChange');
    await context.sync();
    return [iterative.enabled, iterative.maxIteration, iterative.maxChange];
  });
  expect(again).toEqual([true, 20, 0.5]);
  const tooMany = run(async (context) => {
    settings(context).maxIteration = 32_768;
    await context.sync();
  });
  await expect(tooMany).rejects.toMatchObject({ code: 'InvalidArgument' });
});
