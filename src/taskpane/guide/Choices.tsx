import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

const useStyles = makeStyles({
  choices: { margin: 0, padding: 0, border: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  question: {
    padding: 0,
    paddingBlockEnd: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  choice: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    padding: tokens.spacingVerticalS,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  radio: { accentColor: tokens.colorBrandBackground },
  hint: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  number: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Shown while it is chosen. */
  readonly details?: ReactNode;
}

/**
 * One question with numbered answers: digits choose, Enter goes on, Backspace goes back. The focus goes to the chosen
 * answer, or the first while there is none.
 */
export function Choices(props: {
  readonly question: string;
  readonly choices: readonly Choice[];
  /** Id of the answer; null while there is none. */
  readonly value: string | null;
  readonly onChoose: (id: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}) {
  const styles = useStyles();
  const name = useId();
  const field = useRef<HTMLFieldSetElement>(null);
  const { question, choices, value, onChoose, onNext, onBack } = props;
  useEffect(() => {
    const inputs = field.current?.querySelectorAll('input') ?? [];
    (Array.from(inputs).find(({ checked }) => checked) ?? inputs[0])?.focus();
  }, [question, value]);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const numbered = /^[0-9]$/.test(event.key)
      ? choices.find(({ id }, index) => numberOf(id, index) === event.key)
      : undefined;
    if (numbered !== undefined) onChoose(numbered.id);
    else if (event.key === 'Enter') onNext();
    else if (event.key === 'Backspace') onBack();
    else return;
    event.preventDefault();
  };
  return (
    <fieldset ref={field} className={styles.choices} onKeyDown={press}>
      <legend className={styles.question}>{question}</legend>
      {choices.map(({ id, label, hint, details }, index) => (
        <label key={id} className={mergeClasses(styles.choice, id === value && styles.chosen)}>
          <input
            className={styles.radio}
            type="radio"
            name={name}
            checked={id === value}
            onChange={() => onChoose(id)}
          />
          <span>
            <span className={styles.number}>{numberOf(id, index)}</span> <strong>{label}</strong>
            {hint !== undefined && <span className={styles.hint}>{hint}</span>}
            {id === value && details}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The id of the answer that leaves a question unknown: its digit is 0. */
export const UNKNOWN_ANSWER = 'unknown';

const numberOf = (id: string, index: number): string => (id === UNKNOWN_ANSWER ? '0' : String(index + 1));
