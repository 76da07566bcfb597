import { SHEET_MARK_KEY, markedSheetId } from '../sheet-mark';

/** Whether the sheet carries our mark: its content is the add-in's. A sheet that is gone is not. One sync. */
export async function isOurSheet(context: Excel.RequestContext, sheetId: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  const mark = sheet.customProperties.getItemOrNullObject(SHEET_MARK_KEY).load('value');
  await context.sync();
  return !sheet.isNullObject && !mark.isNullObject && markedSheetId(String(mark.value)) !== null;
}
