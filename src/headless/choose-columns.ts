import {
  CHOOSABLE_COLUMNS,
  chooseColumns,
  columnCalled,
  columnHeader,
  headerCalled,
  readWorkbook,
  type ChoosableColumn,
  type ChooseResult,
  type ColumnChoice,
  type ListColumns,
} from '../workbook';
import { format, type CommandLineTexts } from '../i18n';
import { refusal } from './check';
import { Failure } from './failure';
import type { Session } from './session';
import { languageOfUser } from './user-language';

type Work = Pick<Session, 'work'>;
type Refused = Extract<ChooseResult, { kind: 'refused' }>;

/** The column whose ids are read although nobody said so, and the further lists that are not read. */
export interface FoundIds {
  readonly header: string;
  readonly place: string;
  readonly others: readonly string[];
}

/**
 * Remembers which columns of the list in a workbook are which, as the command line says (`deal=product`). What it says
 * nothing about is read by its header, and a column that surely holds ids is taken for it. Answers that column; null when
 * none was taken.
 */
export async function chooseListColumns(
  { work }: Work,
  { input, columns }: { readonly input: string; readonly columns: readonly string[] },
  texts: CommandLineTexts,
): Promise<FoundIds | null> {
  const result = await work(readWorkbook);
  const isList = result.kind === 'read' || result.code === 'no-deals-table';
  if (result.kind === 'read' && columns.length === 0) return null;
  const list = result.kind === 'read' ? result.dealColumns() : isList ? result.list : null;
  if (list === null) {
    if (columns.length === 0 || result.kind === 'read') return null;
    throw new Failure(refusal(input, result, texts), 2);
  }
  const said = choiceOf(columns, list, texts);
  const isReady = said.customer !== undefined && said.name !== undefined && said.id === undefined;
  const id = isReady && !columns.some(isId) && isFree(list, said) ? list.guessed.id : undefined;
  const others = 'nearest' in result ? (result.nearest?.others ?? []) : [];
  if (id !== undefined) {
    const chosen = await work((context) => chooseColumns(context, list, { ...said, id }));
    const header = list.headers[id]?.text ?? '';
    if (chosen.kind === 'chosen') return { header, place: list.place, others };
  }
  if (columns.length === 0) return null;
  const chosen = await work((context) => chooseColumns(context, list, said));
  if (chosen.kind === 'refused') throw new Failure(refusedChoice(input, chosen, texts), 2);
  return null;
}

function isId(given: string): boolean {
  return columnCalled(given.split('=')[0] ?? '') === 'id';
}

/** Whether the column that may hold ids was given to no other one. */
function isFree({ guessed }: ListColumns, choice: ColumnChoice): boolean {
  return guessed.id !== undefined && !Object.values(choice).includes(guessed.id);
}

function refusedChoice(input: string, { code, place }: Refused, texts: CommandLineTexts): string {
  const { what, todo } = texts.refusals.columns.refused[code];
  return `${input}: ${format(what, { place })}\n${todo}`;
}

/** A line for each column of the list that is read as none and may be one. */
export async function columnsInDoubt({ work }: Work, texts: CommandLineTexts): Promise<readonly string[]> {
  const result = await work(readWorkbook);
  if (result.kind !== 'read') return [];
  const { guessed, headers } = result.dealColumns();
  return CHOOSABLE_COLUMNS.flatMap((id) => {
    const header = headers[guessed[id] ?? -1]?.text;
    if (header === undefined) return [];
    return [
      format(texts.perhaps, {
        column: columnHeader('deals', id, languageOfUser()),
        name: nameOf(id),
        header,
      }),
    ];
  });
}

function nameOf(column: ChoosableColumn): string {
  return column === 'name' ? 'deal' : column;
}

function choiceOf(columns: readonly string[], list: ListColumns, texts: CommandLineTexts): ColumnChoice {
  const choice: Partial<Record<ChoosableColumn, number>> = { ...list.read };
  for (const given of columns) {
    const [name = '', ...rest] = given.split('=');
    const header = rest.join('=');
    const column = columnCalled(name);
    if (column === null) {
      const known = CHOOSABLE_COLUMNS.map(nameOf).join(', ');
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
