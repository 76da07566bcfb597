import { addDealIds, addMissingSheets, fillDealIds, writeRefusalText } from '../workbook';
import { format, type CommandLineTexts } from '../i18n';
import { refusal } from './check';
import { Failure } from './failure';
import { replaceWhole } from './file-access';
import { openSession } from './session';
import { languageOfUser } from './user-language';

/**
 * Adds what a workbook file with a list of deals lacks: ids of deals where nothing else keeps it from being
 * read, and input sheets. The input is changed only when it is the output too.
 */
export async function addSheets(
  { input, output }: { readonly input: string; readonly output: string },
  texts: CommandLineTexts,
): Promise<void> {
  const { work, save } = await openSession(input, texts, {});
  const numbered = await work(addDealIds);
  if (numbered.kind === 'refused' && numbered.code === 'no-room') {
    throw new Failure(`${input}: ${format(texts.refusals.addIds.noRoom, { place: numbered.place })}`, 2);
  }
  const result = await work(addMissingSheets);
  if (result.kind === 'refused') throw new Failure(refusal(input, result, texts), 2);
  const filled = await work(fillDealIds);
  if (filled.kind === 'refused')
    throw new Failure(`${input}: ${writeRefusalText(filled, texts.writeRefusals, languageOfUser()).what}`, 2);
  await replaceWhole(output, await save(), texts);
  if (numbered.kind === 'numbered') {
    const { addIds, and } = texts.refusals;
    const { deals, place, others } = numbered;
    console.log(format(addIds.done, { deals, place }));
    if (others.length > 0) console.log(format(addIds.others, { places: others.join(and), place }));
  }
  if (filled.cells > 0) console.log(format(texts.idsFilled, { count: filled.cells }));
  const sheets = result.sheets.join(', ');
  console.log(result.sheets.length === 0 ? texts.nothingMissing : format(texts.sheetsAdded, { sheets }));
  console.log(format(texts.savedTo, { path: output }));
}
