import type { Area } from '../../files';
import { areaOfRange, isRecord } from './params';

/** What a user asks for beyond typing into cells, in words of a workbook; the grid itself does none of it. */
export type GridIntent = { readonly sheetId: string } & (
  | { readonly kind: 'insert' | 'delete'; readonly what: 'rows' | 'columns'; readonly areas: readonly Area[] }
  | { readonly kind: 'insertCells'; readonly area: Area; readonly direction: 'Down' | 'Right' }
  | { readonly kind: 'deleteCells'; readonly area: Area; readonly direction: 'Up' | 'Left' }
  | { readonly kind: 'moveCells'; readonly from: Area; readonly toSheetId: string; readonly to: Area }
  | {
      readonly kind: 'hide' | 'show';
      readonly what: 'rows' | 'columns';
      readonly areas: readonly Area[];
    }
  | {
      readonly kind: 'resize';
      readonly what: 'rows' | 'columns';
      readonly pixels: ReadonlyMap<number, number>;
    }
  | { readonly kind: 'fit'; readonly what: 'rows' | 'columns'; readonly areas: readonly Area[] }
  | { readonly kind: 'freeze'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'addSheet'; readonly position: number | null }
  | { readonly kind: 'deleteSheet' | 'copySheet' | 'hideSheet' | 'showSheet' }
  | { readonly kind: 'renameSheet'; readonly name: string }
  | { readonly kind: 'moveSheet'; readonly position: number }
  | { readonly kind: 'colorTab'; readonly color: string }
  | {
      readonly kind: 'format';
      readonly areas: readonly Area[];
      readonly option: string;
      readonly value: unknown;
    }
  | { readonly kind: 'numberFormat'; readonly cells: readonly NumberFormatOfCell[] }
  | { readonly kind: 'borders'; readonly areas: readonly Area[] }
  | { readonly kind: 'clear'; readonly what: 'Formats' | 'All' | 'Contents'; readonly areas: readonly Area[] }
);

export interface NumberFormatOfCell {
  readonly row: number;
  readonly column: number;
  /** '' for General. */
  readonly format: string;
}

/** Where the user is when the command comes. */
export interface Selected {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

type Params = Readonly<Record<string, unknown>>;
type Reader = (params: Params, selected: Selected) => GridIntent | null;

/** What a command of the grid asks for; null when it asks for nothing of the kind. */
export function intentOfCommand(id: string, params: unknown, selected: Selected): GridIntent | null {
  return readers[id]?.(isRecord(params) ? params : {}, selected) ?? null;
}

/** Whether a command is one of those that the workbook does in the place of the grid. */
export function isIntent(id: string): boolean {
  return Object.hasOwn(readers, id);
}

const sheetOf = (params: Params, { sheetId }: Selected): string =>
  typeof params.subUnitId === 'string' ? params.subUnitId : sheetId;

/** The areas that a command names, otherwise the selected ones. */
function areasOf(params: Params, selected: Selected): readonly Area[] {
  const named: readonly unknown[] = Array.isArray(params.ranges) ? params.ranges : [params.range];
  const areas = named.flatMap((range) => (isRecord(range) ? [areaOfRange(range)] : []));
  return areas.length > 0 ? areas : selected.areas;
}

const lines =
  (kind: 'insert' | 'delete' | 'hide' | 'show' | 'fit', what: 'rows' | 'columns'): Reader =>
  (params, selected) => ({
    kind,
    what,
    sheetId: sheetOf(params, selected),
    areas: areasOf(params, selected),
  });

const ofSheet =
  (kind: 'deleteSheet' | 'copySheet' | 'hideSheet' | 'showSheet'): Reader =>
  (params, selected) => ({ kind, sheetId: sheetOf(params, selected) });

const firstArea =
  (make: (area: Area, sheetId: string) => GridIntent): Reader =>
  (params, selected) => {
    const [area] = areasOf(params, selected);
    return area ? make(area, sheetOf(params, selected)) : null;
  };

const clear =
  (what: 'Formats' | 'All' | 'Contents'): Reader =>
  (params, selected) => ({
    kind: 'clear',
    what,
    sheetId: sheetOf(params, selected),
    areas: areasOf(params, selected),
  });

const readers: Readonly<Record<string, Reader>> = {
  'sheet.command.insert-row-by-range': lines('insert', 'rows'),
  'sheet.command.insert-col-by-range': lines('insert', 'columns'),
  'sheet.command.remove-row': lines('delete', 'rows'),
  'sheet.command.remove-col': lines('delete', 'columns'),
  'sheet.command.remove-row-by-range': lines('delete', 'rows'),
  'sheet.command.remove-col-by-range': lines('delete', 'columns'),
  'sheet.command.set-rows-hidden': lines('hide', 'rows'),
  'sheet.command.set-col-hidden': lines('hide', 'columns'),
  'sheet.command.set-selected-rows-visible': lines('show', 'rows'),
  'sheet.command.set-selected-cols-visible': lines('show', 'columns'),
  'sheet.command.set-specific-rows-visible': lines('show', 'rows'),
  'sheet.command.set-col-visible-on-cols': lines('show', 'columns'),
  'sheet.command.set-row-is-auto-height': lines('fit', 'rows'),
  'sheet.command.set-col-auto-width': lines('fit', 'columns'),
  'sheet.command.insert-range-move-down': firstArea((area, sheetId) => ({
    kind: 'insertCells',
    sheetId,
    area,
    direction: 'Down',
  })),
  'sheet.command.insert-range-move-right': firstArea((area, sheetId) => ({
    kind: 'insertCells',
    sheetId,
    area,
    direction: 'Right',
  })),
  'sheet.command.delete-range-move-up': firstArea((area, sheetId) => ({
    kind: 'deleteCells',
    sheetId,
    area,
    direction: 'Up',
  })),
  'sheet.command.delete-range-move-left': firstArea((area, sheetId) => ({
    kind: 'deleteCells',
    sheetId,
    area,
    direction: 'Left',
  })),
  'sheet.command.move-range': (params, { sheetId }) =>
    isRecord(params.fromRange) && isRecord(params.toRange)
      ? {
          kind: 'moveCells',
          sheetId,
          from: areaOfRange(params.fromRange),
          toSheetId: sheetId,
          to: areaOfRange(params.toRange),
        }
      : null,
  // Pasting what was cut.
  'sheet.mutation.move-range': ({ from, to, fromRange, toRange }) =>
    isRecord(from) && isRecord(to) && isRecord(fromRange) && isRecord(toRange)
      ? {
          kind: 'moveCells',
          sheetId: String(from.subUnitId),
          from: areaOfRange(fromRange),
          toSheetId: String(to.subUnitId),
          to: areaOfRange(toRange),
        }
      : null,
  'sheet.mutation.set-frozen': ({ subUnitId, startRow, startColumn }) => ({
    kind: 'freeze',
    sheetId: String(subUnitId),
    rows: Math.max(0, Number(startRow)),
    columns: Math.max(0, Number(startColumn)),
  }),
  'sheet.command.insert-sheet': ({ index }, { sheetId }) => ({
    kind: 'addSheet',
    sheetId,
    position: typeof index === 'number' ? index : null,
  }),
  'sheet.command.remove-sheet': ofSheet('deleteSheet'),
  'sheet.command.copy-sheet': ofSheet('copySheet'),
  'sheet.command.set-worksheet-hidden': ofSheet('hideSheet'),
  'sheet.command.set-worksheet-show': ofSheet('showSheet'),
  'sheet.command.set-worksheet-name': (params, selected) =>
    typeof params.name === 'string'
      ? { kind: 'renameSheet', sheetId: sheetOf(params, selected), name: params.name }
      : null,
  'sheet.command.set-worksheet-order': (params, selected) =>
    typeof params.order === 'number'
      ? { kind: 'moveSheet', sheetId: sheetOf(params, selected), position: params.order }
      : null,
  'sheet.command.set-tab-color': (params, selected) => ({
    kind: 'colorTab',
    sheetId: sheetOf(params, selected),
    color: typeof params.value === 'string' ? params.value : '',
  }),
  'sheet.command.set-style': (params, selected) =>
    isRecord(params.style) && typeof params.style.type === 'string'
      ? {
          kind: 'format',
          sheetId: sheetOf(params, selected),
          areas: areasOf(params, selected),
          option: params.style.type,
          value: params.style.value,
        }
      : null,
  'sheet.command.numfmt.set.numfmt': (params, selected) => {
    const values: readonly unknown[] = Array.isArray(params.values) ? params.values : [];
    return {
      kind: 'numberFormat',
      sheetId: sheetOf(params, selected),
      cells: values.flatMap((value) =>
        isRecord(value)
          ? [
              {
                row: Number(value.row),
                column: Number(value.col),
                format: typeof value.pattern === 'string' ? value.pattern : '',
              },
            ]
          : [],
      ),
    };
  },
  'sheet.command.set-border': (params, selected) => ({
    kind: 'borders',
    sheetId: sheetOf(params, selected),
    areas: areasOf(params, selected),
  }),
  'sheet.command.clear-selection-format': clear('Formats'),
  'sheet.command.clear-selection-all': clear('All'),
  'sheet.command.clear-selection-content': clear('Contents'),
};
