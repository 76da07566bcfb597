import type { Area, Cell } from '../../files/model/cells';
import { holdsCell, intersection, isUnbounded, isWholeColumns, without } from '../../files/model/areas';
import { clearValidations } from '../edits';
import { breakArrays } from './array-formulas';
import { raiseChanged } from './change-events';
import { tellingLostComments } from './comment-events';
import { removeConditionalFormats } from './conditional-formats';
import { tellingFormulas } from './formula-events';
import { clearPivots } from './pivot-cells';
import { requireAllowed, requireUnlocked } from './protection';
import type { CellSet } from './range';
import { headersWritten } from './table-writes';
import { RangeHandle } from './range';
import { changeStyle } from './styles';
import { setContent } from './write-cells';

/** The formats of linked cells go with their links. */
function clearLinkFormats({ book, sheet }: CellSet, area: Area): void {
  for (const { area: linked } of sheet.hyperlinks) {
    const shared = intersection(linked, area);
    if (shared) changeStyle({ book, sheet, areas: [shared] }, () => ({}));
  }
}

export type ClearWhat = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks';

/** Clears cells; what hangs on areas (validation, conditional formats, links, notes) goes with `All`. */
export function clearRange(cells: CellSet, what: ClearWhat): void {
  requireUnlocked(cells);
  const { sheet, book } = cells;
  const contents = what === 'All' || what === 'Contents';
  const formats = what === 'All' || what === 'Formats';
  if (formats || what === 'RemoveHyperlinks') requireAllowed(cells, 'allowFormatCells');
  if (contents) clearPivots(cells);
  tellingLostComments(cells, () =>
    tellingFormulas(book, sheet, cells.areas, () => clearAreas(cells, what, contents, formats)),
  );
}

function clearAreas(cells: CellSet, what: ClearWhat, contents: boolean, formats: boolean): void {
  const { sheet, book } = cells;
  for (const area of cells.areas) {
    if (contents) breakArrays(sheet, area);
    sheet.cells.forEach((cell: Cell, row, column) => {
      if (contents) setContent(cell, null);
      if (formats) cell.style = 0;
      if (cell.value === null && cell.formula === undefined && cell.style === 0)
        sheet.cells.set(row, column, undefined);
    }, area);
    if (formats && isUnbounded(area)) {
      const [lines, first, last] = isWholeColumns(area)
        ? ([sheet.columns, area.left, area.right] as const)
        : ([sheet.rows, area.top, area.bottom] as const);
      for (const [index, model] of lines) if (index >= first && index <= last) delete model.style;
    }
    if (formats) {
      removeConditionalFormats({ book, sheet, areas: [area] });
      sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
    }
    if (what === 'RemoveHyperlinks') clearLinkFormats(cells, area);
    if (what === 'All') {
      clearValidations(sheet, [area]);
      sheet.notes = sheet.notes.filter(({ row, column }) => !holdsCell(area, row, column));
      sheet.comments = sheet.comments.filter(({ row, column }) => !holdsCell(area, row, column));
    }
    if (what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks') {
      sheet.hyperlinks = sheet.hyperlinks.flatMap((link) =>
        without(link.area, area).map((rest) => ({ ...link, area: rest })),
      );
    }
    if (contents) {
      headersWritten(new RangeHandle(book, sheet, area));
      book.calculation.changed(sheet, area);
      raiseChanged(book, sheet, area, 'RangeEdited');
    }
  }
}
