import { expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { openXlsx } from '../../../src/files';
import { PANE_WORDS } from '../../../src/i18n/pane-words';
import { soon } from './soon';
import { WorkbenchPage } from './workbench-page';

/** Columns of the Deals and the Stakeholders sheet. */
const owner = 3;
const dealId = 0;

/** Filtering by the buttons in a table's header, as in Excel. */
export function testFiltering(
  bench: () => WorkbenchPage,
  open: (query: string, locale: string) => Promise<WorkbenchPage>,
  browser: () => Browser,
  minutes: number,
): void {
  test(
    'a manager sees the deals of one owner: the other rows are gone, the header says so, and undo brings them back',
    async () => {
      const { page } = bench();
      await bench().showSheet('Deals');
      await pressFilter(bench(), owner);
      const menu = page.getByRole('dialog', { name: 'Filter Owner' });
      await menu.getByLabel('(Select all)').uncheck();
      expect(await menu.getByRole('button', { name: 'Apply' }).isDisabled()).toBe(true);
      await menu.getByLabel('Mark Doyle').check();
      await menu.getByRole('button', { name: 'Apply' }).click();
      await soon(() => rowsInSight(bench())).toEqual([2, 3]);
      await page.getByText('2 of 4 rows').waitFor();
      expect(await sign(bench(), owner)).toBe('filtered');
      expect(await sign(bench(), owner + 1)).toBe('plain');

      await page.getByRole('button', { name: 'Undo' }).click();
      await soon(() => rowsInSight(bench())).toEqual([1, 2, 3, 4]);
      await soon(() => sign(bench(), owner)).toBe('plain');
      await page.getByRole('button', { name: 'Redo' }).click();
      await soon(() => rowsInSight(bench())).toEqual([2, 3]);
      await page.getByRole('button', { name: 'Show all rows' }).click();
      await soon(() => rowsInSight(bench())).toEqual([1, 2, 3, 4]);
    },
    minutes,
  );

  test(
    'with the keyboard alone the people of one deal are filtered, and found again in the saved file',
    async () => {
      const { page } = bench();
      await bench().showSheet('Stakeholders');
      await bench().clickCell(0, dealId);
      await page.keyboard.press('Alt+ArrowDown');
      await page.getByRole('dialog', { name: 'Filter Deal ID' }).waitFor();
      await page.keyboard.type('D-002');
      await page.keyboard.press('Enter');
      await soon(() => dealsInSight(bench())).toEqual(['D-002']);
      // The keyboard is back in the sheet: the next row in sight is selected, not the next row.
      await page.keyboard.press('ArrowDown');
      await soon(async () => (await rowsInSight(bench()))[0] === (await bench().seen()).selection.top).toBe(
        true,
      );

      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save' }).click();
      const path = await (await download).path();
      const model = await openXlsx(new Uint8Array(await readFile(path)));
      const table = model.sheets.find(({ name }) => name === 'Stakeholders')?.tables[0];
      expect(table?.filter?.criteria.get(dealId)).toEqual({ filterOn: 'Values', values: ['D-002'] });

      const again = await WorkbenchPage.open(browser(), `${new URL(page.url()).origin}/?blank`);
      await again.page.getByTestId('file').setInputFiles({
        name: 'Filtered.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: await readFile(path),
      });
      await again.page.locator('.name', { hasText: 'Filtered.xlsx' }).waitFor();
      await again.ready();
      await again.showSheet('Stakeholders');
      await soon(() => dealsInSight(again)).toEqual(['D-002']);
      expect(await sign(again, dealId)).toBe('filtered');
      expect(again.errors).toEqual([]);
      await again.page.context().close();
    },
    2 * minutes,
  );

  test(
    'a finding whose row a filter hides says so, and shows it on request',
    async () => {
      const { page, pane } = bench();
      const { check } = PANE_WORDS.en;
      await bench().showSheet('Stakeholders');
      await bench().runScript(`
        const people = context.workbook.tables.getItem('Stakeholders');
        people.columns.getItemAt(${dealId}).filter.applyValuesFilter(['D-002']);
        await context.sync();`);
      await soon(() => dealsInSight(bench())).toEqual(['D-002']);
      await pane.getByRole('tab', { name: 'Check', exact: true }).click();
      await pane
        .getByRole('button', { name: /Stakeholders!L\d+$/ })
        .first()
        .click();
      const message = pane.getByText(check.hiddenCell);
      await message.waitFor();
      // It is in sight, however far down the link is.
      const isInSight = () =>
        message.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top > 0 && bottom < window.innerHeight;
        });
      await soon(isInSight).toBe(true);
      await pane.getByRole('heading', { name: check.all }).evaluate((element) => element.scrollIntoView());
      await soon(isInSight).toBe(true);
      await pane.getByRole('button', { name: check.revealCell }).click();
      await pane.getByText(check.hiddenCell).waitFor({ state: 'hidden' });
      const { selection } = await bench().seen();
      await soon(async () => (await rowsInSight(bench())).includes(selection.top)).toBe(true);
      expect(await page.getByRole('button', { name: 'Show all rows' }).count()).toBe(0);
    },
    minutes,
  );

  test(
    'the filter speaks Chinese on a Chinese page',
    async () => {
      const chinese = await open('?lang=zh', 'zh-CN');
      await chinese.showSheet('商机');
      await pressFilter(chinese, owner);
      const menu = chinese.page.getByRole('dialog', { name: '筛选“负责人”' });
      await menu.getByLabel('（全选）').waitFor();
      expect(await menu.getByRole('button').allTextContents()).toEqual(['升序', '降序', '确定', '取消']);
      await chinese.page.keyboard.press('Escape');
      await menu.waitFor({ state: 'hidden' });
      expect(chinese.errors).toEqual([]);
      await chinese.page.context().close();
    },
    2 * minutes,
  );
}

/** Presses the button in a header cell of the first row. */
async function pressFilter(bench: WorkbenchPage, column: number): Promise<void> {
  const { left, top, width, height } = await bench.cellPlace(0, column);
  await bench.page.mouse.click(left + width - 9, top + height - 9);
}

/** The rows of the shown sheet below its header that hold something and are to be seen in the grid. */
function rowsInSight(bench: WorkbenchPage): Promise<readonly number[]> {
  return bench.page.evaluate(() => {
    const sheet = window.stakegridWorkbench?.gridView?.api.getActiveWorkbook()?.getActiveSheet();
    const model = window.stakegridWorkbench?.host.book.activeSheet;
    if (!sheet || !model) throw new Error('no sheet');
    const last = model.cells.usedArea((cell) => cell.value !== null)?.bottom ?? 0;
    const rows = Array.from({ length: last }, (_, index) => index + 1);
    return rows.filter(
      (row) => (model.cells.get(row, 0)?.value ?? null) !== null && sheet.getSheet().getRowVisible(row),
    );
  });
}

async function dealsInSight(bench: WorkbenchPage): Promise<readonly unknown[]> {
  const { gridSheet } = await bench.seen();
  const rows = await rowsInSight(bench);
  const deals = await Promise.all(
    rows.map(async (row) => (await bench.cell(gridSheet, row, dealId)).workbook),
  );
  return [...new Set(deals)];
}

/** What the button in a header cell looks like: the colour in its corner tells. */
async function sign(bench: WorkbenchPage, column: number): Promise<'filtered' | 'plain' | 'none'> {
  const { left, top, width, height } = await bench.cellPlace(0, column);
  const [red, green, blue] = await bench.pixel(left + width - 6, top + height - 9);
  if (red > 240 && green > 240 && blue > 240) return 'plain';
  return red < 30 && green > 70 && green < 110 && blue < 120 ? 'filtered' : 'none';
}
