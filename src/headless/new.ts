import { buildWorkbook, type ExampleId } from '../workbook';
import type { Day } from '../method';
import { format, type CommandLineTexts, type Language } from '../i18n';
import { replaceWhole } from './file-access';
import { openSession } from './session';

export interface NewOptions {
  readonly output: string;
  readonly language: Language;
  readonly example: ExampleId | null;
  /** The day around which the dates of the example lie. */
  readonly today?: Day;
}

/** Creates a workbook file with the input sheets, empty or with an example. */
export async function createWorkbook(options: NewOptions, texts: CommandLineTexts): Promise<void> {
  const { client, save } = await openSession('-', texts, options);
  await client.Excel.run(async (context) => {
    const result = await buildWorkbook(context, options);
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
