import { addMissingSheets } from '../workbook';
import { format, type CommandLineTexts } from '../i18n';
import { refusal } from './check';
import { Failure } from './failure';
import { replaceWhole } from './file-access';
import { openSession } from './session';

/** Adds the input sheets that a workbook file with deals lacks; the input is changed only when it is the output too. */
export async function addSheets(
  { input, output }: { readonly input: string; readonly output: string },
  texts: CommandLineTexts,
): Promise<void> {
  const { work, save } = await openSession(input, texts, {});
  const result = await work(addMissingSheets);
  if (result.kind === 'refused') throw new Failure(refusal(input, result, texts), 2);
  await replaceWhole(output, await save(), texts);
  const sheets = result.sheets.join(', ');
  console.log(result.sheets.length === 0 ? texts.nothingMissing : format(texts.sheetsAdded, { sheets }));
  console.log(format(texts.savedTo, { path: output }));
}
