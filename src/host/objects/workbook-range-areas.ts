import { areaAddress, quoteSheetName } from '../formulas';
import { RangeHandle, type AreasHandle, type SheetAreasHandle } from '../book/range';
import { bind } from '../protocol/bound-object';
import { itemNotFound } from '../protocol/errors';
import type { HostObject, ObjectClass } from '../protocol/object-class';
import { rangeAreasClass } from './named-classes';
import { rangesClass } from './range-areas';

function address({ sheet, areas }: AreasHandle): string {
  return areas.map((area) => `${quoteSheetName(sheet.name)}!${areaAddress(area)}`).join(',');
}

function ofSheet({ sheets }: SheetAreasHandle, key: string | number): HostObject | null {
  const folded = String(key).toLowerCase();
  const found = sheets.find(({ sheet }) => sheet.id === String(key) || sheet.name.toLowerCase() === folded);
  return found ? bind(rangeAreasClass, found) : null;
}

export const rangeAreasCollectionClass: ObjectClass<readonly AreasHandle[]> = {
  name: 'RangeAreasCollection',
  items: (sheets) => sheets.map((areas) => bind(rangeAreasClass, areas)),
};

/** Ranges on several worksheets, one `RangeAreas` per worksheet. */
export const workbookRangeAreasClass: ObjectClass<SheetAreasHandle> = {
  name: 'WorkbookRangeAreas',
  keep: (handle) => handle.book.keep(handle),
  kept: (handle) => handle.referenceId,
  properties: { Addresses: { get: ({ sheets }) => sheets.map(address) } },
  links: {
    Areas: ({ sheets }) => bind(rangeAreasCollectionClass, sheets),
    Ranges: ({ sheets }) =>
      bind(
        rangesClass,
        sheets.flatMap(({ book, sheet, areas }) => areas.map((area) => new RangeHandle(book, sheet, area))),
      ),
  },
  methods: {
    GetRangeAreasBySheet: (handle, args) => {
      const found = ofSheet(handle, args.key(0));
      if (!found) throw itemNotFound();
      return found;
    },
    GetRangeAreasOrNullObjectBySheet: (handle, args) => ofSheet(handle, args.key(0)),
  },
};
