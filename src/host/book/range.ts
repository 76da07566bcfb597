import type { Area } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import { isUnbounded } from '../../files/model/areas';
import type { Book } from './book';
import type { KeptCells, LiveCells } from './kept-cells';

/** Cells of one worksheet: of a range, or of several at once. */
export interface CellSet {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
  /** Called after their look was changed, where it is not that of cells on a sheet. */
  readonly restyled?: () => void;
}

/** A rectangle of a worksheet (`Excel.Range`). */
export class RangeHandle implements CellSet, LiveCells, KeptCells {
  /** Set while the client keeps the range over requests. */
  referenceId: string | undefined;
  private isGone = false;

  constructor(
    readonly book: Book,
    readonly sheet: SheetModel,
    public area: Area,
  ) {}

  get areas(): readonly Area[] {
    return [this.area];
  }

  get parts(): readonly LiveCells[] {
    return [this];
  }

  /** Whether all its cells were deleted, or their sheet. */
  get isLost(): boolean {
    return this.isGone || !this.book.model.sheets.includes(this.sheet);
  }

  moveTo([area]: readonly Area[]): void {
    if (area) this.area = area;
    else this.isGone = true;
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
export class AreasHandle implements CellSet, LiveCells, KeptCells {
  referenceId: string | undefined;
  private isGone = false;

  constructor(
    readonly book: Book,
    readonly sheet: SheetModel,
    public areas: readonly Area[],
  ) {}

  get parts(): readonly LiveCells[] {
    return [this];
  }

  /** Whether all its cells were deleted, or their sheet. */
  get isLost(): boolean {
    return this.isGone || !this.book.model.sheets.includes(this.sheet);
  }

  moveTo(areas: readonly Area[]): void {
    if (areas.length > 0) this.areas = areas;
    else this.isGone = true;
  }
}

/** Rectangles of several worksheets (`Excel.WorkbookRangeAreas`). */
export class SheetAreasHandle implements KeptCells {
  referenceId: string | undefined;

  constructor(
    readonly book: Book,
    readonly sheets: readonly AreasHandle[],
  ) {}

  get parts(): readonly LiveCells[] {
    return this.sheets;
  }

  get isLost(): boolean {
    return this.sheets.every((areas) => areas.isLost);
  }
}
