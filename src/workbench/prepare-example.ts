import type { Language } from '../i18n';
import { buildWorkbook, calendarDayOf, check } from '../workbook';
import type { ExcelPage } from './session';

/** Fills a blank workbook with the example and checks it, through Excel's client as the pane would. */
export async function prepareExample(page: ExcelPage, language: Language): Promise<void> {
  await page.Excel.run(async (context) => {
    const built = await buildWorkbook(context, { language, example: true });
    if (built.kind !== 'built') throw new Error(`A blank workbook refused the input sheets: ${built.code}`);
    context.workbook.worksheets.getItemOrNullObject('Sheet1').delete();
    await context.sync();
  });
  await page.Excel.run(async (context) => {
    await check(context, { today: calendarDayOf(new Date()), language });
  });
}
