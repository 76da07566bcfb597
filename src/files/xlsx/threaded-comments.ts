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
import { guid } from './guid';
import { readPersons, type Person, type PersonsWriter } from './persons';

const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const RELATIONSHIP = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';
const THREADS_TYPE = 'application/vnd.ms-excel.threadedcomments+xml';

/** Reads the comment threads of a sheet. */
export function readThreadedComments(
  source: OfficePackage,
  sheetPath: string,
  workbookPath: string,
): CommentModel[] {
  const people = new Map(readPersons(source, workbookPath).map((person) => [person.id, person]));
  const threads = new Map<string, CommentModel>();
  for (const { path } of source.related(sheetPath, 'threadedComment')) {
    for (const node of childrenNamed(source.xml(path), 'threadedComment')) {
      const personId = attribute(node, 'personId');
      const person = people.get(personId ?? '');
      const mentions = readMentions(node, people);
      const said: CommentSaying = {
        id: attribute(node, 'id') ?? '',
        author: person?.name ?? '',
        ...(personId !== undefined && { personId }),
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
    const [personId, mentionId] = [attribute(mention, 'mentionpersonId'), attribute(mention, 'mentionId')];
    const person = people.get(personId ?? '');
    return {
      ...(personId !== undefined && { personId }),
      ...(mentionId !== undefined && { mentionId }),
      name: person?.name ?? '',
      email: person?.email ?? '',
      start: numberAttribute(mention, 'startIndex') ?? 0,
      length: numberAttribute(mention, 'length') ?? 0,
    };
  });
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
      attributes: {
        readonly id: string;
        readonly done?: string | undefined;
        readonly parentId?: string;
      },
    ): void => {
      const before = openedNodes.get(attributes.id);
      const isSame = before && textOf(childNamed(before, 'text')) === said.text;
      const others = elements(isSame ? before : undefined).filter(
        ({ name }) => name !== 'text' && name !== 'mentions',
      );
      const mentions = (said.mentions ?? []).map((mention, index) =>
        element('mention', {
          mentionpersonId: people.mentioned({
            name: mention.name,
            email: mention.email === '' ? undefined : mention.email,
            personId: mention.personId,
          }),
          mentionId: mention.mentionId ?? guid(`mention ${attributes.id} ${index}`),
          startIndex: mention.start,
          length: mention.length,
        }),
      );
      const { author: name, authorEmail: email } = said;
      const personId = people.author({ name, email, personId: said.personId });
      const created = said.created === '' ? undefined : said.created;
      root.children.push(
        element(
          'threadedComment',
          { ...before?.attributes, ref, dT: created, personId, ...attributes },
          element('text', {}, said.text),
          ...(mentions.length > 0 ? [element('mentions', {}, ...mentions)] : []),
          ...others,
        ),
      );
    };
    const wasSaid = attribute(openedNodes.get(id), 'done') !== undefined;
    add(comment, { id, done: comment.resolved ? '1' : wasSaid ? '0' : undefined });
    for (const reply of comment.replies) add(reply, { id: commentId(reply.id), parentId: id });
  }
  const path = known ?? target.freePath('xl/threadedComments/threadedComment', '.xml');
  target.relate(sheetPath, RELATIONSHIP, path);
  target.write(path, root, THREADS_TYPE);
}

/** The id of a comment as the file wants it: a GUID in braces; another id gets one made of it. */
export function commentId(id: string): string {
  return /^\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}$/.test(id) ? id : guid(`comment ${id}`);
}
