import type { Area } from '../../files';
import { callMember, memberOf, restyle, setMember } from '../../host/user';
import type { BorderChoice } from '../grid/borders';
import type { GridIntent, NumberFormatOfCell } from '../grid/intents';
import { borderSides } from './borders';
import type { UserEdit } from './history';
import { contentScope } from './content-scope';
import { rangeIn, type SheetPlace } from './sheet-place';
import { styleChange } from './style-change';

export type LookIntent = Extract<GridIntent, { kind: 'format' | 'numberFormat' | 'borders' | 'clear' }>;

/** What a user does to the looks of cells, and what they clear. */
export function lookEdit(place: SheetPlace, intent: LookIntent, border: BorderChoice): UserEdit {
  const { book, sheet } = place;
  switch (intent.kind) {
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
          for (const [format, areas] of byFormat(intent.cells))
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
            const borders = memberOf(rangeIn(place, area), 'Format', 'Borders');
            for (const { side, members } of borderSides(border))
              for (const [member, value] of members) setMember(borders.item(side), member, value);
          }
        },
      };
    case 'clear':
      return {
        scope: contentScope(sheet, intent.areas, false),
        work: () => {
          for (const area of intent.areas) callMember(rangeIn(place, area), 'Clear', intent.what);
        },
      };
  }
}

function cellArea({ row, column }: { readonly row: number; readonly column: number }): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function byFormat(cells: readonly NumberFormatOfCell[]): ReadonlyMap<string, readonly Area[]> {
  const groups = new Map<string, Area[]>();
  for (const cell of cells) {
    const group = groups.get(cell.format) ?? [];
    group.push(cellArea(cell));
    groups.set(cell.format, group);
  }
  return groups;
}
