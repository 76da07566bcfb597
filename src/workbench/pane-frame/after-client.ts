import { paneConnection } from './connection';

void Promise.all([paneConnection().afterClient(window), parsed(document)]).then(() => {
  const script = document.createElement('script');
  script.src = 'taskpane.js';
  document.head.append(script);
});

/** The pane's script looks for its element at once, and a busy browser may run it before it has read the body. */
function parsed(page: Document): Promise<void> {
  if (page.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => page.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}
