/** The languages of the product. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language for a user whose programs speak that of `locale`, such as `zh-CN` or `en-GB`: English unless it is Chinese. */
export function languageOfLocale(locale: string): Language {
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The locale of a program that displays a language. */
export function localeOf(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en-US';
}

/** The same words in every language. */
export type InEachLanguage<T> = Readonly<Record<Language, T>>;

/** The shape of a nested list of words without its exact texts: what a translation has to fill. */
export type WordsLike<T> = { readonly [K in keyof T]: T[K] extends string ? string : WordsLike<T[K]> };
