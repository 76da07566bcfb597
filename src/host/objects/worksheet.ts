import type { SheetModel } from '../../files/model/sheet';
import { readColor } from '../book/colors';
import { eventType } from '../book/event-types';
import { copySheet } from '../edits';
import { findAreas, findRange } from '../book/find-range';
import { AreasHandle, RangeHandle } from '../book/range';
import { cellOf, resizedTo, usedPart } from '../book/range-steps';
import { lastColumn, lastRow } from '../../files/model/areas';
import { findCells, joined, readSearch } from '../book/search';
import { showLevels } from '../book/outline';
import {
  activate,
  moveSheet,
  positionOf,
  requireStructure,
  setVisibility,
  sheetPlaces,
  visibilities,
} from '../book/sheets';
import { charactersOfDigits, defaultRowPoints, digitsOfCharacters } from '../../files/model/line-sizes';
import { deleteSheet, renameSheet } from '../book/structure';
import { rangeAreasClass, rangeClass, type WorksheetHandle, worksheetClass } from './named-classes';
import { asFlag, asNumber, asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { itemNotFound, notImplemented } from '../protocol/errors';
import type {
  Arguments,
  ClassMembers,
  EventMember,
  HostObject,
  PropertyMember,
} from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';
import { shapesClass } from './shape-collection';
import { slicersClass } from './slicers';
import { chartsClass } from './charts';
import { deactivateChart } from '../book/active-chart';
import { commentsClass } from './comments';
import { autoFilterClass } from './filters';
import { freezePanesClass } from './freeze-panes';
import { namesClass } from './names';
import { pageBreaksClass } from './page-breaks';
import { pageLayoutClass } from './page-layout';
import { pivotTablesClass } from './pivots';
import { replaceAll } from './range-methods';
import { sheetCustomPropertiesClass } from './sheet-custom-properties';
import { sheetProtectionClass } from './sheet-protection';
import { tablesClass } from './tables';

function wholeSheet({ book, sheet }: WorksheetHandle): RangeHandle {
  return new RangeHandle(book, sheet, { top: 0, left: 0, bottom: lastRow, right: lastColumn });
}

function topLeft({ book, sheet }: WorksheetHandle): RangeHandle {
  return new RangeHandle(book, sheet, { top: 0, left: 0, bottom: 0, right: 0 });
}

function neighbour({ book, sheet }: WorksheetHandle, step: 1 | -1, args: Arguments): HostObject | null {
  const visibleOnly = args.flag(0, false);
  const { sheets } = book.model;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const next = sheets[at];
    if (next && (!visibleOnly || next.visibility === 'visible'))
      return bind(worksheetClass, { book, sheet: next });
  }
  return null;
}

function required(found: HostObject | null): HostObject {
  if (!found) throw itemNotFound();
  return found;
}

function event(wire: string, type: number): EventMember<WorksheetHandle> {
  return { wire, type, target: ({ sheet }) => sheet.id, queue: ({ book }) => book.events };
}

const showGridlines: PropertyMember<WorksheetHandle> = {
  get: ({ sheet }) => sheet.showGridlines,
  set: ({ book, sheet }, value) => {
    book.requireWritable();
    sheet.showGridlines = asFlag(value);
  },
};
const showHeadings: PropertyMember<WorksheetHandle> = {
  get: ({ sheet }) => sheet.showHeadings,
  set: ({ book, sheet }, value) => {
    book.requireWritable();
    sheet.showHeadings = asFlag(value);
  },
};

function findAll(handle: WorksheetHandle, args: Arguments): HostObject | null {
  const areas = joined(findCells(wholeSheet(handle), args.text(0), readSearch(args.raw(1))));
  return areas.length === 0 ? null : bind(rangeAreasClass, new AreasHandle(handle.book, handle.sheet, areas));
}

/** Copies a sheet to a place among the others; without one to the end. */
function copyWorksheet({ book, sheet }: WorksheetHandle, args: Arguments): SheetModel {
  requireStructure(book);
  const position = positionOf(book, args.choice(0, sheetPlaces, 'None'), args.of(1, worksheetClass)?.sheet);
  const copy = copySheet(book.model, sheet, {
    id: book.newId(),
    position,
    newTableId: () => book.newTableId(),
  });
  book.calculation.structureChanged();
  book.events.raise(eventType.worksheetAdded, ['Workbook'], () => ({
    type: 'WorksheetAdded',
    source: 'Local',
    worksheetId: copy.id,
  }));
  return copy;
}

export const worksheetMembers: ClassMembers<WorksheetHandle> = {
  id: ({ sheet }) => sheet.id,
  isGone: ({ book, sheet }) => !book.model.sheets.includes(sheet),
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set: ({ book, sheet }, value) => renameSheet(book, sheet, asText(value)),
    },
    Position: {
      get: ({ book, sheet }) => book.model.sheets.indexOf(sheet),
      set: ({ book, sheet }, value) => moveSheet(book, sheet, asNumber(value)),
    },
    Visibility: {
      get: ({ sheet }) => wordFor(visibilities, sheet.visibility),
      set: ({ book, sheet }, value) => setVisibility(book, sheet, meaningOf(visibilities, value)),
    },
    TabColor: {
      get: ({ sheet }) => (sheet.visibility === 'visible' ? sheet.tabColor : null),
      set: ({ book, sheet }, value) => {
        book.requireWritable();
        sheet.tabColor = value === '' ? '' : readColor(value);
      },
    },
    ShowGridlines: showGridlines,
    ShowHeadings: showHeadings,
    // the names under which the client sends what a script sets
    Gridlines: showGridlines,
    Headings: showHeadings,
    StandardHeight: { get: ({ sheet }) => sheet.defaultRowHeight ?? defaultRowPoints },
    StandardWidth: {
      get: ({ sheet }) =>
        sheet.defaultColumnWidth === undefined ? 8.43 : digitsOfCharacters(sheet.defaultColumnWidth),
      set: ({ book, sheet }, value) => {
        book.requireWritable();
        sheet.defaultColumnWidth = charactersOfDigits(asNumber(value));
      },
    },
    EnableCalculation: {
      get: () => true,
      set: (_, value) => {
        if (!asFlag(value)) throw notImplemented('worksheets that are not calculated');
      },
    },
    TabId: { get: ({ book, sheet }) => book.model.sheets.indexOf(sheet) + 1 },
  },
  links: {
    Tables: ({ book, sheet }) => bind(tablesClass, { book, sheet }),
    Names: ({ book, sheet }) => {
      book.requireFocus('InvalidSelection');
      return bind(namesClass, { book, sheet });
    },
    PivotTables: ({ book, sheet }) => bind(pivotTablesClass, { book, sheet }),
    Charts: (handle) => bind(chartsClass, handle),
    Shapes: (handle) => bind(shapesClass, handle),
    Slicers: ({ book, sheet }) => bind(slicersClass, { book, sheet }),
    Comments: ({ book, sheet }) => bind(commentsClass, { book, sheet }),
    HorizontalPageBreaks: (handle) => bind(pageBreaksClass, { ...handle, axis: 'rowBreaks' }),
    VerticalPageBreaks: (handle) => bind(pageBreaksClass, { ...handle, axis: 'columnBreaks' }),
    PageLayout: (handle) => bind(pageLayoutClass, handle),
    AutoFilter: (handle) => bind(autoFilterClass, handle),
    FreezePanes: (handle) => bind(freezePanesClass, handle),
    CustomProperties: (handle) => bind(sheetCustomPropertiesClass, handle),
    Protection: (handle) => bind(sheetProtectionClass, handle),
  },
  methods: {
    Activate: ({ book, sheet }) => {
      book.requireFocus('GeneralException');
      if (book.activeSheet !== sheet) deactivateChart(book);
      activate(book, sheet);
    },
    Delete: ({ book, sheet }) => {
      book.requireFocus('InvalidSelection');
      deleteSheet(book, sheet);
    },
    Calculate: ({ book }) => {
      book.calculation.runAll();
    },
    GetRange: (handle, args) =>
      bind(
        rangeClass,
        args.isMissing(0) ? wholeSheet(handle) : findRange(handle.book, handle.sheet, args.text(0)),
      ),
    GetRanges: (handle, args) => {
      const found = args.isMissing(0)
        ? wholeSheet(handle)
        : findAreas(handle.book, handle.sheet, args.text(0));
      return bind(rangeAreasClass, new AreasHandle(handle.book, found.sheet, [...found.areas]));
    },
    GetRangeByIndexes: (handle, args) => {
      const start = cellOf(topLeft(handle), args.integer(0), args.integer(1));
      return bind(rangeClass, resizedTo(start, args.integer(2), args.integer(3)));
    },
    GetCell: (handle, args) => bind(rangeClass, cellOf(topLeft(handle), args.integer(0), args.integer(1))),
    GetUsedRange: (handle, args) =>
      bind(rangeClass, usedPart(wholeSheet(handle), args.flag(0, false)) ?? topLeft(handle)),
    GetUsedRangeOrNullObject: (handle, args) => {
      const used = usedPart(wholeSheet(handle), args.flag(0, false));
      return used && bind(rangeClass, used);
    },
    ShowOutlineLevels: ({ book, sheet }, args) => {
      book.requireWritable();
      showLevels(sheet, 'rows', args.integer(0));
      book.calculation.rowsShown(sheet, 0, lastRow);
      showLevels(sheet, 'columns', args.integer(1));
    },
    FindAll: (handle, args) => required(findAll(handle, args)),
    FindAllOrNullObject: findAll,
    ReplaceAll: (handle, args) => replaceAll(wholeSheet(handle), args),
    Copy: (handle, args) => bind(worksheetClass, { book: handle.book, sheet: copyWorksheet(handle, args) }),
    GetNext: (handle, args) => required(neighbour(handle, 1, args)),
    GetNextOrNullObject: (handle, args) => neighbour(handle, 1, args),
    GetPrevious: (handle, args) => required(neighbour(handle, -1, args)),
    GetPreviousOrNullObject: (handle, args) => neighbour(handle, -1, args),
    _GetSheetById: ({ book }, args) => bind(worksheetClass, { book, sheet: book.sheetOfId(args.text(0)) }),
    _GetAnotherWorksheetById: ({ book }, args) =>
      bind(worksheetClass, { book, sheet: book.sheetOfId(args.text(0)) }),
  },
  events: {
    onActivated: event('ActivatedEvent', eventType.worksheetActivated),
    onCalculated: event('CalculatedEvent', eventType.worksheetCalculated),
    onChanged: event('DataChangedEvent', eventType.worksheetChanged),
    onColumnSorted: event('ColumnSortedEvent', eventType.worksheetColumnSorted),
    onDeactivated: event('DeactivatedEvent', eventType.worksheetDeactivated),
    onFormatChanged: event('FormatChangedEvent', eventType.worksheetFormatChanged),
    onFormulaChanged: event('FormulaChangedEvent', eventType.worksheetFormulaChanged),
    onNameChanged: event('EventNameChanged', eventType.worksheetNameChanged),
    onProtectionChanged: event('ProtectionChangedEvent', eventType.worksheetProtectionChanged),
    onRowHiddenChanged: event('RowHiddenChangedEvent', eventType.worksheetRowHiddenChanged),
    onRowSorted: event('RowSortedEvent', eventType.worksheetRowSorted),
    onSelectionChanged: event('SelectionChangedEvent', eventType.worksheetSelectionChanged),
    onSingleClicked: event('SingleClickedEvent', eventType.worksheetSingleClicked),
    onVisibilityChanged: event('EventVisibilityChanged', eventType.worksheetVisibilityChanged),
  },
};
