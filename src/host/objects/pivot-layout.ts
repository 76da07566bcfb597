import type { Area } from '../../files/model/cells';
import type { PivotItemName, PivotTableModel } from '../../files/model/objects';
import { findRange } from '../book/find-range';
import { pivotPlace, rangesOf, requirePivotAllowed, sheetOfPivot, type PivotHandle } from '../book/pivots';
import { RangeHandle } from '../book/range';
import { itemName, type PivotLine, type PivotRanges } from '../pivot';
import { asFlag, asText, oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { ExcelError, invalidArgument, itemNotFound } from '../protocol/errors';
import type { Arguments, HostObject, ObjectClass, PropertyMember } from '../protocol/object-class';
import { dataHierarchyClass, rangeClass } from './named-classes';
import { changePivot, pivotOption } from './pivot-changes';
import { sortByValue } from './pivot-fields';
import { pivotItemsClass } from './pivot-items';
import { valueId } from './pivot-values';
import { rangeObject } from './range-object';

type Flag = 'showRowGrandTotals' | 'showColumnGrandTotals' | 'fillsEmpty' | 'showHeaders';

function flag(name: Flag, usual: boolean): PropertyMember<PivotHandle> {
  return {
    get: ({ pivot }) => pivot[name] ?? usual,
    set: (handle, value) => {
      const shown = asFlag(value);
      changePivot(handle, (pivot) => {
        pivot[name] = shown;
        if (name === 'fillsEmpty') pivot.emptyText ??= '';
      });
    },
  };
}

function format(name: 'autoFormat' | 'preserveFormatting'): PropertyMember<PivotHandle> {
  return {
    get: ({ pivot }) => pivot[name] ?? true,
    set: (handle, value) => {
      requirePivotAllowed(handle);
      handle.pivot[name] = asFlag(value);
    },
  };
}

function altText(name: 'altTitle' | 'altDescription'): PropertyMember<PivotHandle> {
  return {
    get: ({ pivot }) => pivot[name] ?? '',
    set: (handle, value) => {
      requirePivotAllowed(handle);
      handle.pivot[name] = asText(value);
    },
  };
}

function part(name: keyof PivotRanges): (handle: PivotHandle) => HostObject {
  return (handle) => {
    const area: Area | null = rangesOf(handle.book, handle.pivot)[name];
    if (!area) throw new ExcelError('ItemNotFound', 'The PivotTable has no such part.');
    return rangeObject(rangeIn(handle, area));
  };
}

function rangeIn(handle: PivotHandle, area: Area): RangeHandle {
  return new RangeHandle(handle.book, sheetOfPivot(handle), area);
}

/** What the cell of an argument stands under. */
function placeOf(handle: PivotHandle, args: Arguments, index: number): ReturnType<typeof pivotPlace> {
  const { book, pivot } = handle;
  const sheet = sheetOfPivot(handle);
  const range = args.of(index, rangeClass) ?? findRange(book, sheet, args.text(index));
  if (range.sheet !== sheet) throw invalidArgument();
  return pivotPlace(book, pivot, range.area);
}

/** The items that a row or column of the body stands under, outermost first. */
function namesOf({ path }: PivotLine): readonly PivotItemName[] {
  return path.map(({ field, label }) => ({ field: field.name, label: itemName(label) }));
}

function subtotalLocation({ layout, subtotals }: PivotTableModel): string {
  return subtotals ?? (layout === 'Tabular' ? 'AtBottom' : 'AtTop');
}

export const pivotLayoutClass: ObjectClass<PivotHandle> = {
  name: 'PivotLayout',
  properties: {
    LayoutType: {
      get: ({ pivot }) => pivot.layout,
      set: (handle, value) => {
        const layout = oneOf(value, ['Compact', 'Outline', 'Tabular']);
        changePivot(handle, (pivot) => (pivot.layout = layout));
      },
    },
    AutoFormat: format('autoFormat'),
    PreserveFormatting: format('preserveFormatting'),
    ShowRowGrandTotals: flag('showRowGrandTotals', true),
    ShowColumnGrandTotals: flag('showColumnGrandTotals', true),
    ShowFieldHeaders: flag('showHeaders', true),
    FillEmptyCells: flag('fillsEmpty', false),
    EmptyCellText: {
      get: ({ pivot }) => pivot.emptyText ?? '',
      set: (handle, value) => {
        const text = asText(value);
        changePivot(handle, (pivot) => (pivot.emptyText = text));
      },
    },
    SubtotalLocation: {
      get: ({ pivot }) => subtotalLocation(pivot),
      set: (handle, value) => {
        const subtotals = oneOf(value, ['AtTop', 'AtBottom', 'Off']);
        changePivot(handle, (pivot) => {
          delete pivot.fieldSubtotals;
          pivot.subtotals = subtotals;
        });
      },
    },
    EnableFieldList: pivotOption('disableFieldList', false, { opposite: true }),
    AltTextTitle: altText('altTitle'),
    AltTextDescription: altText('altDescription'),
  },
  methods: {
    // what it shows since it was refreshed last, whatever has become of its source
    GetRange: (handle) => rangeObject(rangeIn(handle, handle.pivot.area)),
    GetRowLabelRange: part('rowLabels'),
    GetColumnLabelRange: part('columnLabels'),
    GetDataBodyRange: part('dataBody'),
    GetFilterAxisRange: part('filters'),
    DisplayBlankLineAfterEachItem: (handle, args) => {
      const blankLines = args.flag(0, true);
      changePivot(handle, (pivot) => (pivot.blankLines = blankLines));
    },
    RepeatAllItemLabels: (handle, args) => {
      const repeatsLabels = args.flag(0, true);
      changePivot(handle, (pivot) => (pivot.repeatsLabels = repeatsLabels));
    },
    SetAutoSortOnCell: (handle, args) => {
      const { row, column, value } = placeOf(handle, args, 0);
      const isDescending = args.choice(1, ['Ascending', 'Descending']) === 'Descending';
      const own = row.path.at(-1);
      if (!own) throw invalidArgument();
      sortByValue({ ...handle, field: own.field.name }, value, isDescending, namesOf(column));
    },
    GetDataHierarchy: (handle, args) => {
      const value = handle.pivot.values[placeOf(handle, args, 0).value];
      if (!value) throw itemNotFound();
      return bind(dataHierarchyClass, { ...handle, valueId: valueId(value) });
    },
    GetPivotItems: (handle, args) => {
      const axis = args.choice(0, ['Row', 'Column']);
      const { row, column } = placeOf(handle, args, 1);
      const of = namesOf(axis === 'Row' ? row : column);
      return bind(pivotItemsClass, { ...handle, of: () => of });
    },
  },
};
