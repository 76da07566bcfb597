import { expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { newWorkbook, openXlsx, saveXlsx } from '../../src/files';
import { openClient, type OpenClient } from '../host/open-client';
import { partText, problemsOf } from './saved-file-checks';

const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';
const STYLES = 'xl/styles.xml';
const STRINGS = 'xl/sharedStrings.xml';
const WORKBOOK = 'xl/workbook.xml';

type Change = readonly [path: string, before: string | RegExp, after: string];
type Work = (sheet: Excel.Worksheet) => unknown;

/** A workbook with a list, a table and a formatted cell, as another program might have written on in it. */
async function foreign(changes: readonly Change[]): Promise<Uint8Array> {
  const { run, host } = openClient();
  await run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getFirst();
    sheet.getRange('A1:C4').values = [
      ['Deal', 'Owner', 'Worth'],
      ['one', 'Ann', 1],
      ['two', 'Bob', 2],
      ['three', 'Cy', 3],
    ];
    sheet.getRange('A1').format.font.italic = true;
    sheet.getRange('E1:F3').values = [
      ['Key', 'Sum'],
      ['k1', 4],
      ['k2', 5],
    ];
    sheet.tables.add('E1:F3', true).name = 'Sums';
    await sheet.context.sync();
  });
  const parts = unzipSync(await saveXlsx(host.workbook));
  for (const [path, before, after] of changes) {
    const text = Buffer.from(parts[path] ?? []).toString();
    const changed = text.replace(before, after);
    if (changed === text) throw new Error(`${path} has no ${String(before)}`);
    parts[path] = strToU8(changed);
  }
  return zipSync(parts);
}

/** Opens a workbook, works in its sheet through Microsoft's client, and saves it. */
async function savedAfter(bytes: Uint8Array, work: Work): Promise<Uint8Array> {
  expect(await problemsOf(bytes)).toEqual([]);
  const { run, host } = openClient(await openXlsx(bytes));
  await run(async ({ workbook }) => {
    work(workbook.worksheets.getFirst());
    await workbook.context.sync();
  });
  const saved = await saveXlsx(host.workbook);
  expect(await problemsOf(saved)).toEqual([]);
  return saved;
}

const editCell: Work = (sheet) => (sheet.getRange('H20').values = [['edited']]);

const behindCells = (text: string): Change => [SHEET, '</sheetData>', `</sheetData>${text}`];

const FILTER =
  '<autoFilter ref="A1:C4"><filterColumn colId="0" hiddenButton="1"/>' +
  '<filterColumn colId="2" showButton="0"><top10 val="2" filterVal="2"/></filterColumn></autoFilter>';
const BAR_OF_2007 =
  '<cfRule type="dataBar" priority="1"><dataBar minLength="5" maxLength="80"><cfvo type="min"/><cfvo type="max"/>' +
  '<color theme="4" tint="0.4"/></dataBar></cfRule>';
const FONT =
  '<font><i/><condense/><extend/><outline/><shadow/><sz val="11"/><color theme="1"/><name val="Calibri"/>' +
  '<family val="2"/><scheme val="minor"/></font>';
const READING =
  '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="0" type="Hiragana"/></si>';
const RUNS =
  '<si><r><rPr><b/><outline/><sz val="9"/><color theme="4" tint="0.4"/><rFont val="Tahoma"/><family val="2"/>' +
  '</rPr><t>Own</t></r><r><t>er</t></r></si>';

const dataTable: Change = [
  SHEET,
  '<c r="C3">',
  '<c r="C3"><f t="dataTable" ref="C3:C4" dt2D="0" dtr="0" r1="C2"/>',
];

const kept: readonly (readonly [name: string, changes: readonly Change[], path: string, text: string])[] = [
  ['hidden buttons of a filter and what it computed', [behindCells(FILTER)], SHEET, FILTER],
  [
    'hidden buttons of the filter of a table',
    [
      [
        TABLE,
        '<autoFilter ref="E1:F3"/>',
        '<autoFilter ref="E1:F3"><filterColumn colId="1" hiddenButton="1"/></autoFilter>',
      ],
    ],
    TABLE,
    '<autoFilter ref="E1:F3"><filterColumn colId="1" hiddenButton="1"/></autoFilter>',
  ],
  [
    'the order of a custom list',
    [
      [
        TABLE,
        '<autoFilter ref="E1:F3"/>',
        '<autoFilter ref="E1:F3"/><sortState ref="E2:F3"><sortCondition ref="E2:E3" customList="k2,k1"/></sortState>',
      ],
    ],
    TABLE,
    '<sortCondition ref="E2:E3" customList="k2,k1"/>',
  ],
  [
    'the mode of an input method in a validation, and that prompts are off',
    [
      behindCells(
        '<dataValidations count="1" disablePrompts="1"><dataValidation type="list" imeMode="hiragana" showInputMessage="1" sqref="B2:B4"><formula1>"Ann,Bob"</formula1></dataValidation></dataValidations>',
      ),
    ],
    SHEET,
    '<dataValidations count="1" disablePrompts="1"><dataValidation imeMode="hiragana" showInputMessage="1" type="list" sqref="B2:B4"><formula1>&quot;Ann,Bob&quot;</formula1></dataValidation></dataValidations>',
  ],
  [
    'the lengths and theme colour of a data bar of Excel 2007',
    [behindCells(`<conditionalFormatting pivot="1" sqref="C2:C4">${BAR_OF_2007}</conditionalFormatting>`)],
    SHEET,
    `<conditionalFormatting pivot="1" sqref="C2:C4">${BAR_OF_2007}</conditionalFormatting><tableParts`,
  ],
  [
    'a rule of four deviations from the average',
    [
      behindCells(
        '<conditionalFormatting sqref="C2:C4"><cfRule type="aboveAverage" priority="1" stdDev="4"/></conditionalFormatting>',
      ),
    ],
    SHEET,
    '<conditionalFormatting sqref="C2:C4"><cfRule type="aboveAverage" priority="1" stdDev="4"/></conditionalFormatting>',
  ],
  ['effects of a font', [[STYLES, /<font><i\/>.*?<\/font>/, FONT]], STYLES, FONT],
  ['the reading of a text', [[STRINGS, '<si><t>Deal</t></si>', READING]], STRINGS, READING],
  ['fonts within a text', [[STRINGS, '<si><t>Owner</t></si>', RUNS]], STRINGS, RUNS],
  [
    'that a reading is shown',
    [[SHEET, '<c r="A1" s="1"', '<c r="A1" s="1" ph="1"']],
    SHEET,
    '<c r="A1" s="1" ph="1"',
  ],
  [
    'a data table of a what-if analysis',
    [dataTable],
    SHEET,
    '<c r="C3"><f t="dataTable" ref="C3:C4" dt2D="0" dtr="0" r1="C2"/><v>2</v></c>',
  ],
  [
    'attributes of names',
    [
      [
        WORKBOOK,
        '</sheets>',
        '</sheets><definedNames><definedName name="Run" function="1" vbProcedure="1" shortcutKey="k" hidden="1">#N/A</definedName></definedNames>',
      ],
    ],
    WORKBOOK,
    '<definedName name="Run" function="1" vbProcedure="1" shortcutKey="k" hidden="1">#N/A</definedName>',
  ],
  [
    'that windows are locked',
    [[WORKBOOK, '<bookViews>', '<workbookProtection lockWindows="1"/><bookViews>']],
    WORKBOOK,
    '<workbookProtection lockWindows="1"/>',
  ],
  [
    'what a protection that is off would allow',
    [behindCells('<sheetProtection sheet="0" objects="1" formatCells="0"/>')],
    SHEET,
    '<sheetProtection sheet="0" objects="1" formatCells="0"/>',
  ],
  [
    'what a link shows',
    [behindCells('<hyperlinks><hyperlink ref="A2" location="Sheet1!A1" display="Home"/></hyperlinks>')],
    SHEET,
    '<hyperlink ref="A2" location="Sheet1!A1" display="Home"/>',
  ],
  [
    'columns that were fitted, and widths that are not marked as their own',
    [
      [
        SHEET,
        '<sheetData>',
        '<cols><col min="1" max="1" width="14.5" bestFit="1" customWidth="1"/><col min="2" max="2" width="17.25"/></cols><sheetData>',
      ],
    ],
    SHEET,
    '<cols><col min="1" max="1" width="14.5" bestFit="1" customWidth="1"/><col min="2" max="2" width="17.25" customWidth="1"/></cols>',
  ],
  [
    'pages to fit on while the scale counts',
    [behindCells('<pageSetup scale="70" fitToWidth="2" fitToHeight="3"/>')],
    SHEET,
    '<pageSetup scale="70" fitToWidth="2" fitToHeight="3"/>',
  ],
  [
    'where page breaks end',
    [
      behindCells(
        '<rowBreaks count="1" manualBreakCount="1"><brk id="5" min="1" max="7" man="1"/></rowBreaks>',
      ),
    ],
    SHEET,
    '<rowBreaks count="1" manualBreakCount="1"><brk id="5" min="1" max="7" man="1"/></rowBreaks>',
  ],
];

test.each(kept)('saving after an edit elsewhere keeps %s', async (_name, changes, path, text) => {
  const bytes = await foreign(changes);
  expect(partText(await savedAfter(bytes, editCell), path)).toContain(text);
});

test('formats that look alike but are written differently stay different', async () => {
  const format = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"';
  const bytes = await foreign([
    [
      STYLES,
      '</fonts>',
      FONT.replace('<i/>', '')
        .replace(/<condense.*shadow\/>/, '')
        .replace('minor', 'none') + '</fonts>',
    ],
    [STYLES, /<fonts count="2">/, '<fonts count="3">'],
    [STYLES, '</cellXfs>', `${format.replace('fontId="0"', 'fontId="2"')} applyFont="1"/></cellXfs>`],
    [STYLES, '<cellXfs count="2">', '<cellXfs count="3">'],
    [SHEET, '<c r="A2"', '<c r="A2" s="2"'],
  ]);
  expect(partText(await savedAfter(bytes, editCell), SHEET)).toContain('<c r="A2" s="2"');
});

test('a hidden button moves with its column, and stays when another one is filtered', async () => {
  const saved = await savedAfter(await foreign([behindCells(FILTER)]), (sheet) => {
    sheet.autoFilter.apply('A1:C4', 2, { filterOn: 'Custom', criterion1: '>1' });
    sheet.getRange('A:A').insert('Right');
  });
  expect(partText(saved, SHEET)).toContain(
    '<autoFilter ref="B1:D4"><filterColumn colId="0" hiddenButton="1"/><filterColumn colId="2" showButton="0">' +
      '<customFilters><customFilter operator="greaterThan" val="1"/></customFilters></filterColumn></autoFilter>',
  );
});

test('an order by a custom list is not sorted by another order', async () => {
  const bytes = await foreign([
    [
      TABLE,
      '<autoFilter ref="E1:F3"/>',
      '<autoFilter ref="E1:F3"/><sortState ref="E2:F3"><sortCondition ref="E2:E3" customList="k2,k1"/></sortState>',
    ],
  ]);
  const { run, OfficeExtension } = openClient(await openXlsx(bytes));
  const answer: unknown = await run(async ({ workbook }) => {
    workbook.tables.getItem('Sums').sort.reapply();
    await workbook.context.sync();
  }).catch((error: unknown) => error);
  expect(answer).toBeInstanceOf(OfficeExtension.Error);
  expect(answer).toMatchObject({ code: 'NotImplemented' });
});

test('a data bar that gets another colour keeps its lengths', async () => {
  const bytes = await foreign([
    behindCells(`<conditionalFormatting sqref="C2:C4">${BAR_OF_2007}</conditionalFormatting>`),
  ]);
  const saved = await savedAfter(bytes, (sheet) => {
    const format = sheet.getRange('C2:C4').conditionalFormats.getItemAt(0);
    format.dataBar.positiveFormat.fillColor = '#112233';
  });
  expect(partText(saved, SHEET)).toContain('minLength="5" maxLength="80"');
  expect(partText(saved, SHEET)).toContain('<color rgb="FF112233"/>');
});

test('a font that becomes bold keeps its effects', async () => {
  const bytes = await foreign([[STYLES, /<font><i\/>.*?<\/font>/, FONT]]);
  const saved = await savedAfter(bytes, (sheet) => (sheet.getRange('A1').format.font.bold = true));
  expect(partText(saved, STYLES)).toContain(FONT.replace('<i/>', '<b/><i/>'));
});

/** The values and formulas of the list after some work, or the code of the error. */
async function listAfter({ run, OfficeExtension }: OpenClient, work: Work): Promise<unknown> {
  try {
    return await run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getFirst();
      work(sheet);
      const list = sheet.getRange('C2:C4').load('values,formulas');
      await sheet.context.sync();
      return [list.values.flat(), list.formulas.flat()];
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

test('a data table shows its formula, keeps its values and cannot be changed in part', async () => {
  const client = openClient(await openXlsx(await foreign([dataTable])));
  expect(await listAfter(client, () => undefined)).toEqual([
    [1, 2, 3],
    [1, '=TABLE(,C2)', 3],
  ]);
  expect(await listAfter(client, (sheet) => (sheet.getRange('C4').values = [[9]]))).toBe('InvalidOperation');
  expect(await listAfter(client, (sheet) => (sheet.getRange('C2').values = [[7]]))).toEqual([
    [7, 2, 3],
    [7, '=TABLE(,C2)', 3],
  ]);
});

test('a data table follows the cells that move', async () => {
  const saved = await savedAfter(await foreign([dataTable]), (sheet) => sheet.getRange('1:2').insert('Down'));
  expect(partText(saved, SHEET)).toContain(
    '<c r="C5"><f t="dataTable" ref="C5:C6" dt2D="0" dtr="0" r1="C4"/><v>2</v></c>',
  );
});

test('a data table whose input cell is deleted says so', async () => {
  const saved = await savedAfter(await foreign([dataTable]), (sheet) => sheet.getRange('2:2').delete('Up'));
  expect(partText(saved, SHEET)).toContain(
    '<f t="dataTable" ref="C2:C3" dt2D="0" dtr="0" r1="A1" del1="1"/>',
  );
});

test('a data table apart from its input cell, which no file can say, is saved as its values', async () => {
  const { run, host } = openClient(await openXlsx(await foreign([dataTable])));
  await run(async ({ workbook }) => {
    const other = workbook.worksheets.add('Elsewhere');
    workbook.worksheets.getFirst().getRange('C3:C4').moveTo(other.getRange('B2'));
    await workbook.context.sync();
  });
  const saved = partText(await saveXlsx(host.workbook), 'xl/worksheets/sheet2.xml');
  expect(saved).toContain('<c r="B2"><v>2</v></c>');
  expect(saved).toContain('<c r="B3"><v>3</v></c>');
});

test('a note keeps its id', async () => {
  const model = newWorkbook(['Sheet1']);
  const note = { author: 'Me', visible: false };
  model.sheets[0]?.notes.push(
    { row: 1, column: 1, text: 'Mind the gap', ...note },
    { row: 2, column: 1, text: 'Gone soon', ...note },
  );
  const parts = unzipSync(await saveXlsx(model));
  const id = (number: number): string => `guid="{00000000-0000-0000-0000-00000000000${number}}"`;
  let count = 0;
  const text = Buffer.from(parts['xl/comments1.xml'] ?? []).toString();
  parts['xl/comments1.xml'] = strToU8(text.replaceAll('shapeId="0"', () => `${id(++count)} shapeId="0"`));
  const saved = await savedAfter(zipSync(parts), (sheet) => sheet.getRange('3:3').delete('Up'));
  const comments = partText(saved, 'xl/comments1.xml');
  expect(comments).toContain(`<comment ref="B2" authorId="0" ${id(1)} shapeId="0">`);
  expect(comments).not.toContain(id(2));
});

test('a sheet is copied whose rules use prefixes that its part declares', async () => {
  const main = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
  const id = '{0A0A0A0A-0001-0000-0000-000000000001}';
  const bytes = await foreign([
    [
      SHEET,
      '<worksheet ',
      `<worksheet xmlns:x14="${main}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" `,
    ],
    behindCells(
      '<conditionalFormatting sqref="C2:C4"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color theme="4"/></dataBar>' +
        `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst></cfRule></conditionalFormatting>`,
    ),
    [
      SHEET,
      '</worksheet>',
      `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="${id}">` +
        '<x14:dataBar minLength="7" maxLength="70"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor theme="5"/><x14:axisColor theme="6"/></x14:dataBar>' +
        '</x14:cfRule><xm:sqref>C2:C4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>',
    ],
  ]);
  const saved = await savedAfter(bytes, (sheet) => {
    sheet.copy('End');
    sheet.copy('End').getRange('A:A').insert('Right');
  });
  for (const path of [SHEET, 'xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml']) {
    const text = partText(saved, path);
    expect(text).toContain('<x14:dataBar minLength="7" maxLength="70">');
    expect(text).toContain('<x14:negativeFillColor theme="5"/>');
    expect(text).toContain('<color theme="4"/>');
  }
});

test('copies and fills of a data table are its values, which is all that can be entered of it', async () => {
  const saved = await savedAfter(await foreign([dataTable]), (sheet) => {
    sheet.getRange('J3:J4').copyFrom('C3:C4');
    sheet.getRange('C3:C4').autoFill('C3:D4', 'FillCopy');
  });
  const sheet = partText(saved, SHEET);
  expect(sheet.match(/<f[^>]*>/g)).toEqual(['<f t="dataTable" ref="C3:C4" dt2D="0" dtr="0" r1="C2"/>']);
  for (const cell of ['D3', 'J3', 'D4', 'J4'])
    expect(sheet).toMatch(new RegExp(`<c r="${cell}"[^>]*><v>${cell.endsWith('3') ? 2 : 3}</v></c>`));
});

test('a text is not kept for saying that it has no reading, as each one of Excel in Chinese does', async () => {
  const none = '<phoneticPr fontId="1" type="noConversion"/>';
  const bytes = await foreign([[STRINGS, '<si><t>Deal</t></si>', `<si><t>Deal</t>${none}</si>`]]);
  expect(partText(await savedAfter(bytes, editCell), STRINGS)).toContain('<si><t>Deal</t></si>');
});
