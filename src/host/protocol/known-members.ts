import table from './excel-members.json';

const members: Readonly<Record<string, Readonly<Record<string, string>>>> = table;

/** Whether the typings of Excel know a member (camelCase) of a class. */
export function knowsMember(className: string, member: string): boolean {
  const known = members[className];
  return known !== undefined && Object.hasOwn(known, member);
}

/** A requirement set, such as `ExcelApi` 1.8. */
export interface RequirementSet {
  readonly name: string;
  readonly version: string;
}

const sets = new Map<string, RequirementSet>();

/** The set that a member came with; undefined where the typings name none. */
export function requirementSetOf(className: string, member: string): RequirementSet | undefined {
  const known = members[className];
  const entry = known && Object.hasOwn(known, member) ? known[member] : undefined;
  if (entry === undefined) return undefined;
  const before = sets.get(entry);
  if (before) return before;
  const [, first, second] = entry.split(' ');
  if (first === undefined) return undefined;
  const set = second === undefined ? { name: 'ExcelApi', version: first } : { name: first, version: second };
  sets.set(entry, set);
  return set;
}
