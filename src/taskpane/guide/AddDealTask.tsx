import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { currencyOf, dayOfIso, keyOf, STAGES, type Key, type NumberRuleId, type Rules } from '../../method';
import { typedAmount, type CellContent } from '../../workbook/read';
import { levelContent, type NewRow } from '../../workbook/write';
import { useWords, type Words } from '../words/words';
import type { WorkbookView } from '../session/view';
import { useWrite } from '../write/use-write';
import { ColumnField } from './ColumnField';
import { RowForm } from './RowForm';
import { Task } from './Task';

const useStyles = makeStyles({
  next: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
});

const COLUMNS = [
  'id',
  'customer',
  'name',
  'owner',
  'team',
  'amount',
  'currency',
  'closeDate',
  'stage',
] as const;
type Column = (typeof COLUMNS)[number];
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
const REQUIRED: readonly Column[] = ['id', 'customer', 'name'];
const TYPES: { readonly [Name in Column]?: 'amount' | 'date' } = { amount: 'amount', closeDate: 'date' };

/** Makes the row of a deal and the rows of other tables that belong to it. */
export function AddDealTask(props: {
  readonly view: WorkbookView;
  /** One goes on with this deal. */
  readonly onAdded: (deal: Key) => void;
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { frame, guide, levels } = words;
  const { view, onAdded } = props;
  const [typed, setTyped] = useState(NOTHING);
  const [withPayments, setWithPayments] = useState(false);
  const [complains, setComplains] = useState(false);
  const writing = useWrite();
  const { state } = writing;
  const hasPayments = view.reading.locator.end('payments') !== null;
  const onLeave = () => {
    if (state.kind === 'written') onAdded(keyOf(typed.id));
    props.onLeave();
  };
  const submit = () => {
    const hasProblem = COLUMNS.some((column) => problemWith(column, typed, view) !== null);
    setComplains(hasProblem);
    if (hasProblem) return;
    const payments = withPayments && hasPayments ? paymentRows(typed, view.assessment.rules, words) : [];
    const rows = [...rowsOf(typed, view), ...payments];
    void writing.plan({ facts: view.reading.facts, cells: [], rows });
  };
  const complaintAbout = (column: Column): string | null => {
    const problem = complains ? problemWith(column, typed, view) : null;
    if (problem === null) return null;
    return problem === 'required' || problem === 'idTaken' ? guide.addDeal[problem] : frame.amount[problem];
  };
  const choices: { readonly [Name in Column]?: readonly (readonly [string, string])[] } = {
    stage: STAGES.map((stage) => [String(stage), `${stage} ${levels.stage[stage]}`]),
  };
  return (
    <Task
      title={guide.addDeal.title}
      intro={guide.addDeal.intro}
      isDone={state.kind === 'written' || state.kind === 'takenBack'}
      onLeave={onLeave}
    >
      <RowForm writing={writing} onSubmit={submit}>
        {COLUMNS.map((column) => (
          <ColumnField
            key={column}
            table="deals"
            column={column}
            as={TYPES[column] ?? 'text'}
            choices={choices[column]}
            isRequired={REQUIRED.includes(column)}
            isFirst={column === 'id'}
            complaint={complaintAbout(column)}
            value={typed[column]}
            onChange={(value) => setTyped({ ...typed, [column]: value })}
          />
        ))}
        {hasPayments && (
          <Checkbox
            label={guide.addDeal.payments}
            checked={withPayments}
            onChange={(_, { checked }) => setWithPayments(checked === true)}
          />
        )}
      </RowForm>
      {state.kind === 'written' && (
        <div className={styles.next}>
          {guide.addDeal.next}
          <Button appearance="primary" onClick={onLeave}>
            {guide.backToDeal}
          </Button>
        </div>
      )}
    </Task>
  );
}

type Problem = 'required' | 'idTaken' | 'unreadable' | 'ambiguous' | 'unit-unclear' | 'otherCurrency';

function problemWith(column: Column, typed: Typed, view: WorkbookView): Problem | null {
  if (REQUIRED.includes(column) && typed[column].trim() === '') return 'required';
  if (column === 'amount') {
    const reading = typedAmount(typed.amount);
    if (reading.kind !== 'amount' && reading.kind !== 'blank') return reading.kind;
    const code = currencyOf(typed.currency.trim() || null);
    const named = reading.kind === 'amount' ? reading.currencies : null;
    return code === null || named === null || named.includes(code) ? null : 'otherCurrency';
  }
  return column === 'id' && view.deals.has(keyOf(typed.id)) ? 'idTaken' : null;
}

function rowsOf(typed: Typed, { reading }: WorkbookView): readonly NewRow[] {
  const stage = STAGES.find((candidate) => String(candidate) === typed.stage) ?? null;
  const amount = typedAmount(typed.amount);
  const values: Record<string, CellContent> = {
    ...Object.fromEntries(COLUMNS.map((column) => [column, typed[column].trim()])),
    amount: amount.kind === 'amount' ? amount.amount : '',
    currency: typed.currency.trim() || currencyBeside(amount),
    closeDate: dayOfIso(typed.closeDate) ?? '',
    stage: levelContent('stage', stage, reading.language),
  };
  const deal: NewRow = { table: 'deals', values };
  const control: NewRow = { table: 'control', values: { deal: typed.id.trim() } };
  return reading.locator.end('control') === null ? [deal] : [deal, control];
}

/** The currency that is typed beside an amount, where it can be one only: the cell holds the number alone. */
function currencyBeside(amount: ReturnType<typeof typedAmount>): CellContent {
  const [only, second] = amount.kind === 'amount' ? (amount.currencies ?? []) : [];
  return second === undefined ? (only ?? '') : '';
}

/** The default payment plan of the rules as rows; without them the rules hold for the deal. */
function paymentRows(typed: Typed, rules: Rules, { guide }: Words): readonly NewRow[] {
  return ([1, 2, 3] as const).map((nth): NewRow => {
    const number = (of: 'share' | 'days') => rules.number(`payment.${nth}.${of}` satisfies NumberRuleId);
    return {
      table: 'payments',
      values: {
        deal: typed.id.trim(),
        milestone: rules.text(`payment.${nth}.milestone`) || guide.milestones[nth],
        share: number('share'),
        daysAfterClose: number('days'),
      },
    };
  });
}
