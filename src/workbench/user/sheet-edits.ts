import { lastColumn, lastRow, type SheetModel } from '../../files';
import { qualifiedAddress } from '../../host/formulas';
import { addedSheet, callMember, memberOf, returnSheet, setMember, sheetObject } from '../../host/user';
import type { GridIntent } from '../grid/intents';
import type { UserEdit } from './history';
import type { SheetPlace } from './sheet-place';

export type SheetIntent = Extract<
  GridIntent,
  {
    kind:
      | 'addSheet'
      | 'copySheet'
      | 'deleteSheet'
      | 'renameSheet'
      | 'moveSheet'
      | 'hideSheet'
      | 'showSheet'
      | 'colorTab'
      | 'freeze';
  }
>;

/** What a user does to a worksheet as a whole; null when nothing would change. */
export function sheetEdit(place: SheetPlace, intent: SheetIntent): UserEdit | null {
  const { book, sheet } = place;
  const asSheet = sheetObject(book, sheet);
  switch (intent.kind) {
    case 'addSheet':
      return newSheetEdit(place, null, intent.position);
    case 'copySheet':
      return newSheetEdit(place, sheet, book.model.sheets.indexOf(sheet) + 1);
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
    case 'freeze':
      return { scope: { sheet, areas: [] }, work: () => freeze(place, intent.rows, intent.columns) };
  }
}

/** A new or copied sheet at a place among the others, which stays the same sheet when it is taken back and done again. */
function newSheetEdit({ book }: SheetPlace, copied: SheetModel | null, position: number | null): UserEdit {
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

function freeze({ book, sheet }: SheetPlace, rows: number, columns: number): void {
  const panes = memberOf(sheetObject(book, sheet), 'FreezePanes');
  const bottom = rows === 0 ? lastRow : rows - 1;
  const right = columns === 0 ? lastColumn : columns - 1;
  if (rows === 0 && columns === 0) callMember(panes, 'Unfreeze');
  else callMember(panes, 'FreezeAt', qualifiedAddress(sheet.name, { top: 0, left: 0, bottom, right }, false));
}
