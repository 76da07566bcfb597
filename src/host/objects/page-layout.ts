import type { PageLayoutModel } from '../../files/model/sheet';
import { isWholeRows } from '../book/areas';
import { findRange } from '../book/find-range';
import { RangeHandle } from '../book/range';
import { areaAddress } from '../formulas';
import { asFlag, asRecord, oneOf, type Arguments } from '../protocol/arguments';
import { invalidArgument } from '../protocol/errors';
import type { ObjectClass, PropertyMember } from '../protocol/object-class';
import { rangeClass } from './range';
import type { WorksheetHandle } from './worksheet';

const orientations = { Portrait: 'portrait', Landscape: 'landscape' } as const;

function flag(
  name: 'centerHorizontally' | 'centerVertically' | 'printGridlines',
): PropertyMember<WorksheetHandle> {
  return {
    get: ({ sheet }) => sheet.pageLayout[name] ?? false,
    set: ({ book, sheet }, value) => {
      book.requireWritable();
      sheet.pageLayout[name] = asFlag(value);
    },
  };
}

/** Either a scale of 10–400 percent, or a number of pages across and down. */
function setZoom(layout: PageLayoutModel, value: unknown): void {
  const options = asRecord(value);
  const scale = wholeNumber(options['scale'], 10, 400);
  const across = wholeNumber(options['horizontalFitToPages'], 0, 32_767);
  const down = wholeNumber(options['verticalFitToPages'], 0, 32_767);
  const fits = across !== undefined || down !== undefined;
  if (fits === (scale !== undefined)) throw invalidArgument();
  delete layout.scale;
  delete layout.fitToWidth;
  delete layout.fitToHeight;
  if (scale !== undefined) layout.scale = scale;
  if (across !== undefined) layout.fitToWidth = across;
  if (down !== undefined) layout.fitToHeight = down;
}

function wholeNumber(value: unknown, lowest: number, highest: number): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < lowest || value > highest) {
    throw invalidArgument();
  }
  return value;
}

function titleRows({ book, sheet }: WorksheetHandle, args: Arguments): string {
  const range = args.of(0, rangeClass) ?? findRange(book, sheet, args.text(0));
  if (!(range instanceof RangeHandle) || range.sheet !== sheet || !isWholeRows(range.area))
    throw invalidArgument();
  return areaAddress(range.area);
}

/** How a worksheet is printed. */
export const pageLayoutClass: ObjectClass<WorksheetHandle> = {
  name: 'PageLayout',
  properties: {
    Orientation: {
      get: ({ sheet }) => (sheet.pageLayout.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: ({ book, sheet }, value) => {
        book.requireWritable();
        sheet.pageLayout.orientation = orientations[oneOf(value, ['Portrait', 'Landscape'])];
      },
    },
    Zoom: {
      get: ({ sheet: { pageLayout } }) => {
        const { fitToWidth, fitToHeight, scale = 100 } = pageLayout;
        if (fitToWidth === undefined && fitToHeight === undefined) return { scale };
        return { horizontalFitToPages: fitToWidth ?? 0, verticalFitToPages: fitToHeight ?? 0 };
      },
      set: ({ book, sheet }, value) => {
        book.requireWritable();
        setZoom(sheet.pageLayout, value);
      },
    },
    CenterHorizontally: flag('centerHorizontally'),
    CenterVertically: flag('centerVertically'),
    PrintGridlines: flag('printGridlines'),
  },
  methods: {
    SetPrintTitleRows: (handle, args) => {
      handle.book.requireWritable();
      handle.sheet.pageLayout.printTitleRows = titleRows(handle, args);
    },
  },
};
