import type { Host } from '../../host';
import { completeOffice, connectPage, type ClientPage } from '../../host/client/page';
import type { Turns } from '../../host/client/turns';
import { officeTheme } from '../shell/theme';

/** A page in which Microsoft's client has run. */
export interface ExcelPage extends Window {
  readonly Excel: typeof Excel;
}

export interface PaneOptions {
  readonly turns: Turns;
  readonly frame: HTMLIFrameElement;
  readonly place: HTMLElement;
  readonly title: string;
  readonly isDark: boolean;
  /** Works on the workbook through Excel's client before the pane opens. */
  readonly prepare?: (page: ExcelPage) => Promise<void>;
  /** Is called after each request of the pane that the host answered. */
  readonly answered: () => void;
}

/** Loads the task pane into its frame, connected with a workbook; resolves when the pane's own script may start. */
export async function openPane(host: Host, options: PaneOptions): Promise<void> {
  const { turns, frame, place, title, isDark, prepare, answered } = options;
  let isPrepared = false;
  await new Promise<void>((resolve, reject) => {
    window.stakegridPane = {
      beforeClient: (page) => connectPage(clientPage(page), host, turns, () => isPrepared && answered()),
      afterClient: async (page) => {
        completeOffice(clientPage(page), host, officeTheme(isDark));
        try {
          await prepare?.(excelPage(page));
          resolve();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
          throw error;
        }
      },
    };
    frame.src = 'pane.html';
    frame.title = title;
    place.replaceChildren(frame);
  });
  isPrepared = true;
}

function clientPage(page: Window): ClientPage {
  // A window is what connectPage and completeOffice speak of; the client adds its globals to it.
  return page as unknown as ClientPage;
}

function excelPage(page: Window): ExcelPage {
  if (!('Excel' in page)) throw new Error('The script of the Excel client has not run in the frame.');
  return page as ExcelPage;
}
