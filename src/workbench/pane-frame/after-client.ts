import { paneConnection } from './connection';

void paneConnection()
  .afterClient(window)
  .then(() => {
    const script = document.createElement('script');
    script.src = 'taskpane.js';
    document.head.append(script);
  });
