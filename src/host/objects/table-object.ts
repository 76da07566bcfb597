import type { TableHandle } from '../book/tables';
import { bind } from '../protocol/bound-object';
import { itemNotFound } from '../protocol/errors';
import type { HostObject } from '../protocol/object-class';
import { tableClass } from './named-classes';

type TableInHand = Pick<TableHandle, 'book' | 'table'>;

/**
 * A table, or with `part` a column or row of it, that a request has in hand: it may be moved to another sheet
 * meanwhile, so its sheet is looked up whenever it is asked for.
 */
export function tablePart<Part extends object>({ book, table }: TableInHand, part: Part): TableHandle & Part {
  return {
    book,
    table,
    get sheet() {
      const found = book.model.sheets.find(({ tables }) => tables.includes(table));
      if (!found) throw itemNotFound();
      return found;
    },
    ...part,
  };
}

/** A table as an object of the API. */
export function tableObject(handle: TableInHand): HostObject {
  return bind(tableClass, tablePart(handle, {}));
}
