import type { OfficePackage } from '../package/package';
import { attribute, childrenNamed, element, elements } from '../xml/tree';
import { guid } from './guid';

const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const RELATIONSHIP = 'http://schemas.microsoft.com/office/2017/10/relationships/person';
const PERSONS_TYPE = 'application/vnd.ms-excel.person+xml';
/** Who was picked from a list of people to be mentioned; the same person has another entry as an author. */
const PICKED = 'PeoplePicker';

/** An entry in a workbook's list of the people who wrote comments or are mentioned in them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly provider: string;
}

/** What a comment says of somebody. */
export interface NamedPerson {
  readonly name: string;
  readonly email: string | undefined;
  /** Their entry, where it was read from a file. */
  readonly personId: string | undefined;
}

/** The people whom a workbook's comments name. */
export function readPersons(source: OfficePackage, workbookPath: string): Person[] {
  return source.related(workbookPath, 'person').flatMap(({ path }) =>
    childrenNamed(source.xml(path), 'person').map((node): Person => {
      const email = /[^:\s]+@[^:\s]+/.exec(attribute(node, 'userId') ?? '')?.[0];
      return {
        id: attribute(node, 'id') ?? '',
        name: attribute(node, 'displayName') ?? '',
        ...(email !== undefined && { email }),
        provider: attribute(node, 'providerId') ?? '',
      };
    }),
  );
}

/** The people who are named in a workbook's comments while it is written. */
export class PersonsWriter {
  private readonly people: Person[];
  private readonly path: string | undefined;
  private readonly added: Person[] = [];

  constructor(
    private readonly target: OfficePackage,
    private readonly workbookPath: string,
  ) {
    this.people = readPersons(target, workbookPath);
    this.path = target.related(workbookPath, 'person')[0]?.path;
  }

  /** The entry of who wrote a comment. */
  author(person: NamedPerson): string {
    return this.entry(person, person.email === undefined ? 'None' : 'AD');
  }

  /** The entry of who is mentioned in a comment. */
  mentioned(person: NamedPerson): string {
    return this.entry(person, PICKED);
  }

  private entry({ name, email, personId }: NamedPerson, provider: string): string {
    const isSame = (one: Person): boolean => one.name === name && one.email === email;
    const isPicked = (one: Person): boolean => one.provider === PICKED;
    const ofId = this.people.find(({ id }) => id === personId);
    // nobody's name: the file names an entry that it does not have
    if (personId !== undefined && (name === '' || (ofId && isSame(ofId)))) return personId;
    const wanted = ofId ? undefined : personId;
    const known = this.people.find((one) => isSame(one) && isPicked(one) === (provider === PICKED));
    if (known && wanted === undefined) return known.id;
    const id = wanted ?? guid(`${provider} ${name} ${email ?? ''}`);
    const added = { id, name, ...(email !== undefined && { email }), provider };
    this.people.push(added);
    this.added.push(added);
    return id;
  }

  finish(): void {
    if (this.added.length === 0) return;
    const known = this.path === undefined ? [] : elements(this.target.xml(this.path));
    const added = this.added.map(({ id, name, email, provider }) =>
      element('person', { displayName: name, id, userId: email ?? name, providerId: provider }),
    );
    const path = this.path ?? 'xl/persons/person.xml';
    if (this.path === undefined) this.target.relate(this.workbookPath, RELATIONSHIP, path);
    this.target.write(path, element('personList', { xmlns: NAMESPACE }, ...known, ...added), PERSONS_TYPE);
  }
}
