import { areaAddress, quoteSheetName } from '../formulas';
import { isWholeColumns, isWholeRows } from '../book/areas';
import { clearRange } from '../book/clear';
import { RangeHandle, type AreasHandle } from '../book/range';
import { cellCount } from '../book/range-steps';
import { select } from '../book/selection';
import { bind } from '../protocol/bound-object';
import type { ObjectClass } from '../protocol/object-class';
import { conditionalFormatsClass } from './conditional-formats';
import { dataValidationClass } from './data-validation';
import { rangeFormatClass } from './range-format';
import { rangeObject } from './range';
import { worksheetClass } from './worksheet';

function address({ sheet, areas }: AreasHandle): string {
  const name = quoteSheetName(sheet.name);
  return areas.map((area) => `${name}!${areaAddress(area)}`).join(',');
}

/** Several ranges of a sheet at once; flags are true only when all are, formats null when they differ (rule 70). */
export const rangeAreasClass: ObjectClass<AreasHandle> = {
  name: 'RangeAreas',
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: {
      get: ({ areas }) => {
        const counts = areas.map(cellCount);
        return counts.includes(-1) ? -1 : counts.reduce((sum, count) => sum + count, 0);
      },
    },
    IsEntireColumn: { get: ({ areas }) => areas.every(isWholeColumns) },
    IsEntireRow: { get: ({ areas }) => areas.every(isWholeRows) },
  },
  links: {
    Areas: (handle) => bind(rangesClass, handle),
    Worksheet: ({ book, sheet }) => bind(worksheetClass, { book, sheet }),
    Format: (handle) => bind(rangeFormatClass, handle),
    DataValidation: (handle) => bind(dataValidationClass, handle),
    ConditionalFormats: (handle) => bind(conditionalFormatsClass, handle),
  },
  methods: {
    Clear: (handle, args) =>
      clearRange(
        handle,
        args.choice(0, ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'], 'All'),
      ),
    Select: (handle) => select(handle),
    Calculate: ({ book }) => book.calculation.run(),
  },
};

export const rangesClass: ObjectClass<AreasHandle> = {
  name: 'RangeCollection',
  items: ({ book, sheet, areas }) => areas.map((area) => rangeObject(new RangeHandle(book, sheet, area))),
};
