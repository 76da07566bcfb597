import { createContext, useContext, useMemo, type ReactNode } from 'react';
import {
  languageOfLocale,
  LEVELS,
  PANE_WORDS,
  type Language,
  type LevelWords,
  type PaneWords,
} from '../../i18n';
import { WORKBOOK_WORDS } from '../../workbook/schema/words';
import { formatsOf, type Formats } from './formats';

/** Everything that the pane says, in the language of the pane and the number format of the user. */
export interface Words extends PaneWords {
  readonly language: Language;
  readonly levels: LevelWords;
  readonly workbook: (typeof WORKBOOK_WORDS)[Language];
  readonly formats: Formats;
}

const WordsContext = createContext<Words | null>(null);

/** `locale` is the display language of Office, such as `en-GB`; `culture` is how the user writes dates and numbers. */
export function WordsProvider(props: {
  readonly language: Language;
  readonly locale: string;
  readonly culture?: string | null;
  readonly children: ReactNode;
}) {
  const { language, locale, culture = null } = props;
  const words = useMemo(() => wordsOf(language, locale, culture), [language, locale, culture]);
  return <WordsContext value={words}>{props.children}</WordsContext>;
}

/** The words and formats of the language of the pane. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('A part of the pane stands outside of its WordsProvider.');
  return words;
}

/** All words of the pane in one language, with its formats. */
export function wordsOf(language: Language, locale: string, culture: string | null = null): Words {
  return {
    ...PANE_WORDS[language],
    language,
    levels: LEVELS[language],
    workbook: WORKBOOK_WORDS[language],
    formats: formatsOf(localeFor(language, locale), culture ?? localeFor(language, locale)),
  };
}

/** The language of Office decides unless the user has chosen one. */
export function languageOf(locale: string, chosen: Language | null): Language {
  return chosen ?? languageOfLocale(locale);
}

function localeFor(language: Language, locale: string): string {
  if (locale.toLowerCase().startsWith(language)) return locale;
  return language === 'zh' ? 'zh-CN' : 'en';
}
