import type { Area } from '../../files/model/cells';
import type { PageLayoutModel } from '../../files/model/sheet';
import { findRange } from '../book/find-range';
import type { RangeHandle } from '../book/range';
import { AreasHandle } from '../book/range';
import { findAreas } from '../book/find-range';
import { areaAddress } from '../formulas';
import { headersFootersClass } from './headers-footers';
import { rangeObject } from './range-object';
import { rangeAreasClass, rangeClass, type WorksheetHandle } from './named-classes';
import { asFlag, asNumber, asRecord, oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { Arguments, HostObject, ObjectClass, PropertyMember } from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';
import { fifteenDigits } from '../values/number-text';
import { entireColumns, entireRows } from '../book/range-steps';

const pointsPerInch = 72;
const usualMargins = { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7, header: 0.3, footer: 0.3 };
type Margin = keyof typeof usualMargins;

/** Names of the API for the paper sizes of the file. */
const papers: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
};

function change({ book, sheet }: WorksheetHandle, edit: (layout: PageLayoutModel) => PageLayoutModel): void {
  book.requireWritable();
  sheet.pageLayout = edit(sheet.pageLayout);
}

function flag(
  name:
    | 'centerHorizontally'
    | 'centerVertically'
    | 'printGridlines'
    | 'printHeadings'
    | 'blackAndWhite'
    | 'draft',
): PropertyMember<WorksheetHandle> {
  return {
    get: ({ sheet }) => sheet.pageLayout[name] ?? false,
    set: (handle, value) => {
      const wanted = asFlag(value);
      change(handle, (layout) => ({ ...layout, [name]: wanted }));
    },
  };
}

/** A choice by the names of the API; the first, the usual one, is not kept. */
function choice<Key extends 'printComments' | 'printErrors' | 'pageOrder'>(
  key: Key,
  values: Readonly<Record<string, PageLayoutModel[Key] | undefined>>,
): PropertyMember<WorksheetHandle> {
  return {
    get: ({ sheet }) => wordFor(values, sheet.pageLayout[key]),
    set: (handle, value) => {
      const wanted = meaningOf(values, value);
      change(handle, (layout) => {
        const changed = { ...layout };
        delete changed[key];
        return wanted === undefined ? changed : { ...changed, [key]: wanted };
      });
    },
  };
}

/** 0.3 inches are 21.6 points and not 21.599999999999998. */
function pointsOf(inches: number): number {
  return fifteenDigits(inches * pointsPerInch);
}

/** A margin in inches that is given in parts of an inch. */
function inchesOf(value: unknown, partsPerInch: number): number {
  const parts = asNumber(value);
  if (parts < 0) throw invalidArgument();
  return parts / partsPerInch;
}

/** A margin in points. */
function margin(name: Margin): PropertyMember<WorksheetHandle> {
  return {
    get: ({ sheet }) => pointsOf((sheet.pageLayout.margins ?? usualMargins)[name]),
    set: (handle, value) => {
      const inches = inchesOf(value, pointsPerInch);
      change(handle, (layout) => ({
        ...layout,
        margins: { ...(layout.margins ?? usualMargins), [name]: inches },
      }));
    },
  };
}

/** Either a scale of 10–400 percent, or a number of pages across and down (0: as many as it takes). */
function readZoom(value: unknown): Partial<Pick<PageLayoutModel, 'scale' | 'fitToWidth' | 'fitToHeight'>> {
  const wanted = asRecord(value);
  const whole = (part: unknown, lowest: number, highest: number): number | undefined => {
    if (part === undefined || part === null) return undefined;
    if (typeof part !== 'number' || !Number.isInteger(part) || part < lowest || part > highest)
      throw invalidArgument();
    return part;
  };
  const scale = whole(wanted.scale, 10, 400);
  const fitToWidth = whole(wanted.horizontalFitToPages, 0, 32_767);
  const fitToHeight = whole(wanted.verticalFitToPages, 0, 32_767);
  const fits = fitToWidth !== undefined || fitToHeight !== undefined;
  if (fits === (scale !== undefined)) throw invalidArgument();
  return {
    ...(scale !== undefined && { scale }),
    ...(fitToWidth !== undefined && { fitToWidth }),
    ...(fitToHeight !== undefined && { fitToHeight }),
  };
}

function given({ book, sheet }: WorksheetHandle, args: Arguments): RangeHandle {
  const range = args.of(0, rangeClass) ?? findRange(book, sheet, args.text(0));
  if (range.sheet !== sheet) throw invalidArgument();
  return range;
}

function printedAreas({ book, sheet }: WorksheetHandle, args: Arguments): readonly Area[] {
  const range = args.of(0, rangeClass);
  const found = args.of(0, rangeAreasClass) ?? (range && { sheet: range.sheet, areas: [range.area] });
  const { sheet: own, areas } = found ?? findAreas(book, sheet, args.text(0));
  if (own !== sheet) throw invalidArgument();
  return areas;
}

function printArea({ book, sheet }: WorksheetHandle): HostObject | null {
  const { printArea: address } = sheet.pageLayout;
  if (!address) return null;
  return bind(rangeAreasClass, new AreasHandle(book, sheet, [...findAreas(book, sheet, address).areas]));
}

function titles(
  name: 'printTitleRows' | 'printTitleColumns',
): (handle: WorksheetHandle) => HostObject | null {
  return ({ book, sheet }) => {
    const address = sheet.pageLayout[name];
    return address ? rangeObject(findRange(book, sheet, address)) : null;
  };
}

function required(
  find: (handle: WorksheetHandle) => HostObject | null,
): (handle: WorksheetHandle) => HostObject {
  return (handle) => {
    const found = find(handle);
    if (!found) throw itemNotFound();
    return found;
  };
}

export const pageLayoutClass: ObjectClass<WorksheetHandle> = {
  name: 'PageLayout',
  properties: {
    Orientation: {
      get: ({ sheet }) => (sheet.pageLayout.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (handle, value) => {
        const orientation =
          oneOf(value, ['Portrait', 'Landscape']) === 'Landscape' ? 'landscape' : 'portrait';
        change(handle, (layout) => ({ ...layout, orientation }));
      },
    },
    PaperSize: {
      get: ({ sheet }) => wordFor(papers, sheet.pageLayout.paperSize ?? 1) ?? null,
      set: (handle, value) => {
        const paperSize = meaningOf(papers, value);
        change(handle, (layout) => ({ ...layout, paperSize }));
      },
    },
    Zoom: {
      get: ({ sheet: { pageLayout } }) => {
        const { fitToWidth, fitToHeight, scale = 100 } = pageLayout;
        if (fitToWidth === undefined && fitToHeight === undefined) return { scale };
        return { horizontalFitToPages: fitToWidth ?? 0, verticalFitToPages: fitToHeight ?? 0 };
      },
      set: (handle, value) => {
        const zoom = readZoom(value);
        change(handle, ({ scale: _scale, fitToWidth: _width, fitToHeight: _height, ...rest }) => ({
          ...rest,
          ...zoom,
        }));
      },
    },
    CenterHorizontally: flag('centerHorizontally'),
    CenterVertically: flag('centerVertically'),
    PrintGridlines: flag('printGridlines'),
    PrintHeadings: flag('printHeadings'),
    BlackAndWhite: flag('blackAndWhite'),
    DraftMode: flag('draft'),
    FirstPageNumber: {
      get: ({ sheet }) => sheet.pageLayout.firstPageNumber ?? '',
      set: (handle, value) => {
        const number = value === '' ? undefined : asNumber(value);
        if (number !== undefined && !Number.isInteger(number)) throw invalidArgument();
        change(handle, ({ firstPageNumber: _before, ...rest }) => ({
          ...rest,
          ...(number !== undefined && { firstPageNumber: number }),
        }));
      },
    },
    PrintComments: choice('printComments', {
      NoComments: undefined,
      InPlace: 'asDisplayed',
      EndSheet: 'atEnd',
    }),
    PrintErrors: choice('printErrors', {
      AsDisplayed: undefined,
      Blank: 'blank',
      Dash: 'dash',
      NotAvailable: 'NA',
    }),
    PrintOrder: choice('pageOrder', { DownThenOver: undefined, OverThenDown: 'overThenDown' }),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
  },
  links: { HeadersFooters: (handle) => bind(headersFootersClass, handle) },
  methods: {
    SetPrintArea: (handle, args) => {
      const areas = printedAreas(handle, args);
      change(handle, (layout) => ({
        ...layout,
        printArea: areas.map((area) => areaAddress(area, true)).join(','),
      }));
    },
    GetPrintArea: required(printArea),
    GetPrintAreaOrNullObject: printArea,
    SetPrintTitleRows: (handle, args) => {
      const address = areaAddress(entireRows(given(handle, args)).area, true);
      change(handle, (layout) => ({ ...layout, printTitleRows: address }));
    },
    GetPrintTitleRows: required(titles('printTitleRows')),
    GetPrintTitleRowsOrNullObject: titles('printTitleRows'),
    SetPrintTitleColumns: (handle, args) => {
      const address = areaAddress(entireColumns(given(handle, args)).area, true);
      change(handle, (layout) => ({ ...layout, printTitleColumns: address }));
    },
    GetPrintTitleColumns: required(titles('printTitleColumns')),
    GetPrintTitleColumnsOrNullObject: titles('printTitleColumns'),
    SetPrintMargins: (handle, args) => {
      const unit = args.choice(0, ['Points', 'Inches', 'Centimeters']);
      const inch = { Points: pointsPerInch, Inches: 1, Centimeters: 2.54 }[unit];
      const wanted = asRecord(args.raw(1));
      change(handle, (layout) => {
        const margins = { ...(layout.margins ?? usualMargins) };
        for (const name of Object.keys(usualMargins) as Margin[]) {
          const value = wanted[name];
          if (value !== undefined && value !== null) margins[name] = inchesOf(value, inch);
        }
        return { ...layout, margins };
      });
    },
  },
};
