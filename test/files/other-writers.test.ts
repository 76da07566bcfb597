import { describe, expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { newWorkbook, openXlsx, saveXlsx, type WorkbookModel } from '../../src/files';
import { partPaths, partText, problemsOf } from './saved-file-checks';

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

/** What a workbook may hold besides its sheet. */
interface More {
  /** Content type of the workbook part. */
  type: string;
  /** Content of the workbook part before and after the sheets. */
  before: string;
  after: string;
  /** Further relationships of the workbook. */
  links: string;
  /** How the relationship of the sheet spells its path. */
  sheetTarget: string;
  parts: Record<string, string>;
}

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** A workbook with one sheet, as small as other writers make them: no styles, no shared strings. */
function smallWorkbook(sheet: string, dialect = USUAL, prefix = '', more: Partial<More> = {}): Uint8Array {
  const p = prefix === '' ? '' : `${prefix}:`;
  const declare = `xmlns${prefix === '' ? '' : `:${prefix}`}="${dialect.main}" xmlns:r="${dialect.relationships}"`;
  const links = (body: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Override PartName="/xl/workbook.xml" ContentType="' +
        (more.type ?? WORKBOOK_TYPE) +
        '"/>' +
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      links(`<Relationship Id="a" Type="${dialect.relationships}/officeDocument" Target="xl/workbook.xml"/>`),
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      links(
        `<Relationship Id="b" Type="${dialect.relationships}/worksheet" Target="${more.sheetTarget ?? 'worksheets/sheet1.xml'}"/>${more.links ?? ''}`,
      ),
    ),
    'xl/workbook.xml': strToU8(
      `<${p}workbook ${declare}>${more.before ?? ''}<${p}sheets><${p}sheet name="S" sheetId="7" r:id="b"/></${p}sheets>${more.after ?? ''}</${p}workbook>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<${p}worksheet ${declare}>${sheet}</${p}worksheet>`),
    ...Object.fromEntries(Object.entries(more.parts ?? {}).map(([path, text]) => [path, strToU8(text)])),
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

  test('cells of a stylesheet whose elements have a prefix can be formatted', async () => {
    const usual = partText(await saveXlsx(newWorkbook()), 'xl/styles.xml');
    const bytes = smallWorkbook(
      '<x:sheetData><x:row r="1"><x:c r="A1" s="0"><x:v>1</x:v></x:c></x:row></x:sheetData>',
      USUAL,
      'x',
      {
        links: `<Relationship Id="s" Type="${USUAL.relationships}/styles" Target="styles.xml"/>`,
        parts: {
          'xl/styles.xml': usual.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='),
        },
      },
    );
    const model = await openXlsx(bytes);
    model.sheets[0]?.cells.set(0, 0, { value: 1, style: model.styles.add({ font: { bold: true } }) });
    const saved = await saveXlsx(model);
    expect(partText(saved, 'xl/styles.xml')).toContain(`xmlns="${USUAL.main}"`);
    expect(await problemsOf(saved)).toEqual([]);
    const again = await openXlsx(saved);
    expect(again.styles.get(again.sheets[0]?.cells.get(0, 0)?.style ?? 0).font).toEqual({ bold: true });
  });

  test('a relationship may spell the path of a part in other letter case', async () => {
    const bytes = smallWorkbook('<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>', USUAL, '', {
      sheetTarget: 'Worksheets/Sheet1.xml',
    });
    const model = await openXlsx(bytes);
    expect(column(model, 0, 1)).toEqual([7]);
    const saved = await saveXlsx(model);
    expect(partPaths(saved).filter((path) => /worksheets/i.test(path))).toEqual(['xl/worksheets/sheet1.xml']);
    expect(await problemsOf(saved)).toEqual([]);
  });

  test.each([
    ['application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'],
    ['application/vnd.ms-excel.template.macroEnabled.main+xml'],
  ])('a workbook of type %s is saved as one without macros', async (type) => {
    const bytes = smallWorkbook('<sheetData/>', USUAL, '', {
      type,
      links:
        '<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
      parts: { 'xl/vbaProject.bin': 'macros' },
    });
    const saved = await saveXlsx(await openXlsx(bytes));
    expect(partText(saved, '[Content_Types].xml')).toContain(
      `PartName="/xl/workbook.xml" ContentType="${WORKBOOK_TYPE}"`,
    );
    expect(partPaths(saved).filter((path) => path.includes('vba'))).toEqual([]);
    expect(await problemsOf(saved)).toEqual([]);
  });

  test('a print area that is computed stays as it is, until there is one of cells', async () => {
    const area = 'OFFSET(S!$A$1,0,0,COUNTA(S!$A:$A),3)';
    const name = `<definedName name="_xlnm.Print_Area" localSheetId="0">${area}</definedName>`;
    const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="0">Heads</definedName>`;
    const model = await openXlsx(
      smallWorkbook('<sheetData/>', USUAL, '', { after: `<definedNames>${name}${titles}</definedNames>` }),
    );
    const saved = partText(await saveXlsx(model), 'xl/workbook.xml');
    expect([saved.includes(name), saved.includes(titles)]).toEqual([true, true]);
    const [sheet] = model.sheets;
    if (!sheet) throw new Error('The workbook has no sheet');
    sheet.pageLayout.printArea = 'A1:B2';
    const set = partText(await saveXlsx(model), 'xl/workbook.xml');
    expect(set.match(/<definedName [^>]*Print_Area[^<]*<\/definedName>/g)).toEqual([
      '<definedName name="_xlnm.Print_Area" localSheetId="0">S!$A$1:$B$2</definedName>',
    ]);
  });

  test('a row without a number is that of its cells', async () => {
    const model = await openXlsx(
      smallWorkbook(
        '<sheetData><row><c r="A3"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>',
      ),
    );
    expect([column(model, 0, 4), column(model, 1, 3)]).toEqual([
      [undefined, undefined, 3, 5],
      [undefined, undefined, 4],
    ]);
  });

  test('a number that no computer holds is text, and can be saved', async () => {
    const model = await openXlsx(
      smallWorkbook('<sheetData><row r="1"><c r="A1"><v>1e400</v></c></row></sheetData>'),
    );
    expect(model.sheets[0]?.cells.get(0, 0)?.value).toBe('1e400');
    expect((await openXlsx(await saveXlsx(model))).sheets[0]?.cells.get(0, 0)?.value).toBe('1e400');
  });

  test('a date in a workbook that counts from 1904 is the same day', async () => {
    const sheet = '<sheetData><row r="1"><c r="A1" t="d"><v>2026-11-22</v></c></row></sheetData>';
    const model = await openXlsx(smallWorkbook(sheet, USUAL, '', { before: '<workbookPr date1904="1"/>' }));
    expect(model.sheets[0]?.cells.get(0, 0)?.value).toBe(46348 - 1462);
  });

  test('pictures in cells and data types stay, until another value takes their place', async () => {
    const main = `xmlns="${USUAL.main}"`;
    const bytes = smallWorkbook(
      '<sheetData><row r="1"><c r="A1" t="e" vm="1"><v>#VALUE!</v></c><c r="B1" t="e" vm="1"><v>#VALUE!</v></c></row></sheetData>',
      USUAL,
      '',
      {
        links: `<Relationship Id="m" Type="${USUAL.relationships}/sheetMetadata" Target="metadata.xml"/>`,
        parts: {
          'xl/metadata.xml':
            `<metadata ${main}><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></metadataTypes>` +
            '<futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>',
        },
      },
    );
    const model = await openXlsx(bytes);
    const cells = model.sheets[0]?.cells;
    const picture = cells?.get(0, 0);
    expect(picture?.value).toMatchObject({ error: '#VALUE!' });
    cells?.set(1, 0, picture);
    cells?.set(0, 1, { value: { error: '#VALUE!' }, style: 0 });
    const saved = await saveXlsx(model);
    expect(partText(saved, 'xl/worksheets/sheet1.xml').match(/<c [^>]*>/g)).toEqual([
      '<c r="A1" vm="1" t="e">',
      '<c r="B1" t="e">',
      '<c r="A2" vm="1" t="e">',
    ]);
    expect(partText(saved, 'xl/metadata.xml')).toContain('XLRICHVALUE');
  });

  test('the boxes of notes may have prefixes of their own, declared where they are used', async () => {
    const office = 'urn:schemas-microsoft-com:office';
    const vml = 'urn:schemas-microsoft-com:vml';
    // as openpyxl writes it
    const drawing =
      `<xml><ns0:shapelayout xmlns:ns0="${office}:office" xmlns:ns1="${vml}" ns1:ext="edit"><ns0:idmap ns1:ext="edit" data="1"/></ns0:shapelayout>` +
      `<ns2:shapetype xmlns:ns2="${vml}" xmlns:ns3="${office}:office" id="_x0000_t202" coordsize="21600,21600" ns3:spt="202" path="m,l,21600r21600,l21600,xe"/>` +
      `<ns0:shape xmlns:ns0="${vml}" xmlns:ns1="${office}:office" type="#_x0000_t202" style="position:absolute;width:300pt;height:100pt;visibility:hidden" fillcolor="#ffffe1" ns1:insetmode="auto" id="_x0000_s1026">` +
      `<ns0:textbox><div style="text-align:left"/></ns0:textbox><ns2:ClientData xmlns:ns2="${office}:excel" ObjectType="Note"><ns2:Row>1</ns2:Row><ns2:Column>2</ns2:Column></ns2:ClientData></ns0:shape></xml>`;
    const link = (id: string, kind: string, path: string): string =>
      `<Relationship Id="${id}" Type="${USUAL.relationships}/${kind}" Target="${path}"/>`;
    const bytes = smallWorkbook('<sheetData/><legacyDrawing r:id="v"/>', USUAL, '', {
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('c', 'comments', '../comments1.xml')}${link('v', 'vmlDrawing', '../drawings/notes1.vml')}</Relationships>`,
        'xl/comments1.xml': `<comments xmlns="${USUAL.main}"><authors><author>Me</author></authors><commentList><comment ref="C2" authorId="0"><text><t>hello</t></text></comment></commentList></comments>`,
        'xl/drawings/notes1.vml': drawing,
      },
    });
    const model = await openXlsx(bytes);
    const notes = model.sheets[0]?.notes ?? [];
    expect(notes).toMatchObject([{ row: 1, column: 2, text: 'hello', width: 300, height: 100 }]);
    notes.push({ row: 4, column: 0, author: 'Me', text: 'another', visible: true });
    const saved = await saveXlsx(model);
    const text = partText(saved, 'xl/drawings/notes1.vml');
    expect(text.match(/<v:shape .*?<x:Row>\d+/g)?.map((shape) => /\d+$/.exec(shape)?.[0])).toEqual([
      '1',
      '4',
    ]);
    expect(/^<xml [^>]*>/.exec(text)?.[0].match(/xmlns:\w+/g)).toEqual(['xmlns:v', 'xmlns:o', 'xmlns:x']);
    expect(text).not.toContain('ns0');
    expect(await problemsOf(saved)).toEqual([]);
    expect((await openXlsx(saved)).sheets[0]?.notes).toEqual(model.sheets[0]?.notes);
  });

  test('a checkbox in a cell stays, in a cell that gets another look too', async () => {
    const box =
      '<extLst><ext uri="{C7286773-470A-42A8-94C5-96B5CB345126}" xmlns:xfpb="http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag"><xfpb:xfComplement i="0"/></ext></extLst>';
    const usual = partText(await saveXlsx(newWorkbook()), 'xl/styles.xml');
    const format = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"';
    const bytes = smallWorkbook(
      '<sheetData><row r="1"><c r="A1" s="1" t="b"><v>1</v></c><c r="B1" s="1" t="b"><v>0</v></c><c r="C1" s="2"/></row></sheetData>',
      USUAL,
      '',
      {
        links: `<Relationship Id="s" Type="${USUAL.relationships}/styles" Target="styles.xml"/>`,
        parts: {
          'xl/styles.xml': usual.replace(
            /<cellXfs.*<\/cellXfs>/,
            `<cellXfs count="3">${format}/>${format}>${box}</xf>${format} pivotButton="1"/></cellXfs>`,
          ),
        },
      },
    );
    const model = await openXlsx(bytes);
    const cell = model.sheets[0]?.cells.get(0, 1);
    if (!cell) throw new Error('There is no cell');
    cell.style = model.styles.add({ ...model.styles.get(cell.style), font: { bold: true } });
    const saved = await saveXlsx(model);
    const sheet = partText(saved, 'xl/worksheets/sheet1.xml');
    expect(sheet.match(/<c [^>]*>/g)).toEqual([
      '<c r="A1" s="1" t="b">',
      '<c r="B1" s="3" t="b">',
      '<c r="C1" s="2"/>',
    ]);
    expect(partText(saved, 'xl/styles.xml')).toContain(
      `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1">${box}</xf></cellXfs>`,
    );
    expect(await problemsOf(saved)).toEqual([]);
  });

  test.each([
    ['GB2312', [0xd6, 0xd0, 0xce, 0xc4], '中文'],
    ['windows-1252', [0xe9], 'é'],
    ['utf-8', [0xc3, 0xa9], 'é'],
    ['no-such-encoding', [0xc3, 0xa9], 'é'],
  ])('a part is read in the encoding that it declares: %s', async (encoding, letters, text) => {
    const start = `<?xml version="1.0" encoding="${encoding}"?><worksheet xmlns="${USUAL.main}"><sheetData><row><c t="inlineStr"><is><t>`;
    const parts = unzipSync(smallWorkbook('<sheetData/>'));
    parts['xl/worksheets/sheet1.xml'] = new Uint8Array([
      ...strToU8(start),
      ...letters,
      ...strToU8('</t></is></c></row></sheetData></worksheet>'),
    ]);
    const model = await openXlsx(zipSync(parts));
    expect(column(model, 0, 1)).toEqual([text]);
    expect(column(await openXlsx(await saveXlsx(model)), 0, 1)).toEqual([text]);
  });

  test('a time among the properties that is none is text, and can be saved', async () => {
    const model = newWorkbook();
    model.customProperties.set('When', new Date(Date.UTC(2026, 10, 29)));
    const saved = await saveXlsx(model);
    const path = 'docProps/custom.xml';
    const broken = partText(saved, path).replace(/<vt:filetime>[^<]*/, '<vt:filetime>soon');
    const opened = await openXlsx(zipSync({ ...unzipSync(saved), [path]: strToU8(broken) }));
    expect(opened.customProperties.get('When')).toBe('soon');
    expect((await openXlsx(await saveXlsx(opened))).customProperties.get('When')).toBe('soon');
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
