import { buildWorkbook } from '../workbook';
import { format, type CommandLineTexts, type Language } from '../i18n';
import { replaceWhole } from './file-access';
import { openSession } from './session';

export interface NewOptions {
  readonly output: string;
  readonly language: Language;
  readonly example: boolean;
}

/** Creates a workbook file with the input sheets, empty or with the example. */
export async function createWorkbook(options: NewOptions, texts: CommandLineTexts): Promise<void> {
  const { client, save } = await openSession('-', texts);
  await client.Excel.run(async (context) => {
    const result = await buildWorkbook(context, { language: options.language, example: options.example });
    if (result.kind !== 'built') throw new Error(`A blank workbook refused the input sheets: ${result.code}`);
    await removeBlankSheet(context);
  });
  await replaceWhole(options.output, await save(), texts);
  console.log(format(texts.created, { path: options.output }));
}

/** The blank sheet that every new workbook starts with. */
async function removeBlankSheet(context: Excel.RequestContext): Promise<void> {
  context.workbook.worksheets.getItemOrNullObject('Sheet1').delete();
  await context.sync();
}
