import type { Book } from '../book/book';
import type { EventMember } from '../protocol/object-class';

/** An event of the workbook whose listeners the client keeps to itself: the book tells it always. */
export function toldEvent(wire: string, type: number): EventMember<Book> {
  return { wire, type, target: () => '', queue: ({ events }) => events };
}
