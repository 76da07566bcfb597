import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { format } from '../../i18n';
import type { DealAssessment, PersonAssessment } from '../../method';
import { erasurePlan } from '../../workbook/write';
import { Message } from '../components/Message';
import { useWords } from '../words/words';
import { useSession } from '../session/use-session';
import type { WorkbookView } from '../session/view';
import { useWrite } from '../write/use-write';
import { WriteSteps } from '../write/WriteSteps';
import { HistoryErasureMessage, useHistoryErasure } from './HistoryErasure';
import { Task } from './Task';

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** Replaces the name of a person by a code wherever it stands in the input tables. */
export function ErasePersonTask(props: {
  readonly view: WorkbookView;
  readonly deal: DealAssessment;
  readonly person: PersonAssessment | null;
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const { guide, check } = useWords();
  const session = useSession();
  const { view, deal, onLeave } = props;
  const { erase } = guide;
  // The person is gone from the sheets after the write; the task goes on speaking of the one it was opened for.
  const [name] = useState(props.person?.stakeholder.name ?? '');
  const inHistory = useHistoryErasure();
  const writing = useWrite(() => void inHistory.erase());
  const { state } = writing;
  const isDone = state.kind === 'written' || state.kind === 'takenBack';
  const begin = () => {
    const { cells, code, deals, others } = erasurePlan(view.reading, name, deal.deal);
    inHistory.prepare({ name, code, others, deals });
    void writing.plan({ facts: view.reading.facts, cells, rows: [] });
  };
  return (
    <Task title={format(erase.title, { person: name })} isDone={isDone} onLeave={onLeave}>
      {state.kind === 'idle' && (
        <>
          <p className={styles.text}>{format(erase.intro, { person: name })}</p>
          <ul className={styles.list}>
            {erase.limits.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div>
            <Button appearance="primary" onClick={begin}>
              {guide.preview.show}
            </Button>
          </div>
        </>
      )}
      <WriteSteps writing={writing} />
      <HistoryErasureMessage outcome={inHistory.outcome} onTryAgain={() => void inHistory.erase()} />
      {state.kind === 'written' && (
        <Message
          intent="warning"
          what={erase.results}
          todo={erase.resultsTodo}
          action={{ label: check.checkAgain, onPress: () => void session.check() }}
        />
      )}
    </Task>
  );
}
