import type { Browser, FrameLocator, Page } from 'playwright-core';

/** What the tests see of the open workbook in the page. */
export interface SeenWorkbook {
  readonly sheets: readonly string[];
  readonly activeSheet: string;
  readonly selection: { readonly top: number; readonly left: number };
  /** What the grid itself shows as active, apart from what the workbook says. */
  readonly gridSheet: string;
  readonly gridCell: string;
}

/** The workbench in a browser page, and what a user does there. */
export class WorkbenchPage {
  readonly errors: string[] = [];

  private constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  static async open(browser: Browser, address: string, locale = 'en-US'): Promise<WorkbenchPage> {
    const context = await browser.newContext({
      locale,
      viewport: { width: 1280, height: 800 },
      acceptDownloads: true,
    });
    const workbench = new WorkbenchPage(await context.newPage());
    await workbench.page.goto(address);
    await workbench.ready();
    return workbench;
  }

  async ready(): Promise<void> {
    await this.page.locator('.busy').waitFor({ state: 'hidden' });
    await this.page.locator('[data-testid=grid] canvas').first().waitFor();
    await this.pane.getByRole('tab').first().waitFor();
  }

  get pane(): FrameLocator {
    return this.page.frameLocator('.pane iframe');
  }

  seen(): Promise<SeenWorkbook> {
    return this.page.evaluate(() => {
      const session = window.stakegridWorkbench;
      const sheet = session?.gridView?.api.getActiveWorkbook()?.getActiveSheet();
      if (!session || !sheet) throw new Error('no workbook is open');
      const { book } = session.host;
      const [area] = book.selection;
      return {
        sheets: book.model.sheets.map((each) => each.name),
        activeSheet: book.activeSheet.name,
        selection: { top: area?.top ?? -1, left: area?.left ?? -1 },
        gridSheet: sheet.getSheetName(),
        gridCell: sheet.getSelection()?.getActiveRange()?.getA1Notation() ?? '',
      };
    });
  }

  /** What the workbook and the grid hold in a cell, 0-based. */
  cell(
    sheetName: string,
    row: number,
    column: number,
  ): Promise<{ workbook: unknown; grid: unknown; fill: unknown }> {
    return this.page.evaluate(
      ([name, atRow, atColumn]) => {
        const session = window.stakegridWorkbench;
        const sheet = session?.host.book.findSheet(name);
        const shown =
          sheet &&
          session?.gridView?.api.getActiveWorkbook()?.getSheetBySheetId(sheet.id)?.getRange(atRow, atColumn);
        if (!shown) throw new Error(`no sheet ${name}`);
        return {
          workbook: sheet.cells.get(atRow, atColumn)?.value ?? null,
          grid: shown.getRawValue(),
          fill: shown.getCellStyleData()?.bg?.rgb ?? null,
        };
      },
      [sheetName, row, column] as const,
    );
  }

  async showSheet(name: string): Promise<void> {
    await this.page.evaluate((wanted) => {
      const session = window.stakegridWorkbench;
      const workbook = session?.gridView?.api.getActiveWorkbook();
      const sheet = workbook?.getSheets().find((each) => each.getSheetName() === wanted);
      if (!workbook || !sheet) throw new Error(`no sheet ${wanted}`);
      workbook.setActiveSheet(sheet);
    }, name);
    await this.settle();
  }

  /** Clicks a cell of the shown sheet; `inset` pixels from its right edge instead of its middle. */
  async clickCell(
    row: number,
    column: number,
    inset?: number,
    button: 'left' | 'right' = 'left',
  ): Promise<void> {
    const place = await this.page.evaluate(
      ([atRow, atColumn]) => {
        const sheet = window.stakegridWorkbench?.gridView?.api.getActiveWorkbook()?.getActiveSheet();
        const rect = sheet?.getRange(atRow, atColumn).getCellRect();
        const canvas = document.querySelector('canvas[id^=univer-sheet-main]')?.getBoundingClientRect();
        if (!rect || !canvas) throw new Error('the cell is not shown');
        return {
          left: canvas.left + rect.left,
          top: canvas.top + rect.top,
          width: rect.width,
          height: rect.height,
        };
      },
      [row, column] as const,
    );
    const x = inset === undefined ? place.left + place.width / 2 : place.left + place.width - inset;
    await this.page.mouse.click(x, place.top + place.height / 2, { button });
    await this.settle();
  }

  async type(text: string, key: 'Enter' | 'Tab'): Promise<void> {
    await this.page.keyboard.type(text, { delay: 15 });
    await this.page.keyboard.press(key);
    await this.settle();
  }

  /** Waits until the grid has followed the workbook. */
  async settle(): Promise<void> {
    await this.page.waitForTimeout(250);
  }
}
