import { readTypings } from './read-typings';
import { doesMember } from './registry';

/** `done 1.7` or `refuses 1.9` by member by class. */
export function memberTable(): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(readTypings()).map(([className, members]) => [
      className,
      Object.fromEntries(
        Object.entries(members).map(([member, set]) => [
          member,
          `${doesMember(className, member) ? 'done' : 'refuses'}${set === '' ? '' : ` ${set}`}`,
        ]),
      ),
    ]),
  );
}
