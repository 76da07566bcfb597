import type { Language } from '../i18n';
import { buildWorkbook, calendarDayOf, check } from '../workbook';
import type { ExcelPage } from './pane-frame/open-pane';

/** Fills a blank workbook with the example and checks it, through Excel's client as the pane would. */
export async function prepareExample(page: ExcelPage, language: Language): Promise<void> {
  await page.Excel.run(async (context) => {
    const built = await buildWorkbook(context, { language, example: 'case' });
    if (built.kind !== 'built') throw new Error(`A blank workbook refused the input sheets: ${built.code}`);
    const { worksheets } = context.workbook;
    worksheets.getItemOrNullObject('Sheet1').delete();
    const before = worksheets.load({ name: true });
    await context.sync();
    const inputs = new Set(before.items.map((sheet) => sheet.name));
    const checked = await check(context, { today: calendarDayOf(new Date()), language });
    if (checked.kind !== 'checked') throw new Error(`The example cannot be checked: ${checked.code}`);
    const after = worksheets.load({ name: true });
    await context.sync();
    // The first result sheet says what is wrong with which deal.
    after.items.find((sheet) => !inputs.has(sheet.name))?.activate();
    await context.sync();
  });
}
