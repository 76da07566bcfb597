import type { Book } from '../book/book';
import { eventType } from '../book/event-types';
import { insertSheets } from '../book/insert-sheets';
import { positionOf, sheetPlaces } from '../book/sheets';
import { rangeAreasClass, rangeClass, worksheetClass } from './named-classes';
import { asFlag, asRecord, oneOf } from '../protocol/arguments';
import { bind, isHostObject } from '../protocol/bound-object';
import type { Arguments, HostObject, ObjectClass } from '../protocol/object-class';
import { AreasHandle, RangeHandle } from '../book/range';
import { ExcelError, invalidArgument, itemNotFound } from '../protocol/errors';
import { applicationClass, runtimeClass } from './application';
import { bindingsClass } from './bindings';
import { activeChart } from '../book/active-chart';
import { chartClass } from './charts';
import { commentsClass } from './comments';
import { customXmlPartsClass } from './custom-xml';
import { documentPropertiesClass } from './document-properties';
import { functionsClass } from './functions';
import { namesClass } from './names';
import { pivotTablesClass } from './pivots';
import { slicersClass } from './slicers';
import { pivotTableStylesClass, tableStylesClass } from './table-styles';
import { settingsClass } from './settings';
import { stylesClass } from './styles';
import { toldEvent } from './told-event';
import { tablesClass } from './tables';
import { workbookProtectionClass } from './workbook-protection';
import { worksheetsClass } from './worksheets';

/** `Excel.Workbook`, the root of every request. */
export const workbookClass: ObjectClass<Book> = {
  name: 'Workbook',
  properties: {
    Name: { get: (book) => book.settings.workbookName },
    ReadOnly: { get: (book) => book.settings.readOnly },
    IsDirty: { get: (book) => book.isDirty, set: (book, value) => (book.isDirty = asFlag(value)) },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => false },
    CalculationEngineVersion: { get: () => 191029 },
    UsePrecisionAsDisplayed: { get: () => false },
  },
  links: {
    Worksheets: (book) => bind(worksheetsClass, book),
    Tables: (book) => bind(tablesClass, { book, sheet: null }),
    Names: (book) => bind(namesClass, { book, sheet: null }),
    Application: (book) => bind(applicationClass, book),
    TableStyles: (book) => bind(tableStylesClass, book),
    PivotTableStyles: (book) => bind(pivotTableStylesClass, book),
    Slicers: (book) => bind(slicersClass, { book, sheet: null }),
    Comments: (book) => bind(commentsClass, { book, sheet: null }),
    PivotTables: (book) => bind(pivotTablesClass, { book, sheet: null }),
    Settings: (book) => bind(settingsClass, book),
    Properties: (book) => bind(documentPropertiesClass, book),
    CustomXmlParts: (book) => bind(customXmlPartsClass, book),
    Functions: (book) => bind(functionsClass, book),
    Styles: (book) => bind(stylesClass, book),
    Bindings: (book) => bind(bindingsClass, book),
    Protection: (book) => bind(workbookProtectionClass, book),
    _Runtime: (book) => bind(runtimeClass, book),
  },
  methods: {
    GetSelectedRange: (book) => {
      book.requireFocus('InvalidSelection');
      const [area, ...more] = book.selection;
      if (!area || more.length > 0)
        throw new ExcelError('InvalidSelection', 'The current selection is invalid for this operation.');
      return bind(rangeClass, new RangeHandle(book, book.activeSheet, area));
    },
    GetSelectedRanges: (book) => {
      book.requireFocus('InvalidSelection');
      return bind(rangeAreasClass, new AreasHandle(book, book.activeSheet, [...book.selection]));
    },
    GetActiveCell: (book) => {
      book.requireFocus('InvalidSelection');
      const area = book.selection[0];
      if (!area) throw itemNotFound();
      return bind(
        rangeClass,
        new RangeHandle(book, book.activeSheet, { ...area, bottom: area.top, right: area.left }),
      );
    },
    GetActiveChart: (book) => {
      const chart = activeChartOf(book);
      if (!chart) throw itemNotFound();
      return chart;
    },
    GetActiveChartOrNullObject: activeChartOf,
    // nothing of the API makes a slicer the active one
    GetActiveSlicer: () => {
      throw itemNotFound();
    },
    GetActiveSlicerOrNullObject: () => null,
    GetIsActiveCollabSession: () => false,
    InsertWorksheetsFromBase64: (book, args) => insertWorksheets(book, args),
    Save: (book) => {
      book.requireWritable();
      book.isDirty = false;
    },
    _GetRangeForEventByReferenceId: (book, args) => {
      const range = eventRange(book, args.text(0));
      if (!range) throw itemNotFound();
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (book, args) => eventRange(book, args.text(0)),
    _RemoveReference: (book, args) => book.release(args.text(0)),
    _RemoveAllReferences: (book) => book.releaseAll(),
    _GetReferenceCount: (book) => book.keptCount,
  },
  events: {
    onActivated: {
      wire: 'ActivatedEvent',
      type: eventType.workbookActivated,
      target: () => 'Workbook',
      queue: ({ events }) => events,
    },
    onSelectionChanged: toldEvent('SelectionChangedEvent', eventType.documentSelectionChanged),
  },
};

function insertWorksheets(book: Book, args: Arguments): string[] {
  const options = args.isMissing(1) ? {} : asRecord(args.raw(1));
  const given: unknown = options.sheetNamesToInsert ?? [];
  if (!Array.isArray(given) || !given.every((name) => typeof name === 'string')) throw invalidArgument();
  // No names mean every worksheet.
  const names = given.length === 0 ? null : given;
  const place = oneOf(options.positionType ?? 'End', sheetPlaces);
  const { relativeTo } = options;
  const relative = isHostObject(relativeTo)
    ? relativeTo.as(worksheetClass)?.sheet
    : book.findSheet(typeof relativeTo === 'string' ? relativeTo : '');
  return insertSheets(book, args.text(0), names, positionOf(book, place, relative)).map(({ id }) => id);
}

/** The cells that an event spoke of, wherever they have moved since. */
function eventRange(book: Book, referenceId: string): HostObject | null {
  const range = book.keptCells(referenceId);
  return range instanceof RangeHandle && !range.isLost
    ? bind(rangeClass, new RangeHandle(book, range.sheet, range.area))
    : null;
}

function activeChartOf(book: Book): HostObject | null {
  const active = activeChart(book);
  return active ? bind(chartClass, { book, ...active }) : null;
}
