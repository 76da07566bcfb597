import type { Host } from '../host';
import { supportsSet } from '../protocol/settings';
import { DocumentFiles } from './document-file';
import { getSelectedData, setSelectedData } from './document-selection';
import { DocumentSettings } from './document-settings';

/** What the client talks through when its host is no frame around it. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

/** What a function takes behind the host and its own argument. */
type Ending<Work extends (...given: never[]) => void> =
  Parameters<Work> extends [unknown, unknown, ...infer Rest] ? Rest : never;

/** The part of `Office` that the loader of a real Excel brings and Microsoft's client file does not. */
export interface OfficeSurroundings {
  readonly context: {
    readonly requirements: { isSetSupported(name: string, version?: string | number): boolean };
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly platform: string;
    readonly host: string;
    readonly diagnostics: { readonly platform: string; readonly host: string; readonly version: string };
    readonly document: {
      readonly url: string;
      readonly mode: string;
      readonly settings: DocumentSettings;
      getFileAsync(...given: Parameters<DocumentFiles['get']>): void;
      getSelectedDataAsync(coercionType: string, ...ending: Ending<typeof getSelectedData>): void;
      setSelectedDataAsync(data: unknown, ...ending: Ending<typeof setSelectedData>): void;
    };
  };
  onReady(
    callback?: (info: { host: string; platform: string }) => unknown,
  ): Promise<{ host: string; platform: string }>;
}

/** What the client may know about the Excel around it. */
export function officeSurroundings(host: Host): OfficeSurroundings {
  const { settings } = host;
  const info = { host: 'Excel', platform: settings.platform };
  const files = new DocumentFiles(host);
  return {
    context: {
      requirements: {
        isSetSupported: (name, version = '1.1') => supportsSet(settings, name, String(version)),
      },
      displayLanguage: settings.displayLanguage,
      contentLanguage: settings.displayLanguage,
      platform: settings.platform,
      host: 'Excel',
      diagnostics: { ...info, version: '16.0.0.0' },
      document: {
        url: settings.workbookName,
        mode: settings.readOnly ? 'readOnly' : 'readWrite',
        settings: new DocumentSettings(host),
        getFileAsync: (...given) => files.get(...given),
        getSelectedDataAsync: (coercionType, ...ending) => getSelectedData(host, coercionType, ...ending),
        setSelectedDataAsync: (data, ...ending) => setSelectedData(host, data, ...ending),
      },
    },
    onReady: async (callback) => {
      await Promise.resolve();
      await callback?.(info);
      return info;
    },
  };
}
