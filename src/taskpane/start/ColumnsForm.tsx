import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type FormEvent } from 'react';
import { format } from '../../i18n';
import { chooseColumns } from '../../workbook/choose-columns';
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
import { useJob } from '../session/use-job';
import { useSession } from '../session/use-session';
import { useWords } from '../words/words';
import { faultsIn, NEEDED_COLUMNS } from './column-faults';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { margin: 0 },
});

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
  const faults = faultsIn(choice);
  const id = useId();

  const hasIdHeader = list.headers[list.read.id ?? -1]?.means.includes('id') === true;

  const {
    state,
    start: keep,
    reset,
  } = useJob(async () => {
    const result = await Excel.run((context) => chooseColumns(context, list, choice));
    await session.read();
    if (result.kind === 'chosen') onUsed?.(choice);
    return result;
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.size === 0) void keep();
  };
  const choose = (column: ChoosableColumn, value: string) => {
    const { [column]: _, ...others } = choice;
    setChoice(value === '' ? others : { ...others, [column]: Number(value) });
    reset();
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
      {state.kind === 'working' ? (
        <Working text={columns.working} />
      ) : (
        <div>
          <Button type="submit" appearance="primary">
            {columns.use}
          </Button>
        </div>
      )}
      {state.kind === 'chosen' && <Message intent="success" what={columns.kept} />}
      {state.kind === 'refused' && (
        <Message
          intent="warning"
          what={format(frame.refusals.columns.refused[state.code].what, {
            place: state.place,
          })}
          todo={frame.refusals.columns.refused[state.code].todo}
        />
      )}
      {state.kind === 'problem' && <ProblemMessage problem={state.problem} onTryAgain={() => void keep()} />}
    </form>
  );
}

/** The header of amounts that are not read: the chosen one, or where none is chosen the first of the list. */
function unitHeader({ headers }: ListColumns, { amount }: ColumnChoice): string | undefined {
  const asked = amount === undefined ? headers : headers.slice(amount, amount + 1);
  return asked.find(({ isInUnit }) => isInUnit)?.text;
}
