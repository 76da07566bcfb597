import type { Area } from '../../files/model/cells';
import { intersection } from '../../files/model/areas';
import type { ConditionalFormat } from '../../files/model/conditional-format';
import type { SortLook } from '../../files/model/icon-sets';
import type { SheetModel } from '../../files/model/sheet';
import { notImplemented } from '../protocol/errors';
import type { Book } from './book';
import { iconsOf } from './cell-icons';

/** Whether a cell looks so: its fill, the colour of its text or its icon. */
export type LookTest = (row: number, column: number) => boolean;

/**
 * A test of the cells of an area by how they look. What conditional formats do to colours is not known here, so it is
 * refused where one could.
 */
export function lookTest(book: Book, sheet: SheetModel, look: SortLook, area: Area): LookTest {
  if (look.kind === 'Icon') {
    const iconAt = iconsOf(book, sheet);
    return (row, column) => {
      const icon = iconAt(row, column);
      return icon?.set === look.icon.set && icon.index === look.icon.index;
    };
  }
  const { kind, color } = look;
  if (sheet.conditionalFormats.some((format) => colours(format, kind, area)))
    throw notImplemented('colours that conditional formats give');
  return kind === 'CellColor'
    ? (row, column) => (book.styleAt(sheet, row, column).fill?.color ?? '#FFFFFF') === color
    : (row, column) => (book.styleAt(sheet, row, column).font?.color ?? '#000000') === color;
}

function colours({ areas, rule }: ConditionalFormat, kind: 'CellColor' | 'FontColor', area: Area): boolean {
  const isThere = areas.some((each) => intersection(each, area) !== null);
  if (!isThere || rule.kind === 'dataBar' || rule.kind === 'iconSet') return false;
  if (rule.kind === 'colorScale') return kind === 'CellColor';
  return (kind === 'CellColor' ? rule.style.fill?.color : rule.style.font?.color) !== undefined;
}
