import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { format, HISTORY_RESULTS } from '../../../i18n';
import { commitmentStates, type Assessment, type Facts } from '../../../method';
import { commitmentLines, commitmentTitle } from '../../../workbook/publish/forecast/commitment-text';
import { Section } from '../../components/Section';
import { useWords } from '../../words/words';
import { KeepCommitment } from './KeepCommitment';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  title: { overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** What was sealed and closed for a period and what became of it, and the ways to seal and close it. */
export function Commitments(props: {
  readonly assessment: Assessment;
  readonly facts: Pick<Facts, 'rates'>;
  readonly label: string;
}) {
  const styles = useStyles();
  const { language } = useWords();
  const { assessment, facts, label } = props;
  const words = HISTORY_RESULTS[language].commitments.pane;
  const states = useMemo(
    () => commitmentStates(assessment, facts).filter(({ commitment }) => commitment.period === label),
    [assessment, facts, label],
  );
  return (
    <Section title={words.title}>
      {states.length === 0 && (
        <span className={styles.hint}>{format(words.nothingKept, { period: label })}</span>
      )}
      {states.map((state) => (
        <div key={`${state.commitment.kind} ${state.commitment.id}`}>
          <div className={styles.title}>{commitmentTitle(state, language)}</div>
          <ul className={styles.list}>
            {commitmentLines(state, language).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      <KeepCommitment kind="commit" {...props} />
      <KeepCommitment kind="close" {...props} />
    </Section>
  );
}
