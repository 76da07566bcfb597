import { isOurSheet } from '../../workbook/find-cell';

/**
 * Calls `onEdit` whenever this user changes a sheet of their own or sorts it, and returns the function that ends it.
 * Changes by others in the same file, and those on the sheets that the add-in writes, are left out.
 */
export async function watchEdits(onEdit: () => void): Promise<() => Promise<void>> {
  const sheets = new EditedSheets(onEdit);
  const edited = async ({
    source,
    worksheetId,
  }: {
    readonly source: string;
    readonly worksheetId: string;
  }) => {
    if (source === 'Local') await sheets.ask(worksheetId);
  };
  const changed = async (event: Excel.WorksheetChangedEventArgs) => {
    // After its own writes the pane reads the sheets again by itself.
    if (event.triggerSource !== 'ThisLocalAddin') await edited(event);
  };
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(changed),
      // Sorting moves cells without changing them.
      worksheets.onRowSorted.add(edited),
      worksheets.onColumnSorted.add(edited),
      worksheets.onDeleted.add(async () => onEdit()),
    ];
    await context.sync();
    return added;
  });
  return async () => {
    const [first] = handlers;
    if (first === undefined) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}

/**
 * Tells edits of the user's sheets from those of ours. The sheets are asked for one at a time: where Excel does not say
 * who wrote, as before ExcelApi 1.14, a check raises hundreds of events, and Excel takes about fifty requests at once.
 */
class EditedSheets {
  private readonly waiting = new Set<string>();
  private isAsking = false;

  constructor(private readonly onEdit: () => void) {}

  async ask(sheetId: string): Promise<void> {
    this.waiting.add(sheetId);
    if (this.isAsking) return;
    this.isAsking = true;
    for (const id of this.waiting) {
      this.waiting.delete(id);
      if (!(await isOurs(id))) this.onEdit();
    }
    this.isAsking = false;
  }
}

/** Where Excel does not answer, as while the next cell is being typed, the edit may have been on any sheet. */
async function isOurs(sheetId: string): Promise<boolean> {
  try {
    return await Excel.run((context) => isOurSheet(context, sheetId));
  } catch {
    return false;
  }
}
