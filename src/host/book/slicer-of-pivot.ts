import type { PivotTableModel } from '../../files/model/objects';
import { blankItem } from '../pivot';
import type { Book } from './book';
import { captionsOf, itemsWithData, pivotItems, refresh, requirePivotAllowed } from './pivots';
import type { Sliced, SlicerItem } from './slicer-items';

/** What a slicer of a PivotTable shows and does: its items are those of a field, which need not be on an axis. */
export function slicedPivot(book: Book, pivot: PivotTableModel, field: string): Sliced {
  const hidden = (): ReadonlySet<string> => new Set(pivot.hidden?.[field]);
  const nameOf = (label: string): string => (label === blankItem ? captionsOf(book).blank : label);
  return {
    name: field,
    items: (isDescending) => {
      book.calculation.ensure();
      const labels = pivotItems(book, pivot, field);
      const unselected = hidden();
      const withData = itemsWithData(book, pivot, field);
      const items = labels.map((label): SlicerItem => ({
        name: nameOf(label),
        isSelected: !unselected.has(label),
        hasData: withData.has(label),
      }));
      if (!isDescending) return items;
      const isBlank = labels.at(-1) === blankItem;
      return isBlank ? [...items.slice(0, -1).reverse(), ...items.slice(-1)] : items.reverse();
    },
    isCleared: () => hidden().size === 0 && pivot.conditions?.[field] === undefined,
    show: (names) => {
      requirePivotAllowed({ book, pivot });
      const shown = names && new Set(names.map((name) => name.toLowerCase()));
      const unwanted = pivotItems(book, pivot, field).filter(
        (label) => shown !== null && !shown.has(nameOf(label).toLowerCase()),
      );
      book.pivotChanges.change(
        pivot,
        () => refresh({ book, pivot }),
        () => {
          const { [field]: _hidden, ...others } = pivot.hidden ?? {};
          const { [field]: _conditions, ...conditions } = pivot.conditions ?? {};
          pivot.hidden = unwanted.length === 0 ? others : { ...others, [field]: unwanted };
          if (pivot.conditions) pivot.conditions = conditions;
        },
      );
    },
  };
}
