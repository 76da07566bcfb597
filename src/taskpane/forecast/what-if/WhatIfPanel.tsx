import { Button, Field, Select, makeStyles } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import {
  chanceToReach,
  whatIf,
  type Forecast,
  type ForecastEntry,
  type Key,
  type PeriodForecast,
  type WhatIfForecast,
} from '../../../method';
import { DataTable } from '../../components/DataTable';
import { Section } from '../../components/Section';
import { dealName } from '../../words/one-line';
import { useForecastWords } from '../../words/forecast-words';
import { changeOf, typedFrom, type TypedChange } from './typed-change';
import { TriedDeal } from './TriedDeal';
import { useSteps } from '../../components/use-steps';

const useStyles = makeStyles({
  picker: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  reset: { alignSelf: 'start' },
});

/** Other values for chosen deals, and what the period would be with them. Writes nothing. */
export function WhatIfPanel(props: {
  readonly forecast: Forecast;
  readonly shown: PeriodForecast;
  /** Which period and currency that is. */
  readonly subject: string;
  /** The period without other values; null while it is worked out. */
  readonly now: WhatIfForecast | null;
  readonly target: number | null;
}) {
  const styles = useStyles();
  const { forecast: words } = useForecastWords();
  const { forecast, shown, subject, now, target } = props;
  const [tried, setTried] = useState<ReadonlyMap<Key, TypedChange>>(new Map());
  const id = useId();
  const open = useMemo(
    () =>
      forecast.entries.filter(
        ({ assessed, currency }) => assessed.deal.status === 'open' && currency === shown.currency,
      ),
    [forecast, shown.currency],
  );
  const lines = useMemo(
    () =>
      open.flatMap((entry) => {
        const typed = tried.get(entry.assessed.deal.key);
        return typed === undefined ? [] : [{ entry, typed }];
      }),
    [open, tried],
  );
  const put = (entry: ForecastEntry, typed: TypedChange | null) => {
    const next = new Map(tried);
    if (typed === null) next.delete(entry.assessed.deal.key);
    else next.set(entry.assessed.deal.key, typed);
    setTried(next);
  };
  const add = (key: string) => {
    const entry = open.find(({ assessed }) => assessed.deal.key === key);
    if (entry !== undefined) put(entry, typedFrom(entry));
  };
  return (
    <Section title={words.whatIf.title} hint={words.whatIf.hint}>
      <Field label={{ children: words.whatIf.add, htmlFor: id }}>
        <Select id={id} className={styles.picker} value="" onChange={(_, data) => add(data.value)}>
          <option value="">{words.whatIf.choose}</option>
          {open
            .filter(({ assessed }) => !tried.has(assessed.deal.key))
            .map(({ assessed: { deal } }) => (
              <option key={deal.key} value={deal.key}>
                {dealName(deal)}
              </option>
            ))}
        </Select>
      </Field>
      {lines.map(({ entry, typed }) => (
        <TriedDeal
          key={entry.assessed.deal.key}
          entry={entry}
          typed={typed}
          onType={(next) => put(entry, next)}
          onRemove={() => put(entry, null)}
        />
      ))}
      {lines.length > 0 && (
        <>
          {now !== null && <Comparison {...{ forecast, shown, subject, now, target, lines }} />}
          <Button className={styles.reset} onClick={() => setTried(new Map())}>
            {words.whatIf.reset}
          </Button>
        </>
      )}
    </Section>
  );
}

/** The period now and with the values that are tried. */
function Comparison(props: {
  readonly forecast: Forecast;
  readonly shown: PeriodForecast;
  readonly subject: string;
  readonly now: WhatIfForecast;
  readonly target: number | null;
  readonly lines: readonly { readonly entry: ForecastEntry; readonly typed: TypedChange }[];
}) {
  const { forecast: words, formats } = useForecastWords();
  const { forecast, shown, subject, now, target, lines } = props;
  const steps = useMemo(() => {
    const changes = lines.map(({ entry, typed }) => changeOf(entry, typed));
    return () => whatIf(forecast, shown, changes);
  }, [forecast, shown, lines]);
  const then = useSteps(steps, subject);
  if (then === null) return null;
  const booked = shown.booked.amount;
  const reach = ({ distribution }: WhatIfForecast): number =>
    target === null ? 0 : chanceToReach(distribution, target - booked).chance;
  const amountRow = (name: string, of: (one: WhatIfForecast) => number) => ({
    key: name,
    cells: [
      name,
      formats.amount(booked + of(now)),
      formats.amount(booked + of(then)),
      formats.signedAmount(of(then) - of(now)),
    ],
  });
  return (
    <div aria-live="polite">
      <DataTable
        figures
        label={words.whatIf.title}
        headers={[words.whatIf.figure, words.whatIf.now, words.whatIf.then, words.whatIf.change]}
        rows={[
          amountRow(words.together, ({ total }) => total.expected),
          amountRow(words.marks.p10, ({ range }) => range.p10),
          amountRow(words.marks.p50, ({ range }) => range.p50),
          amountRow(words.marks.p90, ({ range }) => range.p90),
          ...(target === null
            ? []
            : [
                {
                  key: 'reach',
                  cells: [
                    words.whatIf.chanceOfTarget,
                    formats.percent(reach(now)),
                    formats.percent(reach(then)),
                    formats.signedPercent(reach(then) - reach(now)),
                  ],
                },
              ]),
        ]}
      />
    </div>
  );
}
