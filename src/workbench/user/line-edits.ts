import { lastColumn, lastRow, type Area } from '../../files';
import { callMember, changeColumns, changeRows, memberOf, setMember } from '../../host/user';
import type { GridIntent } from '../grid/intents';
import { charactersOfPixels, pointsOfPixels } from '../grid/mapper/sizes';
import type { UserEdit } from './history';
import { rangeIn, type SheetPlace } from './sheet-place';

type Lines = 'rows' | 'columns';
export type LineIntent = Extract<
  GridIntent,
  { kind: 'insert' | 'delete' | 'hide' | 'show' | 'resize' | 'fit' }
>;

/** What a user does to whole rows and columns. */
export function lineEdit(place: SheetPlace, intent: LineIntent): UserEdit {
  const { sheet } = place;
  switch (intent.kind) {
    case 'insert':
    case 'delete':
      return insertOrDelete(place, intent.kind, intent.what, intent.areas);
    case 'hide':
    case 'show': {
      const property = intent.what === 'rows' ? 'RowHidden' : 'ColumnHidden';
      const hide = (isHidden: boolean) => (): void => {
        for (const area of intent.areas)
          setMember(rangeIn(place, whole(area, intent.what)), property, isHidden);
      };
      return {
        scope: { sheet, areas: [] },
        work: hide(intent.kind === 'hide'),
        inverse: hide(intent.kind === 'show'),
      };
    }
    case 'resize':
      return { scope: { sheet, areas: [] }, work: () => resize(place, intent.what, intent.pixels) };
    case 'fit': {
      const autofit = intent.what === 'rows' ? 'AutofitRows' : 'AutofitColumns';
      return {
        scope: { sheet, areas: [] },
        work: () => {
          for (const area of intent.areas)
            callMember(memberOf(rangeIn(place, whole(area, intent.what)), 'Format'), autofit);
        },
      };
    }
  }
}

function insertOrDelete(
  place: SheetPlace,
  kind: 'insert' | 'delete',
  what: Lines,
  areas: readonly Area[],
): UserEdit {
  const start = what === 'rows' ? 'top' : 'left';
  // From the end, so that the places of those before stay.
  const last = areas.map((area) => whole(area, what)).sort((a, b) => b[start] - a[start]);
  const insert = (area: Area): unknown =>
    callMember(rangeIn(place, area), 'Insert', what === 'rows' ? 'Down' : 'Right');
  const remove = (area: Area): unknown =>
    callMember(rangeIn(place, area), 'Delete', what === 'rows' ? 'Up' : 'Left');
  const [forwards, backwards] = kind === 'insert' ? [insert, remove] : [remove, insert];
  const first = Math.min(...areas.map((area) => area[start]));
  return {
    scope: 'workbook',
    moved: {
      sheet: place.sheet,
      area: {
        top: what === 'rows' ? first : 0,
        left: what === 'columns' ? first : 0,
        bottom: lastRow,
        right: lastColumn,
      },
    },
    work: () => last.forEach(forwards),
    inverse: () => [...last].reverse().forEach(backwards),
  };
}

function resize({ book, sheet }: SheetPlace, what: Lines, sizes: ReadonlyMap<number, number>): void {
  for (const [line, pixels] of sizes) {
    const cells = { book, sheet, areas: [{ top: line, bottom: line, left: line, right: line }] };
    if (what === 'columns')
      changeColumns(cells, (model) => ({ ...model, width: charactersOfPixels(pixels) }));
    else changeRows(cells, (model) => ({ ...model, height: pointsOfPixels(pixels) }));
  }
}

function whole(area: Area, what: Lines): Area {
  return what === 'rows' ? { ...area, left: 0, right: lastColumn } : { ...area, top: 0, bottom: lastRow };
}
