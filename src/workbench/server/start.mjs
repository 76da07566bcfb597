// npm start: builds the workbench when it is missing or older than its sources, serves it and opens the browser.
import { spawn } from 'node:child_process';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const built = join(root, 'dist-workbench');
/** Holds the process that builds: another one started meanwhile waits for it. */
const lock = `${built}.lock`;
const usualPort = 4173;
const sources = ['src', 'assets', 'package-lock.json'];

await buildWhenStale();
if (process.argv.includes('--build-only')) process.exit(0);

const server = await serve(built, Number(process.env.PORT) || usualPort);
console.log(`\n  Stakegrid workbench: ${server.address}\n\n  Ctrl+C stops it.\n`);
if (!process.argv.includes('--no-open')) openBrowser(server.address);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}

async function buildWhenStale() {
  while (await isStale()) {
    if (await mayBuild()) return build();
    await delay(500);
  }
}

async function build() {
  console.log('Building the workbench (once after every change; this takes about half a minute) …');
  const code = await run(process.execPath, [
    join(root, 'node_modules/webpack/bin/webpack.js'),
    '-c',
    'src/workbench/webpack.config.js',
    '--stats',
    'errors-only',
  ]);
  await rm(lock, { force: true });
  if (code === 0) return;
  console.error('The workbench could not be built. The messages above say why.');
  process.exit(1);
}

/** Takes the turn to build; false while another process has it. */
async function mayBuild() {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isRunning(Number(await readFile(lock, 'utf8').catch(() => '0')))) await rm(lock, { force: true });
    return false;
  }
}

function isRunning(processId) {
  try {
    return processId > 0 && process.kill(processId, 0);
  } catch {
    // Nobody is there any more: the build was stopped in its middle.
    return false;
  }
}

async function isStale() {
  const page = await stat(join(built, 'index.html')).catch(() => null);
  const script = await stat(join(built, 'workbench.js')).catch(() => null);
  if (!page || !script) return true;
  const newest = Math.max(...(await Promise.all(sources.map((path) => newestIn(join(root, path))))));
  return newest > script.mtimeMs;
}

/** The latest change in a file or folder, in milliseconds. */
async function newestIn(path) {
  const info = await stat(path);
  if (!info.isDirectory()) return info.mtimeMs;
  const entries = await readdir(path);
  return Math.max(0, ...(await Promise.all(entries.map((entry) => newestIn(join(path, entry))))));
}

function run(command, options) {
  return new Promise((resolve) => {
    const child = spawn(command, options, { cwd: root, stdio: 'inherit' });
    child.on('close', resolve);
    child.on('error', () => resolve(1));
  });
}

/** Opens the page where a desktop has a browser; where it has none, the printed address is enough. */
function openBrowser(address) {
  const isDesktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!isDesktop || process.env.CI) return;
  const [command, ...options] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  const child = spawn(command, options, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
