import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { format, HISTORY_RESULTS } from '../../../i18n';
import {
  bridgeOf,
  CAUSES,
  movesSince,
  type Assessment,
  type BridgedTotal,
  type CurrencyBridge,
  type ForecastMove,
} from '../../../method';
import { Message } from '../../components/Message';
import { Section } from '../../components/Section';
import { useWords } from '../../words/words';
import { useLineListStyles } from './line-list-styles';
import { ForecastMoves } from './ForecastMoves';

const useStyles = makeStyles({
  amount: { margin: 0 },
  total: { fontWeight: tokens.fontWeightSemibold },
  track: { display: 'block', height: '6px', position: 'relative', marginBlockEnd: tokens.spacingVerticalXS },
  bar: { position: 'absolute', height: '100%', minWidth: '2px', backgroundColor: tokens.colorNeutralStroke1 },
  rise: { backgroundColor: tokens.colorBrandForeground1 },
  whole: { backgroundColor: tokens.colorNeutralForeground2 },
  seen: { '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' } },
});

/** From the expected amounts of the last snapshot to those of today, cause by cause, in one currency. */
export function SinceSnapshot({
  assessment,
  currency,
}: {
  readonly assessment: Assessment;
  readonly currency: string | null;
}) {
  const inList = useLineListStyles();
  const { language, formats, levels } = useWords();
  const words = HISTORY_RESULTS[language].bridge;
  const bridge = bridgeOf(assessment);
  const found = bridge?.currencies.find((one) => one.currency === currency);
  if (bridge === null || found === undefined) {
    return (
      <Section title={words.title}>
        <span className={inList.hint}>{words.none}</span>
      </Section>
    );
  }
  const { since, edited } = bridge;
  const day = formats.day(since.asOf);
  const moves = movesSince(since, assessment);
  const here = <Place,>(all: readonly ForecastMove<Place>[]) =>
    all.filter((move) => move.currency === currency);
  return (
    <Section
      title={words.title}
      hint={
        since.note === null
          ? format(words.sinceWithoutNote, { day })
          : format(words.since, { day, note: since.note })
      }
    >
      {edited > 0 && <Message intent="warning" what={format(words.edited, { count: edited })} />}
      <Steps bridge={found} />
      <span className={inList.hint}>{words.total}</span>
      <ForecastMoves
        title={words.periodMoves}
        moves={here(moves.periods)}
        nameOf={(period) => period ?? words.noDate}
      />
      <ForecastMoves
        title={words.categoryMoves}
        moves={here(moves.categories)}
        nameOf={(category) => (category === null ? words.noStatus : levels.category[category])}
      />
    </Section>
  );
}

/** The bridge as a list: each line starts where the one above it ends. */
function Steps({ bridge }: { readonly bridge: CurrencyBridge }) {
  const styles = useStyles();
  const inList = useLineListStyles();
  const { language, formats } = useWords();
  const words = HISTORY_RESULTS[language].bridge;
  const lines = linesOf(bridge);
  const low = Math.min(0, ...lines.flatMap(({ from, to }) => [from, to]));
  const high = Math.max(1, ...lines.flatMap(({ from, to }) => [from, to]));
  const percent = (amount: number): string => `${(100 * amount) / (high - low)}%`;
  const partsOf = ({ counted, booked, omitted }: BridgedTotal): string =>
    `${words.counted} ${formats.amount(counted)} · ${words.booked} ${formats.amount(booked)} · ${words.omitted} ${formats.amount(omitted)}`;
  return (
    <ul className={inList.list}>
      {lines.map(({ id, from, to, total }) => (
        <li key={id}>
          <div className={mergeClasses(inList.line, total !== null && styles.total)}>
            <span className={inList.name}>
              {id === 'before' || id === 'after' ? words[id] : words.cause[id]}
            </span>
            <span className={styles.amount}>
              {total === null ? formats.signedAmount(to - from) : formats.amount(to)}
            </span>
          </div>
          {total !== null && (
            <span className={mergeClasses(styles.amount, inList.hint)}>{partsOf(total)}</span>
          )}
          <span className={mergeClasses(styles.amount, styles.track)} aria-hidden="true">
            <span
              className={mergeClasses(
                styles.bar,
                styles.seen,
                total !== null ? styles.whole : to > from && styles.rise,
              )}
              style={{ left: percent(Math.min(from, to) - low), width: percent(Math.abs(to - from)) }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

function linesOf({ before, after, causes }: CurrencyBridge) {
  let reached = before.total;
  const steps = CAUSES.filter((cause) => causes[cause] !== 0).map((cause) => {
    const from = reached;
    reached += causes[cause];
    return { id: cause, from, to: reached, total: null };
  });
  return [
    { id: 'before' as const, from: 0, to: before.total, total: before },
    ...steps,
    { id: 'after' as const, from: 0, to: after.total, total: after },
  ];
}
