import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { format } from '../../i18n';
import { moversOf, outcomeOf, type Forecast, type ForecastEntry, type PeriodForecast } from '../../method';
import { Section } from '../components/Section';
import type { TabProps } from '../tabs/tab-props';
import { dealName } from '../words/one-line';
import { useForecastWords } from '../words/forecast-words';
import { entriesIn } from './entries-in';
import { useSteps } from '../components/use-steps';

const SHOWN = 5;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  item: { minWidth: 0, display: 'flex', flexDirection: 'column' },
  amounts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  bar: { display: 'flex', height: '6px', marginBlock: '2px', gap: '1px' },
  fall: {
    backgroundColor: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { backgroundColor: 'GrayText', forcedColorAdjust: 'none' },
  },
  rise: {
    backgroundColor: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});

const WON_FIRST = ['moverWon', 'moverLost'] as const;
/** A negative amount is lost with the deal won: what raises the total is that it is lost. */
const LOST_FIRST = ['moverLost', 'moverWon'] as const;

/** The deals whose result moves the cautious figure most, each with a way to it. */
export function Movers(props: {
  readonly forecast: Forecast;
  readonly shown: PeriodForecast;
  /** Which period and currency that is. */
  readonly subject: string;
  readonly onOpenDeal: TabProps['onOpenDeal'];
}) {
  const styles = useStyles();
  const { forecast: words, formats } = useForecastWords();
  const { forecast, shown, subject, onOpenDeal } = props;
  const steps = useMemo(() => {
    const counted = entriesIn(forecast.entries, shown).filter(({ block }) => block === 'counted');
    return () => moversOf(counted, (entry: ForecastEntry) => outcomeOf(entry, forecast.commonShock));
  }, [forecast, shown]);
  const moves = useSteps(steps, subject)?.slice(0, SHOWN);
  if (moves === undefined) return null;
  const longest = Math.max(...moves.map(({ rise, fall }) => rise + fall));
  return (
    <Section title={words.movers} hint={words.moversHint}>
      {moves.length === 0 ? (
        words.noMovers
      ) : (
        <ol className={styles.list}>
          {moves.map(({ of, rise, fall }) => (
            <li key={of.assessed.deal.key} className={styles.item}>
              <Link as="button" onClick={() => onOpenDeal(of.assessed.deal.key)}>
                {dealName(of.assessed.deal)}
              </Link>
              <span className={styles.bar} aria-hidden="true">
                <span className={styles.rise} style={{ width: `${(rise / longest) * 100}%` }} />
                <span className={styles.fall} style={{ width: `${(fall / longest) * 100}%` }} />
              </span>
              <span className={styles.amounts}>
                {(of.amount < 0 ? LOST_FIRST : WON_FIRST).map((result, index) => (
                  <span key={result}>
                    {format(words[result], { change: formats.signedAmount(index === 0 ? rise : -fall) })}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
