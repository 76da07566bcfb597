import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, saveXlsx } from '../../src/files';
import { openpyxlTrouble, testWithOpenpyxl } from '../other-programs/openpyxl';
import { partPaths, partText, problemsOf } from './saved-file-checks';

const foreign = new Uint8Array(readFileSync(join(__dirname, 'fixtures/foreign.xlsx')));

async function edited(): Promise<Uint8Array> {
  const model = await openXlsx(foreign);
  model.sheets[0]?.cells.set(1, 1, { value: 30, style: 0 });
  return saveXlsx(model);
}

describe('what an opened file contains and the model does not hold', () => {
  test('parts that nobody touched keep their bytes', async () => {
    const before = unzipSync(foreign);
    const after = unzipSync(await edited());
    const untouched = [
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/chartsheets/sheet1.xml',
      'xl/drawings/drawing2.xml',
      'xl/theme/theme1.xml',
      'xl/printerSettings/printerSettings1.bin',
      'xl/externalLinks/externalLink1.xml',
      'customXml/item1.xml',
      'strange/part.dat',
    ];
    for (const path of untouched) expect([path, after[path]]).toEqual([path, before[path]]);
  });

  test('elements of a sheet that are not understood stay in it, with what they point to', async () => {
    const text = partText(await edited(), 'xl/worksheets/sheet1.xml');
    expect(text).toContain('<x14:sparkline><xm:f>Data!B2:B4</xm:f><xm:sqref>C2</xm:sqref></x14:sparkline>');
    expect(text).toContain('<ignoredError sqref="A1:A9" numberStoredAsText="1"/>');
    expect(text).toMatch(/<dataValidation [^>]*promptTitle="Only"/);
    expect(text).toContain('<pageSetup paperSize="9" r:id="rId77"/>');
    expect(partText(await edited(), 'xl/worksheets/_rels/sheet1.xml.rels')).toContain('printerSettings1.bin');
  });

  test('theme colours and gradients of cells that did not change stay', async () => {
    const text = partText(await edited(), 'xl/styles.xml');
    expect(text).toContain('theme="4" tint="-0.25"');
    expect(text).toMatch(/<gradientFill[^>]*degree="45"/);
    const model = await openXlsx(await edited());
    const style = model.styles.get(model.sheets[0]?.cells.get(0, 1)?.style ?? -1);
    expect(style.font).toEqual({ bold: true, color: expect.stringMatching(/^#[0-9A-F]{6}$/) });
  });

  test('a tab keeps the colour of the theme until it gets another one', async () => {
    const path = 'xl/worksheets/sheet1.xml';
    const colored = partText(foreign, path).replace(
      '<sheetPr>',
      '<sheetPr><tabColor theme="4" tint="-0.5"/>',
    );
    const model = await openXlsx(zipSync({ ...unzipSync(foreign), [path]: strToU8(colored) }));
    const [sheet] = model.sheets;
    if (!sheet) throw new Error('The workbook has no sheet');
    const tab = async (): Promise<string | undefined> =>
      /<tabColor[^>]*>/.exec(partText(await saveXlsx(model), path))?.[0];
    expect(await tab()).toBe('<tabColor theme="4" tint="-0.5"/>');
    sheet.tabColor = '#112233';
    expect(await tab()).toBe('<tabColor rgb="FF112233"/>');
    sheet.tabColor = '';
    expect(await tab()).toBeUndefined();
  });

  test('a chart sheet keeps its place among the tabs, and names keep their sheet', async () => {
    const text = partText(await edited(), 'xl/workbook.xml');
    expect([...text.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'Data',
      'Picture',
      'Other',
    ]);
    expect(text).toContain('<definedName name="Near" localSheetId="2">Other!$A$1</definedName>');
    expect(text).toContain('<definedName name="Far">[1]Far!$A$1</definedName>');
    const model = await openXlsx(foreign);
    expect(model.names.find((name) => name.name === 'Near')?.sheetId).toBe(model.sheets[1]?.id);
  });

  test('an opened chart follows moved references and keeps everything else', async () => {
    const model = await openXlsx(foreign);
    const [chart] = model.sheets[0]?.charts ?? [];
    expect(chart).toMatchObject({
      type: 'ColumnClustered',
      title: 'Kept',
      series: [{ values: "'Data'!$B$2:$B$4" }],
    });
    const [series] = chart?.series ?? [];
    if (series) series.values = 'Data!$B$3:$B$5';
    const after = partText(await saveXlsx(model), 'xl/charts/chart1.xml');
    expect(after).toContain('<f>Data!$B$3:$B$5</f>');
    expect(after).toContain('<gapWidth val="150"/>');
    expect(after).toContain('<style val="12"/>');
  });

  test('a deleted sheet takes its own parts with it and leaves the others', async () => {
    const model = await openXlsx(foreign);
    model.sheets = model.sheets.filter((sheet) => sheet.name !== 'Data');
    const bytes = await saveXlsx(model);
    expect(partPaths(bytes)).not.toContain('xl/printerSettings/printerSettings1.bin');
    expect(partPaths(bytes)).toContain('xl/charts/chart2.xml');
    expect(partPaths(bytes)).toContain('strange/part.dat');
    expect(await problemsOf(bytes)).toEqual([]);
  });

  test('the saved file is clean', async () => {
    expect(await problemsOf(await edited())).toEqual([]);
  });

  testWithOpenpyxl('openpyxl opens the saved file', async () => {
    expect(openpyxlTrouble(await edited())).toBe('');
  });
});
