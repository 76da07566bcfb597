import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { partText, problemsOf } from '../files/saved-file-checks';
import { openClient } from './open-client';

test('orientation, fit to pages and repeated rows are kept and saved', async () => {
  const client = openClient();
  await client.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem('Sheet1');
    pageLayout.orientation = 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintTitleRows('$1:$4');
    pageLayout.load('orientation,zoom');
    await context.sync();
    expect(pageLayout.orientation).toBe('Landscape');
    expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
  });
  const saved = await openXlsx(await saveXlsx(client.host.workbook));
  expect(saved.sheets[0]?.pageLayout).toMatchObject({
    orientation: 'landscape',
    fitToWidth: 1,
    fitToHeight: 0,
    printTitleRows: '$1:$4',
  });
});

test('a zoom is either a scale or a number of pages', async () => {
  const setBoth = openClient().run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').pageLayout.zoom = { scale: 50, horizontalFitToPages: 1 };
    await context.sync();
  });
  await expect(setBoth).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('how a page is printed is read back as it was set, and saved', async () => {
  const client = openClient();
  const wanted = {
    printHeadings: true,
    blackAndWhite: true,
    draftMode: true,
    firstPageNumber: 7,
    printComments: 'InPlace',
    printErrors: 'NotAvailable',
    printOrder: 'OverThenDown',
  } as const;
  await client.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem('Sheet1');
    const names = Object.keys(wanted);
    pageLayout.load(names);
    await context.sync();
    expect(pageLayout.toJSON()).toMatchObject({
      firstPageNumber: '',
      printComments: 'NoComments',
      printErrors: 'AsDisplayed',
      printOrder: 'DownThenOver',
    });
    pageLayout.set(wanted);
    pageLayout.load(names);
    await context.sync();
    expect(pageLayout.toJSON()).toMatchObject(wanted);
  });
  const saved = await openXlsx(await saveXlsx(client.host.workbook));
  expect(saved.sheets[0]?.pageLayout).toMatchObject({ printErrors: 'NA', firstPageNumber: 7, draft: true });
});

test('page breaks stand before cells, move with their rows and are saved', async () => {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.horizontalPageBreaks.add('A21');
    sheet.horizontalPageBreaks.add(sheet.getRange('C6'));
    sheet.verticalPageBreaks.add('D1');
    sheet.getRange('1:2').insert('Down');
    const rows = sheet.horizontalPageBreaks.load('items/rowIndex');
    const columns = sheet.verticalPageBreaks.load('items/columnIndex');
    const cell = sheet.horizontalPageBreaks.getItem(1).getCellAfterBreak().load('address');
    await context.sync();
    expect(rows.items.map(({ rowIndex }) => rowIndex)).toEqual([7, 22]);
    expect(columns.items.map(({ columnIndex }) => columnIndex)).toEqual([3]);
    expect(cell.address).toBe('Sheet1!A23');
    rows.items[0]?.delete();
    sheet.verticalPageBreaks.removePageBreaks();
    const counts = [sheet.horizontalPageBreaks.getCount(), sheet.verticalPageBreaks.getCount()];
    await context.sync();
    expect(counts.map(({ value }) => value)).toEqual([1, 0]);
  });
  const saved = await openXlsx(await saveXlsx(client.host.workbook));
  expect(saved.sheets[0]?.pageLayout).toEqual({ rowBreaks: [22] });
});

test('headers and footers of the first page and of even pages are their own, and the file keeps them', async () => {
  const client = openClient();
  await client.run(async (context) => {
    const { headersFooters } = context.workbook.worksheets.getItem('Sheet1').pageLayout;
    headersFooters.state = 'FirstOddAndEven';
    headersFooters.useSheetScale = false;
    headersFooters.firstPage.centerHeader = 'Title';
    headersFooters.evenPages.leftFooter = '&P';
    headersFooters.evenPages.rightFooter = 'R&&L';
    headersFooters.oddPages.leftFooter = 'odd';
    await context.sync();
  });
  const bytes = await saveXlsx(client.host.workbook);
  expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toContain(
    '<headerFooter differentOddEven="1" differentFirst="1" scaleWithDoc="0"><oddFooter>&amp;Lodd</oddFooter>' +
      '<evenFooter>&amp;L&amp;P&amp;RR&amp;&amp;L</evenFooter><firstHeader>&amp;CTitle</firstHeader></headerFooter>',
  );
  expect(await problemsOf(bytes)).toEqual([]);
  const found = await openClient(await openXlsx(bytes)).run(async (context) => {
    const { headersFooters } = context.workbook.worksheets.getItem('Sheet1').pageLayout;
    const { firstPage, evenPages, defaultForAllPages } = headersFooters;
    headersFooters.load('state,useSheetMargins,useSheetScale');
    firstPage.load('centerHeader');
    evenPages.load('leftFooter,centerFooter,rightFooter');
    defaultForAllPages.load('leftFooter');
    await context.sync();
    const { state, useSheetMargins, useSheetScale } = headersFooters;
    return [
      [state, useSheetMargins, useSheetScale, firstPage.centerHeader],
      [evenPages.leftFooter, evenPages.centerFooter, evenPages.rightFooter, defaultForAllPages.leftFooter],
    ];
  });
  expect(found).toEqual([
    ['FirstOddAndEven', true, false, 'Title'],
    ['&P', '', 'R&&L', 'odd'],
  ]);
});

test('margins below zero and headers that Excel could not open again are refused', async () => {
  const client = openClient();
  const change = (edit: (layout: Excel.PageLayout) => void): Promise<void> =>
    client.run(async (context) => {
      edit(context.workbook.worksheets.getItem('Sheet1').pageLayout);
      await context.sync();
    });
  const refusal = { code: 'InvalidArgument' };
  await expect(change((layout) => layout.setPrintMargins('Inches', { top: -1 }))).rejects.toMatchObject(
    refusal,
  );
  const header = (text: string) => (layout: Excel.PageLayout) => {
    layout.headersFooters.defaultForAllPages.leftHeader = text;
  };
  await expect(change(header('x'.repeat(254)))).rejects.toMatchObject(refusal);
  await change(header('x'.repeat(253)));
  const { pageLayout } = client.host.workbook.sheets[0] ?? {};
  expect(pageLayout?.header).toBe(`&L${'x'.repeat(253)}`);
  expect(pageLayout?.margins).toBeUndefined();
});

test('a print area may have several areas, also by address', async () => {
  const client = openClient();
  await client.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem('Sheet1');
    pageLayout.setPrintArea('A1:B2,D4:E5');
    const areas = pageLayout.getPrintArea().load('address');
    await context.sync();
    expect(areas.address).toBe('Sheet1!A1:B2,Sheet1!D4:E5');
  });
});
