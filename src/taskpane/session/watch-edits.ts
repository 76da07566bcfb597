import { isOurSheet } from '../../workbook/find-cell';

/**
 * Calls `onEdit` whenever this user changes a sheet of their own or sorts it, and returns the function that ends it.
 * Changes by others in the same file, and those on the sheets that the add-in writes, are left out.
 */
export async function watchEdits(onEdit: () => void): Promise<() => Promise<void>> {
  const edited = async ({
    source,
    worksheetId,
  }: {
    readonly source: string;
    readonly worksheetId: string;
  }) => {
    if (source !== 'Local') return;
    if (await Excel.run((context) => isOurSheet(context, worksheetId))) return;
    onEdit();
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
