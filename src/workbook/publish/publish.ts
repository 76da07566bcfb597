import type { SheetValues } from '../read/sheet-values';
import { markSheet } from '../excel/sheet-mark';
import type { ResultSheetId, SheetContent } from './content/content';
import type { Stamp } from './content/stamp';
import { markUnfinished, stampAll, writeTieLines } from './run-lines';
import type { PivotContent } from './summary/pivots';
import { withoutEarlierArrangement } from './summary/rearrange';
import { writePivots, type PivotPlace, type PivotState } from './summary/write-pivots';
import type { Catalogue } from './standing/catalogue';
import type { OpenSheet } from './writing/open-sheet';
import { RequestQueue } from './cells/request-queue';
import { queueReadBack, type Tie } from './writing/read-back';
import { readStanding, type StandingTarget } from './writing/read-standing';
import { REWRITING, STANDING_KEY } from './standing/standing-note';
import { findTargets } from './standing/targets';
import { writeSheet, type WrittenSheet } from './writing/write-sheet';
import type { Words } from './content/words';

export interface PublishOptions {
  readonly catalogue: Catalogue;
  /** The sheets whose values were read. */
  readonly read: readonly SheetValues[];
  readonly stamp: Stamp;
  readonly words: Words;
  /** Called before every sync while writing; throws to stop the run. */
  readonly beforeSync?: () => void;
  /** Waited for after every sheet; throws to stop the run. */
  readonly onSheet?: (written: number, all: number) => Promise<void>;
}

export interface Published {
  /** Sheets of the user that bear the name of a result sheet; they were left alone. */
  readonly keptSheets: readonly string[];
  /** Whether the formulas that were written give what the method says. */
  readonly tie: Tie;
  readonly pivots: PivotState;
}

/**
 * Writes the result sheets in place. First every sheet says that it is incomplete; then the sheets are written, and
 * their formulas are read back with the last of them; the stamp comes last, in a sync of its own, so that it never
 * vouches for anything that was not written.
 */
export async function publish(
  context: Excel.RequestContext,
  contents: readonly SheetContent[],
  { catalogue, read, stamp, words, beforeSync, onSheet }: PublishOptions,
): Promise<Published> {
  const queue = new RequestQueue(context, beforeSync);
  const { targets, keptSheets } = findTargets(contents, catalogue);
  const sheets = (await readStanding(queue, targets, read))
    .map((target) => openSheet(context, target))
    .map(withoutEarlierArrangement);
  markUnfinished(sheets, words);
  const written = new Map<OpenSheet, WrittenSheet>();
  for (const sheet of inWritingOrder(sheets)) {
    written.set(sheet, await writeSheet(queue, sheet, words));
    await onSheet?.(written.size, sheets.length);
  }
  for (const { finish } of written.values()) finish();
  const formulas = [...written.values()].flatMap((sheet) => sheet.formulas);
  const readBack = queueReadBack(context, formulas, catalogue.isManual);
  await queue.send();
  const tie = readBack.tie();
  const pivots = await writePivots(queue, pivotPlace(sheets, written), words);
  writeTieLines(sheets, tie, words);
  doubtDifferences(context, tie);
  stampAll(sheets, stamp, words);
  await queue.send();
  return { keptSheets, tie, pivots };
}

/** The sheet of a target, made or renamed where it has to be. */
function openSheet(
  context: Excel.RequestContext,
  { content, existing, name, tableName, standing, notes }: StandingTarget,
): OpenSheet {
  const worksheet = existing?.worksheet ?? context.workbook.worksheets.add(name);
  if (existing === null) markSheet(worksheet, content.id);
  else if (existing.name !== name) worksheet.name = name;
  return { worksheet, content, existing, tableName, standing, notes };
}

const SOURCES: readonly ResultSheetId[] = ['results', 'people'];
const SUMS: readonly ResultSheetId[] = ['forecast', 'summary'];

/**
 * Formulas of the other sheets name the tables of Results and People, which must be there before them. The sheets with
 * most formulas come last: what one request has brought is calculated before the next.
 */
function inWritingOrder(sheets: readonly OpenSheet[]): readonly OpenSheet[] {
  const among = (ids: readonly ResultSheetId[]) => sheets.filter(({ content }) => ids.includes(content.id));
  const [first, last] = [among(SOURCES), among(SUMS)];
  return [...first, ...sheets.filter((sheet) => !first.includes(sheet) && !last.includes(sheet)), ...last];
}

function pivotPlace(sheets: readonly OpenSheet[], written: ReadonlyMap<OpenSheet, WrittenSheet>): PivotPlace {
  const sheetOf = (id: ResultSheetId): OpenSheet => {
    const sheet = sheets.find(({ content }) => content.id === id);
    if (sheet === undefined) throw new Error(`the sheet ${id} is not written`);
    return sheet;
  };
  const sourceOf = (id: PivotContent['source']) => {
    const { tableName: name, content } = sheetOf(id);
    if (name === null || content.table === null) throw new Error(`the sheet ${id} has no table`);
    return { name, content: content.table };
  };
  const { worksheet, existing } = sheetOf('summary');
  const concerned = (['results', 'people', 'summary'] as const).map(sheetOf);
  const isCurrent =
    sheetOf('results').existing?.isStamped === true &&
    concerned.every((sheet) => written.get(sheet)?.isAsBefore === true);
  return {
    worksheet,
    existing,
    isCurrent,
    sources: { results: sourceOf('results'), people: sourceOf('people') },
  };
}

/** Sheets whose formulas give something else are written whole by the next check: text may stand there that looks alike. */
function doubtDifferences(context: Excel.RequestContext, tie: Tie): void {
  if (tie.kind !== 'compared') return;
  for (const name of new Set(tie.differences.map(({ sheet }) => sheet))) {
    context.workbook.worksheets.getItem(name).customProperties.add(STANDING_KEY, REWRITING);
  }
}
