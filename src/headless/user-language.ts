import { languageOfLocale, type Language } from '../i18n';

/** The language of the user’s terminal; English unless it is Chinese. */
export function languageOfUser(): Language {
  const locale = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
  return languageOfLocale(locale);
}
