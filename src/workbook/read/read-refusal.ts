import { columnHeader } from '../schema/words';
import { listColumns, type ListColumns } from './list-columns';
import { likelyList } from './likely-list';
import { headerPlace } from './locator';
import type { SheetValues } from './sheet-values';
import type { TableBlock } from './table-finder';

/** Why a workbook cannot be read. `places` are the header rows in question, as sheet and cell. */
export type ReadRefusal =
  | {
      readonly kind: 'refused';
      readonly code: 'no-deals-table';
      readonly places: readonly string[];
      /** Null when nothing comes near. */
      readonly nearest: NearestList | null;
      /** The list whose columns may be chosen: the nearest one, or whatever else looks like a list. */
      readonly list: ListColumns | null;
      /** Whether the workbook holds nothing at all. */
      readonly isBlank: boolean;
    }
  | { readonly kind: 'refused'; readonly code: 'several-deals-tables'; readonly places: readonly string[] }
  /** Every date would be taken for one four years earlier. */
  | { readonly kind: 'refused'; readonly code: 'dates-since-1904'; readonly places: readonly string[] };

/** The row that comes nearest to a Deals header, and the headers it lacks. */
export interface NearestList {
  readonly place: string;
  readonly missing: readonly string[];
  /** Nothing is missing but ids, which can be made up (`addDealIds`). */
  readonly lacksOnlyIds: boolean;
  /** The header rows of further lists that lack only ids. */
  readonly others: readonly string[];
}

/** The list that comes nearest to a Deals table; undefined when none comes near. */
export function nearestList(nearMisses: readonly TableBlock[]): TableBlock | undefined {
  return nearMisses
    .filter(({ match }) => match.table === 'deals')
    .sort((a, b) => a.match.missing.length - b.match.missing.length)[0];
}

/** The lists of deals that lack nothing but ids. */
export function listsWithoutIds(nearMisses: readonly TableBlock[]): readonly TableBlock[] {
  return nearMisses.filter((list) => list.match.table === 'deals' && lacksOnlyIds(list));
}

/** Whether a list lacks nothing but ids. */
function lacksOnlyIds({ match: { missing } }: TableBlock): boolean {
  return missing.length === 1 && missing[0] === 'id';
}

/** That there is no Deals table, with what comes nearest to one. */
export function noDealsTable(nearMisses: readonly TableBlock[], sheets: readonly SheetValues[]): ReadRefusal {
  const nearest = nearestList(nearMisses);
  const list = nearest ?? likelyList(sheets);
  const refusal = {
    kind: 'refused',
    code: 'no-deals-table',
    list: list === undefined ? null : listColumns(list),
    isBlank: sheets.length === 0,
  } as const;
  if (nearest === undefined) return { ...refusal, places: [], nearest: null };
  const { missing, language } = nearest.match;
  const place = headerPlace(nearest);
  return {
    ...refusal,
    places: [place],
    nearest: {
      place,
      missing: missing.map((column) => columnHeader('deals', column, language)),
      lacksOnlyIds: lacksOnlyIds(nearest),
      others: listsWithoutIds(nearMisses)
        .filter((list) => list !== nearest)
        .map(headerPlace),
    },
  };
}
