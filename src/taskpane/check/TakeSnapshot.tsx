import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { format, HISTORY_RESULTS } from '../../i18n';
import { calendarDayOf } from '../../workbook/calendar-day';
import { Fold } from '../components/Fold';
import { Message } from '../components/Message';
import { ProblemMessage } from '../components/ProblemMessage';
import { RefusalMessage } from '../components/RefusalMessage';
import { Working } from '../components/Working';
import { useJob, type JobState } from '../session/use-job';
import { useWords } from '../words/words';
import { useSession } from '../session/use-session';
import type { SnapshotResult } from '../../workbook/history/take-snapshot';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalS },
  field: { alignSelf: 'stretch' },
});

/** Keeps the values of all deals in the history sheets, with a note. */
export function TakeSnapshot() {
  const styles = useStyles();
  const { language } = useWords();
  const session = useSession();
  const words = HISTORY_RESULTS[language].pane;
  const [note, setNote] = useState('');
  const job = useJob(async () => {
    const { takeSnapshot } = await import('../../workbook/history/take-snapshot');
    const now = new Date();
    const result = await Excel.run((context) =>
      takeSnapshot(context, { today: calendarDayOf(now), now, note }),
    );
    if (result.kind === 'taken') {
      setNote('');
      await session.read();
    }
    return result;
  });
  const isWorking = job.state.kind === 'working';

  return (
    <Fold title={words.snapshot}>
      <div className={styles.form}>
        <Field className={styles.field} label={words.note} hint={words.hint}>
          <Textarea value={note} onChange={(_, data) => setNote(data.value)} disabled={isWorking} />
        </Field>
        <Button disabledFocusable={isWorking} onClick={() => void job.start()}>
          {words.take}
        </Button>
        <Result outcome={job.state} onTryAgain={() => void job.start()} />
      </div>
    </Fold>
  );
}

function Result(props: { readonly outcome: JobState<SnapshotResult>; readonly onTryAgain: () => void }) {
  const { language } = useWords();
  const words = HISTORY_RESULTS[language].pane;
  const { outcome, onTryAgain } = props;
  switch (outcome.kind) {
    case 'idle':
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
