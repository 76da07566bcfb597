import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
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
