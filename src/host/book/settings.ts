import type { Book } from './book';
import { eventType } from './event-types';

/** Changes the settings of the workbook and tells who listens; refused where the workbook is read-only. */
export function changeSettings(book: Book, change: (settings: Map<string, unknown>) => void): void {
  book.requireWritable();
  change(book.model.settings);
  book.events.tell(eventType.settingsChanged, '', {});
}
