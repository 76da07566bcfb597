import { describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, saveXlsx } from '../../src/files';
import { everything } from '../host/everything';
import { libreOfficeConversion, testWithLibreOffice } from '../other-programs/libre-office';
import { openpyxlTrouble, testWithOpenpyxl } from '../other-programs/openpyxl';
import { fullExample } from './full-example';
import { structureProblems } from './package-structure';

const byAddIn = async (): Promise<Uint8Array> => saveXlsx((await everything()).host.workbook);

describe('the parts of a saved workbook', () => {
  test('are in the order of the schema, lead to each other and have ids of their own', async () => {
    expect(structureProblems(await saveXlsx(fullExample()))).toEqual([]);
    expect(structureProblems(await byAddIn())).toEqual([]);
  });

  test('are so too when the file was opened, changed and saved again', async () => {
    const model = await openXlsx(await byAddIn());
    const [first] = model.sheets;
    if (!first) throw new Error('The example has changed');
    first.charts.splice(1, 1);
    first.tables = [];
    first.slicers = [];
    first.comments = [];
    first.hyperlinks = [];
    model.sheets = model.sheets.filter(({ name }) => name !== 'Pivots');
    expect(structureProblems(await saveXlsx(model))).toEqual([]);
  });

  test('stay the same to the byte when the file is opened and saved', async () => {
    const bytes = await byAddIn();
    const again = await saveXlsx(await openXlsx(bytes));
    const [before, after] = [unzipSync(bytes), unzipSync(again)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [path, part] of Object.entries(before))
      expect([path, strFromU8(after[path] ?? new Uint8Array(), true)]).toEqual([path, strFromU8(part, true)]);
  });

  testWithOpenpyxl('are read by openpyxl', async () => {
    expect(openpyxlTrouble(await byAddIn())).toBe('');
  });

  testWithLibreOffice(
    'are read by LibreOffice',
    async () => {
      const { sheets } = await openXlsx(libreOfficeConversion(await byAddIn(), 'xlsx'));
      expect(sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Pivots', 'Hidden']);
      expect(sheets[0]?.charts).toHaveLength(9);
    },
    60_000,
  );
});

test.each<[string, string, RegExp, string, string]>([
  [
    'an order',
    'xl/tables/table1.xml',
    /(<autoFilter.*<\/autoFilter>)(.*?)(<tableStyleInfo)/,
    '$2$1$3',
    'table holds',
  ],
  ['an element', 'xl/worksheets/sheet1.xml', /<dimension [^>]*>/, '<dimensions/>', 'may not hold dimensions'],
  ['a lost part', 'xl/_rels/workbook.xml.rels', /styles\.xml/, 'gone.xml', 'which is not there'],
  [
    'a lost relationship',
    'xl/worksheets/sheet1.xml',
    /<drawing r:id="\w+"/,
    '<drawing r:id="rId99"',
    'uses rId99',
  ],
  [
    'a lost content type',
    '[Content_Types].xml',
    /<Override PartName="\/xl\/charts\/chart1.xml"[^>]*>/,
    '',
    'xl/charts/chart1.xml has no content type',
  ],
  [
    'an id',
    'xl/tables/table1.xml',
    /<tableColumn id="2"/,
    '<tableColumn id="1"',
    'column id 1 is there twice',
  ],
  ['a count', 'xl/styles.xml', /<fonts count="\d+"/, '<fonts count="99"', 'fonts counts 99'],
  ['a style', 'xl/worksheets/sheet1.xml', /<c r="A1"/, '<c r="A1" s="999"', 'there is no style 999'],
])('the check sees that %s is wrong', async (_, path, from, to, problem) => {
  const parts = unzipSync(await byAddIn());
  const text = strFromU8(parts[path] ?? new Uint8Array());
  parts[path] = strToU8(text.replace(from, to));
  expect(strFromU8(parts[path])).not.toBe(text);
  expect(structureProblems(zipSync(parts)).join('\n')).toContain(problem);
});
