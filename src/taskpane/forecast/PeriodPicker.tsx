import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { PERIOD_KINDS } from '../../method';
import { useForecastWords } from '../words/forecast-words';
import type { Picked, Wish } from './pick';

const useStyles = makeStyles({
  picker: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(90px, 1fr))',
    gap: tokens.spacingHorizontalS,
    '& select': { minWidth: 0, width: '100%' },
  },
});

/** Month, quarter or year, which one, and the currency, also where there is but one: the amounts below do not say it. */
export function PeriodPicker({
  picked,
  onPick,
}: {
  readonly picked: Picked;
  readonly onPick: (wish: Wish) => void;
}) {
  const styles = useStyles();
  const { forecast: words } = useForecastWords();
  const { pick, periods, currencies } = picked;
  return (
    <div className={styles.picker}>
      <Choice
        label={words.by}
        value={pick.kind}
        choices={PERIOD_KINDS.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
        onChoose={(kind) => onPick({ kind, currency: pick.currency })}
      />
      <Choice
        label={words.period}
        value={pick.label}
        choices={periods.map((period) => ({
          value: period?.label ?? null,
          text: period?.label ?? words.undated,
        }))}
        onChoose={(label) => onPick({ ...pick, label })}
      />
      {currencies.some((currency) => currency !== null) && (
        <Choice
          label={words.currency}
          value={pick.currency}
          choices={currencies.map((currency) => ({ value: currency, text: currency ?? words.noCurrency }))}
          onChoose={(currency) => onPick({ ...pick, currency })}
        />
      )}
    </div>
  );
}

function Choice<V extends string | null>(props: {
  readonly label: string;
  readonly value: V;
  readonly choices: readonly { readonly value: V; readonly text: string }[];
  readonly onChoose: (value: V) => void;
}) {
  const id = useId();
  const { label, value, choices, onChoose } = props;
  const chosen = choices.findIndex((choice) => choice.value === value);
  const choose = (place: string) => {
    const choice = choices[Number(place)];
    if (choice !== undefined) onChoose(choice.value);
  };
  return (
    <Field label={{ children: label, htmlFor: id }}>
      <Select id={id} value={String(chosen)} onChange={(_, data) => choose(data.value)}>
        {choices.map(({ text }, place) => (
          <option key={text} value={place}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
