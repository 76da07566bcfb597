import { act, cleanup, configure, render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import type { Language } from '../../src/i18n';
import { App } from '../../src/taskpane/App';
import { buildWorkbook } from '../../src/workbook/build';
import type { HostOptions } from '../../src/host/protocol/host';
import { openClient, type OpenClient } from '../host/open-client';

// A check runs through Microsoft's client and the embedded Excel; on a busy computer it takes its time.
configure({ asyncUtilTimeout: 30_000 });

export interface OpenPane extends OpenClient {
  readonly pane: RenderResult;
  readonly user: UserEvent;
}

export interface PaneOptions {
  /** The example in this language is in the workbook before the pane opens; null leaves the workbook blank. */
  readonly example?: Language | null;
  readonly locale?: string;
  readonly host?: HostOptions;
  /** Called before the pane opens. */
  readonly prepare?: (client: OpenClient) => Promise<void>;
}

/** The real pane on Microsoft's client and the embedded Excel. */
export async function openPane(options: PaneOptions = {}): Promise<OpenPane> {
  const { example = 'en', locale = 'en', host = {}, prepare } = options;
  const client = openClient(undefined, { ...host, displayLanguage: locale });
  if (example !== null) {
    await client.run((context) => buildWorkbook(context, { language: example, example: true }));
  }
  await prepare?.(client);
  window.localStorage.clear();
  Object.assign(globalThis, { Excel: client.Excel, Office: client.Office });
  const pane = render(<App locale={locale} />);
  return { ...client, pane, user: userEvent.setup() };
}

export async function closePane(): Promise<void> {
  await act(async () => cleanup());
}

/** What axe finds wrong with the page as it is; colours and layout are not there to be seen in this environment. */
export async function axeViolations(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
