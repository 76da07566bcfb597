import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { LEVELS } from '../../../src/i18n/levels';
import { PANE_WORDS } from '../../../src/i18n/pane-words';
import { workbenchTexts } from '../../../src/i18n/workbench';
import type { Language } from '../../../src/i18n';
import type { WorkbenchPage } from './workbench-page';
import { soon } from './soon';

interface Sheets {
  readonly deals: string;
  readonly header: { readonly amount: string; readonly stage: string };
  readonly stage: string;
}

const sheetsIn: Readonly<Record<Language, Sheets>> = {
  en: { deals: 'Deals', header: { amount: 'Amount', stage: 'Stage' }, stage: LEVELS.en.stage[2] },
  zh: { deals: '商机', header: { amount: '金额', stage: '声明阶段' }, stage: LEVELS.zh.stage[2] },
};

/** From a blank workbook to a checked file, as somebody does who meets the product for the first time. */
export function testFirstUse(
  open: (query: string, locale: string) => Promise<WorkbenchPage>,
  minutes: number,
): void {
  test.each(['en', 'zh'] as const)(
    'blank, create, fill, check, jump, fix, check, save and open again (%s)',
    async (language) => {
      const words = PANE_WORDS[language];
      const { deals, header, stage: stageName } = sheetsIn[language];
      const bench = await open('?blank', language === 'zh' ? 'zh-CN' : 'en-US');
      const { pane, page } = bench;
      // Wide enough for all the columns that are filled.
      await page.setViewportSize({ width: 1640, height: 800 });
      const button = (name: string) => pane.getByRole('button', { name, exact: true });
      const column = async (text: string): Promise<number> => {
        for (let at = 0; at < 40; at++) if ((await bench.cell(deals, 0, at)).workbook === text) return at;
        throw new Error(`no column ${text}`);
      };
      const isListed = async (place: string): Promise<boolean> => (await pane.getByText(place).count()) > 0;

      // create
      await pane.getByRole('radio', { name: new RegExp(`^${words.start.empty}`) }).check();
      await button(words.start.create).click();
      await pane.getByText(words.start.created).first().waitFor();
      await bench.settle();
      expect((await bench.seen()).sheets).toContain(deals);

      // fill by typing, with an amount that cannot be read, and by dropdown
      await bench.showSheet(deals);
      await bench.clickCell(1, 0);
      await bench.type('001', 'Tab');
      await bench.type('Acme', 'Tab');
      await bench.type('Pilot', 'Tab');
      await soon(async () => (await bench.cell(deals, 1, 0)).workbook).toBe('001');
      const amount = await column(header.amount);
      await bench.clickCell(1, amount);
      await bench.type('a lot', 'Enter');
      const stage = await column(header.stage);
      await bench.clickCell(1, stage, 8);
      await page.locator('[data-u-comp=sheets-dropdown-list]').getByText(stageName, { exact: true }).click();
      await bench.settle();
      await soon(async () => (await bench.cell(deals, 1, stage)).workbook).toBe(stageName);

      // check, jump to the cell that cannot be read, fix it, check again
      await pane.getByRole('tab', { name: words.frame.tabs.check }).click();
      await pane.getByRole('button', { name: words.check.check, exact: true }).click();
      await pane.getByText(words.check.checkedAt.split('{')[0] ?? '').waitFor();
      await bench.settle();
      const letter = String.fromCharCode(65 + amount);
      const place = `${deals}!${letter}2`;
      await pane
        .getByRole('button', { name: new RegExp(place) })
        .first()
        .click();
      await bench.settle();
      await soon(() => bench.seen()).toMatchObject({ gridSheet: deals, gridCell: `${letter}2` });
      await page.keyboard.press('F6');
      await bench.type('120000', 'Enter');
      await soon(() => bench.cell(deals, 1, amount)).toMatchObject({ workbook: 120_000, grid: 120_000 });
      await pane.getByText(words.check.stale).waitFor();
      await button(words.check.checkAgain).first().click();
      await pane.getByText(words.check.stale).waitFor({ state: 'hidden' });
      await soon(() => isListed(place)).toBe(false);

      // save, and open again
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: workbenchTexts(language).save, exact: true }).click(),
      ]);
      const buffer = await readFile(await download.path());
      const file = { name: 'again.xlsx', mimeType: 'application/octet-stream', buffer };
      const before = (await bench.seen()).sheets;
      await page.getByTestId('file').setInputFiles(file);
      await page.locator('.name', { hasText: 'again.xlsx' }).waitFor();
      await bench.ready();
      await soon(async () => (await bench.seen()).sheets).toEqual(before);
      await soon(() => bench.cell(deals, 1, 0)).toMatchObject({ workbook: '001', grid: '001' });
      await soon(() => bench.cell(deals, 1, amount)).toMatchObject({ workbook: 120_000, grid: 120_000 });
      expect(bench.errors).toEqual([]);
      await page.context().close();
    },
    minutes,
  );
}
