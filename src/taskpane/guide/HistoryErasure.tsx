import { useCallback, useRef, useState } from 'react';
import { format, HISTORY_RESULTS } from '../../i18n';
import {
  eraseFromHistory,
  type ErasedRows,
  type HistoryErasure,
} from '../../workbook/history/erase-from-history';
import { nameElsewhere } from '../../workbook/write';
import { Message } from '../components/Message';
import { ProblemMessage } from '../components/ProblemMessage';
import { problemOf, type Problem } from '../session/problem';
import { useWords } from '../words/words';

/** So many places are named. */
const MOST_PLACES = 12;

type Outcome =
  | ({ readonly kind: 'erased'; readonly elsewhere: readonly string[] } & ErasedRows)
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Erases a name from the history sheets after the input sheets were written, and looks where else it stands; `prepare` says whose. */
export function useHistoryErasure() {
  const erasure = useRef<HistoryErasure | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const prepare = useCallback((next: HistoryErasure) => {
    erasure.current = next;
  }, []);
  const erase = useCallback(async (): Promise<void> => {
    const { current } = erasure;
    if (current === null) return;
    try {
      const erased = await Excel.run((context) => eraseFromHistory(context, current));
      const elsewhere = await Excel.run((context) => nameElsewhere(context, current));
      setOutcome({ kind: 'erased', ...erased, elsewhere });
    } catch (error) {
      setOutcome({ kind: 'problem', problem: problemOf(error) });
    }
  }, []);
  return { prepare, erase, outcome };
}

/** What became of the name in the history sheets, and where else it stands; nothing when it stands nowhere. */
export function HistoryErasureMessage(props: {
  readonly outcome: Outcome | null;
  readonly onTryAgain: () => void;
}) {
  const { language, frame, guide } = useWords();
  const { outcome, onTryAgain } = props;
  if (outcome === null) return null;
  if (outcome.kind === 'problem') {
    return <ProblemMessage problem={outcome.problem} onTryAgain={onTryAgain} />;
  }
  const { rows, unreadable, elsewhere } = outcome;
  const words = HISTORY_RESULTS[language].pane;
  const places =
    elsewhere.slice(0, MOST_PLACES).join(frame.and) + (elsewhere.length > MOST_PLACES ? ' …' : '');
  return (
    <>
      {unreadable.length > 0 && (
        <Message
          intent="warning"
          what={format(words.notErased.what, { sheets: unreadable.join(frame.and) })}
          todo={words.notErased.todo}
          action={{ label: frame.tryAgain, onPress: onTryAgain }}
        />
      )}
      {rows > 0 && <Message intent="info" what={format(words.erased, { rows })} />}
      {elsewhere.length > 0 && (
        <Message
          intent="warning"
          what={format(guide.erase.elsewhere.what, { places })}
          todo={guide.erase.elsewhere.todo}
        />
      )}
    </>
  );
}
