import { makeStyles, tokens } from '@fluentui/react-components';
import { format } from '../../../i18n';
import { chanceToReach, type WhatIfForecast } from '../../../method';
import { useForecastWords } from '../../words/forecast-words';
import { RangePicture } from './RangePicture';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { margin: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The range of a period as a picture and in words; all amounts with what is booked. */
export function RangeView(props: {
  readonly booked: number;
  readonly now: WhatIfForecast;
  readonly target: number | null;
}) {
  const styles = useStyles();
  const { forecast: words, formats } = useForecastWords();
  const { booked, now, target } = props;
  const { range, distribution, total } = now;
  const at = (amount: number): string => formats.amount(booked + amount);
  return (
    <div className={styles.view}>
      {total.count === 0 ? (
        <p className={styles.text}>{format(words.certain, { amount: at(0) })}</p>
      ) : (
        <>
          <RangePicture distribution={distribution} range={range} booked={booked} target={target} />
          <p className={styles.text}>
            {range.p10 === range.p90
              ? format(words.steady, { amount: at(range.p10) })
              : format(words.between, { low: at(range.p10), middle: at(range.p50), high: at(range.p90) })}
          </p>
        </>
      )}
      {target !== null && (
        <p className={styles.text}>
          {format(words.reach, {
            target: formats.amount(target),
            chance: formats.percent(chanceToReach(distribution, target - booked).chance),
          })}
        </p>
      )}
      {total.count > 0 && (
        <p className={styles.note}>
          {range.error === 0 ? words.exact : format(words.error, { error: formats.amount(range.error) })}
        </p>
      )}
    </div>
  );
}
