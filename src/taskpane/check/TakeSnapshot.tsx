import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { format, HISTORY_RESULTS } from '../../i18n';
import { calendarDayOf } from '../../workbook/calendar-day';
import { Fold } from '../components/Fold';
import { Message } from '../components/Message';
import { ProblemMessage } from '../components/ProblemMessage';
import { RefusalMessage } from '../components/RefusalMessage';
import { Working } from '../components/Working';
import { problemOf, type Problem } from '../session/problem';
import { useWords } from '../words/words';
import { useSession } from '../session/use-session';
import type { SnapshotResult } from '../../workbook/history/take-snapshot';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalS },
  field: { alignSelf: 'stretch' },
});

type Outcome =
  | { readonly kind: 'asking' }
  | { readonly kind: 'working' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | SnapshotResult;

/** Keeps the values of all deals in the history sheets, with a note. */
export function TakeSnapshot() {
  const styles = useStyles();
  const { language } = useWords();
  const session = useSession();
  const words = HISTORY_RESULTS[language].pane;
  const [note, setNote] = useState('');
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'asking' });

  const take = async () => {
    setOutcome({ kind: 'working' });
    try {
      const { takeSnapshot } = await import('../../workbook/history/take-snapshot');
      const now = new Date();
      const result = await Excel.run((context) =>
        takeSnapshot(context, { today: calendarDayOf(now), now, note }),
      );
      setOutcome(result);
      if (result.kind !== 'taken') return;
      setNote('');
      await session.read();
    } catch (error) {
      setOutcome({ kind: 'problem', problem: problemOf(error) });
    }
  };

  return (
    <Fold title={words.snapshot}>
      <div className={styles.form}>
        <Field className={styles.field} label={words.note} hint={words.hint}>
          <Textarea
            value={note}
            onChange={(_, data) => setNote(data.value)}
            disabled={outcome.kind === 'working'}
          />
        </Field>
        <Button disabledFocusable={outcome.kind === 'working'} onClick={() => void take()}>
          {words.take}
        </Button>
        <Result outcome={outcome} onTryAgain={() => void take()} />
      </div>
    </Fold>
  );
}

function Result(props: { readonly outcome: Outcome; readonly onTryAgain: () => void }) {
  const { language } = useWords();
  const words = HISTORY_RESULTS[language].pane;
  const { outcome, onTryAgain } = props;
  switch (outcome.kind) {
    case 'asking':
      return null;
    case 'working':
      return <Working text={words.taking} />;
    case 'problem':
      return <ProblemMessage problem={outcome.problem} onTryAgain={onTryAgain} />;
    case 'taken': {
      const { deals, people } = outcome;
      return <Message intent="success" what={format(words.taken, { deals, people })} />;
    }
    case 'refused':
      return outcome.code === 'no-deals' ? (
        <Message intent="warning" what={words.noDeals} />
      ) : (
        <RefusalMessage refusal={outcome} onTryAgain={onTryAgain} />
      );
  }
}
