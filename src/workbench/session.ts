import { createHost, type Host } from '../host';
import { Turns } from '../host/client/turns';
import { activate, raiseWorkbookActivated, RangeHandle, select } from '../host/user';
import type { Area, SheetModel, WorkbookModel } from '../files';
import { format, localeOf, type Language } from '../i18n';
import type { WorkbenchTexts } from '../i18n/workbench';
import { ChartLayer } from './charts/chart-layer';
import { ofVisible } from './user/visible-areas';
import { FollowTimer } from './follow-timer';
import type { BorderChoice } from './grid/borders';
import type { GridEdit } from './grid/edits';
import { Grid } from './grid/grid';
import type { GridIntent } from './grid/intents';
import type { GridListener } from './grid/listener';
import { conditionAnswer } from './grid/mapper/condition';
import { calendarDayOf } from '../workbook';
import { Clicks } from './clicks';
import { Keys } from './keys';
import { openPane, type ExcelPage } from './pane-frame/open-pane';
import { SheetTools } from './sheet-tools';
import type { Shell } from './shell/shell';
import { editOf } from './user/actions';
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

/** An open workbook: the host that holds it, the grid that shows it, and the pane that works on it. */
export class Session {
  readonly host: Host;
  private grid: Grid | undefined;
  private readonly history: EditHistory;
  private readonly charts: ChartLayer;
  private readonly tools: SheetTools;
  private readonly clicks: Clicks;
  private readonly keys: Keys;
  private readonly frame = document.createElement('iframe');
  /** The pane's requests and the user's edits, one after the other. */
  private readonly turns = new Turns();
  private readonly timer = new FollowTimer(() => this.follow());
  private shownSelection = '';
  /** Somebody types into a cell: the grid is left alone until that is done. */
  private isTyping = false;
  isEdited = false;

  constructor(private readonly options: SessionOptions) {
    const { model, name, language, texts, shell, isDark } = options;
    this.host = createHost(model, {
      workbookName: name,
      displayLanguage: localeOf(language),
    });
    this.history = new EditHistory(this.host);
    this.charts = new ChartLayer(shell.charts, () => this.grid?.view() ?? null, isDark);
    this.tools = new SheetTools({
      host: this.host,
      texts,
      place: shell.gridTools,
      perform: (edit) =>
        this.turns.whenFree(() => {
          this.perform(edit());
          this.timer.soon();
        }),
      refused: (reason) => this.refused(reason),
      headerPlace: (row, column) => this.grid?.placeOf(row, column) ?? null,
      focusSheet: () => this.grid?.focus(),
    });
    this.clicks = new Clicks(
      this.host,
      () => this.grid,
      (sheet, area) => this.goTo(sheet, area),
    );
    this.keys = new Keys({
      frame: this.frame,
      focusSheet: () => this.grid?.focus(),
      isTyping: () => this.isTyping,
      tools: this.tools,
    });
  }

  /** Opens the pane on the workbook and shows the grid. */
  async open(): Promise<void> {
    const { shell, model, language, isDark, prepare, texts } = this.options;
    this.showHistory();
    await openPane(this.host, {
      turns: this.turns,
      frame: this.frame,
      place: shell.pane,
      title: texts.pane,
      isDark,
      answered: () => this.timer.soon(),
      ...(prepare && { prepare }),
    });
    shell.grid.replaceChildren();
    const container = shell.grid.appendChild(document.createElement('div'));
    container.className = 'univer';
    this.grid = new Grid({
      container,
      language,
      isDark,
      model,
      answer: conditionAnswer(model, () => calendarDayOf(new Date())),
      listener: this.listener(),
    });
    this.follow();
    this.keys.listen();
    this.clicks.listen(container);
    document.addEventListener('visibilitychange', this.pageShown);
  }

  /** The grid, once it is shown. */
  get gridView(): Grid | undefined {
    return this.grid;
  }

  /** Whether the grid has yet to follow the workbook. */
  get isFollowing(): boolean {
    return this.timer.isWaiting || this.turns.isBusy;
  }

  dispose(): void {
    this.timer.stop();
    this.turns.stop();
    this.keys.dispose();
    document.removeEventListener('visibilitychange', this.pageShown);
    this.tools.dispose();
    this.charts.dispose();
    this.grid?.dispose();
    this.frame.remove();
  }

  /** Takes back the user's last edit, or does it again. */
  takeBack(direction: 'undo' | 'redo'): void {
    this.turns.whenFree(() => {
      const outcome = this.history[direction]();
      if (outcome === 'changed') this.options.shell.say(this.options.texts.undone, 'note');
      if (outcome === 'done') this.changed();
      this.showHistory();
      this.timer.soon();
    });
  }

  /** Resolves when no request is being answered, so that the workbook is whole. */
  whole(): Promise<void> {
    return new Promise((resolve) => this.turns.whenFree(resolve));
  }

  private readonly pageShown = (): void => {
    if (document.visibilityState !== 'visible') return;
    raiseWorkbookActivated(this.host.book);
    this.host.deliverEvents();
  };

  private listener(): GridListener {
    const { turns } = this;
    const { shell, texts } = this.options;
    return {
      edited: (edit) => turns.whenFree(() => this.edited(edit)),
      wanted: (intent, border) => turns.whenFree(() => this.wanted(intent, border)),
      selected: (sheetId, areas) => turns.whenFree(() => this.selected(sheetId, areas)),
      activated: (sheetId) => turns.whenFree(() => this.activated(sheetId)),
      clicked: (sheetId, row, column) => turns.whenFree(() => this.clicks.clicked(sheetId, row, column)),
      filterPressed: (sheetId, row, column) =>
        turns.whenFree(() =>
          this.tools.openFilter({ sheet: this.host.book.sheetOfId(sheetId), row, column }),
        ),
      editing: (isEditing) => {
        this.isTyping = isEditing;
        if (!isEditing) this.timer.soon();
      },
      undo: () => this.takeBack('undo'),
      redo: () => this.takeBack('redo'),
      refused: () => shell.say(texts.notPassedOn, 'note'),
    };
  }

  /** Makes the grid show what the workbook holds now, and select what is selected there. */
  private follow(): void {
    const { grid, host } = this;
    // The answer of a request that is under way is followed by another call.
    if (!grid || this.isTyping || this.turns.isBusy) return;
    grid.refresh();
    const { book } = host;
    const selection = JSON.stringify([book.activeSheet.id, book.selection]);
    if (selection !== this.shownSelection) {
      this.shownSelection = selection;
      grid.select(book.activeSheet.id, book.selection);
    }
    this.charts.show(host.workbook, book.activeSheet);
    this.tools.show();
  }

  private edited(edit: GridEdit): void {
    this.perform(typing(this.host, edit.sheetId, edit.cells));
    this.timer.soon();
  }

  private wanted(intent: GridIntent, border: BorderChoice): void {
    const sheet = this.host.book.sheetOfId(intent.sheetId);
    const edit = editOf(this.host, ofVisible(sheet, intent), border);
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
    const outcome = this.history.perform(edit);
    if (outcome.kind === 'refused') this.refused(outcome.reason);
    else this.changed();
    return outcome.kind === 'done';
  }

  private refused(reason: string): void {
    const { shell, texts } = this.options;
    shell.say(format(texts.refused, { reason }), 'problem');
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
    this.timer.soon();
  }

  /** The grid shows this selection already: it comes from there. */
  private selectionShown(): void {
    const { book } = this.host;
    this.shownSelection = JSON.stringify([book.activeSheet.id, book.selection]);
    this.host.deliverEvents();
    this.tools.show();
  }

  private goTo(sheet: SheetModel, area: Area): void {
    const { host } = this;
    select(new RangeHandle(host.book, sheet, area));
    host.deliverEvents();
    this.follow();
  }
}
