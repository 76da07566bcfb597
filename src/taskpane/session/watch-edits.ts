import { isOurSheet } from '../../workbook/find-cell';

/**
 * Calls `onEdit` whenever this user changes a sheet of their own, and returns the function that ends it. Changes by
 * others in the same file, and those on the sheets that the add-in writes, are left out.
 */
export async function watchEdits(onEdit: () => void): Promise<() => Promise<void>> {
  const changed = async (event: Excel.WorksheetChangedEventArgs) => {
    // After its own writes the pane reads the sheets again by itself.
    if (event.source !== 'Local' || event.triggerSource === 'ThisLocalAddin') return;
    if (await Excel.run((context) => isOurSheet(context, event.worksheetId))) return;
    onEdit();
  };
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onChanged.add(changed), worksheets.onDeleted.add(async () => onEdit())];
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
