import { expect, test } from '@jest/globals';
import type { WorkbenchPage } from './workbench-page';
import { soon } from './soon';

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Charts over the cells where they stand. */
export function testCharts(
  open: (query: string, locale: string) => Promise<WorkbenchPage>,
  minutes: number,
): void {
  let bench: WorkbenchPage;

  test(
    'a chart stands on its cells, scrolls with them under the frozen rows, and grows with the zoom',
    async () => {
      bench = await open('?blank', 'en-US');
      await bench.runScript(`
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1:B4').values = [['Stage', 'Amount'], ['Commit', 3], ['Best case', 2], ['Pipeline', 5]];
        sheet.freezePanes.freezeRows(1);
        const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'));
        chart.title.text = 'By category';
        chart.setPosition('C3', 'F14');
        await context.sync();
      `);
      const { page } = bench;
      const figure = page.locator('.charts figure');
      expect(await page.getByRole('img', { name: 'By category' }).count()).toBe(1);
      const place = async (): Promise<Place> => {
        const [chart, cell] = [await figure.boundingBox(), await bench.cellPlace(2, 2)];
        if (!chart) throw new Error('no chart');
        return { left: chart.x - cell.left, top: chart.y - cell.top, width: chart.width };
      };
      await soon(() => place()).toEqual({ left: 0, top: 0, width: 4 * 64 });
      const pixels = await page
        .locator('.charts canvas')
        .evaluate((canvas) =>
          canvas instanceof HTMLCanvasElement
            ? (canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [])
            : [],
        )
        .then((data) => Object.values(data).filter((part) => part !== 0).length);
      expect(pixels).toBeGreaterThan(10_000);
      // The chart hides the cells under it.
      const picture = async () => (await figure.screenshot()).toString('base64');
      const overBlank = await picture();
      await bench.runScript(`
        context.workbook.worksheets.getActiveWorksheet().getRange('C3:F14').format.fill.color = '#FF0000';
        await context.sync();
      `);
      await bench.settle();
      expect((await picture()) === overBlank).toBe(true);

      const before = await figure.boundingBox();
      await page.mouse.move(400, 500);
      await page.mouse.wheel(0, 100);
      const risen = async (): Promise<number> => (before?.y ?? 0) - ((await figure.boundingBox())?.y ?? 0);
      await soon(async () => (await risen()) > 20).toBe(true);
      const after = await figure.boundingBox();
      // It is cut where the frozen rows end.
      const pane = await page.locator('.charts .chart-pane').first().boundingBox();
      expect(after?.y).toBeLessThan(pane?.y ?? 0);

      await page.mouse.wheel(0, -400);
      await page.evaluate(() =>
        window.stakegridWorkbench?.gridView?.api.getActiveWorkbook()?.getActiveSheet()?.zoom(0.5),
      );
      await bench.settle();
      await soon(async () => (await figure.boundingBox())?.width).toBe(2 * 64);

      await bench.runScript(`
        context.workbook.worksheets.getActiveWorksheet().charts.getItemAt(0).delete();
        await context.sync();
      `);
      await soon(() => figure.count()).toBe(0);
      expect(bench.errors).toEqual([]);
    },
    minutes,
  );

  test(
    'a pivot table shows the block that the workbook computes',
    async () => {
      // On a new sheet of the same page: opening a page is what takes the time.
      await bench.runScript(`
        const sheet = context.workbook.worksheets.add('Owners');
        sheet.activate();
        sheet.getRange('A1:B4').values = [['Owner', 'Amount'], ['Anna', 3], ['Ben', 2], ['Anna', 5]];
        const pivot = sheet.pivotTables.add('ByOwner', sheet.getRange('A1:B4'), sheet.getRange('D1'));
        pivot.rowHierarchies.add(pivot.hierarchies.getItem('Owner'));
        pivot.dataHierarchies.add(pivot.hierarchies.getItem('Amount'));
        await context.sync();
      `);
      await soon(() => bench.cell('Owners', 1, 3)).toMatchObject({ workbook: 'Anna', grid: 'Anna' });
      await soon(() => bench.cell('Owners', 1, 4)).toMatchObject({ workbook: 8, grid: 8 });
      await soon(() => bench.cell('Owners', 3, 4)).toMatchObject({ workbook: 10, grid: 10 });
      expect(bench.errors).toEqual([]);
      await bench.page.context().close();
    },
    minutes,
  );
}
