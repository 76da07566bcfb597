import { expect, test } from '@jest/globals';
import axe from 'axe-core';
import { PANE_WORDS } from '../../../src/i18n/pane-words';
import type { WorkbenchPage } from './workbench-page';
import { soon } from './soon';

const words = PANE_WORDS.en;

/** The pane beside the grid: narrow, with the keyboard, and for a screen reader. */
export function testPane(bench: () => WorkbenchPage, minutes: number): void {
  test(
    'a finding leads to its cell after the rows were sorted, too',
    async () => {
      const { page, pane } = bench();
      const person = async (row: number) => (await bench().cell('Stakeholders', row, 1)).workbook;
      await pane.getByRole('tab', { name: 'Check', exact: true }).click();
      const show = pane.getByRole('button', { name: /Stakeholders!L\d+$/ }).first();
      const row = Number(/\d+$/.exec((await show.textContent()) ?? '')?.[0]) - 1;
      const rated = await person(row);
      await bench().showSheet('Stakeholders');
      await bench().clickCell(2, 1);
      await page.getByRole('button', { name: 'Sort Z–A', exact: true }).click();
      await soon(async () => (await person(row)) === rated).toBe(false);
      await show.click();
      await soon(async () => person((await bench().seen()).selection.top)).toBe(rated);
      await soon(async () => (await bench().seen()).gridCell.startsWith('L')).toBe(true);
      await page.getByRole('button', { name: 'Undo' }).click();
      await soon(() => person(row)).toBe(rated);
    },
    minutes,
  );

  test(
    'with the keyboard alone one gets from the sheet to a finding, to its cell, and types there',
    async () => {
      const { page, pane } = bench();
      await bench().clickCell(5, 3);
      await page.keyboard.press('F6');
      await bench().pressUntil('Tab', /^Check( again)?$/);
      await page.keyboard.press('Enter');
      await pane.getByText(words.check.stale).waitFor({ state: 'hidden' });
      await bench().settle();
      const place = await bench().pressUntil('Tab', /\w+![A-Z]+\d+$/);
      await page.keyboard.press('Enter');
      await soon(async () => {
        const { gridSheet, gridCell } = await bench().seen();
        return `${gridSheet}!${gridCell}`;
      }).toBe(place);
      const { gridSheet, selection } = await bench().seen();
      await page.keyboard.press('F6');
      await bench().type('typed', 'Enter');
      await soon(() => bench().cell(gridSheet, selection.top, selection.left)).toMatchObject({
        workbook: 'typed',
        grid: 'typed',
      });
      await page.keyboard.press('Control+z');
      const isTyped = async (): Promise<boolean> =>
        (await bench().cell(gridSheet, selection.top, selection.left)).workbook === 'typed';
      await soon(isTyped).toBe(false);
    },
    minutes,
  );

  test.each(Object.entries(words.frame.tabs))(
    'the tab %s has no violations of accessibility, and nothing is cut off in a narrow pane',
    async (_, name) => {
      const { page, pane } = bench();
      await page.getByRole('separator').press('End');
      await pane.getByRole('tab', { name, exact: true }).click();
      await bench().settle();
      const frame = page.frames().find((each) => each.url().endsWith('pane.html'));
      if (!frame) throw new Error('no pane');
      const overflow = await frame.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [clientWidth, scrollWidth - clientWidth];
      });
      expect(overflow).toEqual([320, 0]);
      // The tabs keep to one line beside a scrollbar, too, which is not shown to tests.
      const lines = await frame.evaluate(() => {
        document.documentElement.style.width = '305px';
        const tops = [...document.querySelectorAll('[role=tablist]')].map(
          (list) => new Set([...list.children].map((tab) => tab.getBoundingClientRect().top)).size,
        );
        document.documentElement.style.width = '';
        return tops[0];
      });
      expect(lines).toBe(1);
      await frame.evaluate(axe.source);
      const violations = await frame.evaluate(async () => {
        const { axe: checker } = window as unknown as { axe: typeof axe };
        const found = await checker.run(document, {
          resultTypes: ['violations'],
          rules: { region: { enabled: false } },
        });
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
      });
      expect(violations).toEqual([]);
    },
    minutes,
  );

  test(
    'a system that turns dark leaves the open page as it is, the scrollbars of the pane, too',
    async () => {
      const { page } = bench();
      const frame = page.frames().find((each) => each.url().endsWith('pane.html'));
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await frame?.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
        'light',
      );
      await page.emulateMedia({ colorScheme: null });
    },
    minutes,
  );

  test(
    'the frame of the page has no violations of accessibility',
    async () => {
      const { page } = bench();
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { axe: checker } = window as unknown as { axe: typeof axe };
        const found = await checker.run(
          // The grid is a library's canvas with menus of its own.
          { include: [['body']], exclude: [['.univer'], ['iframe'], ['[data-u-comp]']] },
          { resultTypes: ['violations'], rules: { region: { enabled: false } } },
        );
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
      });
      expect(violations).toEqual([]);
    },
    minutes,
  );
}
