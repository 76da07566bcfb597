import type { PivotItemName } from '../../files/model/objects';
import { captionsOf, type PivotHandle } from '../book/pivots';
import { blankItem } from '../pivot';
import { asFlag } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import type { ObjectClass } from '../protocol/object-class';
import { hiddenOf, hide, type FieldHandle } from './pivot-filter-state';

interface ItemHandle extends FieldHandle {
  readonly label: string;
}

/** The name of an item in the language that Excel displays. */
function nameOf({ book, label }: Pick<ItemHandle, 'book' | 'label'>): string {
  return label === blankItem ? captionsOf(book).blank : label;
}

export const pivotItemClass: ObjectClass<ItemHandle> = {
  name: 'PivotItem',
  id: nameOf,
  properties: {
    Id: { get: nameOf },
    Name: { get: nameOf },
    IsExpanded: { get: () => true },
    Visible: {
      get: (handle) => !hiddenOf(handle).includes(handle.label),
      set: (handle, value) => {
        const others = hiddenOf(handle).filter((label) => label !== handle.label);
        hide(handle, asFlag(value) ? others : [...others, handle.label]);
      },
    },
  },
};

/** Some items, of one field or of several. */
interface ItemsHandle extends PivotHandle {
  readonly of: () => readonly PivotItemName[];
}

export const pivotItemsClass: ObjectClass<ItemsHandle> = {
  name: 'PivotItemCollection',
  items: ({ of, ...handle }) => of().map((item) => bind(pivotItemClass, { ...handle, ...item })),
};
