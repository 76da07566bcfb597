import { MARK_PROPERTIES, markOf } from '../excel/sheet-mark';

/** Whether the sheet carries our mark: its content is the add-in's. A sheet that is gone is not. One sync. */
export async function isOurSheet(context: Excel.RequestContext, sheetId: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load(MARK_PROPERTIES);
  await context.sync();
  return !sheet.isNullObject && markOf(sheet) !== null;
}
