import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { format } from '../../../i18n';
import type { ForecastEntry } from '../../../method';
import { dealName } from '../../words/one-line';
import { useForecastWords } from '../../words/forecast-words';
import { amountIn, chanceIn, isDay, type TypedChange } from './typed-change';

const useStyles = makeStyles({
  deal: {
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold, minWidth: 0, overflowWrap: 'anywhere' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(132px, 1fr))',
    gap: tokens.spacingHorizontalS,
    '& > *': { minWidth: 0 },
    '& input': { minWidth: 0, width: '100%' },
  },
});

/** The fields of one deal that is tried. */
export function TriedDeal(props: {
  readonly entry: ForecastEntry;
  readonly typed: TypedChange;
  readonly onType: (typed: TypedChange) => void;
  readonly onRemove: () => void;
}) {
  const styles = useStyles();
  const { forecast, frame } = useForecastWords();
  const words = forecast.whatIf;
  const { entry, typed, onType, onRemove } = props;
  const amount = amountIn(entry, typed);
  const name = dealName(entry.assessed.deal);
  const titleId = useId();
  return (
    <div role="group" aria-labelledby={titleId} className={styles.deal}>
      <div className={styles.head}>
        <span id={titleId} className={styles.name}>
          {name}
        </span>
        <Button
          size="small"
          appearance="subtle"
          aria-label={format(words.remove, { deal: name })}
          title={format(words.remove, { deal: name })}
          onClick={onRemove}
        >
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
      <div className={styles.fields}>
        <TypedField
          label={words.chance}
          value={typed.percent}
          as="decimal"
          complaint={chanceIn(typed) === null ? words.notAChance : null}
          onType={(percent) => onType({ ...typed, percent })}
        />
        <TypedField
          label={words.amount}
          value={typed.amount}
          as="decimal"
          complaint={amount.kind === 'amount' ? null : frame.amount[amount.kind]}
          onType={(amount) => onType({ ...typed, amount })}
        />
        <TypedField
          label={words.date}
          value={typed.day}
          as="date"
          complaint={isDay(typed) ? null : words.notADay}
          onType={(day) => onType({ ...typed, day })}
        />
      </div>
    </div>
  );
}

function TypedField(props: {
  readonly label: string;
  readonly value: string;
  readonly as: 'decimal' | 'date';
  readonly complaint: string | null;
  readonly onType: (value: string) => void;
}) {
  const id = useId();
  const { label, value, as, complaint, onType } = props;
  return (
    <Field
      label={{ children: label, htmlFor: id }}
      {...(complaint === null ? {} : { validationMessage: complaint })}
    >
      <Input
        id={id}
        {...(as === 'date' ? { type: 'date' } : { inputMode: 'decimal' })}
        value={value}
        onChange={(_, data) => onType(data.value)}
      />
    </Field>
  );
}
