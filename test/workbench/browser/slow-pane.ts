import { test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import type { WorkbenchPage } from './workbench-page';

const built = resolve(__dirname, '../../../dist-workbench');
const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
const laterMilliseconds = 3_000;

/** A busy computer reads the body of the pane's page after the pane's script has come. */
export function testSlowPane(open: (address: string) => Promise<WorkbenchPage>, minutes: number): void {
  test(
    'the pane opens where the body of its page comes after its script',
    async () => {
      const server = serveBodyLate();
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const bound = server.address();
      if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
      try {
        const bench = await open(`http://127.0.0.1:${bound.port}/index.html?blank`);
        await bench.page.context().close();
      } finally {
        server.closeAllConnections();
        server.close();
      }
    },
    minutes,
  );
}

function serveBodyLate(): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    void readFile(join(built, path)).then(
      (bytes) => {
        response.writeHead(200, { 'content-type': types[path.split('.').pop() ?? ''] ?? 'image/png' });
        if (path !== '/pane.html') return response.end(bytes);
        const body = bytes.indexOf('<body>');
        response.write(bytes.subarray(0, body));
        setTimeout(() => response.end(bytes.subarray(body)), laterMilliseconds);
      },
      () => response.writeHead(404).end(),
    );
  });
}
