import { spawnSync } from 'node:child_process';
import { test } from '@jest/globals';

/** `test` where a program is there. On the build server it must be; elsewhere its absence is said and its tests are skipped. */
export function testWith(name: string, program: string, options: readonly string[]): typeof test {
  if (spawnSync(program, options).status === 0) return test;
  if (process.env['CI'] === 'true') throw new Error(`${name} is missing on the build server`);
  console.warn(`${name} is not installed: its checks are skipped.`);
  return test.skip as typeof test;
}
