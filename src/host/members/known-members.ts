import table from './excel-members.json';

const members: Readonly<Record<string, Readonly<Record<string, string>>>> = table;

/** Whether the typings of Excel know a member (camelCase) of a class. */
export function knowsMember(className: string, member: string): boolean {
  const known = members[className];
  return known !== undefined && Object.hasOwn(known, member);
}
