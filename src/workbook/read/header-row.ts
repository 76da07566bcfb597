import type { Language } from '../../i18n/shape/language';
import type { TableId } from '../../method';
import type { MarkedSheetId } from '../excel/sheet-mark';
import { INPUT_TABLES } from '../schema';
import { type ChosenHeaders, meaningsWith, NONE_CHOSEN } from './chosen-headers';
import { copiedFrom } from './copied-results';
import { headerMeanings, type HeaderMeaning } from './header-words';
import type { CellContent } from './sheet-values';

/** Which column of a table stands where: column id → 0-based index into the row that was looked at. */
export interface HeaderMatch {
  readonly table: TableId;
  readonly columns: ReadonlyMap<string, number>;
  /** Columns whose header occurs a second time: column id → index of the header that is ignored. */
  readonly repeated: ReadonlyMap<string, number>;
  /** By column id the power of ten that a unit behind its header multiplies the numbers by: 4 for 万元. */
  readonly powers: ReadonlyMap<string, number>;
  /** By column id the currency that its header names. */
  readonly currencies: ReadonlyMap<string, string>;
  /** Columns that are not read because of a unit behind their header that may mean several: column id → index. */
  readonly withUnit: ReadonlyMap<string, number>;
  /** Required columns that the row does not have; empty for a table that can be read. */
  readonly missing: readonly string[];
  readonly language: Language;
  /** Required columns that stand under another word than our own. */
  readonly bySynonym: readonly string[];
  /** The sheet of ours whose table this is a copy of; null for an input table. */
  readonly copiedFrom: MarkedSheetId | null;
}

type Candidate = Omit<HeaderMatch, 'copiedFrom' | 'bySynonym'> & { readonly synonyms: ReadonlySet<string> };

/** So many known headers of one table make a row that should be that table, though required ones are missing. */
const ALMOST = 3;

const FEWEST_HEADERS = 2;

/** The table whose header row this is between two column indexes (end exclusive); null when it is none. */
export function matchHeaderRow(
  row: readonly CellContent[],
  start: number,
  end: number,
  chosen: ChosenHeaders = NONE_CHOSEN,
): HeaderMatch | null {
  const meanings = meaningsOf(row, start, end, chosen);
  if (meanings.size < FEWEST_HEADERS) return null;
  let best: Candidate | null = null;
  for (const schema of INPUT_TABLES) {
    const match = matchTable(schema.id, meanings);
    if (match === null) continue;
    const required = requiredOf(schema.id);
    const missing = required.filter((column) => !match.columns.has(column));
    const complete = missing.length === 0 && match.columns.size - required.length >= schema.furtherColumns;
    const isUnitAlone = missing.length > 0 && missing.every((column) => match.withUnit.has(column));
    const isAlmost = missing.length > 0 && (match.columns.size >= ALMOST || isUnitAlone);
    if (!complete && !isAlmost) continue;
    const candidate = { ...match, missing };
    if (best === null || isBetter(candidate, best)) best = candidate;
  }
  if (best === null) return null;
  const { synonyms, ...match } = best;
  // a list that the user chose is no other list beside ours
  const isChosen = chosen.columns.size > 0;
  const bySynonym = isChosen ? [] : requiredOf(match.table).filter((column) => synonyms.has(column));
  return { ...match, bySynonym, copiedFrom: copiedFrom(row, start, end) };
}

/** The columns of Deals that a row names between two column indexes, however few: column id → index. */
export function dealColumnsNamed(
  row: readonly CellContent[],
  start: number,
  end: number,
): ReadonlyMap<string, number> {
  return matchTable('deals', meaningsOf(row, start, end, NONE_CHOSEN))?.columns ?? new Map();
}

function requiredOf(table: TableId): readonly string[] {
  const schema = INPUT_TABLES.find(({ id }) => id === table);
  return schema?.columns.filter(({ required }) => required).map(({ id }) => id) ?? [];
}

/** Whether a row has enough known headers for any table: hardly any row of a body has, and this look costs least. */
export function mayBeHeaderRow(row: readonly CellContent[]): boolean {
  let known = 0;
  for (let index = 0; index < row.length && known < FEWEST_HEADERS; index++) {
    const cell = row[index];
    if (typeof cell === 'string' && cell !== '' && headerMeanings(cell).length > 0) known++;
  }
  return known === FEWEST_HEADERS;
}

/** More known columns win; at equal count the other table beats Deals, whose columns are often repeated beside it. */
function isBetter(candidate: Candidate, best: Candidate): boolean {
  if ((candidate.missing.length === 0) !== (best.missing.length === 0)) return candidate.missing.length === 0;
  const more = candidate.columns.size - best.columns.size;
  return more > 0 || (more === 0 && best.table === 'deals');
}

function meaningsOf(row: readonly CellContent[], start: number, end: number, chosen: ChosenHeaders) {
  const meanings = new Map<number, readonly HeaderMeaning[]>();
  for (let index = start; index < end; index++) {
    const known = meaningsWith(chosen, index, row[index]);
    if (known.length > 0) meanings.set(index, known);
  }
  return meanings;
}

function matchTable(
  table: TableId,
  meanings: ReadonlyMap<number, readonly HeaderMeaning[]>,
): Omit<Candidate, 'missing'> | null {
  const columns = new Map<string, number>();
  const repeated = new Map<string, number>();
  const powers = new Map<string, number>();
  const currencies = new Map<string, string>();
  const synonyms = new Set<string>();
  let chinese = 0;
  const ours = [...meanings].flatMap(([index, known]) => {
    const meaning = known.find((candidate) => candidate.table === table);
    return meaning === undefined ? [] : [{ index, meaning }];
  });
  const closest = closestRanks(ours.map(({ meaning }) => meaning));
  for (const { index, meaning } of ours) {
    // beside the header itself, one with brackets or another word for it is a column of the user's own
    if (meaning.bracketed === 'unit' || rankOf(meaning) !== closest.get(meaning.column)) continue;
    if (columns.has(meaning.column)) {
      if (!repeated.has(meaning.column)) repeated.set(meaning.column, index);
      continue;
    }
    columns.set(meaning.column, index);
    if (meaning.power !== undefined) powers.set(meaning.column, meaning.power);
    if (meaning.currency !== undefined) currencies.set(meaning.column, meaning.currency);
    if (meaning.isSynonym === true) synonyms.add(meaning.column);
    if (meaning.language === 'zh') chinese++;
  }
  if (columns.size === 0) return null;
  const withUnit = new Map(
    ours.flatMap(({ index, meaning: { column, bracketed } }) =>
      bracketed === 'unit' && !columns.has(column) ? [[column, index] as const] : [],
    ),
  );
  const language = chinese * 2 > columns.size ? 'zh' : 'en';
  return { table, columns, repeated, powers, currencies, withUnit, synonyms, language };
}

/** How far a header is from our own word for the column: 0 is that word itself; what the user chose goes before it. */
function rankOf({ bracketed, power, isSynonym, isChosen }: HeaderMeaning): number {
  if (isChosen === true) return -1;
  const words = bracketed === undefined ? 0 : power === undefined ? 1 : 2;
  return (isSynonym === true ? 3 : 0) + words;
}

function closestRanks(meanings: readonly HeaderMeaning[]): ReadonlyMap<string, number> {
  const closest = new Map<string, number>();
  for (const meaning of meanings) {
    if (meaning.bracketed === 'unit') continue;
    closest.set(meaning.column, Math.min(rankOf(meaning), closest.get(meaning.column) ?? Infinity));
  }
  return closest;
}

/** The runs of filled cells of a row, as [start, end): tables side by side are parted by an empty column. */
export function filledRuns(row: readonly CellContent[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let index = 0; index < row.length; index++) {
    if (row[index] === '') continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === index) last[1] = index + 1;
    else runs.push([index, index + 1]);
  }
  return runs;
}
