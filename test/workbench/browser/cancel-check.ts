import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ClientPage } from '../../../src/host/client/page';
import { RESULTS_EN } from '../../../src/i18n/en/results';
import { PANE_WORDS } from '../../../src/i18n/pane-words';
import { STAMP_KEY, UNFINISHED } from '../../../src/workbook/publish/content/stamp';
import type { WorkbenchPage } from './workbench-page';

const { check, frame } = PANE_WORDS.en;
const checkButton = /^Check( again)?$/;

/** Between the pane and its host: requests are let through until a check has begun to write, then they wait. */
interface Gate {
  readonly waiting: { readonly text: string; readonly send: () => void }[];
  isShut: boolean;
}
declare global {
  interface Window {
    requestGate?: Gate;
  }
}

/** Cancel in the middle of a check. */
export function testCancel(bench: () => WorkbenchPage, minutes: number): void {
  test(
    'Cancel stops a check before its next request; half-written sheets say so, and the next check repairs them',
    async () => {
      const { page, pane } = bench();
      await pane.getByRole('tab', { name: 'Check', exact: true }).click();
      // Without a change there is nothing to refresh, and the next request would be the last one.
      await bench().runScript(`
        const amount = context.workbook.worksheets.getItem('Deals').getRange('F2').load('values');
        await context.sync();
        amount.values = [[amount.values[0][0] + 1000]];
        await context.sync();
      `);
      await shutGateWhenWriting(page);
      await pane.getByRole('button', { name: checkButton }).first().click();
      await page.waitForFunction(() => window.requestGate?.waiting.length === 1);
      await pane.getByText(check.steps.writing).first().waitFor();
      await pane.getByRole('button', { name: frame.cancel, exact: true }).click();
      await page.evaluate(() => window.requestGate?.waiting[0]?.send());
      await pane.getByText(check.cancelled).waitFor();
      await bench().settle();
      // The client itself lets go of what the check held; nothing else was sent.
      expect(await methodsAfterFirst(page)).toEqual(['_RemoveReference']);
      expect(await stamp(page)).toBe(UNFINISHED);
      expect(await overviewLine(bench())).toBe(RESULTS_EN.incomplete);

      await openGate(page);
      await pane.getByRole('button', { name: checkButton }).first().click();
      await pane.getByText(check.checkedAt.split('{')[0] ?? '').waitFor();
      await bench().settle();
      expect(await pane.getByText(check.cancelled).count()).toBe(0);
      expect(await stamp(page)).not.toBe(UNFINISHED);
      expect(await overviewLine(bench())).toMatch(/^As of \d{4}-/);
    },
    minutes,
  );
}

function shutGateWhenWriting(page: Page): Promise<void> {
  return page.evaluate(
    ([key, unfinished]) => {
      const paneWindow: ClientPage | null | undefined =
        document.querySelector<HTMLIFrameElement>('.pane iframe')?.contentWindow;
      const bridge = paneWindow?._richApiNativeBridge;
      if (!bridge) throw new Error('the pane is not connected');
      const gate: Gate = { waiting: [], isShut: true };
      window.requestGate = gate;
      const send = bridge.sendMessageToHost.bind(bridge);
      bridge.sendMessageToHost = (text) => {
        const properties = window.stakegridWorkbench?.host.book.findSheet('Results')?.customProperties;
        if (gate.isShut && properties?.get(key) === unfinished)
          gate.waiting.push({ text, send: () => send(text) });
        else send(text);
      };
    },
    [STAMP_KEY, UNFINISHED] as const,
  );
}

/** The methods that the requests behind the first one call. */
async function methodsAfterFirst(page: Page): Promise<readonly string[]> {
  const waiting = await page.evaluate(() => window.requestGate?.waiting.map(({ text }) => text) ?? []);
  const calls = waiting.slice(1).flatMap((text) => [...text.matchAll(/"ActionType":\d+,"Name":"(\w+)"/g)]);
  return [...new Set(calls.map(([, name = '']) => name))];
}

function openGate(page: Page): Promise<void> {
  return page.evaluate(() => {
    const gate = window.requestGate;
    if (!gate) return;
    gate.isShut = false;
    for (const { send } of gate.waiting.slice(1)) send();
  });
}

function stamp(page: Page): Promise<string | undefined> {
  return page.evaluate(
    (key) => window.stakegridWorkbench?.host.book.findSheet('Results')?.customProperties.get(key),
    STAMP_KEY,
  );
}

/** The line under the title of the Overview, as the workbook has it. */
async function overviewLine(bench: WorkbenchPage): Promise<unknown> {
  return (await bench.cell('Overview', 1, 1)).workbook;
}
