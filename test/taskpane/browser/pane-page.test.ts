import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { browserOptions, findBrowser } from '../../workbench/browser/find-browser';
import { startWorkbench, type RunningWorkbench } from '../../workbench/browser/start-workbench';

const executablePath = findBrowser();
const minutes = 60_000;
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Looks {
  readonly locale: 'en-US' | 'zh-CN';
  readonly width: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active';
}

/** The pane in the workbench, `width` pixels wide. */
async function openPane(browser: Browser, address: string, looks: Looks): Promise<readonly [Page, Frame]> {
  const { locale, width, colorScheme = 'light', forcedColors = 'none' } = looks;
  const context = await browser.newContext({
    locale,
    colorScheme,
    forcedColors,
    reducedMotion: 'reduce',
    viewport: { width: 900, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.busy').waitFor({ state: 'hidden' });
  await page.evaluate((pixels) => {
    const pane = document.querySelector<HTMLElement>('.pane');
    if (pane === null) throw new Error('no pane');
    pane.style.width = pane.style.flexBasis = `${pixels}px`;
  }, width);
  const frame = page.frames().find((each) => each.url().includes('pane.html'));
  if (frame === undefined) throw new Error('no frame of the pane');
  await frame.getByRole('tab').first().waitFor();
  await frame.evaluate(axeSource);
  return [page, frame];
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
declare const axe: { run(options: object): Promise<AxeResult> };

/** What is wrong with the pane as it is shown: what axe finds, what stands out sideways or alone, and what moves. */
function faults(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(async () => {
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    const moving = document.getAnimations().filter((animation) => {
      const { duration, iterations } = animation.effect?.getComputedTiming() ?? {};
      return Number(duration) > 1 && iterations === Infinity;
    });
    const alone = [...document.querySelectorAll('dl')].filter(({ children }) => {
      const tops = [...children].map((each) => each.getBoundingClientRect().top);
      const last = Math.max(...tops);
      return new Set(tops).size > 1 && tops.filter((top) => top === last).length === 1 && tops.length > 2;
    });
    return [
      ...alone.map(({ textContent }) => `the last figure stands alone: ${textContent}`),
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ...(document.documentElement.scrollWidth > window.innerWidth ? ['it is wider than the pane'] : []),
      ...(moving.length > 0 ? ['something moves without an end'] : []),
    ];
  });
}

(executablePath === null ? describe.skip : describe)('the pane in a browser', () => {
  let browser: Browser;
  let server: RunningWorkbench;
  beforeAll(async () => {
    server = await startWorkbench();
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: browserOptions });
  }, 4 * minutes);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  }, minutes);

  test.each<Looks>([
    { locale: 'en-US', width: 450 },
    { locale: 'zh-CN', width: 320, colorScheme: 'dark' },
    { locale: 'en-US', width: 320, colorScheme: 'dark', forcedColors: 'active' },
  ])(
    'has no violations on any tab and task: %o',
    async (looks) => {
      const [page, frame] = await openPane(browser, server.address, looks);
      const isChinese = looks.locale === 'zh-CN';
      await frame.getByRole('heading', { name: isChinese ? '从这里开始' : 'Start here' }).waitFor();
      const found: Record<string, readonly string[]> = {};
      const look = async (name: string) => {
        // What is fetched when it is opened first may still be on its way.
        await frame.getByRole('progressbar').first().waitFor({ state: 'detached' });
        const wrong = await faults(frame);
        if (wrong.length > 0) found[name] = wrong;
      };
      await look('check');
      await frame.locator('#tab-deal').click();
      await frame.locator('#panel-deal svg [role=button]').first().click();
      await look('deal');
      await frame.locator('#tab-circle-table').click();
      await look('people');
      const tasks = frame.getByRole('group', { name: isChinese ? '新增或修改' : 'Add or change' });
      for (let nth = 0; nth < (await tasks.getByRole('button').count()); nth++) {
        await tasks.getByRole('button').nth(nth).click();
        const leave = frame.getByRole('button', {
          name: /^(Leave without writing|Close|不写入并离开|关闭)$/,
        });
        await leave.first().waitFor();
        await look(`task ${nth}`);
        await leave.first().click();
      }
      for (const tab of ['forecast', 'settings', 'start']) {
        await frame.locator(`#tab-${tab}`).click();
        await look(tab);
      }
      expect(found).toEqual({});
      await page.context().close();
    },
    4 * minutes,
  );
});
