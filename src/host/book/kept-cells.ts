import type { Area } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';

/** Cells of one worksheet in an add-in's hands: structural edits move them, as in Excel. */
export interface LiveCells {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
  /** To where they are now; they are lost when all were deleted. */
  moveTo(areas: readonly Area[]): void;
}

/** What an add-in can keep over requests: cells of one worksheet or of several. */
export interface KeptCells {
  referenceId: string | undefined;
  readonly isLost: boolean;
  readonly parts: readonly LiveCells[];
}
