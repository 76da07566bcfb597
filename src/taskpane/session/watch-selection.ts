/** Calls `onSelect` whenever something else is selected in the workbook, and returns the function that ends it. */
export async function watchSelection(
  onSelect: (sheetId: string, address: string) => Promise<void>,
): Promise<() => Promise<void>> {
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(({ worksheetId, address }) =>
      onSelect(worksheetId, address),
    );
    await context.sync();
    return added;
  });
  return async () => {
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}
