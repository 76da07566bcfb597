// Installs the locked dependencies when they are missing or not those of the lock file; otherwise costs nothing.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const marker = `${root}node_modules/.installed-from-lock`;
const lock = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex');
const platform = `${process.platform}-${process.arch}`;
const wanted = `${lock} ${platform}\n`;

if (!existsSync(marker) || readFileSync(marker, 'utf8') !== wanted) {
  console.error('Installing the locked dependencies (once; this takes a minute or two) …');
  try {
    execSync('npm ci --no-audit --no-fund --loglevel=error', { cwd: root, stdio: ['ignore', 2, 2] });
  } catch {
    console.error(
      'The dependencies could not be installed; what npm says above tells why. It needs a network connection.',
    );
    process.exit(1);
  }
  writeFileSync(marker, wanted);
}
