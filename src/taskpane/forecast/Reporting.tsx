import { makeStyles } from '@fluentui/react-components';
import { format } from '../../i18n';
import type { Forecast, PeriodKind } from '../../method';
import { Message } from '../components/Message';
import { Section } from '../components/Section';
import { useForecastWords } from '../words/forecast-words';

const useStyles = makeStyles({ text: { margin: 0 } });

/** The period over all currencies, where the Rules table names a reporting currency. */
export function Reporting(props: {
  readonly forecast: Forecast;
  readonly kind: PeriodKind;
  readonly label: string | null;
}) {
  const styles = useStyles();
  const { forecast: words, formats, frame } = useForecastWords();
  const found = props.forecast.reporting[props.kind].find(
    ({ period }) => (period?.label ?? null) === props.label,
  );
  if (found === undefined) return null;
  const { currency, booked, total, range, ratesOn, rates, missing } = found;
  return (
    <Section title={format(words.inReporting, { currency })}>
      <p className={styles.text}>
        {format(words.reportingLine, {
          booked: formats.amount(booked.amount),
          expected: formats.amount(total.expected),
          low: formats.amount(range.p10),
          high: formats.amount(range.p90),
          day: formats.day(ratesOn),
        })}
        {rates.some(({ isFrozen }) => isFrozen) && ` ${words.reportingFrozen}`}
      </p>
      {missing.length > 0 && (
        <Message
          intent="warning"
          what={format(words.reportingGap, {
            currencies: missing.map((code) => code ?? words.noCurrency).join(frame.and),
          })}
        />
      )}
    </Section>
  );
}
