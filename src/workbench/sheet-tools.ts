import type { SheetModel, TableModel } from '../files';
import type { Host } from '../host';
import { ExcelError } from '../host/user';
import { format } from '../i18n';
import type { WorkbenchTexts } from '../i18n/workbench';
import { columnValues, type ColumnValues } from './filter/column-values';
import { filterListAt, isFiltered, rowsShown, type FilterList } from './filter/filter-list';
import { openFilterMenu } from './filter/filter-menu';
import { areColumnsFolded, foldEdit } from './outline';
import { element } from './shell/element';
import { clearFiltersEdit, filterEdit } from './user/filter-edit';
import type { UserEdit } from './user/history';
import { sortableTable, sortEdit } from './user/sort-table';

export interface SheetToolsOptions {
  readonly host: Host;
  readonly texts: WorkbenchTexts;
  readonly place: HTMLElement;
  /** Makes and does an edit when the workbook is free for it. */
  readonly perform: (edit: () => UserEdit) => void;
  readonly refused: (reason: string) => void;
  /** Right edge and bottom of a cell in pixels of the window; null while it is not to be seen. */
  readonly headerPlace: (row: number, column: number) => { right: number; bottom: number } | null;
  /** Takes the keyboard back to the sheet. */
  readonly focusSheet: () => void;
}

interface Place {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/**
 * What Excel has at the sheet itself, for the selected cell: sorting and filtering its list, and folded columns (+ and −
 * above the column letters).
 */
export class SheetTools {
  private shown = '';
  private closeMenu: () => void = () => undefined;

  constructor(private readonly options: SheetToolsOptions) {}

  /** Shows the buttons that fit the selected cell. */
  show(): void {
    const { place, texts, host, perform } = this.options;
    const at = this.selected();
    const { activeSheet: sheet } = host.book;
    const isFolded = areColumnsFolded(sheet);
    const table = at && sortableTable(sheet, at);
    const list = at && filterListAt(sheet, at.row, at.column);
    const filtered = list && isFiltered(list) ? rowsShown(sheet, list) : null;
    const shown = JSON.stringify([sheet.id, isFolded, table !== null, list !== null, filtered]);
    if (shown === this.shown) return;
    this.shown = shown;
    const button = (text: string, click: () => void): HTMLElement =>
      element('button', { type: 'button', click }, text);
    const fold = (): void => perform(() => foldEdit(sheet, isFolded === false));
    const focused = [...place.children].indexOf(document.activeElement ?? place);
    place.replaceChildren(
      ...(table
        ? [button(texts.sortUp, () => this.sort(true)), button(texts.sortDown, () => this.sort(false))]
        : []),
      ...(list ? [button(texts.filter, () => this.openFilter())] : []),
      ...(filtered
        ? [
            button(texts.clearFilters, () => this.clearFilters()),
            element('span', { class: 'rows-shown', role: 'status' }, countText(texts, filtered)),
          ]
        : []),
      ...(isFolded === null ? [] : [button(isFolded ? texts.unfold : texts.fold, fold)]),
    );
    const again = place.children.item(focused);
    if (again instanceof HTMLElement) again.focus();
  }

  /** Whether the selected cell is a header with a filter's button. */
  get isAtFilterButton(): boolean {
    const at = this.selected();
    return at !== null && filterListAt(at.sheet, at.row, at.column)?.header.top === at.row;
  }

  /** Opens the filter of a column's header, of the selected cell's column where none is named. */
  openFilter(at: Place | null = this.selected()): void {
    this.dispose();
    const list = at && filterListAt(at.sheet, at.row, at.column);
    if (!at || !list) return;
    const { sheet, column } = at;
    const values = this.valuesOf(sheet, list, column);
    if (!values) return;
    const { texts, host, perform, headerPlace, focusSheet, place } = this.options;
    const below = headerPlace(list.header.top, column) ?? place.getBoundingClientRect();
    this.closeMenu = openFilterMenu({
      texts,
      values,
      column: String(sheet.cells.get(list.header.top, column)?.value ?? ''),
      isFiltered: list.filter?.criteria.has(column - list.header.left) === true,
      place: { right: below.right, top: below.bottom },
      filter: (chosen) => perform(() => filterEdit(host, sheet, list, column, chosen)),
      sort: list.table ? this.sorting(sheet, list.table, column) : null,
      closed: focusSheet,
    });
  }

  dispose(): void {
    this.closeMenu();
    this.closeMenu = () => undefined;
  }

  private selected(): Place | null {
    const { activeSheet: sheet, selection } = this.options.host.book;
    const [area] = selection;
    return area ? { sheet, row: area.top, column: area.left } : null;
  }

  private valuesOf(sheet: SheetModel, list: FilterList, column: number): ColumnValues | null {
    const { host, texts, refused } = this.options;
    try {
      return columnValues(host, sheet, list, column, texts);
    } catch (error) {
      // A file may bring a filter that this host does not know.
      if (!(error instanceof ExcelError)) throw error;
      refused(error.message);
      return null;
    }
  }

  private sorting(sheet: SheetModel, table: TableModel, column: number): (ascending: boolean) => void {
    const { host, perform } = this.options;
    return (ascending) => perform(() => sortEdit(host, sheet, table, column, ascending));
  }

  private sort(ascending: boolean): void {
    const at = this.selected();
    const table = at && sortableTable(at.sheet, at);
    if (at && table) this.sorting(at.sheet, table, at.column)(ascending);
  }

  private clearFilters(): void {
    const at = this.selected();
    const list = at && filterListAt(at.sheet, at.row, at.column);
    if (at && list) this.options.perform(() => clearFiltersEdit(this.options.host, at.sheet, list));
  }
}

function countText(texts: WorkbenchTexts, { shown, all }: { shown: number; all: number }): string {
  return format(texts.rowsShown, {
    shown: shown.toLocaleString(texts.locale),
    all: all.toLocaleString(texts.locale),
  });
}
