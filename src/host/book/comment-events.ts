import type { CommentModel } from '../../files/model/sheet';
import { eventType } from './event-types';
import type { OnSheet } from './protection';

interface CommentPlace extends OnSheet {
  readonly comment: CommentModel;
}

/** What happened to a comment, in the words of the typings. */
export type CommentChange =
  'CommentEdited' | 'CommentResolved' | 'CommentReopened' | 'ReplyAdded' | 'ReplyDeleted' | 'ReplyEdited';

function raise(
  { book, sheet, comment: { id, replies } }: CommentPlace,
  type: 'CommentAdded' | 'CommentDeleted' | 'CommentChanged',
  more: { readonly changeType?: CommentChange } = {},
): void {
  const numbers = {
    CommentAdded: eventType.commentAdded,
    CommentDeleted: eventType.commentDeleted,
    CommentChanged: eventType.commentChanged,
  };
  const replyIds = replies.map((reply) => reply.id);
  book.events.raise(numbers[type], [sheet.id, 'Workbook'], () => ({
    type,
    ...more,
    commentDetails: [{ commentId: id, replyIds }],
    source: 'Local',
    worksheetId: sheet.id,
  }));
}

export function commentAdded(place: CommentPlace): void {
  raise(place, 'CommentAdded');
}

export function commentDeleted(place: CommentPlace): void {
  raise(place, 'CommentDeleted');
}

export function commentChanged(place: CommentPlace, changeType: CommentChange): void {
  raise(place, 'CommentChanged', { changeType });
}

/** Does what may take comments away with their cells, and tells of those that are gone. */
export function tellingLostComments(place: OnSheet, work: () => void): void {
  const { comments } = place.sheet;
  work();
  for (const comment of comments)
    if (!place.sheet.comments.includes(comment)) commentDeleted({ ...place, comment });
}
