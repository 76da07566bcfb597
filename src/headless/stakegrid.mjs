#!/usr/bin/env node
// The sources are TypeScript: tsx reads them as they are, so that no build stands between a change and its effect.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
