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
