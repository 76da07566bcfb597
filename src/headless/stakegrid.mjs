#!/usr/bin/env node
// The sources are TypeScript: tsx reads them as they are, so that no build stands between a change and its effect.
import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';

register();
const require = createRequire(import.meta.url);
const { main } = require('./main.ts');
const { version } = require('../../package.json');
// A reader that has seen enough (… | head) is no fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await main(process.argv.slice(2), version);
