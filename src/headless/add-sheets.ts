import {
  addMissingSheets,
  applyWrite,
  fillDealIds,
  planIds,
  writeRefusalText,
  type WriteRefusal,
} from '../workbook';
import { format, type CommandLineTexts } from '../i18n';
import { refusal } from './check';
import { chooseListColumns } from './choose-columns';
import { Failure } from './failure';
import { replaceWhole } from './file-access';
import { openSession } from './session';
import { languageOfUser } from './user-language';

export interface AddOptions {
  readonly input: string;
  readonly output: string;
  /** Which header of the list is which column: `deal=product`. */
  readonly columns: readonly string[];
}

/**
 * Adds what a workbook file with a list of deals lacks: ids of deals where nothing else keeps it from being
 * read, and input sheets. The input is changed only when it is the output too.
 */
export async function addSheets(
  { input, output, columns }: AddOptions,
  texts: CommandLineTexts,
): Promise<void> {
  const { work, save } = await openSession(input, texts, {});
  const idHeader = await chooseListColumns({ work }, { input, columns }, texts);
  const refuse = (refused: WriteRefusal) => {
    const { what, todo } = writeRefusalText(refused, texts.writeRefusals, languageOfUser());
    return new Failure(`${input}: ${what}\n${todo}`, 2);
  };
  const ids = await work(planIds);
  if (ids.kind === 'refused' && ids.code !== 'no-list') throw refuse(ids);
  if (ids.kind !== 'refused') {
    const numbered = await work((context) => applyWrite(context, ids));
    if (numbered.kind === 'refused') throw refuse(numbered);
  }
  const result = await work(addMissingSheets);
  if (result.kind === 'refused') throw new Failure(refusal(input, result, texts), 2);
  const filled = await work(fillDealIds);
  if (filled.kind === 'refused') throw refuse(filled);
  await replaceWhole(output, await save(), texts);
  if (idHeader !== null) console.log(format(texts.idsRead, { header: idHeader }));
  if (ids.kind === 'planned-ids') {
    const { addIds, and } = texts.refusals;
    const { place, others } = ids;
    const deals = ids.texts.slice(1).filter((id) => id !== '').length;
    console.log(format(addIds.done, { deals, place }));
    if (others.length > 0) console.log(format(addIds.others, { places: others.join(and), place }));
  }
  if (filled.cells > 0) console.log(format(texts.idsFilled, { count: filled.cells }));
  const sheets = result.sheets.join(', ');
  console.log(result.sheets.length === 0 ? texts.nothingMissing : format(texts.sheetsAdded, { sheets }));
  console.log(format(texts.savedTo, { path: output }));
}
