import type { SheetModel } from '../../files/model/sheet';
import type { Book } from '../book/book';
import { eventType } from '../book/event-types';
import { addSheet } from '../book/sheets';
import { bind } from '../protocol/bound-object';
import { itemNotFound } from '../protocol/errors';
import type { EventMember, HostObject, ObjectClass } from '../protocol/object-class';
import { worksheetClass } from './named-classes';

function worksheet(book: Book, sheet: SheetModel): HostObject {
  return bind(worksheetClass, { book, sheet });
}

function event(wire: string, type: number): EventMember<Book> {
  return { wire, type, target: () => 'Workbook', queue: (book) => book.events };
}

function candidates(book: Book, visibleOnly: boolean): SheetModel[] {
  return book.model.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'visible');
}

export const worksheetsClass: ObjectClass<Book> = {
  name: 'WorksheetCollection',
  items: (book) => book.model.sheets.map((sheet) => worksheet(book, sheet)),
  item: (book, key) => {
    const sheet = book.findSheet(key);
    if (!sheet) throw itemNotFound();
    return worksheet(book, sheet);
  },
  methods: {
    Add: (book, args) => {
      book.requireFocus('GeneralException');
      return worksheet(book, addSheet(book, args.textOr(0, null)));
    },
    GetActiveWorksheet: (book) => worksheet(book, book.activeSheet),
    GetCount: (book, args) => candidates(book, args.flag(0, false)).length,
    GetFirst: (book, args) => {
      const sheet = candidates(book, args.flag(0, false))[0];
      if (!sheet) throw itemNotFound();
      return worksheet(book, sheet);
    },
    GetLast: (book, args) => {
      const sheet = candidates(book, args.flag(0, false)).at(-1);
      if (!sheet) throw itemNotFound();
      return worksheet(book, sheet);
    },
  },
  events: {
    onActivated: event('ActivatedEvent', eventType.worksheetActivated),
    onAdded: event('AddedEvent', eventType.worksheetAdded),
    onCalculated: event('CalculatedEvent', eventType.worksheetCalculated),
    onChanged: event('DataChangedEvent', eventType.worksheetChanged),
    onColumnSorted: event('ColumnSortedEvent', eventType.worksheetColumnSorted),
    onDeactivated: event('DeactivatedEvent', eventType.worksheetDeactivated),
    onDeleted: event('DeletedEvent', eventType.worksheetDeleted),
    onFormatChanged: event('FormatChangedEvent', eventType.worksheetFormatChanged),
    onFormulaChanged: event('FormulaChangedEvent', eventType.worksheetFormulaChanged),
    onMoved: event('EventMoved', eventType.worksheetMoved),
    onNameChanged: event('EventNameChanged', eventType.worksheetNameChanged),
    onProtectionChanged: event('ProtectionChangedEvent', eventType.worksheetProtectionChanged),
    onRowHiddenChanged: event('RowHiddenChangedEvent', eventType.worksheetRowHiddenChanged),
    onRowSorted: event('RowSortedEvent', eventType.worksheetRowSorted),
    onSelectionChanged: event('SelectionChangedEvent', eventType.worksheetSelectionChanged),
    onSingleClicked: event('SingleClickedEvent', eventType.worksheetSingleClicked),
    onVisibilityChanged: event('EventVisibilityChanged', eventType.worksheetVisibilityChanged),
  },
};
