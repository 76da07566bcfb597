import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellReference } from '../../method';
import { CellLink } from './CellLink';
import { Fold } from './Fold';

const useStyles = makeStyles({
  lines: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: '2px' },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  name: { flexGrow: 1, overflowWrap: 'anywhere' },
  amount: { whiteSpace: 'nowrap', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  total: {
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    paddingBlockStart: '2px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
  },
});

export interface ScoreLine {
  readonly key: string | number;
  readonly name: string;
  /** What the line adds, in words. */
  readonly amount: string;
  /** Where it stands; null where there is no such cell yet. */
  readonly cell: CellReference | null;
}

/** What a score is the sum of: folded; every line goes to its cell, and the last one is the sum. */
export function ScoreLines(props: {
  readonly title: string;
  readonly lines: readonly ScoreLine[];
  readonly total: string;
  readonly onShow: (cell: CellReference) => void;
}) {
  const styles = useStyles();
  const { title, lines, total, onShow } = props;
  return (
    <Fold title={title} quiet>
      <ul className={styles.lines}>
        {lines.map(({ key, name, amount, cell }) => (
          <li key={key} className={styles.line}>
            <CellLink className={styles.name} cell={cell} text={name} onShow={onShow} />
            <span className={styles.amount}>{amount}</span>
          </li>
        ))}
        <li className={styles.total}>{total}</li>
      </ul>
    </Fold>
  );
}
