import { cellAddress, parseArea } from '../model/address';
import type { CommentMentionModel, CommentModel, CommentSaying, SheetModel } from '../model/sheet';
import type { OfficePackage } from '../package/package';
import { relationshipKind } from '../package/relationships';
import {
  attribute,
  childNamed,
  childrenNamed,
  element,
  elements,
  flagAttribute,
  numberAttribute,
  textOf,
  type XmlElement,
} from '../xml/tree';

const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const RELATIONSHIPS = 'http://schemas.microsoft.com/office/2017/10/relationships/';
const THREADS_TYPE = 'application/vnd.ms-excel.threadedcomments+xml';
const PERSONS_TYPE = 'application/vnd.ms-excel.person+xml';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
}

/** Reads the comment threads of a sheet. */
export function readThreadedComments(
  source: OfficePackage,
  sheetPath: string,
  workbookPath: string,
): CommentModel[] {
  const people = new Map(persons(source, workbookPath).map((person) => [person.id, person]));
  const threads = new Map<string, CommentModel>();
  for (const { path } of source.related(sheetPath, 'threadedComment')) {
    for (const node of childrenNamed(source.xml(path), 'threadedComment')) {
      const person = people.get(attribute(node, 'personId') ?? '');
      const mentions = readMentions(node, people);
      const said: CommentSaying = {
        id: attribute(node, 'id') ?? '',
        author: person?.name ?? '',
        ...(person?.email !== undefined && { authorEmail: person.email }),
        created: attribute(node, 'dT') ?? '',
        text: textOf(childNamed(node, 'text')),
        ...(mentions.length > 0 && { mentions }),
      };
      const parent = attribute(node, 'parentId');
      const area = parseArea(attribute(node, 'ref') ?? '');
      if (parent !== undefined) threads.get(parent)?.replies.push(said);
      else if (area) {
        threads.set(said.id, {
          ...said,
          row: area.top,
          column: area.left,
          resolved: flagAttribute(node, 'done'),
          replies: [],
        });
      }
    }
  }
  return [...threads.values()];
}

function readMentions(node: XmlElement, people: ReadonlyMap<string, Person>): CommentMentionModel[] {
  return childrenNamed(childNamed(node, 'mentions'), 'mention').map((mention) => {
    const person = people.get(attribute(mention, 'mentionpersonId') ?? '');
    return {
      name: person?.name ?? '',
      email: person?.email ?? '',
      start: numberAttribute(mention, 'startIndex') ?? 0,
      length: numberAttribute(mention, 'length') ?? 0,
    };
  });
}

/** The people who are named in a workbook's comments while it is written. */
export class PersonsWriter {
  private readonly people: Person[];
  private readonly path: string | undefined;
  private changed = false;

  constructor(
    private readonly target: OfficePackage,
    private readonly workbookPath: string,
  ) {
    this.people = persons(target, workbookPath);
    this.path = target.related(workbookPath, 'person')[0]?.path;
  }

  /** Id of a person, who is added when new. */
  id(name: string, email: string | undefined): string {
    const known = this.people.find(
      (one) => one.name === name && (email === undefined || one.email === email),
    );
    if (known) return known.id;
    const id = guid(`person ${name} ${email ?? ''}`);
    this.people.push({ id, name, ...(email !== undefined && { email }) });
    this.changed = true;
    return id;
  }

  finish(): void {
    if (!this.changed) return;
    const known = this.path === undefined ? [] : elements(this.target.xml(this.path));
    const ids = new Set(known.map((one) => attribute(one, 'id')));
    const added = this.people
      .filter((one) => !ids.has(one.id))
      .map(({ id, name, email }) =>
        element('person', {
          displayName: name,
          id,
          userId: email ?? name,
          providerId: email === undefined ? 'None' : 'AD',
        }),
      );
    const path = this.path ?? 'xl/persons/person.xml';
    if (this.path === undefined) this.target.relate(this.workbookPath, `${RELATIONSHIPS}person`, path);
    this.target.write(path, element('personList', { xmlns: NAMESPACE }, ...known, ...added), PERSONS_TYPE);
  }
}

/** Writes the comment threads of a sheet. */
export function writeThreadedComments(
  sheet: SheetModel,
  sheetPath: string,
  target: OfficePackage,
  people: PersonsWriter,
): void {
  const known = target.related(sheetPath, 'threadedComment')[0]?.path;
  const openedNodes = new Map(
    childrenNamed(known === undefined ? undefined : target.xml(known), 'threadedComment').map((node) => [
      attribute(node, 'id'),
      node,
    ]),
  );
  target.unrelate(sheetPath, (one) => relationshipKind(one) === 'threadedComment');
  if (sheet.comments.length === 0) return;
  const root = element('ThreadedComments', { xmlns: NAMESPACE });
  for (const comment of sheet.comments) {
    const id = commentId(comment.id);
    const ref = cellAddress(comment.row, comment.column);
    const add = (
      said: CommentSaying,
      attributes: { readonly id: string; readonly done?: string; readonly parentId?: string },
    ): void => {
      const before = openedNodes.get(attributes.id);
      const isSame = before && textOf(childNamed(before, 'text')) === said.text;
      const others = elements(isSame ? before : undefined).filter(
        ({ name }) => name !== 'text' && name !== 'mentions',
      );
      const mentions = (said.mentions ?? []).map(({ name, email, start, length }, index) =>
        element('mention', {
          mentionpersonId: people.id(name, email === '' ? undefined : email),
          mentionId: guid(`mention ${attributes.id} ${index}`),
          startIndex: start,
          length,
        }),
      );
      const personId = people.id(said.author, said.authorEmail);
      const created = said.created === '' ? undefined : said.created;
      root.children.push(
        element(
          'threadedComment',
          { ref, dT: created, personId, ...attributes },
          element('text', {}, said.text),
          ...(mentions.length > 0 ? [element('mentions', {}, ...mentions)] : []),
          ...others,
        ),
      );
    };
    add(comment, { id, ...(comment.resolved && { done: '1' }) });
    for (const reply of comment.replies) add(reply, { id: commentId(reply.id), parentId: id });
  }
  const path = known ?? target.freePath('xl/threadedComments/threadedComment', '.xml');
  target.relate(sheetPath, `${RELATIONSHIPS}threadedComment`, path);
  target.write(path, root, THREADS_TYPE);
}

/** The id of a comment as the file wants it: a GUID in braces; another id gets one made of it. */
export function commentId(id: string): string {
  return /^\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}$/.test(id) ? id : guid(`comment ${id}`);
}

function persons(source: OfficePackage, workbookPath: string): Person[] {
  return source.related(workbookPath, 'person').flatMap(({ path }) =>
    childrenNamed(source.xml(path), 'person').map((node: XmlElement): Person => {
      const user = attribute(node, 'userId') ?? '';
      const email = /[^:\s]+@[^:\s]+/.exec(user)?.[0];
      return {
        id: attribute(node, 'id') ?? '',
        name: attribute(node, 'displayName') ?? '',
        ...(email !== undefined && { email }),
      };
    }),
  );
}

/** A GUID that is always the same for the same text (FNV-1a in four lanes), so that saving twice gives equal files. */
function guid(text: string): string {
  let hex = '';
  for (let lane = 0; lane < 4; lane++) {
    let hash = (0x811c9dc5 ^ (lane * 0x9e3779b9)) >>> 0;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    hex += hash.toString(16).padStart(8, '0').toUpperCase();
  }
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}}`;
}
