import type { Area, SheetModel } from '../files';
import type { Host } from '../host';
import { raiseClicked, RangeHandle } from '../host/user';
import type { Grid } from './grid/grid';
import { linkAt } from './link';

/** A point is 4/3 of a pixel. */
const PIXELS_PER_POINT = 4 / 3;

/** What a click into a cell does: the workbook hears of it, and a link is followed. */
export class Clicks {
  /** Where in the window the grid was last pressed. */
  private pointer = { x: 0, y: 0 };

  constructor(
    private readonly host: Host,
    private readonly grid: () => Grid | undefined,
    private readonly goTo: (sheet: SheetModel, area: Area) => void,
  ) {}

  listen(container: HTMLElement): void {
    const pressed = ({ clientX, clientY }: PointerEvent): void => {
      this.pointer = { x: clientX, y: clientY };
    };
    container.addEventListener('pointerdown', pressed, true);
  }

  clicked(sheetId: string, row: number, column: number): void {
    const { book } = this.host;
    const sheet = book.sheetOfId(sheetId);
    this.tell(sheet, row, column);
    const target = linkAt(book.model, sheet, row, column);
    if (target?.kind === 'place') this.goTo(target.sheet, target.area);
    else if (target) window.open(target.address, '_blank', 'noopener');
  }

  /** The left edge and top of the cell are where the offset begins. */
  private tell(sheet: SheetModel, row: number, column: number): void {
    const { host, pointer } = this;
    const grid = this.grid();
    const place = grid?.placeOf(row, column);
    const scale = PIXELS_PER_POINT * (grid?.view()?.scale ?? 1);
    const offset = {
      x: Math.max(0, (pointer.x - (place?.left ?? pointer.x)) / scale),
      y: Math.max(0, (pointer.y - (place?.top ?? pointer.y)) / scale),
    };
    const cell = { top: row, left: column, bottom: row, right: column };
    raiseClicked(new RangeHandle(host.book, sheet, cell), offset);
    host.deliverEvents();
  }
}
