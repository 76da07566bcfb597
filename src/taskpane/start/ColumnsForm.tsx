import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type FormEvent } from 'react';
import { format } from '../../i18n';
import { chooseColumns, type ChooseResult } from '../../workbook/choose-columns';
import {
  CHOOSABLE_COLUMNS,
  type ChoosableColumn,
  type ColumnChoice,
  type ListColumns,
} from '../../workbook/read';
import { columnHeader } from '../../workbook/schema/words';
import { Message } from '../components/Message';
import { ProblemMessage } from '../components/ProblemMessage';
import { Working } from '../components/Working';
import { problemOf, type Problem } from '../session/problem';
import { useSession } from '../session/use-session';
import { useWords } from '../words/words';
import { faultsIn, NEEDED_COLUMNS } from './column-faults';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { margin: 0 },
});

type Outcome =
  | { readonly kind: 'idle' | 'working' | 'kept' }
  | { readonly kind: 'refused'; readonly refusal: Extract<ChooseResult, { kind: 'refused' }> }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Which column of the user's own list is which: what is recognised is chosen already. Remembered in the workbook. */
export function ColumnsForm(props: {
  readonly list: ListColumns;
  /** Called when the workbook was read again with the choice. */
  readonly onUsed?: (choice: ColumnChoice) => void;
}) {
  const styles = useStyles();
  const { start, frame, language } = useWords();
  const { columns } = start;
  const { list, onUsed } = props;
  const session = useSession();
  const [choice, setChoice] = useState<ColumnChoice>({ ...list.guessed, ...list.read });
  const [isTried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  const faults = faultsIn(choice);
  const id = useId();

  const hasIdHeader = list.headers[list.read.id ?? -1]?.means.includes('id') === true;

  const keep = async () => {
    if (outcome.kind === 'working') return;
    setOutcome({ kind: 'working' });
    try {
      const result = await Excel.run((context) => chooseColumns(context, list, choice));
      setOutcome(result.kind === 'refused' ? { kind: 'refused', refusal: result } : { kind: 'kept' });
      await session.read();
      if (result.kind === 'chosen') onUsed?.(choice);
    } catch (error) {
      setOutcome({ kind: 'problem', problem: problemOf(error) });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.size === 0) void keep();
  };
  const choose = (column: ChoosableColumn, value: string) => {
    const { [column]: _, ...others } = choice;
    setChoice(value === '' ? others : { ...others, [column]: Number(value) });
    setOutcome({ kind: 'idle' });
  };
  const blankOf = (column: ChoosableColumn) => {
    if (column === 'id') return columns.number;
    return NEEDED_COLUMNS.has(column) ? columns.choose : columns.none;
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.text}>{format(columns.intro, { place: list.place })}</p>
      {CHOOSABLE_COLUMNS.map((column) => {
        const inUnit = column === 'amount' ? unitHeader(list, choice) : undefined;
        const fault = isTried ? faults.get(column) : undefined;
        return (
          <Field
            key={column}
            label={{ children: columnHeader('deals', column, language), htmlFor: `${id}${column}` }}
            required={NEEDED_COLUMNS.has(column)}
            hint={inUnit === undefined ? null : format(columns.unit, { header: inUnit })}
            validationMessage={fault === undefined ? null : columns[fault]}
          >
            <Select
              id={`${id}${column}`}
              value={String(choice[column] ?? '')}
              onChange={(_, data) => choose(column, data.value)}
            >
              {!(column === 'id' && hasIdHeader) && <option value="">{blankOf(column)}</option>}
              {list.headers.map(({ text, example }, index) => (
                <option key={index} value={index}>
                  {example === '' ? text : format(columns.option, { header: text, example })}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
      {outcome.kind === 'working' ? (
        <Working text={columns.working} />
      ) : (
        <div>
          <Button type="submit" appearance="primary">
            {columns.use}
          </Button>
        </div>
      )}
      {outcome.kind === 'kept' && <Message intent="success" what={columns.kept} />}
      {outcome.kind === 'refused' && (
        <Message
          intent="warning"
          what={format(frame.refusals.columns.refused[outcome.refusal.code].what, {
            place: outcome.refusal.place,
          })}
          todo={frame.refusals.columns.refused[outcome.refusal.code].todo}
        />
      )}
      {outcome.kind === 'problem' && (
        <ProblemMessage problem={outcome.problem} onTryAgain={() => void keep()} />
      )}
    </form>
  );
}

/** The header of amounts that are not read: the chosen one, or where none is chosen the first of the list. */
function unitHeader({ headers }: ListColumns, { amount }: ColumnChoice): string | undefined {
  const asked = amount === undefined ? headers : headers.slice(amount, amount + 1);
  return asked.find(({ isInUnit }) => isInUnit)?.text;
}
