import type { Area } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import { isUnbounded } from '../../files/model/areas';
import type { Book } from './book';

/** Cells of one worksheet: of a range, or of several at once. */
export interface CellSet {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
  /** Called after their look was changed, where it is not that of cells on a sheet. */
  readonly restyled?: () => void;
}

/** A rectangle of a worksheet that an add-in holds on to. Structural edits move it, as in Excel. */
export class RangeHandle implements CellSet {
  /** Set while the client keeps the range over requests. */
  referenceId: string | undefined;
  /** Set when all its cells were deleted. */
  isLost = false;

  constructor(
    readonly book: Book,
    readonly sheet: SheetModel,
    public area: Area,
  ) {}

  get areas(): readonly Area[] {
    return [this.area];
  }

  get isUnbounded(): boolean {
    return isUnbounded(this.area);
  }

  /** The range of another area on the same sheet. */
  with(area: Area): RangeHandle {
    return new RangeHandle(this.book, this.sheet, area);
  }
}

/** Several rectangles of one worksheet (`Excel.RangeAreas`). */
export class AreasHandle implements CellSet {
  referenceId: string | undefined;
  /** Set when all its cells were deleted. */
  isLost = false;

  constructor(
    readonly book: Book,
    readonly sheet: SheetModel,
    public areas: Area[],
  ) {}
}

/** Rectangles of several worksheets (`Excel.WorkbookRangeAreas`). */
export class SheetAreasHandle {
  referenceId: string | undefined;

  constructor(
    readonly book: Book,
    readonly sheets: readonly AreasHandle[],
  ) {}

  get isLost(): boolean {
    return this.sheets.every((areas) => areas.isLost);
  }
}

/** What an add-in can keep over requests. */
export type KeptCells = RangeHandle | AreasHandle | SheetAreasHandle;
