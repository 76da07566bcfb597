import { column, listColumn } from './column';
import { table } from './table';

const required = { required: true } as const;
const folded = { folded: true } as const;
const person = { person: true } as const;

export const STAKEHOLDERS = table('stakeholders', 'Stakeholders', 1, [
  column('deal', 'id', 12, required),
  column('name', 'name', 16, { ...required, ...person }),
  column('jobTitle', 'text', 28),
  listColumn('position', 'position', 22),
  listColumn('role', 'role', 20),
  listColumn('secondRole', 'role', 20),
  column('influence', 'influence', 10),
  listColumn('need', 'need', 18),
  listColumn('change', 'change', 14),
  listColumn('focus', 'focus', 14),
  listColumn('contact', 'contact', 12),
  listColumn('attitude', 'attitude', 15),
  listColumn('source', 'source', 12),
  column('ratedOn', 'date', 12),
  column('lastContact', 'date', 12),
  listColumn('secondNeed', 'need', 18, folded),
  listColumn('secondFocus', 'focus', 14, folded),
  column('reportsTo', 'name', 16, { ...folded, ...person }),
  column('camp', 'text', 18, folded),
  column('backedBy', 'name', 16, { ...folded, ...person }),
  column('ourOwner', 'name', 14, { ...folded, ...person }),
  listColumn('targetAttitude', 'attitude', 15, folded),
  column('notes', 'longText', 34, folded),
]);

export const RIVALS = table('rivals', 'Rivals', 1, [
  column('deal', 'id', 12, required),
  column('competitor', 'name', 20, required),
  column('person', 'name', 16, person),
  listColumn('contact', 'contact', 12),
  listColumn('attitude', 'attitude', 15),
]);

export const ACTIONS = table('actions', 'Actions', 0, [
  column('deal', 'id', 12, required),
  column('person', 'name', 16, { ...required, ...person }),
  listColumn('dimension', 'dimension', 12),
  column('analysis', 'longText', 34),
  column('objective', 'longText', 30),
  column('action', 'longText', 36, required),
  column('owner', 'name', 12, person),
  column('due', 'date', 12),
  listColumn('status', 'actionStatus', 11),
  column('conclusion', 'longText', 30),
  column('verifiedOn', 'date', 12),
]);
