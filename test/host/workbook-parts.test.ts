import { describe, expect, test } from '@jest/globals';
import { openClient } from './open-client';

function caught(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no error',
    (error: unknown) => error,
  );
}

/** The code of the error that a piece of work with the workbook ends with. */
async function codeOf(work: (workbook: Excel.Workbook) => void): Promise<unknown> {
  const { run } = openClient();
  const error = await caught(
    run(async (context) => {
      work(context.workbook);
      await context.sync();
    }),
  );
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
}

describe('sheets, names, settings and protection through the client', () => {
  test('sheet names follow the rules of Excel', async () => {
    for (const name of ['', 'x'.repeat(32), 'a/b', "'a", 'History', 'a[b]'])
      expect([name, await codeOf(({ worksheets }) => void worksheets.add(name))]).toEqual([
        name,
        'InvalidArgument',
      ]);
    expect(await codeOf(({ worksheets }) => void worksheets.add('SHEET1'))).toBe('ItemAlreadyExists');
    expect(await codeOf(({ worksheets }) => void worksheets.add('x'.repeat(31)))).toBe('no error');
  });

  test('a sheet is calculated; that it should not be is refused by name', async () => {
    const { run } = openClient();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1').load('enableCalculation');
      sheet.enableCalculation = true;
      await context.sync();
      expect(sheet.enableCalculation).toBe(true);
    });
    expect(await codeOf(({ worksheets }) => (worksheets.getItem('Sheet1').enableCalculation = false))).toBe(
      'NotImplemented',
    );
  });

  test('the last visible sheet stays, a very hidden one is not deleted', async () => {
    expect(await codeOf(({ worksheets }) => worksheets.getItem('Sheet1').delete())).toBe('InvalidOperation');
    expect(await codeOf(({ worksheets }) => (worksheets.getItem('Sheet1').visibility = 'Hidden'))).toBe(
      'InvalidOperation',
    );
    const hidden = await codeOf(({ worksheets }) => {
      const sheet = worksheets.add('Lists');
      sheet.visibility = 'VeryHidden';
      sheet.delete();
    });
    expect(hidden).toBe('InvalidOperation');
  });

  test('methods on a null object do nothing, and an unused missing item still fails', async () => {
    expect(await codeOf(({ worksheets }) => worksheets.getItemOrNullObject('Nope').delete())).toBe(
      'no error',
    );
    expect(await codeOf(({ worksheets }) => void worksheets.getItem('Nope'))).toBe('ItemNotFound');
  });

  test('collections load with top and skip, and items are found again in the next batch', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ['B', 'C', 'D']) worksheets.add(name);
      worksheets.load({ $top: 2, $skip: 1, name: true });
      await context.sync();
      const names = worksheets.items.map((sheet) => sheet.name);
      const [first] = worksheets.items;
      if (first) first.name = 'Renamed';
      first?.load('name,position');
      await context.sync();
      return [names, first?.name, first?.position];
    });
    expect(found).toEqual([['B', 'C'], 'Renamed', 1]);
  });

  test('names point at ranges and refuse what Excel refuses', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A2').values = [[4], [5]];
      workbook.names.add('Two', sheet.getRange('A1:A2'), 'both');
      sheet.names.add('Local', '=Sheet1!$A$2');
      const range = workbook.names.getItem('two').getRange().load('address,values');
      const local = sheet.names.getItem('Local').load('type,scope,value');
      const sum = sheet.getRange('C1');
      sum.formulas = [['=SUM(Two)']];
      sum.load('values');
      await context.sync();
      return [range.address, local.type, local.scope, sum.values];
    });
    expect(found).toEqual(['Sheet1!A1:A2', 'Range', 'Worksheet', [[9]]]);
    for (const name of ['A1', 'R1C1', 'c', '1x', 'a b'])
      expect([name, await codeOf(({ names }) => void names.add(name, '=1'))]).toEqual([
        name,
        'InvalidArgument',
      ]);
    expect(await codeOf(({ names }) => void [names.add('N', '=1'), names.add('n', '=2')])).toBe(
      'ItemAlreadyExists',
    );
  });

  test('tables refuse overlaps, taken names and rows of another width, and make headers unique', async () => {
    const { run } = openClient();
    const headers = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:D2').values = [
        ['ID', 'id', '', 2020],
        [1, 2, 3, 4],
      ];
      const table = sheet.tables.add('A1:D2', true);
      const range = table.getHeaderRowRange().load('values');
      await context.sync();
      return range.values;
    });
    expect(headers).toEqual([['ID', 'id2', 'Column3', '2020']]);
    const twoTables = (second: (sheet: Excel.Worksheet, first: Excel.Table) => void) =>
      codeOf(({ worksheets }) => {
        const sheet = worksheets.getItem('Sheet1');
        sheet.getRange('A1:B3').values = [
          ['a', 'b'],
          [1, 2],
          [3, 4],
        ];
        second(sheet, sheet.tables.add('A1:B3', true));
      });
    expect(await twoTables((sheet) => void sheet.tables.add('B2:C4', true))).toBe('InvalidArgument');
    expect(
      await twoTables((sheet, first) => {
        first.name = 'T';
        sheet.tables.add('E1:F3', true).name = 't';
      }),
    ).toBe('InvalidArgument');
    expect(await twoTables((_sheet, first) => void first.rows.add(undefined, [[1, 2, 3]]))).toBe(
      'InvalidArgument',
    );
    expect(await twoTables((_sheet, first) => first.resize('A2:B5'))).toBe('InvalidArgument');
    expect(await twoTables((_sheet, first) => first.resize('A1:C9'))).toBe('no error');
  });

  test('a protected sheet keeps its locked cells', async () => {
    const code = await codeOf(({ worksheets }) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowSort: true }, 'secret');
      sheet.getRange('B1').values = [['open']];
      sheet.getRange('A1').values = [['locked']];
    });
    expect(code).toBe('AccessDenied');
    expect(
      await codeOf(({ worksheets }) => {
        const { protection } = worksheets.getItem('Sheet1');
        protection.protect({}, 'secret');
        protection.unprotect('wrong');
      }),
    ).toBe('InvalidArgument');
  });

  test('settings, document properties, sheet properties and custom XML are kept', async () => {
    const { run, host } = openClient();
    const found = await run(async (context) => {
      const { workbook } = context;
      workbook.settings.add('run', { id: 7, when: new Date(0) });
      workbook.properties.title = 'Deals';
      workbook.properties.custom.add('Version', 3);
      workbook.worksheets.getItem('Sheet1').customProperties.add('made-by', 'us');
      const part = workbook.customXmlParts.add('<a xmlns="urn:x"><b/></a>').load('id,namespaceUri');
      await context.sync();
      const value = workbook.settings.getItem('run').load('value');
      const xml = workbook.customXmlParts.getByNamespace('urn:x').getOnlyItem().getXml();
      await context.sync();
      return [value.value, part.namespaceUri, xml.value];
    });
    expect(found).toEqual([{ id: 7, when: new Date(0) }, 'urn:x', '<a xmlns="urn:x"><b/></a>']);
    expect(host.workbook.properties.title).toBe('Deals');
    expect(host.workbook.sheets[0]?.customProperties.get('made-by')).toBe('us');
  });

  test('comments, charts and links are kept where they were put', async () => {
    const { run, host } = openClient();
    const found = await run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B3').values = [
        ['Month', 'Sales'],
        ['Jan', 1],
        ['Feb', 2],
      ];
      const comment = workbook.comments.add('Sheet1!B2', 'Why?');
      comment.replies.add('Because');
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Auto');
      chart.title.text = 'Sales';
      chart.setPosition('D2', 'F8');
      sheet.getRange('A2').hyperlink = {
        documentReference: 'Sheet1!B3',
        screenTip: 'there',
        textToDisplay: 'Go',
      };
      const place = comment.getLocation().load('address');
      const link = sheet.getRange('A2').load('hyperlink,values');
      chart.load('left,top,name');
      await context.sync();
      return [place.address, link.hyperlink, link.values, chart.left, chart.top, chart.name];
    });
    expect(found).toEqual([
      'Sheet1!B2',
      { documentReference: 'Sheet1!B3', screenTip: 'there', textToDisplay: 'Go' },
      [['Go']],
      144,
      15,
      'Chart 1',
    ]);
    expect(host.workbook.sheets[0]?.charts[0]?.series).toEqual([
      {
        name: 'Sales',
        nameReference: 'Sheet1!$B$1',
        values: 'Sheet1!$B$2:$B$3',
        categories: 'Sheet1!$A$2:$A$3',
      },
    ]);
    expect(host.workbook.sheets[0]?.comments[0]?.replies[0]?.text).toBe('Because');
  });

  test('a range kept over requests is found by its reference', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2');
      context.trackedObjects.add(range);
      await context.sync();
      range.values = [[5]];
      await context.sync();
      range.load('values,address');
      await context.sync();
      return [range.values, range.address];
    });
    expect(found).toEqual([[[5]], 'Sheet1!B2']);
  });
});
