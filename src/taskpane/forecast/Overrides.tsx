import { makeStyles, tokens } from '@fluentui/react-components';
import { format } from '../../i18n';
import type { Forecast, PeriodForecast } from '../../method';
import { Section } from '../components/Section';
import { dealName } from '../words/one-line';
import { useForecastWords } from '../words/forecast-words';
import { entriesIn } from './entries-in';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** The overrides of the period with their reasons; nothing where there are none. */
export function Overrides({
  forecast,
  shown,
}: {
  readonly forecast: Forecast;
  readonly shown: PeriodForecast;
}) {
  const styles = useStyles();
  const { forecast: words, formats, frame } = useForecastWords();
  const here = new Set(entriesIn(forecast.entries, shown));
  const lines = forecast.overrides.filter(({ entry }) => here.has(entry));
  if (lines.length === 0) return null;
  return (
    <Section title={words.overrides}>
      <ul className={styles.list}>
        {lines.map(({ entry, override, reason, replaced, counts }) => (
          <li key={entry.assessed.deal.key}>
            {dealName(entry.assessed.deal)}
            <br />
            <span className={styles.muted}>
              {format(words.overrideLine, {
                override: formats.amount(override),
                replaced: replaced === null ? frame.none : formats.amount(replaced),
                reason: reason ?? words.noReason,
              })}
              {!counts && ` (${words.withoutEffect})`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
