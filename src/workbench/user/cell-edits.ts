import { lastColumn, lastRow } from '../../files';
import { qualifiedAddress } from '../../host/formulas';
import { callMember } from '../../host/user';
import type { GridIntent } from '../grid/intents';
import type { UserEdit } from './history';
import { rangeIn, type SheetPlace } from './sheet-place';

export type CellIntent = Extract<GridIntent, { kind: 'insertCells' | 'deleteCells' | 'moveCells' }>;

/** What a user does to the places of cells. */
export function cellEdit(place: SheetPlace, intent: CellIntent): UserEdit {
  if (intent.kind === 'moveCells') {
    const { name } = place.book.sheetOfId(intent.toSheetId);
    const target = { ...intent.to, bottom: intent.to.top, right: intent.to.left };
    return {
      scope: 'workbook',
      work: () => callMember(rangeIn(place, intent.from), 'MoveTo', qualifiedAddress(name, target, false)),
    };
  }
  const insert = (direction: 'Down' | 'Right') => (): unknown =>
    callMember(rangeIn(place, intent.area), 'Insert', direction);
  const remove = (direction: 'Up' | 'Left') => (): unknown =>
    callMember(rangeIn(place, intent.area), 'Delete', direction);
  const isVertical = intent.direction === 'Down' || intent.direction === 'Up';
  const area = { ...intent.area, ...(isVertical ? { bottom: lastRow } : { right: lastColumn }) };
  const moved = { sheet: place.sheet, area };
  if (intent.kind === 'insertCells') {
    const { direction } = intent;
    return {
      scope: 'workbook',
      moved,
      work: insert(direction),
      inverse: remove(direction === 'Down' ? 'Up' : 'Left'),
    };
  }
  const { direction } = intent;
  return {
    scope: 'workbook',
    moved,
    work: remove(direction),
    inverse: insert(direction === 'Up' ? 'Down' : 'Right'),
  };
}
