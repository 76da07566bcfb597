import { makeStyles, tokens } from '@fluentui/react-components';
import type { ForecastMove } from '../../../method';
import { useWords } from '../../words/words';
import { useLineListStyles } from './line-list-styles';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
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
  const inList = useLineListStyles();
  const { formats, frame } = useWords();
  if (moves.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={inList.list}>
        {moves.map(({ from, to, deals, after }) => (
          <li key={`${nameOf(from)} ${nameOf(to)}`} className={inList.line}>
            <span className={inList.name}>
              {nameOf(from)} → {nameOf(to)} <span className={inList.hint}>{deals.join(frame.and)}</span>
            </span>
            <span>{formats.amount(after)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
