import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { openXlsx, saveXlsx, type WorkbookModel } from '../../src/files';
import { partText, problemsOf } from './saved-file-checks';

interface Dialect {
  /** Namespace root of the element names. */
  main: string;
  relationships: string;
}

const USUAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** A workbook with one sheet, as small as other writers make them: no styles, no shared strings. */
function smallWorkbook(sheet: string, dialect = USUAL, prefix = ''): Uint8Array {
  const p = prefix === '' ? '' : `${prefix}:`;
  const declare = `xmlns${prefix === '' ? '' : `:${prefix}`}="${dialect.main}" xmlns:r="${dialect.relationships}"`;
  const links = (body: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      links(`<Relationship Id="a" Type="${dialect.relationships}/officeDocument" Target="xl/workbook.xml"/>`),
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      links(
        `<Relationship Id="b" Type="${dialect.relationships}/worksheet" Target="worksheets/sheet1.xml"/>`,
      ),
    ),
    'xl/workbook.xml': strToU8(
      `<${p}workbook ${declare}><${p}sheets><${p}sheet name="S" sheetId="7" r:id="b"/></${p}sheets></${p}workbook>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<${p}worksheet ${declare}>${sheet}</${p}worksheet>`),
  });
}

function column(model: WorkbookModel, index: number, rows: number): unknown[] {
  return Array.from({ length: rows }, (_, row) => {
    const cell = model.sheets[0]?.cells.get(row, index);
    return cell?.formula ?? cell?.value;
  });
}

describe('files of other writers', () => {
  test('cells without addresses stand where they follow', async () => {
    const model = await openXlsx(
      smallWorkbook(
        '<sheetData><row><c><v>1</v></c><c t="inlineStr"><is><t>a</t></is></c></row><row><c><v>2</v></c></row></sheetData>',
      ),
    );
    expect([column(model, 0, 2), column(model, 1, 1)]).toEqual([[1, 2], ['a']]);
  });

  test('element names may have a prefix, and what is not understood keeps it', async () => {
    const bytes = smallWorkbook(
      '<x:sheetData><x:row r="2"><x:c r="B2" t="str"><x:f>A1&amp;""</x:f><x:v>t</x:v></x:c></x:row></x:sheetData>' +
        '<x:ignoredErrors><x:ignoredError sqref="A1" formula="1"/></x:ignoredErrors>',
      USUAL,
      'x',
    );
    const model = await openXlsx(bytes);
    expect(model.sheets[0]?.cells.get(1, 1)).toMatchObject({ formula: 'A1&""', value: 't' });
    const saved = await saveXlsx(model);
    expect(partText(saved, 'xl/worksheets/sheet1.xml')).toContain('<x:ignoredError sqref="A1" formula="1"/>');
    expect(await problemsOf(saved)).toEqual([]);
    expect((await openXlsx(saved)).sheets[0]?.cells.get(1, 1)).toMatchObject({
      formula: 'A1&""',
      value: 't',
    });
  });

  test('a strict file is read, with its ISO dates, and saved in the usual form', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1" t="d"><v>2026-11-22</v></c><c r="B1" t="d"><v>2026-11-22T12:00:00</v></c></row></sheetData>';
    const model = await openXlsx(smallWorkbook(sheet, STRICT));
    expect([model.sheets[0]?.cells.get(0, 0)?.value, model.sheets[0]?.cells.get(0, 1)?.value]).toEqual([
      46348, 46348.5,
    ]);
    const saved = await saveXlsx(model);
    expect(partText(saved, 'xl/worksheets/sheet1.xml')).not.toContain('purl.oclc.org');
    expect(await problemsOf(saved)).toEqual([]);
  });

  test('shared formulas are spelled out in every cell', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>';
    expect(column(await openXlsx(smallWorkbook(sheet)), 0, 3)).toEqual(['B1*$C$1', 'B2*$C$1', 'B3*$C$1']);
  });

  test('a number that is none stays visible as text instead of getting lost', async () => {
    const model = await openXlsx(
      smallWorkbook('<sheetData><row r="1"><c r="A1"><v>12,5</v></c></row></sheetData>'),
    );
    expect(model.sheets[0]?.cells.get(0, 0)?.value).toBe('12,5');
  });

  test('text longer than Excel allows is not cut', async () => {
    const long = 'y'.repeat(40_000);
    const model = await openXlsx(
      smallWorkbook(`<sheetData><row><c t="inlineStr"><is><t>${long}</t></is></c></row></sheetData>`),
    );
    expect((await openXlsx(await saveXlsx(model))).sheets[0]?.cells.get(0, 0)?.value).toBe(long);
  });

  test('validation rules of the newer form are read and saved in the usual one', async () => {
    const sheet =
      '<sheetData/><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" ' +
      'uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" ' +
      'count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Lists!$A$1:$A$5</xm:f></x14:formula1>' +
      '<xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    const model = await openXlsx(smallWorkbook(sheet));
    const rule = {
      type: 'list',
      formula1: 'Lists!$A$1:$A$5',
      areas: [{ top: 1, left: 1, bottom: 8, right: 1 }],
    };
    expect(model.sheets[0]?.validations).toMatchObject([rule]);
    const text = partText(await saveXlsx(model), 'xl/worksheets/sheet1.xml');
    expect(text).toContain('<formula1>Lists!$A$1:$A$5</formula1>');
    expect(text).not.toContain('x14:dataValidation');
  });
});
