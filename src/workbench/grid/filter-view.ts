import { InterceptorEffectEnum, type ICellCustomRender, type Univer } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { SheetModel } from '../../files';
import { filteredRows, filterLists } from '../filter/filter-list';

/** The side of a filter's button in pixels, and its distance from the edges of its cell. */
const side = 16;
const gap = 2;

interface ShownFilters {
  readonly hidden: ReadonlySet<number>;
  /** Header cells as `row:column`, and whether their column is filtered. */
  readonly headers: ReadonlyMap<string, boolean>;
}

/** The filters of the sheets in the grid: rows that they hide, and a button in each header cell. */
export class FilterView {
  private readonly shown = new Map<string, ShownFilters>();
  private text = '';

  constructor(private readonly pressed: (sheetId: string, row: number, column: number) => void) {}

  /** To be called after the first workbook has been loaded: before, the grid has no such service. */
  attach(univer: Univer): void {
    const interceptors = univer.__getInjector().get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.ROW_FILTERED, {
      handler: (isFiltered, { subUnitId, row }, next) =>
        isFiltered === true || this.shown.get(subUnitId)?.hidden.has(row) === true || next(isFiltered),
    });
    const [plain, filtered] = [this.button(false), this.button(true)];
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      priority: 100,
      handler: (cell, { subUnitId, row, col, rawData }, next) => {
        const state = this.shown.get(subUnitId)?.headers.get(`${row}:${col}`);
        if (state === undefined) return next(cell);
        return next({
          ...(cell ?? rawData),
          customRender: [...(cell?.customRender ?? []), state ? filtered : plain],
        });
      },
    });
  }

  /** Takes over the filters of the sheets as they are now; tells whether anything differs from before. */
  update(sheets: readonly SheetModel[]): boolean {
    this.shown.clear();
    const parts: unknown[] = [];
    for (const sheet of sheets) {
      const hidden = new Set([...sheet.rows.keys()].filter(filteredRows(sheet)));
      const headers = new Map<string, boolean>();
      for (const { header, filter } of filterLists(sheet)) {
        for (let column = header.left; column <= header.right; column++)
          headers.set(`${header.top}:${column}`, filter?.criteria.has(column - header.left) === true);
      }
      this.shown.set(sheet.id, { hidden, headers });
      parts.push([sheet.id, [...headers], [...hidden]]);
    }
    const before = this.text;
    this.text = JSON.stringify(parts);
    return this.text !== before;
  }

  private button(isFiltered: boolean): ICellCustomRender {
    return {
      zIndex: 20,
      drawWith: (context, { primaryWithCoord }) => {
        const { endX, startY, endY } = primaryWithCoord;
        const y = Math.max(startY, endY - gap - side);
        drawButton(context, endX - gap - side, y, isFiltered);
      },
      isHit: ({ x, y }, { primaryWithCoord }) => {
        const { endX, endY } = primaryWithCoord;
        return x >= endX - gap - side && x <= endX && y >= endY - gap - side && y <= endY;
      },
      // While the pointer is down, the grid selects the cell and takes the keyboard.
      onPointerDown: ({ subUnitId, row, col }) =>
        document.addEventListener('pointerup', () => setTimeout(() => this.pressed(subUnitId, row, col), 0), {
          once: true,
          capture: true,
        }),
    };
  }
}

/** An arrow, or a funnel where the column is filtered. */
function drawButton(context: CanvasRenderingContext2D, left: number, top: number, isFiltered: boolean): void {
  const at = (points: readonly (readonly [number, number])[]): void => {
    context.beginPath();
    for (const [x, y] of points) context.lineTo(left + x, top + y);
    context.closePath();
    context.fill();
  };
  context.save();
  context.fillStyle = isFiltered ? '#0b5d63' : '#ffffff';
  context.strokeStyle = isFiltered ? '#0b5d63' : '#a8adb5';
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(left + 0.5, top + 0.5, side - 1, side - 1, 3);
  context.fill();
  context.stroke();
  context.fillStyle = isFiltered ? '#ffffff' : '#4a505a';
  if (isFiltered) {
    at([
      [3.5, 4],
      [12.5, 4],
      [9, 8.5],
      [9, 12.5],
      [7, 11],
      [7, 8.5],
    ]);
  } else {
    at([
      [4.5, 6.5],
      [11.5, 6.5],
      [8, 10.5],
    ]);
  }
  context.restore();
}
