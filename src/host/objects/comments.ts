import type { CommentModel, CommentSaying, SheetModel } from '../../files/model/sheet';
import type { Book } from '../book/book';
import { isSingleCell } from '../../files/model/areas';
import { commentAdded, commentChanged, commentDeleted, type CommentChange } from '../book/comment-events';
import { eventType } from '../book/event-types';
import { findRange } from '../book/find-range';
import { requireObjectsEditable } from '../book/protection';
import { RangeHandle } from '../book/range';
import {
  contentGiven,
  mentionContent,
  plainContent,
  richContentOf,
  type CommentContent,
} from './comment-content';
import { rangeObject } from './range-object';
import { rangeClass } from './named-classes';
import { asFlag } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/errors';
import type { Arguments, EventMember, HostObject, ObjectClass } from '../protocol/object-class';

/** The comments of a worksheet, or of the workbook. */
interface CommentsHandle {
  readonly book: Book;
  readonly sheet: SheetModel | null;
}

interface CommentHandle {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly comment: CommentModel;
}

interface ReplyHandle extends CommentHandle {
  readonly replyId: string;
}

function commentsOf({ book, sheet }: CommentsHandle): CommentHandle[] {
  const sheets = sheet ? [sheet] : book.model.sheets;
  return sheets.flatMap((each) => each.comments.map((comment) => ({ book, sheet: each, comment })));
}

function comment(handle: CommentHandle): HostObject {
  return bind(commentClass, handle);
}

/** Takes other content, and the mentions in it. */
function setContent(saying: CommentSaying, { text, mentions }: CommentContent): void {
  saying.text = text;
  if (mentions) saying.mentions = mentions;
  else delete saying.mentions;
}

/** What a comment and a reply have in common; `said` finds what was said. */
function sayingMembers<Handle extends CommentHandle>(
  said: (handle: Handle) => CommentSaying,
  change: CommentChange,
): Required<Pick<ObjectClass<Handle>, 'properties' | 'edits'>> {
  return {
    properties: {
      Id: { get: (handle) => said(handle).id },
      Content: {
        get: (handle) => said(handle).text,
        set: (handle, value) => {
          setContent(said(handle), plainContent(value));
          commentChanged(handle, change);
        },
      },
      RichContent: { get: (handle) => richContentOf(said(handle)) },
      ContentType: { get: (handle) => (said(handle).mentions ? 'Mention' : 'Plain') },
      Mentions: {
        get: (handle) => (said(handle).mentions ?? []).map(({ name, email }, id) => ({ email, id, name })),
      },
      AuthorName: { get: (handle) => said(handle).author },
      AuthorEmail: { get: (handle) => said(handle).authorEmail ?? '' },
      CreationDate: { get: (handle) => said(handle).created },
    },
    edits: {
      UpdateMentions: (handle, args) => {
        setContent(said(handle), mentionContent(args.raw(0)));
        commentChanged(handle, change);
      },
    },
  };
}

/** What the user says now. */
function newSaying(book: Book, content: CommentContent): CommentSaying {
  const { userName, userEmail, now } = book.settings;
  return { id: book.newId(), author: userName, authorEmail: userEmail, created: now(), ...content };
}

/** The one cell of a comment; a text must name the sheet (rule 147), unless the comments are those of a sheet. */
function cell({ book, sheet }: CommentsHandle, args: Arguments): RangeHandle {
  const given = args.of(0, rangeClass);
  if (!given && !sheet && !args.text(0).includes('!')) throw invalidArgument();
  const range = given ?? findRange(book, sheet ?? book.activeSheet, args.text(0));
  if (!isSingleCell(range.area) || (sheet && range.sheet !== sheet)) throw invalidArgument();
  return range;
}

function at({ sheet, area }: RangeHandle): CommentModel | undefined {
  return sheet.comments.find((each) => each.row === area.top && each.column === area.left);
}

function place({ book, sheet, comment: { row, column } }: CommentHandle): HostObject {
  return rangeObject(new RangeHandle(book, sheet, { top: row, left: column, bottom: row, right: column }));
}

const commentMembers = sayingMembers<CommentHandle>((handle) => handle.comment, 'CommentEdited');

export const commentClass: ObjectClass<CommentHandle> = {
  name: 'Comment',
  id: ({ comment: { id } }) => id,
  requireEditable: requireObjectsEditable,
  properties: {
    ...commentMembers.properties,
    Resolved: {
      get: ({ comment: { resolved } }) => resolved,
      set: (handle, value) => {
        const resolved = asFlag(value);
        if (resolved === handle.comment.resolved) return;
        handle.comment.resolved = resolved;
        commentChanged(handle, resolved ? 'CommentResolved' : 'CommentReopened');
      },
    },
  },
  links: { Replies: (handle) => bind(repliesClass, handle) },
  edits: {
    ...commentMembers.edits,
    Delete: (handle) => {
      const { sheet, comment: model } = handle;
      sheet.comments = sheet.comments.filter((each) => each !== model);
      commentDeleted(handle);
    },
  },
  methods: { GetLocation: place },
};

export const commentsClass: ObjectClass<CommentsHandle> = {
  name: 'CommentCollection',
  items: (handle) => commentsOf(handle).map(comment),
  methods: {
    Add: (handle, args) => {
      const { book } = handle;
      if (book.settings.refusesComments) throw notImplemented('CommentCollection.add');
      const range = cell(handle, args);
      requireObjectsEditable(range);
      const content = contentGiven(args, 1);
      const { top: row, left: column } = range.area;
      const hasNote = range.sheet.notes.some((note) => note.row === row && note.column === column);
      if (at(range) || hasNote) throw invalidArgument('The cell has a comment or note already.');
      const model: CommentModel = {
        ...newSaying(book, content),
        row,
        column,
        resolved: false,
        replies: [],
      };
      range.sheet.comments.push(model);
      const added = { book, sheet: range.sheet, comment: model };
      commentAdded(added);
      return comment(added);
    },
    GetItemByCell: (handle, args) => {
      const range = cell(handle, args);
      const found = at(range);
      if (!found) throw itemNotFound();
      return comment({ book: handle.book, sheet: range.sheet, comment: found });
    },
    GetItemByReplyId: (handle, args) => {
      const id = args.text(0);
      const found = commentsOf(handle).find((each) => each.comment.replies.some((reply) => reply.id === id));
      if (!found) throw itemNotFound();
      return comment(found);
    },
  },
  events: {
    onAdded: event('AddedEvent', eventType.commentAdded),
    onChanged: event('ChangedEvent', eventType.commentChanged),
    onDeleted: event('DeletedEvent', eventType.commentDeleted),
  },
};

function event(wire: string, type: number): EventMember<CommentsHandle> {
  return { wire, type, target: ({ sheet }) => sheet?.id ?? 'Workbook', queue: ({ book }) => book.events };
}

function replyOf({ comment: { replies }, replyId }: ReplyHandle): CommentSaying {
  const found = replies.find((each) => each.id === replyId);
  if (!found) throw itemNotFound();
  return found;
}

const replyMembers = sayingMembers<ReplyHandle>(replyOf, 'ReplyEdited');

export const replyClass: ObjectClass<ReplyHandle> = {
  name: 'CommentReply',
  id: ({ replyId }) => replyId,
  requireEditable: requireObjectsEditable,
  properties: {
    ...replyMembers.properties,
    Resolved: { get: ({ comment: { resolved } }) => resolved },
  },
  edits: {
    ...replyMembers.edits,
    Delete: (handle) => {
      const reply = replyOf(handle);
      handle.comment.replies = handle.comment.replies.filter((each) => each !== reply);
      commentChanged(handle, 'ReplyDeleted');
    },
  },
  methods: { GetLocation: place, GetParentComment: comment },
};

export const repliesClass: ObjectClass<CommentHandle> = {
  name: 'CommentReplyCollection',
  requireEditable: requireObjectsEditable,
  items: (handle) => handle.comment.replies.map(({ id }) => bind(replyClass, { ...handle, replyId: id })),
  edits: {
    Add: (handle, args) => {
      const { book } = handle;
      const reply = newSaying(book, contentGiven(args, 0));
      handle.comment.replies.push(reply);
      commentChanged(handle, 'ReplyAdded');
      return bind(replyClass, { ...handle, replyId: reply.id });
    },
  },
};
