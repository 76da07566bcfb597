import {
  CHOOSABLE_COLUMNS,
  chooseColumns,
  columnCalled,
  headerCalled,
  readWorkbook,
  type ChoosableColumn,
  type ColumnChoice,
  type ListColumns,
} from '../workbook';
import { format, type CommandLineTexts } from '../i18n';
import { refusal } from './check';
import { Failure } from './failure';
import type { Session } from './session';

/**
 * Remembers which columns of the list in a workbook are which, as the command line says (`deal=product`). Without a word
 * from there only a column that surely holds ids is taken for it. Answers the header of that column; null when none was.
 */
export async function chooseListColumns(
  { work }: Pick<Session, 'work'>,
  { input, columns }: { readonly input: string; readonly columns: readonly string[] },
  texts: CommandLineTexts,
): Promise<string | null> {
  const result = await work(readWorkbook);
  const isList = result.kind === 'read' || result.code === 'no-deals-table';
  if (result.kind === 'read' && columns.length === 0) return null;
  const list = result.kind === 'read' ? result.dealColumns() : isList ? result.list : null;
  if (list === null) {
    if (columns.length === 0 || result.kind === 'read') return null;
    throw new Failure(refusal(input, result, texts), 2);
  }
  const isGuessed = columns.length === 0;
  const choice = isGuessed ? guessedIds(list) : choiceOf(columns, list, texts);
  if (choice === null) return null;
  const chosen = await work((context) => chooseColumns(context, list, choice));
  if (chosen.kind === 'refused') {
    if (isGuessed) return null;
    const { what, todo } = texts.refusals.columns.refused[chosen.code];
    throw new Failure(`${input}: ${format(what, { place: chosen.place })}\n${todo}`, 2);
  }
  return isGuessed ? (list.headers[choice.id ?? -1]?.text ?? null) : null;
}

/** The columns as they are read, with the one that holds ids; null where nothing else is missing or none does. */
function guessedIds({ read, guessed }: ListColumns): ColumnChoice | null {
  const isReady = read.customer !== undefined && read.name !== undefined && read.id === undefined;
  return isReady && guessed.id !== undefined ? { ...read, id: guessed.id } : null;
}

function choiceOf(columns: readonly string[], list: ListColumns, texts: CommandLineTexts): ColumnChoice {
  const choice: Partial<Record<ChoosableColumn, number>> = { ...list.read };
  for (const given of columns) {
    const [name = '', ...rest] = given.split('=');
    const header = rest.join('=');
    const column = columnCalled(name);
    if (column === null) {
      const known = CHOOSABLE_COLUMNS.map((id) => (id === 'name' ? 'deal' : id)).join(', ');
      throw new Failure(format(texts.unknownColumn, { column: name, columns: known }), 2);
    }
    const at = header === '' ? null : headerCalled(list, header);
    if (at === -1) {
      const headers = list.headers.map(({ text }) => text).join(', ');
      throw new Failure(format(texts.unknownHeader, { header, place: list.place, headers }), 2);
    }
    for (const other of CHOOSABLE_COLUMNS) if (at !== null && choice[other] === at) delete choice[other];
    if (at === null) delete choice[column];
    else choice[column] = at;
  }
  return choice;
}
