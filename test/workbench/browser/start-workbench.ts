import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../../..');

export interface RunningWorkbench {
  readonly address: string;
  /** Stops the server as Ctrl+C does; answers its exit code. */
  stop(): Promise<number | null>;
}

/** What `npm start` runs: builds the workbench if needed and serves it. */
export async function startWorkbench(port?: number): Promise<RunningWorkbench> {
  const child = spawn(process.execPath, ['src/workbench/server/start.mjs', '--no-open'], {
    cwd: root,
    env: { ...process.env, ...(port !== undefined && { PORT: String(port) }) },
  });
  const address = await printedAddress(child);
  return {
    address,
    stop: () =>
      new Promise((done) => {
        if (child.exitCode !== null) return done(child.exitCode);
        child.once('exit', (code) => done(code));
        child.kill('SIGINT');
      }),
  };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0];
      if (address !== undefined) done(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => fail(new Error(`The workbench ended with ${code}:\n${printed}`)));
  });
}
