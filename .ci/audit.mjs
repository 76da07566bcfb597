// Fails when a package that ships has a known vulnerability. A registry that keeps no advisories is said, not failed.
import { spawnSync } from 'node:child_process';

const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
if (error) throw error;
const report = JSON.parse(stdout);
const found = Object.values(report.vulnerabilities ?? {});
if (report.vulnerabilities === undefined) {
  console.log(`Not audited, as the registry gives no answer: ${report.message ?? report.error?.summary}`);
}
for (const { name, severity, range } of found) console.error(`${name} ${range}: ${severity}`);
if (found.length > 0) process.exit(1);
