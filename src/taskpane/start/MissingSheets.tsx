import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { format } from '../../i18n';
import { missingTables } from '../../workbook/build/missing-tables';
import { WORKBOOK_WORDS } from '../../workbook/schema/words';
import { Message } from '../components/Message';
import { ProblemMessage } from '../components/ProblemMessage';
import { Section } from '../components/Section';
import { Working } from '../components/Working';
import { problemOf, type Problem } from '../session/problem';
import { useSession } from '../session/use-session';
import type { WorkbookView } from '../session/view';
import { useWords } from '../words/words';

const useStyles = makeStyles({ text: { margin: 0 } });

type Outcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'added'; readonly sheets: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Adds the input sheets that a workbook with deals lacks; nothing where it has them all. */
export function MissingSheets({ view }: { readonly view: WorkbookView }) {
  const styles = useStyles();
  const { start, frame } = useWords();
  const session = useSession();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  const { reading } = view;
  const missing = missingTables(reading).map(({ id }) => WORKBOOK_WORDS[reading.language].sheets[id]);

  const add = async () => {
    if (outcome.kind === 'working') return;
    setOutcome({ kind: 'working' });
    try {
      const { addMissingSheets } = await import('../../workbook/build');
      const result = await Excel.run(addMissingSheets);
      setOutcome(result.kind === 'built' ? { kind: 'added', sheets: result.sheets } : { kind: 'idle' });
      await session.read();
    } catch (error) {
      setOutcome({ kind: 'problem', problem: problemOf(error) });
    }
  };

  if (outcome.kind === 'added' && missing.length === 0) {
    const what = format(start.added, { sheets: outcome.sheets.join(frame.and) });
    return <Message intent="success" what={what} todo={start.addedNext} />;
  }
  if (missing.length === 0) return null;
  return (
    <Section title={start.missingTitle}>
      <p className={styles.text}>{format(start.missingText, { sheets: missing.join(frame.and) })}</p>
      {outcome.kind === 'working' ? (
        <Working text={start.creating} />
      ) : (
        <Button onClick={() => void add()}>{start.addMissing}</Button>
      )}
      {outcome.kind === 'problem' && (
        <ProblemMessage problem={outcome.problem} onTryAgain={() => void add()} />
      )}
    </Section>
  );
}
