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
  /** Errors of the page, and requests to anywhere but this computer. */
  readonly errors: string[] = [];

  private constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) this.errors.push(request.url());
    });
  }

  static async open(browser: Browser, address: string, locale = 'en-US'): Promise<WorkbenchPage> {
    const context = await browser.newContext({
      locale,
      viewport: { width: 1280, height: 800 },
      acceptDownloads: true,
    });
    context.setDefaultTimeout(120_000);
    const workbench = new WorkbenchPage(await context.newPage());
    await workbench.page.goto(address);
    await workbench.ready();
    return workbench;
  }

  async ready(): Promise<void> {
    try {
      await this.page.locator('.busy').waitFor({ state: 'hidden' });
      await this.page.locator('[data-testid=grid] canvas').first().waitFor();
      await this.pane.getByRole('tab').first().waitFor();
    } catch (cause) {
      throw new Error(`The workbench did not open. ${this.errors.join('; ')}`, { cause });
    }
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

  /** Where a cell of the shown sheet is on the page while nothing is scrolled, in pixels. */
  cellPlace(
    row: number,
    column: number,
  ): Promise<{ left: number; top: number; width: number; height: number }> {
    return this.page.evaluate(
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
  }

  /** Red, green and blue (0–255) of a point of the page. */
  async pixel(x: number, y: number): Promise<readonly [number, number, number]> {
    const clip = { x, y, width: 1, height: 1 };
    const image = (await this.page.screenshot({ clip })).toString('base64');
    return this.page.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
      return [red, green, blue] as const;
    }, image);
  }

  /** Clicks a cell of the shown sheet; `inset` pixels from its right edge instead of its middle. */
  async clickCell(
    row: number,
    column: number,
    inset?: number,
    button: 'left' | 'right' = 'left',
  ): Promise<void> {
    const place = await this.cellPlace(row, column);
    const x = inset === undefined ? place.left + place.width / 2 : place.left + place.width - inset;
    await this.page.mouse.click(x, place.top + place.height / 2, { button });
    await this.settle();
  }

  /** Starts to edit a sheet's name in its tab. A grid that has just shown a sheet may take the focus once more: then again. */
  async editSheetName(name: string): Promise<void> {
    const tab = this.page.locator('[data-u-comp=slide-tab-item]', { hasText: name });
    const isEditing = async (): Promise<boolean> =>
      (await tab.locator('[contenteditable=true]:focus').count()) > 0;
    for (let attempt = 0; attempt < 5; attempt++) {
      await this.settle();
      await tab.click({ button: 'right' });
      await this.page.getByRole('button', { name: 'Rename', exact: true }).click();
      await this.settle();
      if (await isEditing()) return;
    }
    throw new Error(`the name of ${name} cannot be edited`);
  }

  /** Goes to a cell by the name box. */
  async goTo(address: string): Promise<void> {
    const box = this.page.locator('[data-u-comp=defined-name] input, input.univer-size-full').first();
    await box.click();
    await box.fill(address);
    await box.press('Enter');
    await this.settle();
  }

  async type(text: string, key: 'Enter' | 'Tab'): Promise<void> {
    await this.page.keyboard.type(text, { delay: 15 });
    await this.page.keyboard.press(key);
    await this.settle();
  }

  /** Waits until the grid has followed the workbook, over some frames of the page: a busy computer makes them longer. */
  async settle(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((done) => {
          let quietFrames = 0;
          const look = (): void => {
            quietFrames = window.stakegridWorkbench?.isFollowing === true ? 0 : quietFrames + 1;
            if (quietFrames > 5) done();
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
  }

  /** Presses a key until the focused element, in the page or in the pane, has a name like this; answers what fits. */
  async pressUntil(key: string, name: RegExp, most = 80): Promise<string> {
    for (let pressed = 0; pressed < most; pressed++) {
      await this.page.keyboard.press(key);
      const focused = await this.page.evaluate(() => {
        let at = document.activeElement;
        if (at instanceof HTMLIFrameElement) at = at.contentDocument?.activeElement ?? null;
        return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
      });
      const [found] = name.exec(focused.trim()) ?? [];
      if (found !== undefined) return found;
    }
    throw new Error(`${key} does not lead to ${String(name)}`);
  }

  /** Runs a script of Excel's API in the pane, on the open workbook. */
  async runScript(script: string): Promise<void> {
    await this.page.evaluate(async (text) => {
      const frame = document.querySelector<HTMLIFrameElement>('.pane iframe')?.contentWindow;
      if (!frame || !('Excel' in frame)) throw new Error('there is no pane');
      const { Excel: client } = frame as unknown as { Excel: typeof Excel };
      const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;
      await client.run((context) => AsyncFunction('context', text)(context) as Promise<void>);
    }, script);
    await this.settle();
  }
}
