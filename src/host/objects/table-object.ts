import type { TableHandle } from '../book/tables';
import { bind } from '../protocol/bound-object';
import { itemNotFound } from '../protocol/errors';
import type { HostObject } from '../protocol/object-class';
import { tableClass } from './named-classes';

/** A table as an object of the API; it may be moved to another sheet while a request has it in hand. */
export function tableObject({ book, table }: Pick<TableHandle, 'book' | 'table'>): HostObject {
  return bind(tableClass, {
    book,
    table,
    get sheet() {
      const found = book.model.sheets.find(({ tables }) => tables.includes(table));
      if (!found) throw itemNotFound();
      return found;
    },
  });
}
