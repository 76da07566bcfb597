import { areaAddress, quoteSheetName } from '../formulas';
import type { Area } from '../../files/model/cells';
import {
  intersection,
  isOnSheet,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
} from '../../files/model/areas';
import { findAreas } from '../book/find-range';
import { findStyle, styled } from '../book/named-styles';
import { commonStyle } from '../book/styles';
import { specialCells, specialKinds } from '../book/special-cells';
import { rangeObject } from './range-object';
import { rangeAreasClass, rangeClass, worksheetClass } from './named-classes';
import { restyle } from './restyle';
import { asText } from '../protocol/arguments';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { clearRange } from '../book/clear';
import { AreasHandle, RangeHandle } from '../book/range';
import { cellCount, usedPart } from '../book/range-steps';
import { select } from '../book/selection';
import { bind } from '../protocol/bound-object';
import type { Arguments, ClassMembers, HostObject, ObjectClass } from '../protocol/object-class';
import { conditionalFormatsClass } from './conditional-formats';
import { copyFrom } from './copy-from';
import { dataValidationClass } from './data-validation';
import { rangeFormatClass } from './range-format';
import { scopedTablesClass } from './tables';

function address({ sheet, areas }: AreasHandle): string {
  const name = quoteSheetName(sheet.name);
  return areas.map((area) => `${name}!${areaAddress(area)}`).join(',');
}

function other({ book, sheet }: AreasHandle, areas: Area[]): HostObject {
  return bind(rangeAreasClass, new AreasHandle(book, sheet, areas));
}

function orNull(handle: AreasHandle, areas: Area[]): HostObject | null {
  return areas.length === 0 ? null : other(handle, areas);
}

function found(areas: HostObject | null): HostObject {
  if (!areas) throw itemNotFound();
  return areas;
}

function shared(handle: AreasHandle, args: Arguments): HostObject | null {
  const given =
    args.of(0, rangeClass) ??
    args.of(0, rangeAreasClass) ??
    findAreas(handle.book, handle.sheet, args.text(0));
  const others: readonly Area[] = 'areas' in given ? given.areas : [];
  if (given.sheet !== handle.sheet) return null;
  return orNull(
    handle,
    handle.areas.flatMap((area) => others.flatMap((each) => intersection(area, each) ?? [])),
  );
}

function special(handle: AreasHandle, args: Arguments): HostObject | null {
  return orNull(handle, specialCells(handle, args.choice(0, specialKinds), args.textOr(1, 'All')));
}

function used({ book, sheet, areas }: AreasHandle, args: Arguments): HostObject | null {
  const parts = areas.flatMap(
    (area) => usedPart(new RangeHandle(book, sheet, area), args.flag(0, false))?.area ?? [],
  );
  return parts.length === 0 ? null : bind(rangeAreasClass, new AreasHandle(book, sheet, parts));
}

/** Several ranges of a sheet at once; flags are true only when all are, formats null when they differ (rule 70). */
export const rangeAreasMembers: ClassMembers<AreasHandle> = {
  isGone: ({ isLost }) => isLost,
  keep: (handle) => handle.book.keep(handle),
  kept: (handle) => handle.referenceId,
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    Style: {
      get: (handle) => commonStyle(handle, (style) => style.styleName ?? 'Normal'),
      set: (handle, value) => {
        const style = findStyle(handle.book, asText(value));
        restyle(handle, (look) => styled(look, style));
      },
    },
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
    Areas: ({ book, sheet, areas }) =>
      bind(
        rangesClass,
        areas.map((area) => new RangeHandle(book, sheet, area)),
      ),
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
    CopyFrom: ({ book, sheet, areas }, args) => {
      for (const area of areas) copyFrom(new RangeHandle(book, sheet, area), args);
    },
    Select: (handle) => select(handle),
    GetTables: (cells, args) => bind(scopedTablesClass, { cells, fullyContained: args.flag(0, false) }),
    SetDirty: ({ book, sheet, areas }) => {
      for (const area of areas) book.calculation.formulaWritten(sheet, area);
    },
    Calculate: ({ book }) => book.calculation.run(),
    GetEntireRow: (handle) =>
      other(
        handle,
        handle.areas.map((area) => ({ ...area, left: 0, right: lastColumn })),
      ),
    GetEntireColumn: (handle) =>
      other(
        handle,
        handle.areas.map((area) => ({ ...area, top: 0, bottom: lastRow })),
      ),
    GetOffsetRangeAreas: (handle, args) => {
      const [rows, columns] = [args.integer(0), args.integer(1)];
      const moved = handle.areas.map((area) => ({
        top: area.top + rows,
        left: area.left + columns,
        bottom: area.bottom + rows,
        right: area.right + columns,
      }));
      if (!moved.every(isOnSheet)) throw invalidArgument();
      return other(handle, moved);
    },
    GetIntersection: (handle, args) => found(shared(handle, args)),
    GetIntersectionOrNullObject: shared,
    GetSpecialCells: (handle, args) => found(special(handle, args)),
    GetSpecialCellsOrNullObject: special,
    GetUsedRangeAreas: (handle, args) => found(used(handle, args)),
    GetUsedRangeAreasOrNullObject: used,
  },
};

export const rangesClass: ObjectClass<readonly RangeHandle[]> = {
  name: 'RangeCollection',
  items: (ranges) => ranges.map(rangeObject),
};
