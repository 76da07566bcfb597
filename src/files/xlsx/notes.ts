import { cellAddress, parseArea } from '../model/address';
import type { CommentModel, NoteModel, SheetModel } from '../model/sheet';
import type { OfficePackage } from '../package/package';
import { OFFICE_RELATIONSHIP, relationshipKind } from '../package/relationships';
import { decodeCellText, encodeCellText, keepsSpace } from '../xml/text';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendantNamed,
  element,
  numberAttribute,
  textOf,
  type XmlElement,
} from '../xml/tree';
import { noteShapes, writeNoteShapes, type NoteShape } from './note-shapes';
import { MAIN_NAMESPACE } from './stylesheet';
import { commentId } from './threaded-comments';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const THREAD_AUTHOR = 'tc=';

/** Reads the notes of a sheet; the stand-ins of threaded comments are not notes. */
export function readNotes(source: OfficePackage, sheetPath: string): NoteModel[] {
  const path = source.related(sheetPath, 'comments')[0]?.path;
  const root = path === undefined ? undefined : source.xml(path);
  const shapes = noteShapes(source, sheetPath);
  const authors = childrenNamed(childNamed(root, 'authors'), 'author').map((one) =>
    decodeCellText(textOf(one)),
  );
  return childrenNamed(childNamed(root, 'commentList'), 'comment').flatMap((node): NoteModel[] => {
    const area = parseArea(attribute(node, 'ref') ?? '');
    const author = authors[numberAttribute(node, 'authorId') ?? 0] ?? '';
    if (!area || author.startsWith(THREAD_AUTHOR)) return [];
    const shape = shapes.get(cellAddress(area.top, area.left));
    return [
      {
        row: area.top,
        column: area.left,
        author,
        text: noteText(childNamed(node, 'text')),
        visible: shape?.visible ?? false,
        ...(shape?.width !== undefined && { width: shape.width }),
        ...(shape?.height !== undefined && { height: shape.height }),
      },
    ];
  });
}

/**
 * Writes the notes of a sheet, and a note for each threaded comment, which older readers show instead.
 * Returns the `legacyDrawing` element; undefined when the sheet needs none.
 */
export function writeNotes(
  sheet: SheetModel,
  sheetPath: string,
  target: OfficePackage,
  usedIds: Set<number>,
): XmlElement | undefined {
  const known = target.related(sheetPath, 'comments')[0]?.path;
  const opened = known === undefined ? undefined : target.xml(known);
  target.unrelate(sheetPath, (one) => relationshipKind(one) === 'comments');
  const notes: NoteModel[] = [...sheet.notes, ...sheet.comments.map(standIn)].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
  if (notes.length > 0) {
    const path = known ?? target.freePath('xl/comments', '.xml');
    target.relate(sheetPath, `${OFFICE_RELATIONSHIP}comments`, path);
    target.write(path, commentsElement(notes, opened), CONTENT_TYPE);
  }
  return writeNoteShapes(notes.map(shapeOf), sheetPath, target, usedIds);
}

function commentsElement(notes: readonly NoteModel[], opened: XmlElement | undefined): XmlElement {
  const authors = [...new Set(notes.map((note) => note.author))];
  const openedNotes = new Map(
    childrenNamed(childNamed(opened, 'commentList'), 'comment').map((node) => [attribute(node, 'ref'), node]),
  );
  const nodes = notes.map((note) => {
    const ref = cellAddress(note.row, note.column);
    const authorId = authors.indexOf(note.author);
    const before = openedNotes.get(ref);
    // ids, fonts and how the box stands to its cell
    return before && noteText(childNamed(before, 'text')) === note.text
      ? element(before.name, { ...before.attributes, authorId }, ...before.children)
      : element('comment', { ref, authorId, shapeId: 0 }, element('text', {}, textNode(note.text)));
  });
  return element(
    'comments',
    { xmlns: MAIN_NAMESPACE, ...opened?.attributes },
    element('authors', {}, ...authors.map((author) => element('author', {}, encodeCellText(author)))),
    element('commentList', {}, ...nodes),
  );
}

function textNode(text: string): XmlElement {
  return element('t', keepsSpace(text) ? { 'xml:space': 'preserve' } : {}, encodeCellText(text));
}

function noteText(node: XmlElement | undefined): string {
  const runs = childrenNamed(node, 'r').map((run) => textOf(childNamed(run, 't')));
  return decodeCellText(runs.length > 0 ? runs.join('') : textOf(descendantNamed(node, 't')));
}

function shapeOf(note: NoteModel): NoteShape {
  const { row, column, visible, width, height } = note;
  return {
    row,
    column,
    visible,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}

/** What Excel itself puts in the place of a threaded comment. */
function standIn(comment: CommentModel): NoteModel {
  const lines = [
    '[Threaded comment]',
    '',
    'Your version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the ' +
      'file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924',
    '',
    'Comment:',
    `    ${comment.text}`,
    ...comment.replies.flatMap((reply) => ['Reply:', `    ${reply.text}`]),
  ];
  const author = `${THREAD_AUTHOR}${commentId(comment.id)}`;
  return { row: comment.row, column: comment.column, author, text: lines.join('\n'), visible: false };
}
