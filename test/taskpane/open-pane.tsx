import { act, cleanup, configure, render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import type { Language } from '../../src/i18n';
import { App } from '../../src/taskpane/App';
import { buildWorkbook } from '../../src/workbook/build';
import type { HostOptions } from '../../src/host/host';
import { RangeHandle, writeValues } from '../../src/host/user';
import type { TableId } from '../../src/method';
import { readWorkbook, type ReadWorkbook } from '../../src/workbook/read';
import { openClient, type OpenClient } from '../host/open-client';

// A check runs through Microsoft's client and the embedded Excel; on a busy computer it takes its time.
configure({ asyncUtilTimeout: 30_000, getElementError: (message) => new Error(message ?? 'not found') });

// Styles cannot be seen here, and working them out for every element is what would take the time.
CSSStyleSheet.prototype.insertRule = () => 0;

export interface OpenPane extends OpenClient {
  readonly pane: RenderResult;
  readonly user: UserEvent;
  /** Reads the workbook as it is now. */
  readonly read: () => Promise<ReadWorkbook>;
}

export interface PaneOptions {
  /** The example in this language is in the workbook before the pane opens; null leaves the workbook blank. */
  readonly example?: Language | null;
  readonly locale?: string;
  readonly host?: HostOptions;
  /** Called before the pane opens. */
  readonly prepare?: (client: OpenClient) => Promise<void>;
  /** Called right before the pane opens. */
  readonly whenReady?: () => void;
}

/** The real pane on Microsoft's client and the embedded Excel. */
export async function openPane(options: PaneOptions = {}): Promise<OpenPane> {
  const { example = 'en', locale = 'en', host = {}, prepare, whenReady } = options;
  const client = openClient(undefined, { ...host, displayLanguage: locale });
  if (example !== null) {
    await client.run((context) => buildWorkbook(context, { language: example, example: 'case' }));
  }
  await prepare?.(client);
  whenReady?.();
  window.localStorage.clear();
  Object.assign(globalThis, { Excel: client.Excel, Office: client.Office });
  const pane = render(<App locale={locale} />);
  // The pane works on while a test looks into the workbook: React must know that its updates are waited for.
  const run: OpenClient['run'] = (work) => act(() => client.run(work));
  return { ...client, run, pane, user: userEvent.setup(), read: () => act(() => readNow(client)) };
}

async function readNow(client: OpenClient): Promise<ReadWorkbook> {
  const result = await client.run((context) => readWorkbook(context));
  if (result.kind === 'refused') throw new Error(result.code);
  return result;
}

/** Types into a cell of an input table as a user does it, not the add-in. */
export async function typeInto(
  opened: OpenPane,
  table: TableId,
  row: number,
  column: string,
  text: string,
): Promise<void> {
  const place = (await opened.read()).locator.locate({ table, row, column });
  if (place === null) throw new Error(`there is no ${table} ${column} in row ${row}`);
  const { host } = opened;
  const sheet = host.workbook.sheets.find(({ name }) => name === place.sheet);
  if (sheet === undefined) throw new Error(`there is no sheet ${place.sheet}`);
  const area = { top: place.row, bottom: place.row, left: place.column, right: place.column };
  await act(async () => {
    host.book.events.byUser(() => writeValues(new RangeHandle(host.book, sheet, area), [[text]]));
    host.book.calculation.ensure();
    host.deliverEvents();
  });
}

/** The active cell, as sheet and address. */
export async function selectedCell({ run }: OpenPane): Promise<string> {
  return await run(async (context) => {
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    return cell.address.replaceAll("'", '');
  });
}

export async function closePane(): Promise<void> {
  await act(async () => cleanup());
}

/** What axe finds wrong with the page as it is; colours, layout and the shapes of letters are not there to be seen here. */
export async function axeViolations(): Promise<readonly string[]> {
  const unseen = { enabled: false };
  const rules = { 'color-contrast': unseen, region: unseen, 'label-content-name-mismatch': unseen };
  const { violations } = await act(() => axe.run(document.body, { resultTypes: ['violations'], rules }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
