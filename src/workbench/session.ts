import { createHost, type Host } from '../host';
import { completeOffice, connectPage, type ClientPage } from '../host/client/page';
import { activate, RangeHandle, select } from '../host/user';
import type { Area, WorkbookModel } from '../files';
import { format, type Language } from '../i18n';
import type { WorkbenchTexts } from '../i18n/workbench';
import { ChartLayer } from './charts/chart-layer';
import type { BorderChoice } from './grid/borders';
import type { GridEdit } from './grid/edits';
import { Grid } from './grid/grid';
import type { GridIntent } from './grid/intents';
import { conditionAnswer } from './grid/mapper/condition';
import { linkAt } from './link';
import { areColumnsFolded, foldColumns } from './outline';
import { editOf } from './user/actions';
import { sortableTable, sortEdit } from './user/sort-table';
import { element } from './shell/element';
import type { Shell } from './shell/shell';
import { officeTheme } from './shell/theme';
import { EditHistory, type UserEdit } from './user/history';
import { typing } from './user/type-cells';

export interface SessionOptions {
  readonly model: WorkbookModel;
  readonly name: string;
  readonly language: Language;
  readonly texts: WorkbenchTexts;
  readonly shell: Shell;
  readonly isDark: boolean;
  /** Works on the workbook through Excel's client before the pane opens. */
  readonly prepare?: (page: ExcelPage) => Promise<void>;
}

/** A page in which Microsoft's client has run. */
export interface ExcelPage extends Window {
  readonly Excel: typeof Excel;
}

/** How long requests have to pause before the grid follows, and how long it waits at most. */
const quietMilliseconds = 40;
const longestWait = 600;

/** An open workbook: the host that holds it, the grid that shows it, and the pane that works on it. */
export class Session {
  readonly host: Host;
  private grid: Grid | undefined;
  private readonly history: EditHistory;
  private readonly charts: ChartLayer;
  private readonly frame: HTMLIFrameElement;
  private timer: number | undefined;
  private firstWaiting = 0;
  private shownSelection = '';
  private shownTools = '';
  /** Somebody types into a cell: the grid is left alone until that is done. */
  private isTyping = false;
  isEdited = false;

  constructor(private readonly options: SessionOptions) {
    this.host = createHost(options.model, {
      workbookName: options.name,
      displayLanguage: options.language === 'zh' ? 'zh-CN' : 'en-US',
    });
    this.history = new EditHistory(this.host);
    this.charts = new ChartLayer(options.shell.charts, () => this.grid?.view() ?? null, options.isDark);
    this.frame = document.createElement('iframe');
  }

  /** Opens the pane on the workbook and shows the grid. */
  async open(): Promise<void> {
    const { shell, model, language, isDark, prepare, texts } = this.options;
    this.showHistory();
    let isPrepared = false;
    await new Promise<void>((resolve, reject) => {
      window.stakegridPane = {
        beforeClient: (page) =>
          connectPage(clientPage(page), this.host, () => isPrepared && this.followSoon()),
        afterClient: async (page) => {
          completeOffice(clientPage(page), this.host, officeTheme(isDark));
          try {
            await prepare?.(excelPage(page));
            resolve();
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
            throw error;
          }
        },
      };
      this.frame.src = 'pane.html';
      this.frame.title = texts.pane;
      shell.pane.replaceChildren(this.frame);
    });
    isPrepared = true;
    shell.grid.replaceChildren();
    const container = shell.grid.appendChild(document.createElement('div'));
    container.className = 'univer';
    this.grid = new Grid({
      container,
      language,
      isDark,
      model,
      answer: conditionAnswer(model, todaySerial),
      listener: {
        edited: (edit) => this.edited(edit),
        wanted: (intent, border) => this.wanted(intent, border),
        selected: (sheetId, areas) => this.selected(sheetId, areas),
        activated: (sheetId) => this.activated(sheetId),
        clicked: (sheetId, row, column) => this.clicked(sheetId, row, column),
        editing: (isEditing) => {
          this.isTyping = isEditing;
          if (!isEditing) this.followSoon();
        },
        undo: () => this.takeBack('undo'),
        redo: () => this.takeBack('redo'),
        refused: () => shell.say(texts.notPassedOn, 'note'),
      },
    });
    this.follow();
    for (const page of [window, this.frame.contentWindow])
      page?.addEventListener('keydown', this.changeRegion);
  }

  /** F6 goes from the sheet to the pane and back, as in Excel. */
  private readonly changeRegion = (event: KeyboardEvent): void => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    if (event.view !== window) this.grid?.focus();
    else this.frame.contentDocument?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  };

  /** The grid, once it is shown. */
  get gridView(): Grid | undefined {
    return this.grid;
  }

  /** Whether the grid has yet to follow the workbook. */
  get isFollowing(): boolean {
    return this.timer !== undefined;
  }

  dispose(): void {
    window.clearTimeout(this.timer);
    window.removeEventListener('keydown', this.changeRegion);
    this.charts.dispose();
    this.grid?.dispose();
    this.frame.remove();
  }

  private followSoon(): void {
    const now = performance.now();
    if (this.timer === undefined) this.firstWaiting = now;
    else window.clearTimeout(this.timer);
    const wait = now - this.firstWaiting > longestWait ? 0 : quietMilliseconds;
    this.timer = window.setTimeout(() => {
      this.timer = undefined;
      this.follow();
    }, wait);
  }

  /** Makes the grid show what the workbook holds now, and select what is selected there. */
  private follow(): void {
    const { grid, host } = this;
    if (!grid || this.isTyping) return;
    grid.refresh();
    const { book } = host;
    const selection = JSON.stringify([book.activeSheet.id, book.selection]);
    if (selection !== this.shownSelection) {
      this.shownSelection = selection;
      grid.select(book.activeSheet.id, book.selection);
    }
    this.charts.show(host.workbook, book.activeSheet);
    this.showGridTools();
  }

  /**
   * Buttons for what Excel has at the sheet itself: sorting the table of the selected cell, and folded columns (+ and −
   * above the column letters).
   */
  private showGridTools(): void {
    const { shell, texts } = this.options;
    const { activeSheet: sheet, selection } = this.host.book;
    const isFolded = areColumnsFolded(sheet);
    const [area] = selection;
    const canSort = area !== undefined && sortableTable(sheet, { row: area.top, column: area.left }) !== null;
    const shownTools = JSON.stringify([sheet.id, isFolded, canSort]);
    if (shownTools === this.shownTools) return;
    this.shownTools = shownTools;
    const fold = (): void => {
      foldColumns(sheet, isFolded === false);
      this.follow();
    };
    const button = (text: string, click: () => void): HTMLElement =>
      element('button', { type: 'button', click }, text);
    const focused = [...shell.gridTools.children].indexOf(document.activeElement ?? shell.gridTools);
    shell.gridTools.replaceChildren(
      ...(canSort
        ? [button(texts.sortUp, () => this.sort(true)), button(texts.sortDown, () => this.sort(false))]
        : []),
      ...(isFolded === null ? [] : [button(isFolded ? texts.unfold : texts.fold, fold)]),
    );
    const again = shell.gridTools.children.item(focused);
    if (again instanceof HTMLElement) again.focus();
  }

  /** Sorts the table of the selected cell by its column. */
  private sort(ascending: boolean): void {
    const { activeSheet: sheet, selection } = this.host.book;
    const [area] = selection;
    const table = area && sortableTable(sheet, { row: area.top, column: area.left });
    if (!area || !table) return;
    this.perform(sortEdit(this.host, sheet, table, area.left, ascending));
    this.followSoon();
  }

  private edited(edit: GridEdit): void {
    this.perform(typing(this.host, edit.sheetId, edit.cells));
    this.followSoon();
  }

  private wanted(intent: GridIntent, border: BorderChoice): void {
    const edit = editOf(this.host, intent, border);
    const isDone = edit !== null && this.perform(edit);
    if (intent.kind === 'resize') {
      if (isDone) this.grid?.acceptFrame();
      else this.grid?.distrustFrame();
    }
    // The command of the grid comes to its end first.
    window.setTimeout(() => this.follow(), 0);
  }

  /** Does an edit in the workbook; says why where the workbook does not take it. */
  private perform(edit: UserEdit): boolean {
    const { shell, texts } = this.options;
    const outcome = this.history.perform(edit);
    if (outcome.kind === 'refused') shell.say(format(texts.refused, { reason: outcome.reason }), 'problem');
    else this.changed();
    return outcome.kind === 'done';
  }

  /** Takes back the user's last edit, or does it again. */
  takeBack(direction: 'undo' | 'redo'): void {
    const outcome = this.history[direction]();
    if (outcome === 'changed') this.options.shell.say(this.options.texts.undone, 'note');
    if (outcome === 'done') this.changed();
    this.showHistory();
    this.followSoon();
  }

  private changed(): void {
    this.isEdited = true;
    this.options.shell.setEdited(true);
    this.showHistory();
    this.host.deliverEvents();
  }

  private showHistory(): void {
    this.options.shell.setHistory(this.history.canUndo, this.history.canRedo);
  }

  private selected(sheetId: string, areas: readonly Area[]): void {
    const [first, ...rest] = areas;
    if (!first) return;
    const { book } = this.host;
    const sheet = book.sheetOfId(sheetId);
    if (rest.length === 0) select(new RangeHandle(book, sheet, first));
    else select({ book, sheet, areas });
    this.selectionShown();
  }

  private activated(sheetId: string): void {
    const { book } = this.host;
    activate(book, book.sheetOfId(sheetId));
    this.grid?.refreshCells(sheetId);
    this.selectionShown();
    this.followSoon();
  }

  /** The grid shows this selection already: it comes from there. */
  private selectionShown(): void {
    const { book } = this.host;
    this.shownSelection = JSON.stringify([book.activeSheet.id, book.selection]);
    this.host.deliverEvents();
    this.showGridTools();
  }

  private clicked(sheetId: string, row: number, column: number): void {
    const { book } = this.host;
    const target = linkAt(book.model, book.sheetOfId(sheetId), row, column);
    if (!target) return;
    if (target.kind === 'place') {
      select(new RangeHandle(book, target.sheet, target.area));
      this.host.deliverEvents();
      this.follow();
    } else {
      window.open(target.address, '_blank', 'noopener');
    }
  }
}

function clientPage(page: Window): ClientPage {
  // A window is what connectPage and completeOffice speak of; the client adds its globals to it.
  return page as unknown as ClientPage;
}

function excelPage(page: Window): ExcelPage {
  if (!('Excel' in page)) throw new Error('The script of the Excel client has not run in the frame.');
  return page as ExcelPage;
}

/** Today as the workbook counts days. */
function todaySerial(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25_569;
}
