/** What the workbench offers the frame of the pane: to be connected with the workbook that is open. */
export interface PaneConnection {
  /** To be called before the client's script runs in the frame. */
  beforeClient(page: Window): void;
  /** To be called after the client's script has run; the pane's own script may start when it has finished. */
  afterClient(page: Window): Promise<void>;
}

declare global {
  interface Window {
    stakegridPane?: PaneConnection;
  }
}

/** The connection that the page around the frame offers. */
export function paneConnection(): PaneConnection {
  const connection = window.parent.stakegridPane;
  if (!connection) throw new Error('This page belongs into the workbench.');
  return connection;
}
