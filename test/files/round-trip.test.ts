import { describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { newWorkbook, openXlsx, saveXlsx } from '../../src/files';
import { fullExample, withAnotherSheet } from './full-example';
import { plainModel } from './plain-model';
import { libreOfficeConversion, testWithLibreOffice } from '../other-programs/libre-office';
import { openXmlProblems } from '../other-programs/open-xml-sdk';
import { openpyxlTrouble, testWithOpenpyxl } from '../other-programs/openpyxl';
import { partText, problemsOf } from './saved-file-checks';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The same file with a prefix for the elements of worksheets and their like, as ClosedXML writes them. */
function prefixed(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]): [string, Uint8Array] => {
    const text = path.endsWith('.xml') ? strFromU8(part) : '';
    if (!new RegExp(`^<[?].*[?]>\\s*<\\w+ xmlns="${MAIN}"`).test(text)) return [path, part];
    const named = text.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1x:$2');
    return [path, strToU8(named.replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`))];
  });
  return zipSync(Object.fromEntries(parts));
}

describe('saving and opening', () => {
  test('everything that a workbook holds survives', async () => {
    const opened = await openXlsx(await saveXlsx(fullExample()));
    expect(plainModel(opened)).toEqual(plainModel(fullExample()));
  });

  test('an opened file that is saved again has the same bytes', async () => {
    const first = await saveXlsx(fullExample());
    const second = await saveXlsx(await openXlsx(first));
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  test('the saved file has nothing that Excel would repair', async () => {
    expect(await problemsOf(await saveXlsx(fullExample()))).toEqual([]);
  });

  test('what Excel would repair is found: columns that do not stand in the order of the schema', async () => {
    const parts = unzipSync(await saveXlsx(fullExample()));
    const path = 'xl/worksheets/sheet1.xml';
    const text = strFromU8(parts[path] ?? new Uint8Array());
    const [columns = ''] = /<cols>.*?<\/cols>/.exec(text) ?? [];
    const misplaced = text.replace(columns, '').replace('</sheetData>', `</sheetData>${columns}`);
    expect(openXmlProblems(zipSync({ ...parts, [path]: strToU8(misplaced) }))).toEqual([
      expect.stringMatching(/^\/xl\/worksheets\/sheet1\.xml .*unexpected child element '.*:cols'/),
    ]);
  });

  test('a sheet that is put between opened ones, and a deleted one, leave a clean file', async () => {
    const model = withAnotherSheet(await openXlsx(await saveXlsx(fullExample())));
    model.sheets = model.sheets.filter((sheet) => sheet.name !== "It's here");
    model.names = model.names.filter((name) => name.name !== 'Local');
    const bytes = await saveXlsx(model);
    expect(await problemsOf(bytes)).toEqual([]);
    const again = await openXlsx(bytes);
    expect(again.sheets.map((sheet) => sheet.name)).toEqual([
      'Data',
      'Another',
      'Übersicht & mehr',
      'Very hidden',
    ]);
    expect(plainModel(again)).toEqual(plainModel(model));
  });

  test('a file whose writer gives every element a prefix is the same workbook, and is saved clean', async () => {
    const bytes = await saveXlsx(fullExample());
    const opened = await openXlsx(prefixed(bytes));
    expect(plainModel(opened)).toEqual(plainModel(fullExample()));
    const saved = await saveXlsx(withAnotherSheet(opened));
    expect(plainModel(await openXlsx(saved))).toEqual(
      plainModel(await openXlsx(await saveXlsx(withAnotherSheet(await openXlsx(bytes))))),
    );
    expect(await problemsOf(saved)).toEqual([]);
  });

  test('note boxes of several sheets have shape ids of their own', async () => {
    const bytes = await saveXlsx(withAnotherSheet(fullExample()));
    const ids = [1, 2, 3].flatMap((number) => {
      const text = partText(bytes, `xl/drawings/vmlDrawing${number}.vml`);
      const block = /idmap v:ext="edit" data="(\d+)"/.exec(text)?.[1];
      return [...text.matchAll(/<v:shape id="_x0000_s(\d+)"/g)].map((match) => [
        Number(block),
        Number(match[1]),
      ]);
    });
    expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
    expect(ids.length).toBe(5);
    for (const [block = 0, id = 0] of ids) expect(Math.floor(id / 1024)).toBe(block);
  });

  test('white space at the ends of texts is marked, because Excel would drop it', async () => {
    const text = partText(await saveXlsx(fullExample()), 'xl/sharedStrings.xml');
    expect(text).toContain('<t xml:space="preserve">  spaces  </t>');
  });

  test('links become URIs, and a link that starts with # stays inside the workbook', async () => {
    const model = newWorkbook();
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    model.sheets[0]?.hyperlinks.push(
      { area, address: 'https://example.com/a b"c' },
      { area, address: '#Sheet1!B2' },
    );
    const opened = await openXlsx(await saveXlsx(model));
    expect(opened.sheets[0]?.hyperlinks).toEqual([
      { area, address: 'https://example.com/a%20b%22c' },
      { area, documentReference: 'Sheet1!B2' },
    ]);
  });

  test('formulas are written with the prefixes and the table references that Excel expects', async () => {
    const text = partText(await saveXlsx(fullExample()), 'xl/worksheets/sheet1.xml');
    const formulas = [...text.matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map((match) => match[1]);
    expect(formulas).toContain('Sales[[#This Row],[Price]]*Sales[[#This Row],[Quantity]]');
    expect(formulas).toContain('_xlfn.XLOOKUP(&quot;Bread&quot;,Sales[Item],Sales[Price])');
    expect(formulas).toContain('_xlfn.LET(_xlpm.x,2,_xlpm.y,_xlpm.x*3,_xlpm.x+_xlpm.y)');
    expect(formulas).toContain('SUM(_xlfn.ANCHORARRAY(J10))');
    expect(formulas).toContain('_xlfn._xlws.FILTER(A2:A4,B2:B4&gt;2)');
    expect(formulas).toContain('_xlfn.SINGLE(Sales[Price])');
  });
});

describe('other programs', () => {
  testWithOpenpyxl('openpyxl opens the saved file', async () => {
    expect(openpyxlTrouble(await saveXlsx(fullExample()))).toBe('');
  });

  testWithLibreOffice(
    'LibreOffice reads the cells as they were saved',
    async () => {
      const converted = await openXlsx(libreOfficeConversion(await saveXlsx(fullExample()), 'xlsx'));
      const [data] = converted.sheets;
      expect(converted.sheets.map((sheet) => sheet.name)).toEqual(
        fullExample().sheets.map((sheet) => sheet.name),
      );
      expect(data?.cells.get(1, 3)?.value).toBe(15);
      expect(data?.cells.get(17, 6)?.value).toBe('你好 😀 Ünïcode');
      expect(data?.tables.map((table) => table.name)).toEqual(['Sales']);
    },
    60_000,
  );

  testWithLibreOffice(
    'LibreOffice calculates anew when it is asked to, so that a wrong cached result is found',
    async () => {
      const model = fullExample();
      const cell = model.sheets[0]?.cells.get(10, 8);
      if (!cell) throw new Error('The example has changed');
      cell.value = 999;
      const bytes = await saveXlsx(model);
      const trusted = await openXlsx(libreOfficeConversion(bytes, 'xlsx'));
      const calculated = await openXlsx(libreOfficeConversion(bytes, 'xlsx', true));
      expect(trusted.sheets[0]?.cells.get(10, 8)?.value).toBe(999);
      expect(calculated.sheets[0]?.cells.get(10, 8)?.value).toBe(10.75);
    },
    90_000,
  );
});
