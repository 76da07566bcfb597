import { useCallback, useRef, useState } from 'react';
import { format, HISTORY_RESULTS } from '../../i18n';
import {
  eraseFromHistory,
  type ErasedRows,
  type HistoryErasure,
} from '../../workbook/history/erase-from-history';
import { Message } from '../components/Message';
import { ProblemMessage } from '../components/ProblemMessage';
import { problemOf, type Problem } from '../session/problem';
import { useWords } from '../words/words';

type Outcome =
  ({ readonly kind: 'erased' } & ErasedRows) | { readonly kind: 'problem'; readonly problem: Problem };

/** Erases a name from the history sheets after the input sheets were written; `prepare` says whose. */
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
      setOutcome({ kind: 'erased', ...erased });
    } catch (error) {
      setOutcome({ kind: 'problem', problem: problemOf(error) });
    }
  }, []);
  return { prepare, erase, outcome };
}

/** What became of the name in the history sheets; nothing when it did not stand there. */
export function HistoryErasureMessage(props: {
  readonly outcome: Outcome | null;
  readonly onTryAgain: () => void;
}) {
  const { language, frame } = useWords();
  const { outcome, onTryAgain } = props;
  if (outcome === null) return null;
  if (outcome.kind === 'problem') {
    return <ProblemMessage problem={outcome.problem} onTryAgain={onTryAgain} />;
  }
  if (outcome.unreadable.length > 0) {
    const { what, todo } = HISTORY_RESULTS[language].pane.notErased;
    const sheets = outcome.unreadable.join(frame.and);
    const action = { label: frame.tryAgain, onPress: onTryAgain };
    return <Message intent="warning" what={format(what, { sheets })} todo={todo} action={action} />;
  }
  if (outcome.rows === 0) return null;
  return (
    <Message intent="info" what={format(HISTORY_RESULTS[language].pane.erased, { rows: outcome.rows })} />
  );
}
