import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { dayOfIso, keyOf, STAGES } from '../../method';
import type { CellContent } from '../../workbook/read';
import { columnHeader } from '../../workbook/schema/words';
import { levelContent, type NewRow } from '../../workbook/write';
import { Message } from '../components/Message';
import { useWords } from '../frame/words';
import type { WorkbookView } from '../session/view';
import { useWrite } from '../write/use-write';
import { WriteSteps } from '../write/WriteSteps';
import { Task } from './Task';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

const TEXT_COLUMNS = ['id', 'customer', 'name', 'owner', 'team', 'currency'] as const;
type Column = (typeof TEXT_COLUMNS)[number] | 'amount' | 'closeDate' | 'stage';
type Typed = { readonly [Name in Column]: string };
const NOTHING: Typed = {
  id: '',
  customer: '',
  name: '',
  owner: '',
  team: '',
  currency: '',
  amount: '',
  closeDate: '',
  stage: '',
};

/** Makes the row of a deal and the Control row that belongs to it. */
export function AddDealTask(props: { readonly view: WorkbookView; readonly onLeave: () => void }) {
  const styles = useStyles();
  const { guide, frame, language, levels } = useWords();
  const { view, onLeave } = props;
  const [typed, setTyped] = useState(NOTHING);
  const [complaint, setComplaint] = useState<string | null>(null);
  const writing = useWrite();
  const { state } = writing;
  const stageId = useId();
  const header = (column: Column) => columnHeader('deals', column, language);
  const change =
    (column: Column) =>
    (_: unknown, { value }: { readonly value: string }) =>
      setTyped({ ...typed, [column]: value });
  const submit = () => {
    const problem = complaintAbout(typed, view);
    setComplaint(problem === null ? null : guide.addDeal[problem]);
    if (problem === null) {
      void writing.plan({ facts: view.reading.facts, cells: [], rows: rowsOf(typed, view) });
    }
  };
  const field = (column: Column, input: ReactNode, required = false) => (
    <Field key={column} label={header(column)} required={required}>
      {input}
    </Field>
  );
  return (
    <Task
      title={guide.addDeal.title}
      intro={guide.addDeal.intro}
      isDone={state.kind === 'written' || state.kind === 'takenBack'}
      onLeave={onLeave}
    >
      <WriteSteps writing={writing} onEdit={() => undefined} />
      <form
        hidden={state.kind !== 'idle'}
        className={state.kind === 'idle' ? styles.form : undefined}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {TEXT_COLUMNS.map((column) =>
          field(
            column,
            <Input autoFocus={column === 'id'} value={typed[column]} onChange={change(column)} />,
            column === 'id' || column === 'customer' || column === 'name',
          ),
        )}
        {field('amount', <Input type="number" value={typed.amount} onChange={change('amount')} />)}
        {field('closeDate', <Input type="date" value={typed.closeDate} onChange={change('closeDate')} />)}
        <Field label={{ children: header('stage'), htmlFor: stageId }}>
          <Select id={stageId} value={typed.stage} onChange={change('stage')}>
            <option value="">{frame.none}</option>
            {STAGES.map((stage) => (
              <option key={stage} value={stage}>
                {stage} {levels.stage[stage]}
              </option>
            ))}
          </Select>
        </Field>
        {complaint !== null && <Message intent="warning" what={complaint} />}
        <div>
          <Button type="submit" appearance="primary">
            {guide.preview.show}
          </Button>
        </div>
      </form>
    </Task>
  );
}

function complaintAbout(typed: Typed, view: WorkbookView): 'required' | 'idTaken' | null {
  if ([typed.id, typed.customer, typed.name].some((text) => text.trim() === '')) return 'required';
  return view.deals.has(keyOf(typed.id)) ? 'idTaken' : null;
}

function rowsOf(typed: Typed, { reading }: WorkbookView): readonly NewRow[] {
  const stage = STAGES.find((candidate) => String(candidate) === typed.stage) ?? null;
  const values: Record<string, CellContent> = {
    ...Object.fromEntries(TEXT_COLUMNS.map((column) => [column, typed[column].trim()])),
    amount: typed.amount === '' ? '' : Number(typed.amount),
    closeDate: dayOfIso(typed.closeDate) ?? '',
    stage: levelContent('stage', stage, reading.language),
  };
  const deal: NewRow = { table: 'deals', values };
  const control: NewRow = { table: 'control', values: { deal: typed.id.trim() } };
  return reading.locator.end('control') === null ? [deal] : [deal, control];
}
