import { format } from '../../i18n';
import type { PeriodForecast } from '../../method';
import { Stat, Stats } from '../components/Stat';
import { useForecastWords } from '../words/forecast-words';

/** What is booked, what is expected, both together, and the target where there is one. */
export function PeriodFigures({
  forecast,
  target,
}: {
  readonly forecast: PeriodForecast;
  readonly target: number | null;
}) {
  const { forecast: words, formats } = useForecastWords();
  const { booked, total } = forecast;
  const gap = target === null ? 0 : target - booked.amount;
  return (
    <Stats>
      <Stat
        label={words.booked}
        value={formats.amount(booked.amount)}
        note={format(words.deals, { count: booked.count })}
      />
      <Stat
        label={words.expected}
        value={formats.amount(total.expected)}
        note={format(words.deals, { count: total.count })}
      />
      <Stat label={words.together} value={formats.amount(booked.amount + total.expected)} />
      {target !== null && (
        <Stat
          label={words.target}
          value={formats.amount(target)}
          note={gap > 0 ? format(words.gap, { amount: formats.amount(gap) }) : words.reached}
        />
      )}
    </Stats>
  );
}
