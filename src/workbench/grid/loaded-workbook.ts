import { ICommandService, type IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/lib/facade';
import {
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetRowAutoHeightMutation,
} from '@univerjs/sheets';
import type { Area } from '../../files';
import type { CellMatrix } from './cell-changes';
import type { Selected } from './intents';
import { areaOfGridRange, gridRange } from './mapper/ranges';
import { areaOfRange } from './params';
import type { UniverParts } from './univer';

type Workbook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;

/** The workbook that is loaded in the grid, and what is done to it while the grid follows. */
export class LoadedWorkbook {
  readonly commands: ICommandService;
  private unit = 0;
  private follows = false;

  constructor(private readonly parts: UniverParts) {
    this.commands = parts.univer.__getInjector().get(ICommandService);
  }

  get unitId(): string {
    return `workbook-${this.unit}`;
  }

  /** True while what happens in the grid is not the user's doing. */
  get isFollowing(): boolean {
    return this.follows;
  }

  get activeSheet(): ReturnType<Workbook['getActiveSheet']> | undefined {
    return this.parts.api.getActiveWorkbook()?.getActiveSheet();
  }

  following(work: () => void): void {
    const before = this.follows;
    this.follows = true;
    try {
      work();
    } finally {
      this.follows = before;
    }
  }

  /** Loads a workbook in the place of the one before. */
  load(snapshot: (unitId: string) => IWorkbookData): void {
    this.following(() => {
      if (this.unit > 0) this.parts.api.disposeUnit(this.unitId);
      this.unit++;
      this.parts.api.createWorkbook(snapshot(this.unitId));
    });
  }

  /** What is selected and how far the sheet is scrolled, to be put back after loading; answers how. */
  keepPlace(): (activeSheetId: string | null) => void {
    const sheet = this.activeSheet;
    const scrolled = sheet?.getScrollState();
    const selected = sheet?.getSelection()?.getActiveRangeList() ?? [];
    const areas = selected.map((range) => areaOfGridRange(range.getRange()));
    return (activeSheetId) => {
      if (!sheet || sheet.getSheetId() !== activeSheetId) return;
      this.select(activeSheetId, areas);
      if (scrolled) this.scrollBeside(scrolled.sheetViewStartRow, scrolled.sheetViewStartColumn);
    };
  }

  setCells(sheetId: string, cellValue: CellMatrix): void {
    if (Object.keys(cellValue).length === 0) return;
    this.following(() =>
      this.commands.syncExecuteCommand(
        SetRangeValuesMutation.id,
        { unitId: this.unitId, subUnitId: sheetId, cellValue },
        { onlyLocal: true },
      ),
    );
  }

  /** Heights in pixels of rows that are fitted to their text. */
  setRowHeights(sheetId: string, heights: ReadonlyMap<number, number>): void {
    if (heights.size === 0) return;
    const rowsAutoHeightInfo = [...heights].map(([row, autoHeight]) => ({ row, autoHeight }));
    this.following(() =>
      this.commands.syncExecuteCommand(
        SetWorksheetRowAutoHeightMutation.id,
        { unitId: this.unitId, subUnitId: sheetId, rowsAutoHeightInfo },
        { onlyLocal: true },
      ),
    );
  }

  /** Shows a sheet and selects its areas. */
  select(sheetId: string, areas: readonly Area[]): void {
    this.following(() => {
      const { unitId } = this;
      if (this.activeSheet?.getSheetId() !== sheetId)
        this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheetId });
      const [first] = areas;
      if (!first) return;
      this.commands.syncExecuteCommand(SetSelectionsOperation.id, {
        unitId,
        subUnitId: sheetId,
        selections: areas.map((area) => ({
          range: gridRange(area),
          primary: primaryCell(area),
          style: null,
        })),
      });
      this.scrollTo(Math.max(0, first.top - 3), this.columnBefore(first.left));
    });
  }

  selected(): Selected {
    const sheet = this.activeSheet;
    const ranges = sheet?.getSelection()?.getActiveRangeList() ?? [];
    return {
      sheetId: sheet?.getSheetId() ?? '',
      areas: ranges.map((range) => areaOfRange({ ...range.getRange() })),
    };
  }

  /**
   * Where to scroll so that a column stands right of the frozen ones, one column before it in sight. The grid leaves
   * room for as many columns as are frozen, however wide they are. The widths are those of the sheet: where a column is
   * drawn, the grid answers for the sheet that was shown before.
   */
  private columnBefore(column: number): number {
    const sheet = this.activeSheet;
    if (!sheet) return 0;
    const { xSplit } = sheet.getFreeze();
    const columns = sheet.getSheet();
    const width = (at: number): number => (columns.getColVisible(at) ? columns.getColumnWidth(at) : 0);
    let frozen = 0;
    for (let at = 0; at < xSplit; at++) frozen += width(at);
    let start = Math.max(0, column - 1);
    let room = width(start);
    while (start > 0 && (room < frozen || width(start) === 0)) room += width(--start);
    return start + xSplit;
  }

  /** Scrolls to the right until a column is in sight. */
  reveal(column: number): void {
    const sheet = this.activeSheet;
    if (!sheet) return;
    const { ySplit } = sheet.getFreeze();
    this.scrollTo(sheet.getScrollState().sheetViewStartRow + ySplit, this.columnBefore(column));
  }

  /** Scrolls to a place that is counted from the end of the frozen rows and columns. */
  private scrollBeside(row: number, column: number): void {
    const freeze = this.activeSheet?.getFreeze();
    this.scrollTo(row + (freeze?.ySplit ?? 0), column + (freeze?.xSplit ?? 0));
  }

  private scrollTo(row: number, column: number): void {
    this.following(() => this.activeSheet?.scrollToCell(row, column));
  }
}

function primaryCell(area: Area): Record<string, unknown> {
  return {
    startRow: area.top,
    endRow: area.top,
    startColumn: area.left,
    endColumn: area.left,
    actualRow: area.top,
    actualColumn: area.left,
    isMerged: false,
    isMergedMainCell: false,
  };
}
