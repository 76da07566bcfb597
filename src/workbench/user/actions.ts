import { type Area, lastColumn, lastRow, type SheetModel } from '../../files';
import type { Host } from '../../host';
import {
  addedSheet,
  callMember,
  changeColumns,
  changeRows,
  memberOf,
  RangeHandle,
  rangeObject,
  restyle,
  returnSheet,
  setMember,
  sheetObject,
} from '../../host/user';
import { qualifiedAddress } from '../../host/formulas';
import type { GridIntent } from '../grid/intents';
import { charactersOfPixels, pointsOfPixels } from '../grid/mapper/sizes';
import type { BorderChoice } from '../grid/borders';
import { borderSides } from './borders';
import { styleChange } from './style-change';
import type { UserEdit } from './history';

/** How the workbook does what a user asked for in the grid; null when there is nothing to do. */
export function editOf(host: Host, intent: GridIntent, border: BorderChoice): UserEdit | null {
  const { book } = host;
  const sheet = book.sheetOfId(intent.sheetId);
  const range = (area: Area): RangeHandle => new RangeHandle(book, sheet, area);
  const asSheet = sheetObject(book, sheet);
  switch (intent.kind) {
    case 'insert':
    case 'delete':
      return linesEdit(intent.kind, intent.what, intent.areas, range);
    case 'insertCells':
    case 'deleteCells':
      return cellsEdit(intent, range);
    case 'moveCells': {
      const { name } = book.sheetOfId(intent.toSheetId);
      const target = { ...intent.to, bottom: intent.to.top, right: intent.to.left };
      return {
        scope: 'workbook',
        work: () =>
          callMember(rangeObject(range(intent.from)), 'MoveTo', qualifiedAddress(name, target, false)),
      };
    }
    case 'hide':
    case 'show': {
      const property = intent.what === 'rows' ? 'RowHidden' : 'ColumnHidden';
      const hide = (isHidden: boolean) => (): void => {
        for (const area of intent.areas)
          setMember(rangeObject(range(whole(area, intent.what))), property, isHidden);
      };
      return {
        scope: { sheet, areas: [] },
        work: hide(intent.kind === 'hide'),
        inverse: hide(intent.kind === 'show'),
      };
    }
    case 'resize':
      return {
        scope: { sheet, areas: [] },
        work: () => {
          for (const [line, pixels] of intent.pixels) {
            const area = { top: line, bottom: line, left: line, right: line };
            if (intent.what === 'columns')
              changeColumns(range(area), (model) => ({ ...model, width: charactersOfPixels(pixels) }));
            else changeRows(range(area), (model) => ({ ...model, height: pointsOfPixels(pixels) }));
          }
        },
      };
    case 'fit':
      return {
        scope: { sheet, areas: [] },
        work: () => {
          for (const area of intent.areas)
            callMember(
              memberOf(rangeObject(range(whole(area, intent.what))), 'Format'),
              intent.what === 'rows' ? 'AutofitRows' : 'AutofitColumns',
            );
        },
      };
    case 'freeze': {
      const { rows, columns } = intent;
      const panes = memberOf(asSheet, 'FreezePanes');
      const area = {
        top: 0,
        left: 0,
        bottom: rows === 0 ? lastRow : rows - 1,
        right: columns === 0 ? lastColumn : columns - 1,
      };
      return {
        scope: { sheet, areas: [] },
        work: () =>
          rows === 0 && columns === 0
            ? callMember(panes, 'Unfreeze')
            : callMember(panes, 'FreezeAt', qualifiedAddress(sheet.name, area, false)),
      };
    }
    case 'addSheet':
      return newSheetEdit(host, null, intent.position);
    case 'copySheet':
      return newSheetEdit(host, sheet, book.model.sheets.indexOf(sheet) + 1);
    case 'deleteSheet': {
      const position = book.model.sheets.indexOf(sheet);
      return {
        scope: 'workbook',
        work: () => callMember(asSheet, 'Delete'),
        inverse: () => returnSheet(book, sheet, position),
      };
    }
    case 'renameSheet': {
      const before = sheet.name;
      if (before === intent.name) return null;
      return {
        scope: 'workbook',
        work: () => setMember(asSheet, 'Name', intent.name),
        inverse: () => setMember(asSheet, 'Name', before),
      };
    }
    case 'moveSheet': {
      const before = book.model.sheets.indexOf(sheet);
      return {
        scope: 'workbook',
        work: () => setMember(asSheet, 'Position', intent.position),
        inverse: () => setMember(asSheet, 'Position', before),
      };
    }
    case 'hideSheet':
    case 'showSheet': {
      const show = (isShown: boolean) => () =>
        setMember(asSheet, 'Visibility', isShown ? 'Visible' : 'Hidden');
      const isShown = intent.kind === 'showSheet';
      return { scope: { sheet, areas: [] }, work: show(isShown), inverse: show(!isShown) };
    }
    case 'colorTab':
      return { scope: { sheet, areas: [] }, work: () => setMember(asSheet, 'TabColor', intent.color) };
    case 'format': {
      const change = styleChange(intent.option, intent.value);
      return {
        scope: { sheet, areas: intent.areas },
        work: () => restyle({ book, sheet, areas: intent.areas }, change),
      };
    }
    case 'numberFormat':
      return {
        scope: { sheet, areas: intent.cells.map(cellArea) },
        work: () => {
          for (const [format, areas] of grouped(intent.cells))
            restyle({ book, sheet, areas }, ({ numberFormat: _before, ...style }) =>
              format === '' ? style : { ...style, numberFormat: format },
            );
        },
      };
    case 'borders':
      return {
        scope: { sheet, areas: intent.areas },
        work: () => {
          for (const area of intent.areas) {
            const borders = memberOf(rangeObject(range(area)), 'Format', 'Borders');
            for (const { side, members } of borderSides(border))
              for (const [member, value] of members) setMember(borders.item(side), member, value);
          }
        },
      };
    case 'clear':
      return {
        scope: { sheet, areas: intent.areas },
        work: () => {
          for (const area of intent.areas) callMember(rangeObject(range(area)), 'Clear', intent.what);
        },
      };
  }
}

function linesEdit(
  kind: 'insert' | 'delete',
  what: 'rows' | 'columns',
  areas: readonly Area[],
  range: (area: Area) => RangeHandle,
): UserEdit {
  const start = what === 'rows' ? 'top' : 'left';
  // From the end, so that the places of those before stay.
  const last = areas.map((area) => whole(area, what)).sort((a, b) => b[start] - a[start]);
  const insert = (area: Area): unknown =>
    callMember(rangeObject(range(area)), 'Insert', what === 'rows' ? 'Down' : 'Right');
  const remove = (area: Area): unknown =>
    callMember(rangeObject(range(area)), 'Delete', what === 'rows' ? 'Up' : 'Left');
  const [forwards, backwards] = kind === 'insert' ? [insert, remove] : [remove, insert];
  return {
    scope: 'workbook',
    work: () => last.forEach(forwards),
    inverse: () => [...last].reverse().forEach(backwards),
  };
}

function cellsEdit(
  intent: Extract<GridIntent, { kind: 'insertCells' | 'deleteCells' }>,
  range: (area: Area) => RangeHandle,
): UserEdit {
  const insert = (direction: 'Down' | 'Right') => (): unknown =>
    callMember(rangeObject(range(intent.area)), 'Insert', direction);
  const remove = (direction: 'Up' | 'Left') => (): unknown =>
    callMember(rangeObject(range(intent.area)), 'Delete', direction);
  if (intent.kind === 'insertCells') {
    const { direction } = intent;
    return {
      scope: 'workbook',
      work: insert(direction),
      inverse: remove(direction === 'Down' ? 'Up' : 'Left'),
    };
  }
  const { direction } = intent;
  return {
    scope: 'workbook',
    work: remove(direction),
    inverse: insert(direction === 'Up' ? 'Down' : 'Right'),
  };
}

/** A new or copied sheet at a place among the others, which stays the same sheet when it is taken back and done again. */
function newSheetEdit({ book }: Host, copied: SheetModel | null, position: number | null): UserEdit {
  let made: SheetModel | null = null;
  return {
    scope: 'workbook',
    work: () => {
      if (made) {
        returnSheet(book, made, position ?? book.model.sheets.length);
      } else {
        made = addedSheet(book, copied ?? undefined);
        if (position !== null) setMember(sheetObject(book, made), 'Position', position);
      }
      callMember(sheetObject(book, made), 'Activate');
    },
    inverse: () => {
      if (made) callMember(sheetObject(book, made), 'Delete');
    },
  };
}

function whole(area: Area, what: 'rows' | 'columns'): Area {
  return what === 'rows' ? { ...area, left: 0, right: lastColumn } : { ...area, top: 0, bottom: lastRow };
}

function cellArea({ row, column }: { readonly row: number; readonly column: number }): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function grouped(
  cells: Extract<GridIntent, { kind: 'numberFormat' }>['cells'],
): ReadonlyMap<string, readonly Area[]> {
  const groups = new Map<string, Area[]>();
  for (const cell of cells) {
    const group = groups.get(cell.format) ?? [];
    group.push(cellArea(cell));
    groups.set(cell.format, group);
  }
  return groups;
}
