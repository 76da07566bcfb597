import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/lib/facade';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';

/** A part of the grid that scrolls by itself; sizes in pixels of the screen, scrolling in pixels of the sheet at 100 %. */
export interface GridPane {
  readonly key: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scrollX: number;
  readonly scrollY: number;
  readonly isFrozenAcross: boolean;
  readonly isFrozenDown: boolean;
}

/** What the grid shows at this moment, and where. */
export interface GridView {
  /** Where the grid's canvas starts within the element of the grid, in pixels of the screen. */
  readonly left: number;
  readonly top: number;
  /** Zoom: 1 is 100 %. */
  readonly scale: number;
  readonly panes: readonly GridPane[];
  /** The rectangle of a cell in pixels of the sheet at 100 %, row and column headers counted. */
  cellAt(row: number, column: number): { left: number; top: number; width: number; height: number };
}

const paneKeys = [
  { key: SHEET_VIEWPORT_KEY.VIEW_MAIN, isFrozenAcross: false, isFrozenDown: false },
  { key: SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP, isFrozenAcross: false, isFrozenDown: true },
  { key: SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT, isFrozenAcross: true, isFrozenDown: false },
  { key: SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP, isFrozenAcross: true, isFrozenDown: true },
];

/** The view of a workbook's active sheet; null while there is nothing to see. */
export function gridView(
  univer: Univer,
  api: FUniver,
  unitId: string,
  container: HTMLElement,
): GridView | null {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const render = univer.__getInjector().get(IRenderManagerService).getRenderById(unitId);
  const canvas = render?.engine.getCanvasElement();
  if (!sheet || !render || !canvas) return null;
  const { scene } = render;
  const [inner, outer] = [canvas.getBoundingClientRect(), container.getBoundingClientRect()];
  const panes = paneKeys.flatMap(({ key, isFrozenAcross, isFrozenDown }) => {
    const viewport = scene.getViewport(key);
    if (!viewport?.isActive || !viewport.width || !viewport.height) return [];
    return [
      {
        key,
        isFrozenAcross,
        isFrozenDown,
        left: viewport.left,
        top: viewport.top,
        width: viewport.width,
        height: viewport.height,
        scrollX: viewport.viewportScrollX,
        scrollY: viewport.viewportScrollY,
      },
    ];
  });
  return {
    left: inner.left - outer.left,
    top: inner.top - outer.top,
    scale: scene.scaleX,
    panes,
    cellAt: (row, column) => {
      // A chart may reach beyond the rows and columns that the grid has.
      const at = sheet.getRange(
        Math.min(row, sheet.getMaxRows() - 1),
        Math.min(column, sheet.getMaxColumns() - 1),
      );
      const { left, top, width, height } = at.getCellRect();
      return { left, top, width, height };
    },
  };
}

/** The edges of a cell in pixels of the window. */
export interface CellPlace {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a cell is shown, in the part of the grid that is frozen where it is. */
export function placeOfCell(view: GridView, container: HTMLElement, row: number, column: number): CellPlace {
  const { left, top, width, height } = view.cellAt(row, column);
  const outer = container.getBoundingClientRect();
  const main = view.panes.find(({ isFrozenAcross, isFrozenDown }) => !isFrozenAcross && !isFrozenDown);
  const scrolled = (edge: number, isFrozen: boolean, by: number): number => (isFrozen ? edge : edge - by);
  const isAcross = view.panes.some(
    (pane) => pane.isFrozenAcross && (left + width) * view.scale <= pane.left + pane.width,
  );
  const isDown = view.panes.some(
    (pane) => pane.isFrozenDown && (top + height) * view.scale <= pane.top + pane.height,
  );
  const across = (edge: number): number =>
    outer.left + view.left + scrolled(edge, isAcross, main?.scrollX ?? 0) * view.scale;
  const down = (edge: number): number =>
    outer.top + view.top + scrolled(edge, isDown, main?.scrollY ?? 0) * view.scale;
  return { left: across(left), top: down(top), right: across(left + width), bottom: down(top + height) };
}
