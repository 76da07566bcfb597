import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { memberTable } from './member-table';

/** Writes `excel-members.json`: every member of the typings of Excel, whether the host does or refuses it, and its set. */
const target = fileURLToPath(new URL('../protocol/excel-members.json', import.meta.url));
const table = memberTable();
writeFileSync(target, `${JSON.stringify(table, null, 1)}\n`);

const statuses = Object.values(table).flatMap((members) => Object.values(members));
const done = statuses.filter((status) => status.startsWith('done')).length;
console.log(`${done} of ${statuses.length} members done`);
