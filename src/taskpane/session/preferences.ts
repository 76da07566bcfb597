import { useCallback, useState } from 'react';
import { LANGUAGES, type Language } from '../../i18n';

/** What the pane remembers on this computer: nothing of the workbook. */
export interface Preferences {
  /** null: as in Office. */
  readonly language: Language | null;
  readonly checksByItself: boolean;
}

const STORAGE_KEY = 'stakegrid.pane';
const DEFAULTS: Preferences = { language: null, checksByItself: false };

/** The preferences, and the function that changes some of them. They last as long as the host lets the page store them. */
export function usePreferences(): readonly [Preferences, (change: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(storedPreferences);
  const change = useCallback((some: Partial<Preferences>) => {
    setPreferences((before) => {
      const after = { ...before, ...some };
      store(after);
      return after;
    });
  }, []);
  return [preferences, change];
}

function storedPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(STORAGE_KEY) ?? 'null');
    if (!(stored instanceof Object)) return DEFAULTS;
    const language = 'language' in stored ? stored.language : null;
    return {
      language: LANGUAGES.find((known) => known === language) ?? null,
      checksByItself: 'checksByItself' in stored && stored.checksByItself === true,
    };
  } catch {
    // Some hosts keep storage from pages, and a text there may be anybody's: the defaults hold then.
    return DEFAULTS;
  }
}

function store(preferences: Preferences): void {
  try {
    window.localStorage.setItem(STORAGE_KEY, JSON.stringify(preferences));
  } catch {
    // Without storage the choice lasts until the pane is closed.
  }
}
