import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { createContext, Script } from 'node:vm';
import type { Host } from '../host';
import { officeSurroundings, type Bridge } from './office';

/** Microsoft's client, bound to a host. */
export interface ExcelClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

let script: Script | undefined;

function clientScript(): Script {
  if (!script) {
    const file = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
    script = new Script(readFileSync(file, 'utf8'), { filename: file });
  }
  return script;
}

/** Runs Microsoft's unmodified office.js client against a host, in a context of its own. */
export function startExcelClient(host: Host): ExcelClient {
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const answer = host.handle(text);
      // A real answer never comes within the call.
      queueMicrotask(() => {
        bridge.onMessageFromHost?.(answer);
        setTimeout(() => host.deliverEvents(), 0);
      });
    },
  };
  host.onMessage((text) => bridge.onMessageFromHost?.(text));
  const surroundings: Record<string, unknown> = {
    console,
    performance,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    // The same JSON, Error and Date as the caller: what the client answers are then the caller’s own arrays and objects.
    JSON,
    Error,
    Date,
    navigator: { userAgent: 'Node', language: host.settings.displayLanguage },
    location: {
      href: 'https://localhost/',
      search: '',
      hash: '',
      origin: 'https://localhost',
      host: 'localhost',
    },
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: () => undefined,
      cookie: '',
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    _richApiNativeBridge: bridge,
  };
  surroundings.window = surroundings;
  surroundings.self = surroundings;
  const context = createContext(surroundings);
  clientScript().runInContext(context);
  const client = context as unknown as LoadedClient;
  const { onReady, context: officeContext } = officeSurroundings(host);
  // The loader of a real Excel brings this factory; the client reads `Office.context` from it.
  client.OSF._OfficeAppFactory = { getContext: () => officeContext };
  Object.assign(client.Office, { onReady });
  return client;
}

interface LoadedClient extends ExcelClient {
  readonly OSF: { _OfficeAppFactory?: { getContext(): unknown } };
}
