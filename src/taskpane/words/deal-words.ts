import { useMemo } from 'react';
import { DEAL_TAB_WORDS } from '../../i18n';
import { useWords, type Words } from './words';

/** The words of the pane with those of this tab, which are loaded with it. */
export interface DealTabWords extends Words {
  readonly deal: (typeof DEAL_TAB_WORDS)[Words['language']];
}

export function useDealWords(): DealTabWords {
  const words = useWords();
  return useMemo(() => ({ ...words, deal: DEAL_TAB_WORDS[words.language] }), [words]);
}
