import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { HISTORY_RESULTS } from '../../../i18n';
import { calibrationView, type Assessment, type ReliabilityBin } from '../../../method';
import { calibrationSentences } from '../../../workbook/publish/forecast/calibration-sentences';
import { DataTable } from '../../components/DataTable';
import { Fold } from '../../components/Fold';
import { Section } from '../../components/Section';
import { useWords } from '../../words/words';

const SIDE = 120;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  picture: { display: 'block', width: '160px', height: '160px', overflow: 'visible' },
  line: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1px' },
  dot: {
    fill: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
});

/** How far the win chances have come true: in words, and per step of win chance what was forecast and what came. */
export function Calibration({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const { language, formats, frame } = useWords();
  const words = HISTORY_RESULTS[language].calibration;
  const view = useMemo(() => calibrationView(assessment), [assessment]);
  const bins = view.figures.bins.filter(({ deals }) => deals > 0);
  return (
    <Section title={words.title}>
      <ul className={styles.list}>
        {calibrationSentences(view, language).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {bins.length > 0 && (
        <Fold title={words.reliability} open>
          <Reliability bins={bins} label={words.reliability} />
          <DataTable
            figures
            label={words.reliability}
            headers={[words.bin, words.deals, words.meanChance, words.shareWon]}
            rows={bins.map(({ from, to, deals, won, meanChance }) => ({
              key: String(from),
              cells: [
                `${formats.percent(from)} – ${formats.percent(to)}`,
                formats.number(deals),
                meanChance === null ? frame.none : formats.percent(meanChance),
                formats.percent(won / deals),
              ],
            }))}
          />
        </Fold>
      )}
    </Section>
  );
}

/** Mean win chance to the right, share won upwards; on the line both agree. The table below says the same. */
function Reliability({ bins, label }: { readonly bins: readonly ReliabilityBin[]; readonly label: string }) {
  const styles = useStyles();
  const most = Math.max(...bins.map(({ deals }) => deals));
  return (
    <svg className={styles.picture} viewBox={`-6 -6 ${SIDE + 12} ${SIDE + 12}`} role="img" aria-label={label}>
      <line className={styles.line} x1={0} y1={SIDE} x2={SIDE} y2={SIDE} />
      <line className={styles.line} x1={0} y1={0} x2={0} y2={SIDE} />
      <line className={styles.line} x1={0} y1={SIDE} x2={SIDE} y2={0} strokeDasharray="3 3" />
      {bins.map(({ from, deals, won, meanChance }) => (
        <circle
          key={from}
          className={styles.dot}
          cx={(meanChance ?? 0) * SIDE}
          cy={SIDE - (won / deals) * SIDE}
          r={2 + 4 * Math.sqrt(deals / most)}
        />
      ))}
    </svg>
  );
}
