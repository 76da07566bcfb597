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
import { chooseListColumns, columnsInDoubt } from './choose-columns';
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
  const found = await chooseListColumns({ work }, { input, columns }, texts);
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
  const inDoubt = await columnsInDoubt({ work }, texts);
  await replaceWhole(output, await save(), texts);
  const { addIds, and } = texts.refusals;
  if (found !== null) {
    const { header, place, others } = found;
    console.log(format(texts.idsRead, { header }));
    if (others.length > 0) console.log(format(addIds.others, { places: others.join(and), place }));
  }
  if (ids.kind === 'planned-ids') {
    const { place, others } = ids;
    const deals = ids.texts.slice(1).filter((id) => id !== '').length;
    console.log(format(addIds.done, { deals, place }));
    if (others.length > 0) console.log(format(addIds.others, { places: others.join(and), place }));
  }
  for (const line of inDoubt) console.log(line);
  if (filled.cells > 0) console.log(format(texts.idsFilled, { count: filled.cells }));
  const sheets = result.sheets.join(', ');
  console.log(result.sheets.length === 0 ? texts.nothingMissing : format(texts.sheetsAdded, { sheets }));
  console.log(format(texts.savedTo, { path: output }));
}
