import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';
import type {} from '../../../src/workbench';
import { newWorkbook, openXlsx, saveXlsx } from '../../../src/files';
import { browserOptions, findBrowser } from './find-browser';
import { soon } from './soon';
import { startWorkbench, type RunningWorkbench } from './start-workbench';
import { testCancel } from './cancel-check';
import { testCharts } from './charts-on-sheet';
import { testFiltering } from './filtering';
import { testFirstUse } from './first-use';
import { testPane } from './in-the-pane';
import { testSheet } from './in-the-sheet';
import { testSlowPane } from './slow-pane';
import { WorkbenchPage } from './workbench-page';

const executablePath = findBrowser();
const minutes = 60_000;

(executablePath === null ? describe.skip : describe)('the workbench in a browser', () => {
  let browser: Browser;
  let server: RunningWorkbench;
  let bench: WorkbenchPage;

  beforeAll(async () => {
    server = await startWorkbench();
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: browserOptions });
    bench = await WorkbenchPage.open(browser, server.address);
  }, 4 * minutes);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  }, minutes);

  test('the example opens checked, with the overview in sight', async () => {
    const { sheets, activeSheet, gridSheet } = await bench.seen();
    expect(sheets).toEqual(expect.arrayContaining(['Deals', 'Stakeholders', 'Overview', 'Findings']));
    expect(activeSheet).toBe('Overview');
    expect(gridSheet).toBe('Overview');
    expect(bench.errors).toEqual([]);
  });

  test('the fonts that stand for Excel’s are there', async () => {
    const faces = await bench.page.evaluate(() =>
      [...document.fonts].map(({ family, weight, style, status }) =>
        [family, weight, style, status].join(' '),
      ),
    );
    expect(faces.sort()).toEqual([
      'Carlito 700 italic loaded',
      'Carlito 700 normal loaded',
      'Carlito normal italic loaded',
      'Carlito normal normal loaded',
    ]);
  });

  test(
    'what is typed into a cell reaches the workbook as Excel reads it, and Enter moves down',
    async () => {
      await bench.showSheet('Stakeholders');
      await bench.clickCell(1, 2);
      await bench.type('Head of rockets', 'Enter');
      await soon(() => bench.cell('Stakeholders', 1, 2)).toMatchObject({
        workbook: 'Head of rockets',
        grid: 'Head of rockets',
      });
      await soon(() => bench.seen()).toMatchObject({ gridCell: 'C3', selection: { top: 2, left: 2 } });
    },
    minutes,
  );

  test(
    'an edit makes the pane say that its results are older than the sheets',
    async () => {
      await bench.pane.getByText('edited after this check').waitFor();
    },
    minutes,
  );

  test(
    'the user takes back the own edits, and does them again',
    async () => {
      await bench.page.keyboard.press('Control+z');
      await bench.settle();
      await soon(() => bench.cell('Stakeholders', 1, 2)).toMatchObject({
        workbook: 'Vice president, IT',
        grid: 'Vice president, IT',
      });
      await bench.page.keyboard.press('Control+y');
      await bench.settle();
      await soon(() => bench.cell('Stakeholders', 1, 2)).toMatchObject({
        workbook: 'Head of rockets',
        grid: 'Head of rockets',
      });
    },
    minutes,
  );

  test(
    'a level is picked from the list of its cell, and the colour follows',
    async () => {
      await bench.showSheet('Evidence');
      const column = await columnOf(bench, 'Evidence', 'Status');
      await bench.clickCell(1, column, 12);
      await bench.page.getByText('Revoked', { exact: true }).click();
      await bench.settle();
      await soon(() => bench.cell('Evidence', 1, column)).toEqual({
        workbook: 'Revoked',
        grid: 'Revoked',
        fill: '#F2B8A8',
      });
    },
    minutes,
  );

  test(
    'Delete empties the selected cells',
    async () => {
      await bench.showSheet('Stakeholders');
      await bench.clickCell(1, 2);
      await bench.page.keyboard.press('Delete');
      await bench.settle();
      await soon(() => bench.cell('Stakeholders', 1, 2)).toMatchObject({ workbook: null, grid: null });
    },
    minutes,
  );

  test(
    'a key makes cells bold in the workbook, and taking back makes them plain again',
    async () => {
      const isBold = (): Promise<boolean> =>
        bench.page.evaluate(() => {
          const { host } = window.stakegridWorkbench ?? {};
          const cell = host?.book.findSheet('Stakeholders')?.cells.get(1, 2);
          return host?.workbook.styles.get(cell?.style ?? 0).font?.bold === true;
        });
      await bench.page.keyboard.press('Control+b');
      await bench.settle();
      await soon(() => isBold()).toBe(true);
      await bench.page.getByRole('button', { name: 'Undo' }).click();
      await bench.settle();
      await soon(() => isBold()).toBe(false);
    },
    minutes,
  );

  test(
    'rows are inserted from the menu of the cells, and the table of people grows with them',
    async () => {
      await bench.showSheet('Stakeholders');
      const person = (row: number) => bench.cell('Stakeholders', row, 1);
      const before = await person(2);
      await bench.clickCell(2, 1);
      await bench.clickCell(2, 1, undefined, 'right');
      await bench.page.getByText('Insert', { exact: true }).hover();
      // Beside the number of rows, which takes the click for itself.
      await bench.page.getByText('rows above').click({ position: { x: 8, y: 10 } });
      await bench.settle();
      await soon(() => person(2)).toMatchObject({ workbook: null, grid: null });
      await soon(() => person(3)).toMatchObject({ workbook: before.workbook, grid: before.workbook });
      await bench.clickCell(2, 1);
      await bench.page.keyboard.press('Control+z');
      await bench.settle();
      await soon(() => person(2)).toMatchObject({ workbook: before.workbook, grid: before.workbook });
    },
    minutes,
  );

  test(
    'sheets are added, renamed, coloured and deleted at their tabs',
    async () => {
      const { page } = bench;
      const tab = (name: string) => page.getByText(name, { exact: true }).last();
      const before = (await bench.seen()).sheets;
      await page.locator('[data-u-comp=sheet-bar-append-button]').first().click();
      await soon(async () => (await bench.seen()).sheets.length).toBe(before.length + 1);
      const { activeSheet } = await bench.seen();
      await soon(async () => (await bench.seen()).gridSheet).toBe(activeSheet);
      await bench.editSheetName(activeSheet);
      await page.keyboard.press('Control+a');
      await page.keyboard.type('My notes');
      await page.keyboard.press('Enter');
      await bench.settle();
      await soon(async () => (await bench.seen()).activeSheet).toBe('My notes');
      await tab('My notes').click({ button: 'right' });
      await page.getByText('Change Color').hover();
      await page.locator('[data-u-comp=color-picker-presets] button').nth(1).click();
      const color = (): Promise<unknown> =>
        page.evaluate(() => window.stakegridWorkbench?.host.book.findSheet('My notes')?.tabColor);
      await soon(color).toBe('#E1EFFE');
      await tab('My notes').click({ button: 'right' });
      await page.getByRole('button', { name: 'Delete', exact: true }).click();
      await page.getByRole('button', { name: /confirm|ok/i }).click();
      await bench.settle();
      await soon(async () => (await bench.seen()).sheets).toEqual(before);
      expect(bench.errors).toEqual([]);
    },
    minutes,
  );

  test(
    'a check from the pane rewrites the result sheets, and a finding leads to its cell',
    async () => {
      await bench.pane
        .getByRole('button', { name: /^Check( again)?$/ })
        .first()
        .click();
      await bench.pane.getByText('edited after this check').waitFor({ state: 'hidden' });
      const show = bench.pane.getByRole('button', { name: /\w![A-Z]+\d+/ }).first();
      const place = /([^\s!]+)!([A-Z]+\d+)/.exec((await show.textContent()) ?? '');
      await show.click();
      await bench.settle();
      await soon(() => bench.seen()).toMatchObject({
        activeSheet: place?.[1],
        gridSheet: place?.[1],
        gridCell: place?.[2],
      });
    },
    2 * minutes,
  );

  test(
    'the saved file holds the edits',
    async () => {
      const [download] = await Promise.all([
        bench.page.waitForEvent('download'),
        bench.page.getByRole('button', { name: 'Save' }).click(),
      ]);
      const saved = await openXlsx(new Uint8Array(await readFile(await download.path())));
      const people = saved.sheets.find((sheet) => sheet.name === 'Stakeholders');
      const evidence = saved.sheets.find((sheet) => sheet.name === 'Evidence');
      const column = await columnOf(bench, 'Evidence', 'Status');
      expect(evidence?.cells.get(1, column)?.value).toBe('Revoked');
      expect(people?.cells.get(1, 2)?.value ?? null).toBeNull();
      expect(saved.sheets.map((sheet) => sheet.name)).toContain('Findings');
    },
    minutes,
  );

  test(
    'an opened file takes the place of the workbook, and one that is none is refused',
    async () => {
      const opened = await WorkbenchPage.open(browser, `${server.address}?blank`);
      const model = newWorkbook(['Mine']);
      model.sheets[0]?.cells.set(4, 1, { value: 'from a file', style: 0 });
      const file = { name: 'mine.xlsx', mimeType: 'application/octet-stream' };
      await opened.page.getByTestId('file').setInputFiles({ ...file, buffer: Buffer.from('no workbook') });
      await opened.page.locator('.message.problem').waitFor();
      await soon(async () => (await opened.seen()).sheets).toEqual(['Sheet1']);
      await opened.page
        .getByTestId('file')
        .setInputFiles({ ...file, buffer: Buffer.from(await saveXlsx(model)) });
      await opened.page.locator('.name', { hasText: 'mine.xlsx' }).waitFor();
      await opened.ready();
      await soon(async () => (await opened.seen()).sheets).toEqual(['Mine']);
      await soon(() => opened.cell('Mine', 4, 1)).toMatchObject({
        workbook: 'from a file',
        grid: 'from a file',
      });
      expect(opened.errors).toEqual([]);
      await opened.page.context().close();
    },
    2 * minutes,
  );

  test(
    'everything speaks Chinese in a Chinese browser',
    async () => {
      const chinese = await WorkbenchPage.open(browser, server.address, 'zh-CN');
      expect(await chinese.pane.locator('[lang=zh-CN]').count()).toBeGreaterThan(0);
      const { sheets, activeSheet } = await chinese.seen();
      expect(sheets).toEqual(expect.arrayContaining(['商机', '干系人']));
      expect(activeSheet).not.toBe('商机');
      expect(await chinese.page.locator('.stand-in').textContent()).toContain('代替 Excel');
      expect(await chinese.page.getByRole('button', { name: '保存' }).isVisible()).toBe(true);
      await chinese.page.getByRole('button', { name: '示例: English' }).click();
      await chinese.page.locator('.name', { hasText: 'Example.xlsx' }).waitFor();
      await chinese.ready();
      expect((await chinese.seen()).sheets).toContain('Deals');
      expect(chinese.errors).toEqual([]);
      await chinese.page.context().close();
    },
    2 * minutes,
  );

  const open = (query: string, locale: string): Promise<WorkbenchPage> =>
    WorkbenchPage.open(browser, `${server.address}${query}`, locale);
  testFirstUse(open, 4 * minutes);
  testSlowPane((address) => WorkbenchPage.open(browser, address), 2 * minutes);
  testCharts(open, 2 * minutes);
  testCancel(() => bench, 2 * minutes);
  testFiltering(
    () => bench,
    open,
    () => browser,
    2 * minutes,
  );
  testSheet(() => bench, 2 * minutes);
  testPane(() => bench, 2 * minutes);

  test(
    'the pane is resized with the keyboard',
    async () => {
      const bar = bench.page.getByRole('separator');
      const before = Number(await bar.getAttribute('aria-valuenow'));
      await bar.press('ArrowLeft');
      expect(Number(await bar.getAttribute('aria-valuenow'))).toBe(before + 16);
      const box = await bench.page.locator('.pane').boundingBox();
      expect(box?.width).toBe(before + 16);
    },
    minutes,
  );

  test(
    'a second start takes another port, serves nothing but its folder, and stops on Ctrl+C',
    async () => {
      const second = await startWorkbench(Number(new URL(server.address).port));
      expect(second.address).not.toBe(server.address);
      expect((await fetch(`${second.address}..%2fpackage.json`)).status).toBe(404);
      expect((await fetch(`${second.address}package.json`)).status).toBe(404);
      expect((await fetch(second.address, { method: 'POST' })).status).toBe(405);
      expect(await second.stop()).toBe(0);
    },
    4 * minutes,
  );

  test(
    'the page goes on working when the server has stopped',
    async () => {
      expect(await server.stop()).toBe(0);
      expect(await bench.page.getByRole('button', { name: 'Blank workbook' }).isVisible()).toBe(true);
      await bench.pane.getByRole('tab', { name: 'Check', exact: true }).click();
      await bench.pane
        .getByRole('button', { name: /^Check( again)?$/ })
        .first()
        .click();
      await bench.settle();
      await bench.showSheet('Deals');
      await bench.goTo('C4');
      await bench.type('Still here', 'Enter');
      await soon(() => bench.cell('Deals', 3, 2)).toMatchObject({
        workbook: 'Still here',
        grid: 'Still here',
      });
      expect(bench.errors).toEqual([]);
    },
    2 * minutes,
  );
});

async function columnOf(bench: WorkbenchPage, sheet: string, header: string): Promise<number> {
  for (let column = 0; column < 40; column++)
    if ((await bench.cell(sheet, 0, column)).workbook === header) return column;
  throw new Error(`no column ${header} on ${sheet}`);
}
