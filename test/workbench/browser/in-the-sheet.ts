import { expect, test } from '@jest/globals';
import type { WorkbenchPage } from './workbench-page';
import { soon } from './soon';

/** Typing, pasting and taking back where it could go wrong. */
export function testSheet(bench: () => WorkbenchPage, minutes: number): void {
  test(
    'a block of text that is pasted keeps its place where its first cell is blank',
    async () => {
      const { page } = bench();
      await bench().showSheet('Deals');
      await bench().goTo('AH40');
      await page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', '\tright\r\n<b>below</b>\t7\r\n');
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      });
      await soon(() => bench().cell('Deals', 39, 34)).toMatchObject({ workbook: 'right', grid: 'right' });
      await soon(() => bench().cell('Deals', 40, 33)).toMatchObject({ workbook: '<b>below</b>' });
      expect(await bench().cell('Deals', 39, 33)).toMatchObject({ workbook: null });
      expect(await bench().cell('Deals', 40, 34)).toMatchObject({ workbook: 7 });
      await page.keyboard.press('Control+z');
      await soon(() => bench().cell('Deals', 39, 34)).toMatchObject({ workbook: null });
    },
    minutes,
  );

  test(
    'an indented text runs on over the next column also where only its indent takes it there',
    async () => {
      const pane = bench().pane.locator('body');
      await pane.evaluate(() =>
        Excel.run(async (context) => {
          const cell = context.workbook.worksheets.add('Indent').getRange('B2');
          cell.values = [['███']];
          cell.format.horizontalAlignment = 'Left';
          cell.format.indentLevel = 5;
          await context.sync();
        }),
      );
      await bench().settle();
      await bench().showSheet('Indent');
      const next = await bench().cellPlace(1, 2);
      await soon(() => bench().pixel(next.left + 4, next.top + next.height / 2)).toEqual([0, 0, 0]);
      await pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Indent').delete();
          await context.sync();
        }),
      );
    },
    minutes,
  );

  test(
    'what is typed into a folded column is kept whole',
    async () => {
      const { page } = bench();
      await bench().showSheet('Deals');
      await page.getByRole('button', { name: 'Show folded columns' }).waitFor();
      // A text that wraps, and a number at the right.
      for (const [address, row, column] of [
        ['T3', 2, 19],
        ['S4', 3, 18],
      ] as const) {
        const before = (await bench().cell('Deals', row, column)).workbook;
        await bench().goTo(address);
        await bench().type('board approved it', 'Enter');
        await soon(() => bench().cell('Deals', row, column)).toMatchObject({ workbook: 'board approved it' });
        await page.keyboard.press('Control+z');
        await soon(() => bench().cell('Deals', row, column)).toMatchObject({ workbook: before });
      }
    },
    minutes,
  );

  test(
    'what is typed beyond the right edge is kept whole, and the cell comes in sight beside the frozen columns',
    async () => {
      const { page } = bench();
      await bench().showSheet('Deals');
      await bench().goTo('A9');
      await bench().goTo('M9');
      for (const text of ['long consequence', 'Commit', 'Open']) {
        await page.keyboard.type(text, { delay: 15 });
        await page.keyboard.press('Tab');
      }
      await soon(() => bench().cell('Deals', 8, 14)).toMatchObject({ workbook: 'Open', grid: 'Open' });
      await page.keyboard.press('Shift+Tab');
      await bench().settle();
      const isInSight = await page.evaluate(() => {
        const place = window.stakegridWorkbench?.gridView?.placeOf(8, 14);
        const sheet = document.querySelector('[data-testid=grid]')?.getBoundingClientRect();
        return place && sheet && place.left >= sheet.left && place.left + 24 <= sheet.right;
      });
      expect(isInSight).toBe(true);
      for (let typed = 0; typed < 3; typed++) await page.keyboard.press('Control+z');
      await soon(() => bench().cell('Deals', 8, 12)).toMatchObject({ workbook: null });
    },
    minutes,
  );

  test(
    'a closed message leaves the keyboard to the sheet, and an open bracket is closed without a word',
    async () => {
      const { page } = bench();
      await bench().showSheet('Deals');
      const amount = () => bench().cell('Deals', 3, 5);
      const before = (await amount()).workbook;
      const said = await page.locator('.message').allTextContents();
      await bench().goTo('F4');
      await bench().type('50%', 'Enter');
      await soon(amount).toMatchObject({ workbook: 0.5 });
      await bench().goTo('F4');
      await bench().type('=SUM(2,3', 'Enter');
      await soon(amount).toMatchObject({ workbook: 5 });
      expect(await page.locator('.message').allTextContents()).toEqual(said);
      await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save', exact: true }).click(),
      ]);
      await page.locator('.message').getByRole('button', { name: 'Close' }).click();
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await soon(amount).toMatchObject({ workbook: before });
    },
    minutes,
  );

  test(
    'from the buttons for taking back the keyboard is in the sheet again',
    async () => {
      const { page } = bench();
      await bench().showSheet('Deals');
      const customer = () => bench().cell('Deals', 1, 1);
      const before = (await customer()).workbook;
      for (const text of ['One', 'Two', 'Three']) {
        // an earlier test may have scrolled it out of sight
        await bench().goTo('B2');
        await bench().type(text, 'Enter');
      }
      await soon(customer).toMatchObject({ workbook: 'Three' });
      await page.getByRole('button', { name: 'Undo' }).click();
      await soon(customer).toMatchObject({ workbook: 'Two', grid: 'Two' });
      await page.keyboard.press('Control+z');
      await soon(customer).toMatchObject({ workbook: 'One', grid: 'One' });
      await page.getByRole('button', { name: 'Redo' }).click();
      await soon(customer).toMatchObject({ workbook: 'Two', grid: 'Two' });
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await soon(customer).toMatchObject({ workbook: before });
    },
    minutes,
  );

  test(
    'a jump shows its cell beside the frozen columns, however wide they are and from whichever sheet',
    async () => {
      const { page } = bench();
      await bench().showSheet('Overview');
      for (const column of [12, 5, 18]) {
        await page.evaluate((at) => {
          const { host, gridView } = window.stakegridWorkbench ?? {};
          const sheet = host?.book.findSheet('Roll-up');
          if (!sheet) throw new Error('no sheet');
          gridView?.select(sheet.id, [{ top: 20, left: at, bottom: 20, right: at }]);
        }, column);
        const isShown = (): Promise<boolean> =>
          page.evaluate((at) => {
            const sheet = window.stakegridWorkbench?.gridView?.api.getActiveWorkbook()?.getActiveSheet();
            const shown = sheet?.getSheetName() === 'Roll-up' ? sheet.getVisibleRange() : null;
            return shown !== null && shown.startColumn <= at && at <= shown.endColumn;
          }, column);
        await soon(isShown).toBe(true);
      }
    },
    minutes,
  );
}
