import { areaAddress, quoteSheetName } from '../formulas';
import { columnsOf, isSingleCell, isWholeColumns, isWholeRows, rowsOf } from '../../files/model/areas';
import { clearRange } from '../book/clear';
import { hasSpill, isSavedAsArray } from '../book/array-formulas';
import { isHidden, setHidden } from '../book/hidden';
import { readHyperlink, writeHyperlink } from '../book/hyperlinks';
import { mergedAreas, mergeRange, unmergeRange } from '../book/merges';
import type { RangeHandle } from '../book/range';
import {
  readFormulas,
  readNumberFormatCategories,
  readNumberFormats,
  readTexts,
  readValues,
  readValueTypes,
} from '../book/read-cells';
import {
  bounding,
  cellCount,
  cellOf,
  columnOf,
  columnsAfter,
  columnsBefore,
  entireColumns,
  entireRows,
  intersectionOf,
  offsetBy,
  resizedBy,
  resizedTo,
  rowOf,
  rowsAbove,
  rowsBelow,
  surroundingRegion,
  usedPart,
} from '../book/range-steps';
import { findStyle, styled } from '../book/named-styles';
import { readR1C1, writeR1C1 } from '../book/r1c1';
import { select } from '../book/selection';
import { columnPoints, leftOfColumn, rowPoints, topOfRow } from '../../files/model/line-sizes';
import { commonStyle } from '../book/styles';
import { overShownRows } from '../book/filtered-rows';
import { writeFormulas, writeValues } from '../book/write-cells';
import { writeNumberFormats } from '../book/write-formats';
import { rangeAreasClass, worksheetClass } from './named-classes';
import { restyle } from './restyle';
import { asFlag, asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { ClassMembers, HostObject } from '../protocol/object-class';
import {
  readCellProperties,
  readColumnProperties,
  readRowProperties,
  writeCellProperties,
  writeColumnProperties,
  writeRowProperties,
} from './cell-properties';
import { conditionalFormatsClass } from './conditional-formats';
import { dataValidationClass } from './data-validation';
import { scopedPivotsClass } from './pivots';
import { rangeFormatClass } from './range-format';
import { rangeMethods } from './range-methods';
import { rangeSortClass } from './sort';
import { scopedTablesClass } from './tables';
import { rangeObject, rangeArgument } from './range-object';

function rangeOrNull(range: RangeHandle | null): HostObject | null {
  return range && rangeObject(range);
}

function found(range: RangeHandle | null): HostObject {
  if (!range) throw itemNotFound();
  return rangeObject(range);
}

function address({ sheet, area }: RangeHandle): string {
  return `${quoteSheetName(sheet.name)}!${areaAddress(area)}`;
}

export const rangeMembers: ClassMembers<RangeHandle> = {
  isGone: ({ isLost }) => isLost,
  keep: (range) => range.book.keep(range),
  kept: (range) => range.referenceId,
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    RowIndex: { get: ({ area }) => area.top },
    ColumnIndex: { get: ({ area }) => area.left },
    RowCount: { get: ({ area }) => rowsOf(area) },
    ColumnCount: { get: ({ area }) => columnsOf(area) },
    CellCount: { get: ({ area }) => cellCount(area) },
    Values: { get: readValues, set: overShownRows(writeValues) },
    HasSpill: { get: hasSpill },
    SavedAsArray: { get: isSavedAsArray },
    Formulas: { get: readFormulas, set: overShownRows(writeFormulas) },
    FormulasLocal: { get: readFormulas, set: overShownRows(writeFormulas) },
    FormulasR1C1: { get: readR1C1, set: overShownRows(writeR1C1) },
    Text: { get: readTexts },
    ValueTypes: { get: readValueTypes },
    NumberFormat: { get: readNumberFormats, set: writeNumberFormats },
    NumberFormatLocal: { get: readNumberFormats, set: writeNumberFormats },
    NumberFormatCategories: { get: readNumberFormatCategories, onlyByName: true },
    IsEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    IsEntireRow: { get: ({ area }) => isWholeRows(area) },
    Hidden: { get: (range) => both(isHidden(range, 'rows'), isHidden(range, 'columns')) },
    RowHidden: {
      get: (range) => isHidden(range, 'rows'),
      set: (range, value) => setHidden(range, 'rows', asFlag(value)),
    },
    ColumnHidden: {
      get: (range) => isHidden(range, 'columns'),
      set: (range, value) => setHidden(range, 'columns', asFlag(value)),
    },
    Style: {
      get: (range) => commonStyle(range, (style) => style.styleName ?? 'Normal'),
      set: (range, value) => {
        const style = findStyle(range.book, asText(value));
        restyle(range, (look) => styled(look, style));
      },
    },
    Hyperlink: { get: readHyperlink, set: writeHyperlink },
    Top: { get: ({ sheet, area }) => topOfRow(sheet, area.top) },
    Left: { get: ({ sheet, area }) => leftOfColumn(sheet, area.left) },
    Height: { get: height },
    Width: { get: width },
  },
  links: {
    Worksheet: ({ book, sheet }) => bind(worksheetClass, { book, sheet }),
    Format: (range) => bind(rangeFormatClass, range),
    Sort: (range) => bind(rangeSortClass, range),
    DataValidation: (range) => bind(dataValidationClass, range),
    ConditionalFormats: (range) => bind(conditionalFormatsClass, range),
  },
  methods: {
    GetCell: (range, args) => rangeObject(cellOf(range, args.integer(0), args.integer(1))),
    GetRow: (range, args) => rangeObject(rowOf(range, args.integer(0))),
    GetColumn: (range, args) => rangeObject(columnOf(range, args.integer(0))),
    GetLastRow: (range) => rangeObject(rowOf(range, rowsOf(range.area) - 1)),
    GetLastColumn: (range) => rangeObject(columnOf(range, columnsOf(range.area) - 1)),
    GetLastCell: (range) => rangeObject(cellOf(range, rowsOf(range.area) - 1, columnsOf(range.area) - 1)),
    GetOffsetRange: (range, args) => rangeObject(offsetBy(range, args.integer(0), args.integer(1))),
    GetResizedRange: (range, args) => rangeObject(resizedBy(range, args.integer(0), args.integer(1))),
    GetAbsoluteResizedRange: (range, args) => rangeObject(resizedTo(range, args.integer(0), args.integer(1))),
    GetRowsBelow: (range, args) => rangeObject(rowsBelow(range, args.integerOr(0, 1))),
    GetRowsAbove: (range, args) => rangeObject(rowsAbove(range, args.integerOr(0, 1))),
    GetColumnsAfter: (range, args) => rangeObject(columnsAfter(range, args.integerOr(0, 1))),
    GetColumnsBefore: (range, args) => rangeObject(columnsBefore(range, args.integerOr(0, 1))),
    GetEntireRow: (range) => rangeObject(entireRows(range)),
    GetEntireColumn: (range) => rangeObject(entireColumns(range)),
    GetBoundingRect: (range, args) => rangeObject(bounding(range, rangeArgument(range, args, 0))),
    GetIntersection: (range, args) => found(intersectionOf(range, rangeArgument(range, args, 0))),
    GetIntersectionOrNullObject: (range, args) =>
      rangeOrNull(intersectionOf(range, rangeArgument(range, args, 0))),
    GetUsedRange: (range, args) => found(usedPart(range, args.flag(0, false))),
    GetUsedRangeOrNullObject: (range, args) => rangeOrNull(usedPart(range, args.flag(0, false))),
    GetSurroundingRegion: (range) => rangeObject(surroundingRegion(range)),
    GetPivotTables: (range, args) => bind(scopedPivotsClass, { range, fullyContained: args.flag(0, false) }),
    GetTables: (range, args) =>
      bind(scopedTablesClass, { cells: range, fullyContained: args.flag(0, false) }),
    Clear: (range, args) =>
      clearRange(
        range,
        args.choice(0, ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'], 'All'),
      ),
    GetMergedAreasOrNullObject: (range) => {
      const merged = mergedAreas(range);
      return merged && bind(rangeAreasClass, merged);
    },
    GetCellProperties: (range, args) => readCellProperties(range, args.raw(0), rangeObject),
    SetCellProperties: (range, args) => writeCellProperties(range, args.raw(0), rangeObject),
    GetRowProperties: (range, args) => readRowProperties(range, args.raw(0), rangeObject),
    SetRowProperties: (range, args) => writeRowProperties(range, args.raw(0), rangeObject),
    GetColumnProperties: (range, args) => readColumnProperties(range, args.raw(0), rangeObject),
    SetColumnProperties: (range, args) => writeColumnProperties(range, args.raw(0), rangeObject),
    Merge: (range, args) => mergeRange(range, args.flag(0, false)),
    Unmerge: (range) => unmergeRange(range),
    Select: (range) => {
      range.book.requireFocus('GeneralException');
      select(range);
    },
    Calculate: ({ book }) => book.calculation.run(),
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== rowsOf(area) || args.integer(1) !== columnsOf(area))
        throw invalidArgument(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
          'Range.values',
        );
    },
    ...rangeMethods,
  },
};

function both(a: boolean | null, b: boolean | null): boolean | null {
  return a === b ? a : null;
}

function height({ sheet, area }: RangeHandle): number {
  if (isSingleCell(area)) return sheet.rows.get(area.top)?.hidden ? 0 : rowPoints(sheet, area.top);
  return topOfRow(sheet, area.bottom + 1) - topOfRow(sheet, area.top);
}

function width({ sheet, area }: RangeHandle): number {
  if (isSingleCell(area)) return sheet.columns.get(area.left)?.hidden ? 0 : columnPoints(sheet, area.left);
  return leftOfColumn(sheet, area.right + 1) - leftOfColumn(sheet, area.left);
}
