import { makeStyles, tokens } from '@fluentui/react-components';
import type { ForecastMove } from '../../method';
import { useWords } from '../words/words';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, fontVariantNumeric: 'tabular-nums' },
  name: { flexGrow: 1, margin: 0 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Deals that went from one period or category to another, with what is expected of them now. */
export function ForecastMoves<Place>({
  title,
  moves,
  nameOf,
}: {
  readonly title: string;
  readonly moves: readonly ForecastMove<Place>[];
  readonly nameOf: (place: Place) => string;
}) {
  const styles = useStyles();
  const { formats, frame } = useWords();
  if (moves.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {moves.map(({ from, to, deals, after }) => (
          <li key={`${nameOf(from)} ${nameOf(to)}`} className={styles.line}>
            <span className={styles.name}>
              {nameOf(from)} → {nameOf(to)} <span className={styles.hint}>{deals.join(frame.and)}</span>
            </span>
            <span>{formats.amount(after)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
