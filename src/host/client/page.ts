import { brokenAnswer, type Host } from '../host';
import { officeSurroundings, type Bridge } from './office';
import type { Turns } from './turns';

/** A browser page in which Microsoft's client runs: its window, before and after the client's script has run in it. */
export interface ClientPage {
  _richApiNativeBridge?: Bridge;
  Office?: object;
  setTimeout(work: () => void, milliseconds: number): unknown;
}

/**
 * Connects a page to a host; to be called before the client's script runs in the page. Requests are answered in turns,
 * so that the page can draw and answer meanwhile; who else changes the workbook must wait for a turn, too. `answered` is
 * called after each request that was answered.
 */
export function connectPage(
  page: ClientPage,
  host: Host,
  turns: Turns,
  answered: (requestText: string) => void = () => undefined,
): void {
  const bridge: Bridge = {
    sendMessageToHost(text) {
      turns.run(
        () => host.handleInSteps(text),
        (answer) => {
          bridge.onMessageFromHost?.(answer);
          answered(text);
          page.setTimeout(() => host.deliverEvents(), 0);
        },
        (error) => {
          // without an answer the client would wait for ever
          bridge.onMessageFromHost?.(brokenAnswer(text));
          page.setTimeout(() => {
            throw error;
          }, 0);
        },
      );
    },
  };
  host.onMessage((text) => bridge.onMessageFromHost?.(text));
  page._richApiNativeBridge = bridge;
}

/** Adds to `Office` what the loader of a real Excel brings; to be called after the client's script has run. */
export function completeOffice(
  page: ClientPage,
  host: Host,
  officeTheme?: Readonly<Record<string, unknown>>,
): void {
  if (!page.Office) throw new Error('The script of the Excel client has not run in this page.');
  const { context, onReady } = officeSurroundings(host);
  const value = { ...context, ...(officeTheme && { officeTheme }) };
  // The client's own `context` cannot be set or redefined, so an object over the client's takes its place.
  page.Office = Object.create(page.Office, {
    context: { value, enumerable: true },
    onReady: { value: onReady, enumerable: true },
  });
}
