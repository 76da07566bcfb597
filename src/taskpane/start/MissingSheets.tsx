import { Button, makeStyles } from '@fluentui/react-components';
import { format } from '../../i18n';
import { missingTables } from '../../workbook/build/missing-tables';
import { WORKBOOK_WORDS } from '../../workbook/schema/words';
import { Message } from '../components/Message';
import { ProblemMessage } from '../components/ProblemMessage';
import { Section } from '../components/Section';
import { Working } from '../components/Working';
import { useJob } from '../session/use-job';
import { useSession } from '../session/use-session';
import type { WorkbookView } from '../session/view';
import { useWords } from '../words/words';

const useStyles = makeStyles({ text: { margin: 0 } });

/** Adds the input sheets that a workbook with deals lacks; nothing where it has them all. */
export function MissingSheets({ view }: { readonly view: WorkbookView }) {
  const styles = useStyles();
  const { start, frame } = useWords();
  const session = useSession();
  const { reading } = view;
  const missing = missingTables(reading).map(({ id }) => WORKBOOK_WORDS[reading.language].sheets[id]);

  const { state, start: add } = useJob(async () => {
    const { addMissingSheets } = await import('../../workbook/build');
    const result = await Excel.run(addMissingSheets);
    await session.read();
    return result;
  });

  if (state.kind === 'built' && missing.length === 0) {
    const what = format(start.added, { sheets: state.sheets.join(frame.and) });
    return <Message intent="success" what={what} todo={start.addedNext} />;
  }
  if (missing.length === 0) return null;
  return (
    <Section title={start.missingTitle}>
      <p className={styles.text}>{format(start.missingText, { sheets: missing.join(frame.and) })}</p>
      {state.kind === 'working' ? (
        <Working text={start.creating} />
      ) : (
        <Button onClick={() => void add()}>{start.addMissing}</Button>
      )}
      {state.kind === 'problem' && <ProblemMessage problem={state.problem} onTryAgain={() => void add()} />}
    </Section>
  );
}
