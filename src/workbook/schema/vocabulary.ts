import { LIST_LEVELS, type LevelOf, type ListId } from '../../method';
import { LEVELS } from '../../i18n/levels';
import { workbook as english } from '../../i18n/en/workbook';
import { workbook as chinese } from '../../i18n/zh/workbook';
import { type InEachLanguage, LANGUAGES, type Language } from '../../i18n/shape/language';
import { LabelCodes } from './label-codes';
import { comparable } from './plain-text';
import { levelsByCode } from './levels';

const LABELS: InEachLanguage<Readonly<Record<ListId, Readonly<Record<string, string>>>>> = {
  en: { ...LEVELS.en, yesNo: { yes: english.yes, no: english.no } },
  zh: { ...LEVELS.zh, yesNo: { yes: chinese.yes, no: chinese.no } },
};

const YES = ['y', 'true', '1', '√', '✓'];
const NO = ['n', 'false', '0'];
const each = (words: readonly string[], level: string): Readonly<Record<string, string>> =>
  Object.fromEntries(words.map((word) => [word, level]));
/** Spellings that people use beside our labels. */
const ALSO: { readonly [List in ListId]?: Readonly<Record<string, string>> } = {
  need: { 'self-actualization': 'selfActualisation' },
  dealStatus: {
    ...each(['in progress', 'active', 'ongoing', '跟进中', '推进中'], 'open'),
    ...each(['closed won', '已赢单', '已成交'], 'won'),
    ...each(['closed lost', '输单', '已输单', '已丢单'], 'lost'),
    ...each(['cancelled', 'canceled', 'abandoned', '已放弃', '已取消'], 'dropped'),
  },
  attitude: { supportive: 'supporter', 支持: 'supporter', 中立: 'neutral', 反对: 'opponent' },
  yesNo: { ...each(YES, 'yes'), ...each(NO, 'no') },
  // a yes that no coach confirmed is what the rep says (method.md §2)
  controlAnswer: { ...each([...YES, 'yes', '是'], 'claimed'), ...each(NO, 'no') },
};

/** The label of a level as it is offered in the list and shown in results. */
export function levelLabel<List extends ListId>(
  list: List,
  level: LevelOf<List>,
  language: Language,
): string {
  const label = LABELS[language][list][String(level)];
  if (label === undefined) throw new Error(`no label for the level ${level} of ${list}`);
  return label;
}

/** The labels of a list in the order in which they are offered. */
export function listLabels(list: ListId, language: Language): readonly string[] {
  return LIST_LEVELS[list].map((level) => levelLabel(list, level, language));
}

const WORDS = new Map<ListId, ReadonlyMap<string, unknown>>();

/**
 * What every understood text of a list means, by its comparable form: the label in either language or in both, the id,
 * and for numbered lists the number, alone or before the label.
 */
export function levelWords<List extends ListId>(list: List): ReadonlyMap<string, LevelOf<List>> {
  const known = WORDS.get(list);
  // The map was made for this very list below.
  if (known !== undefined) return known as ReadonlyMap<string, LevelOf<List>>;
  const words = new Map<string, LevelOf<List>>();
  const levels: readonly LevelOf<List>[] = LIST_LEVELS[list];
  for (const level of levels) for (const text of textsOf(list, level)) words.set(comparable(text), level);
  for (const [text, id] of Object.entries(ALSO[list] ?? {})) {
    const level = levels.find((candidate) => candidate === id);
    if (level !== undefined) words.set(comparable(text), level);
  }
  WORDS.set(list, words);
  return words;
}

const CODES = new Map<ListId, LabelCodes>();

/** The codes (`levelsByCode`) of what stands in nearly all cells of a list: its labels as they are offered. */
export function codesByLabel(list: ListId): LabelCodes {
  let codes = CODES.get(list);
  if (codes === undefined) {
    codes = new LabelCodes(labelsWithCodes(list));
    CODES.set(list, codes);
  }
  return codes;
}

/** The labels of a list in all languages, and the numbers of a numbered list, with the codes of their levels. */
export function labelsWithCodes(list: ListId): readonly (readonly [string | number, number])[] {
  return levelsByCode(list).flatMap((level, code) => {
    if (level === null) return [];
    const labels = LANGUAGES.map((language) => levelLabel(list, level, language));
    const all = typeof level === 'number' ? [level, ...labels] : labels;
    return all.map((label) => [label, code] as const);
  });
}

function textsOf<List extends ListId>(list: List, level: LevelOf<List>): readonly string[] {
  const labels = LANGUAGES.map((language) => levelLabel(list, level, language));
  // A customer phase is also named by the stage of the same number.
  if (list === 'customerPhase')
    labels.push(...LANGUAGES.map((language) => LEVELS[language].stage[stageOf(level)]));
  const texts = [...labels, `${labels[0]}${labels[1]}`, `${labels[1]}${labels[0]}`, String(level)];
  if (typeof level === 'string') return texts;
  return [
    ...texts,
    ...labels.flatMap((label) => [`${level}${label}`, `${label}${level}`]),
    ...['stage', '阶段'].map((word) => `${word}${level}`),
    `第${level}阶段`,
  ];
}

function stageOf(level: string | number): (typeof LIST_LEVELS)['stage'][number] {
  const stage = LIST_LEVELS.stage.find((candidate) => candidate === level);
  if (stage === undefined) throw new Error(`not a stage: ${level}`);
  return stage;
}
