import { makeStyles } from '@fluentui/react-components';
import { format } from '../../i18n';
import { useWords } from '../words/words';
import type { ShowFailure } from '../session/show';
import { Message } from './Message';
import { ProblemMessage } from './ProblemMessage';

const useStyles = makeStyles({
  // Below the tabs, and in sight also for who presses a link further down.
  place: { position: 'sticky', top: '52px', zIndex: 1 },
});

/** Why a cell could not be shown. */
export function ShowFailureMessage({ failure }: { readonly failure: ShowFailure | null }) {
  const styles = useStyles();
  if (failure === null) return null;
  return (
    <div className={styles.place}>
      <Failure failure={failure} />
    </div>
  );
}

function Failure({ failure }: { readonly failure: ShowFailure }) {
  const { check } = useWords();
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
