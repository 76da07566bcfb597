import { expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, saveXlsx } from '../../../src/files';
import { openClient } from '../../host/open-client';
import { partText, problemsOf } from '../saved-file-checks';

const PATH = 'xl/charts/chart1.xml';

/** A workbook with a stock chart, which the model has no word for. */
async function stockChart(): Promise<Uint8Array> {
  const { run, host } = openClient();
  await run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getFirst();
    const source = sheet.getRange('A1:D4');
    source.values = [
      ['Day', 'High', 'Low', 'Close'],
      ['1', 9, 2, 5],
      ['2', 8, 3, 4],
      ['3', 7, 4, 6],
    ];
    sheet.charts.add('Line', source, 'Columns').title.text = 'Prices';
    await sheet.context.sync();
  });
  const saved = await saveXlsx(host.workbook);
  const text = partText(saved, PATH)
    .replace(/<c:lineChart>.*?(?=<c:ser>)/, '<c:stockChart>')
    .replace(/<c:marker val="1"\/>(?=<c:axId)/, '<c:hiLowLines/>')
    .replace('</c:lineChart>', '</c:stockChart>');
  return zipSync({ ...unzipSync(saved), [PATH]: strToU8(text) });
}

test('a chart of a type that is only kept can get another title, legend and place, and what is drawn stays', async () => {
  const bytes = await stockChart();
  expect(await problemsOf(bytes)).toEqual([]);
  const drawn = (file: Uint8Array): string | undefined =>
    /<c:plotArea>.*<\/c:plotArea>/.exec(partText(file, PATH))?.[0];
  const { run, host } = openClient(await openXlsx(bytes));
  await run(async ({ workbook }) => {
    const chart = workbook.worksheets.getFirst().charts.getItemAt(0);
    chart.title.text = 'Changed';
    chart.legend.position = 'Left';
    chart.top = 300;
    await chart.context.sync();
  });
  const saved = await saveXlsx(host.workbook);
  const text = partText(saved, PATH);
  expect(text).toContain('<a:t>Changed</a:t>');
  expect(text).toContain('<c:legendPos val="l"/>');
  expect(drawn(saved)).toBe(drawn(bytes));
  expect(await problemsOf(saved)).toEqual([]);
  const again = (await openXlsx(saved)).sheets[0]?.charts[0];
  expect(again).toMatchObject({ type: 'Invalid', title: 'Changed', top: 300 });
});

test('what it is drawn from follows moved cells', async () => {
  const { run, host } = openClient(await openXlsx(await stockChart()));
  await run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getFirst();
    sheet.getRange('A:A').insert('Right');
    sheet.charts.getItemAt(0).title.text = 'Changed';
    await sheet.context.sync();
  });
  const text = partText(await saveXlsx(host.workbook), PATH);
  expect(text.match(/<c:val>.*?<c:f>([^<]*)/g)?.map((one) => one.replace(/.*>/, ''))).toEqual([
    'Sheet1!$B$2:$B$4',
    'Sheet1!$C$2:$C$4',
    'Sheet1!$D$2:$D$4',
    'Sheet1!$E$2:$E$4',
  ]);
  expect(text).toContain('<a:t>Changed</a:t>');
});

test('a copied sheet has such a chart of its own', async () => {
  const { run, host } = openClient(await openXlsx(await stockChart()));
  await run(async ({ workbook }) => {
    const copy = workbook.worksheets.getFirst().copy('End');
    copy.charts.getItemAt(0).title.text = 'Copy';
    await copy.context.sync();
  });
  const saved = await saveXlsx(host.workbook);
  expect(await problemsOf(saved)).toEqual([]);
  const charts = (await openXlsx(saved)).sheets.map(({ charts: [chart] }) => chart);
  expect(charts.map((chart) => [chart?.type, chart?.title, chart?.series[1]?.values])).toEqual([
    ['Invalid', 'Prices', 'Sheet1!$B$2:$B$4'],
    ['Invalid', 'Copy', "'Sheet1 (2)'!$B$2:$B$4"],
  ]);
});
