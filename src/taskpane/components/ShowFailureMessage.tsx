import { format } from '../../i18n';
import { useWords } from '../words/words';
import type { ShowFailure } from '../session/show';
import { Message } from './Message';
import { ProblemMessage } from './ProblemMessage';

/** Why a cell could not be shown. */
export function ShowFailureMessage({ failure }: { readonly failure: ShowFailure | null }) {
  const { check } = useWords();
  if (failure === null) return null;
  if (failure.kind === 'problem') {
    return <ProblemMessage problem={failure.problem} onTryAgain={failure.tryAgain} />;
  }
  if (failure.kind === 'hidden') {
    return (
      <Message
        intent="info"
        what={check.hiddenCell}
        action={{ label: check.revealCell, onPress: failure.reveal }}
      />
    );
  }
  const { refusal } = failure;
  const what =
    refusal.code === 'hidden-sheet' ? format(check.hiddenSheet, { sheet: refusal.sheet }) : check.cellGone;
  return <Message intent="warning" what={what} />;
}
