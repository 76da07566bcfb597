export interface ProtectedPlaces {
  readonly sheets: readonly string[];
  /** Sheets cannot be added, renamed or moved. */
  readonly structure: boolean;
}

/** What is protected in the open workbook. Two syncs. */
export async function protectedPlaces(): Promise<ProtectedPlaces> {
  return await Excel.run(async (context) => {
    const { protection, worksheets } = context.workbook;
    protection.load('protected');
    worksheets.load('items/name');
    await context.sync();
    const sheets = worksheets.items.map((sheet) => ({
      name: sheet.name,
      protection: sheet.protection.load('protected'),
    }));
    await context.sync();
    return {
      sheets: sheets.filter((sheet) => sheet.protection.protected).map(({ name }) => name),
      structure: protection.protected,
    };
  });
}
