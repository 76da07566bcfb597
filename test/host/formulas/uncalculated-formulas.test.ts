import { expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { newWorkbook, openXlsx, saveXlsx } from '../../../src/files';
import { partText } from '../../files/saved-file-checks';
import { openClient, type OpenClient } from '../open-client';

const SHEET = 'xl/worksheets/sheet1.xml';

/** What writing a formula into A1 answers: nothing, or the code and message of the error. */
async function written({ run, OfficeExtension }: OpenClient, formula: string): Promise<unknown> {
  try {
    await run(async ({ workbook }) => {
      workbook.worksheets.getFirst().getRange('A1').formulas = [[formula]];
      await workbook.context.sync();
    });
    return undefined;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return [error.code, error.message];
    throw error;
  }
}

test.each([
  ['=[Book2.xlsx]S!A1', 'references into other workbooks'],
  ["='C:\\x y\\[book1.xlsx]Sheet1'!A1+1", 'references into other workbooks'],
  ['="c:\\[1]"&B1&\'https://x/[b.xlsx]S\'!A1', 'references into other workbooks'],
  ['=[1]S!A1', 'references into other workbooks'],
  ['=GROUPBY(B1:B4,C1:C4,SUM)', 'the function GROUPBY'],
  ['=1+stockhistory("MSFT",TODAY())', 'the function STOCKHISTORY'],
  ['=TABLE(,B1)', 'the function TABLE'],
])('%s is refused by name: Excel would calculate it', async (formula, what) => {
  expect(await written(openClient(), formula)).toEqual([
    'NotImplemented',
    `The embedded Excel does not do ${what} yet.`,
  ]);
});

test('so is the formula of a name and of a rule', async () => {
  const { run } = openClient();
  const name = run(async ({ workbook }) => {
    workbook.names.add('Rate', '=[Book2.xlsx]S!$A$1');
    await workbook.context.sync();
  });
  await expect(name).rejects.toMatchObject({ code: 'NotImplemented' });
  const rule = run(async ({ workbook }) => {
    const range = workbook.worksheets.getFirst().getRange('A1');
    range.dataValidation.rule = { custom: { formula: '=GETPIVOTDATA("a",B1)>1' } };
    await workbook.context.sync();
  });
  await expect(rule).rejects.toMatchObject({ code: 'NotImplemented' });
});

/** A workbook of another program: `formula` in A1 with the value 7, beside a link to one other workbook. */
async function opened(formula: string): Promise<OpenClient> {
  const model = newWorkbook(['Sheet1']);
  model.sheets[0]?.cells.set(0, 0, { value: 7, formula: 'B1', style: 0 });
  const parts = unzipSync(await saveXlsx(model));
  const change = (path: string, before: string, after: string): void => {
    parts[path] = strToU8(
      Buffer.from(parts[path] ?? [])
        .toString()
        .replace(before, after),
    );
  };
  change(SHEET, '<f>B1</f>', `<f>${formula}</f>`);
  const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  change(
    'xl/workbook.xml',
    '</sheets>',
    '</sheets><externalReferences><externalReference r:id="rLink"/></externalReferences>',
  );
  change(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="rLink" Type="${links}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
  );
  change(
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/></Types>',
  );
  parts['xl/externalLinks/externalLink1.xml'] = strToU8(
    '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
  );
  return openClient(await openXlsx(zipSync(parts)));
}

test.each(['_xlfn.GROUPBY(B1:B4,C1:C4,_xleta.SUM)', '[1]S!A1', 'CUBEVALUE(&quot;x&quot;)'])(
  'in an opened file %s keeps its value, also where it is written back and calculated anew',
  async (formula) => {
    const client = await opened(formula);
    const value = await client.run(async ({ workbook }) => {
      const cell = workbook.worksheets.getFirst().getRange('A1').load('formulas');
      await workbook.context.sync();
      cell.formulas = cell.formulas.map((row) => [...row]);
      workbook.worksheets.getFirst().getRange('B1').values = [[5]];
      workbook.application.calculate('FullRebuild');
      cell.load('values');
      await workbook.context.sync();
      return cell.values;
    });
    expect(value).toEqual([[7]]);
    expect(partText(await saveXlsx(client.host.workbook), SHEET)).toContain(`<f>${formula}</f><v>7</v>`);
  },
);

test('a workbook that the file leads to may be named in another formula', async () => {
  const client = await opened('[1]S!A1');
  expect(await written(client, '=[1]S!A2')).toBeUndefined();
  expect(await written(client, '=[2]S!A2')).toEqual([
    'NotImplemented',
    'The embedded Excel does not do references into other workbooks yet.',
  ]);
});

test('a copy of it is refused by name, which would be calculated anew, and its value can be copied', async () => {
  const { run, OfficeExtension } = await opened('CUBEVALUE(&quot;x&quot;)');
  const after = (work: (range: Excel.Range) => unknown): Promise<unknown> =>
    run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getFirst();
      work(sheet.getRange('A1'));
      const cells = sheet.getRange('A2:A3').load('values');
      await workbook.context.sync();
      return cells.values;
    }).catch((error: unknown) =>
      error instanceof OfficeExtension.Error ? [error.code, error.message] : error,
    );
  const refused = ['NotImplemented', 'The embedded Excel does not do the function CUBEVALUE yet.'];
  expect(await after((range) => range.getOffsetRange(1, 0).copyFrom(range))).toEqual(refused);
  expect(await after((range) => range.autoFill('A1:A3', 'FillDefault'))).toEqual(refused);
  expect(await after((range) => range.autoFill('A1:A3', 'FillFormats'))).toEqual([[''], ['']]);
  expect(await after((range) => range.getOffsetRange(2, 0).copyFrom(range, 'Values'))).toEqual([[''], [7]]);
});
