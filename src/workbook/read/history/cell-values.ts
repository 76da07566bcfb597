import { LANGUAGES } from '../../../i18n/shape/language';
import { HISTORY } from '../../../i18n/history-words';
import { LEVELS, type LevelList, type LevelWords } from '../../../i18n/levels';
import { currencyInColumn, keyOf, type Day, type Key, type Money } from '../../../method';
import type { CellContent } from '../sheet-values';
import type { HistoryLine } from './history-lines';

/** Labels that earlier versions wrote: the rows of the history stay as they were written. */
const FORMER_LABELS: { readonly [List in LevelList]?: Readonly<Record<string, string>> } = {
  basis: { '仅声称，未核实': 'self' },
};

const LEVEL_IDS = new Map<LevelList, ReadonlyMap<string, string>>();

/** What each label of a list means, in either language. */
function levelIds(list: LevelList): ReadonlyMap<string, string> {
  const known = LEVEL_IDS.get(list);
  if (known !== undefined) return known;
  const ids = new Map([
    ...Object.entries(FORMER_LABELS[list] ?? {}),
    ...LANGUAGES.flatMap((language) =>
      Object.entries<string>(LEVELS[language][list]).map(([id, label]) => [label, id] as const),
    ),
  ]);
  LEVEL_IDS.set(list, ids);
  return ids;
}

/** Reads the cells of one row of a history table. What cannot be read is null: the row was changed by hand then. */
export function valuesOf({ cells }: HistoryLine) {
  const cell = (id: string): CellContent => cells[id] ?? '';
  const text = (id: string): string | null => (cell(id) === '' ? null : String(cell(id)));
  const number = (id: string): number | null => {
    const value = cell(id);
    return typeof value === 'number' ? value : null;
  };
  return {
    text,
    number,
    /** The name of a currency as a code also in records from before names were read. */
    currency: (id: string): string | null => {
      const typed = text(id);
      return typed === null ? null : currencyInColumn(typed);
    },
    money: (id: string) => number(id) as Money | null,
    key: (id: string): Key => keyOf(text(id) ?? ''),
    day: (id: string): Day | null => {
      const value = number(id);
      return value === null ? null : (Math.floor(value) as Day);
    },
    yes: (id: string): boolean => LANGUAGES.some((language) => cell(id) === HISTORY[language].yes),
    level: <List extends LevelList>(id: string, list: List): (keyof LevelWords[List] & string) | null => {
      const level = levelIds(list).get(String(cell(id)));
      return level !== undefined && isLevel(list, level) ? level : null;
    },
  };
}

function isLevel<List extends LevelList>(list: List, id: string): id is keyof LevelWords[List] & string {
  const labels: Readonly<Record<string, unknown>> | string = LEVELS.en[list];
  return Object.keys(labels).includes(id);
}
