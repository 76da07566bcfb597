import { EditorBridgeService } from '@univerjs/sheets-ui';

type EditedCell = ReturnType<EditorBridgeService['getEditCellState']>;
type Layout = ReturnType<EditorBridgeService['getEditCellLayout']>;

/** Pixels at 100 %: narrower columns have no room for a letter and the cursor behind it. */
const narrowestColumn = 24;
const roomForText = 240;

/**
 * Where a cell is edited. Over a folded column the editor of the grid has no width, and beyond the right edge no room:
 * then it finds no place for its cursor after the first letter and drops the others. Here it always has room within the grid, so that
 * what is typed is seen and nothing is lost.
 */
export class CellEditor extends EditorBridgeService {
  /** Of the canvas in which cells are edited, in pixels of the screen. */
  private canvasWidth = Infinity;

  override setEditCell(cell: Parameters<EditorBridgeService['setEditCell']>[0]): void {
    this.canvasWidth = cell.engine.width;
    super.setEditCell(cell);
  }

  override getEditCellState(): EditedCell {
    const cell = super.getEditCellState();
    return cell ? { ...cell, position: this.placeOf(cell) } : cell;
  }

  override getEditCellLayout(): Layout {
    const layout = super.getEditCellLayout();
    return layout ? { ...layout, position: this.placeOf(layout) } : layout;
  }

  private placeOf({ position, scaleX }: NonNullable<Exclude<Layout, void>>) {
    const room = narrowestColumn * scaleX;
    if (Math.min(position.endX, this.canvasWidth) - position.startX >= room) return position;
    const startX = Math.max(0, Math.min(position.startX, this.canvasWidth - roomForText));
    return { ...position, startX, endX: startX + roomForText };
  }
}
