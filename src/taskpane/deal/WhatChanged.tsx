import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { HISTORY_RESULTS } from '../../i18n';
import {
  changesOf,
  changesSince,
  lastSnapshot,
  type Assessment,
  type CellReference,
  type DealAssessment,
} from '../../method';
import { changeText } from '../../workbook/history/change-text';
import { CellLink } from '../components/CellLink';
import { Section } from '../components/Section';
import { oneLine } from '../words/one-line';
import { useWords } from '../words/words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
});

/** Who and what changed in a deal since the last snapshot; nothing before the first one. */
export function WhatChanged(props: {
  readonly assessment: Assessment;
  readonly deal: DealAssessment;
  readonly onShow: (cell: CellReference) => void;
}) {
  const styles = useStyles();
  const { language, formats } = useWords();
  const { assessment, deal, onShow } = props;
  const words = HISTORY_RESULTS[language].changes;
  const all = useMemo(() => changesSince(assessment), [assessment]);
  const since = lastSnapshot(assessment.history);
  if (since === null) return null;
  const changes = changesOf(deal.deal.key, all);
  return (
    <Section title={words.title} hint={oneLine(formats.day(since.asOf), since.note)}>
      {changes.length === 0 && <span>{words.nothing}</span>}
      <ul className={styles.list}>
        {changes.map((change, index) => (
          <li key={index}>
            <CellLink cell={change.cell} text={changeText(change, language)} onShow={onShow} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
