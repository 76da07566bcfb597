import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { format } from '../../i18n';
import { keyOf, POSITIONS, ROLES, type DealAssessment } from '../../method';
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

const COLUMNS = ['name', 'jobTitle', 'position', 'role', 'influence', 'reportsTo', 'camp'] as const;
type Column = (typeof COLUMNS)[number];
type Typed = { readonly [Name in Column]: string };
const NOTHING: Typed = {
  name: '',
  jobTitle: '',
  position: '',
  role: '',
  influence: '',
  reportsTo: '',
  camp: '',
};

/** Makes the row of a person in a deal. */
export function AddPersonTask(props: {
  readonly view: WorkbookView;
  readonly deal: DealAssessment;
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const { guide, language, levels, frame } = useWords();
  const { view, deal, onLeave } = props;
  const [typed, setTyped] = useState(NOTHING);
  const [complaint, setComplaint] = useState<string | null>(null);
  const writing = useWrite();
  const { state } = writing;
  const base = useId();
  const change =
    (column: Column) =>
    (_: unknown, { value }: { readonly value: string }) =>
      setTyped({ ...typed, [column]: value });
  const submit = () => {
    const name = typed.name.trim();
    const isTaken = deal.people.some(({ stakeholder }) => stakeholder.key === keyOf(name));
    setComplaint(name === '' ? guide.addPerson.required : isTaken ? guide.addPerson.taken : null);
    if (name === '' || isTaken) return;
    void writing.plan({ facts: view.reading.facts, cells: [], rows: [rowOf(typed, deal, view)] });
  };
  const choices: { readonly [Name in Column]?: readonly (readonly [string, string])[] } = {
    position: POSITIONS.map((id) => [id, levels.position[id]]),
    role: ROLES.map((id) => [id, levels.role[id]]),
    influence: ['5', '4', '3', '2', '1'].map((level) => [level, level]),
    reportsTo: deal.people.map(({ stakeholder: { name } }) => [name, name]),
  };
  return (
    <Task
      title={format(guide.addPerson.title, { deal: deal.deal.customer ?? deal.deal.id })}
      intro={guide.addPerson.intro}
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
        {COLUMNS.map((column) => {
          const id = `${base}-${column}`;
          const offered = choices[column];
          return (
            <Field
              key={column}
              label={{ children: columnHeader('stakeholders', column, language), htmlFor: id }}
              required={column === 'name'}
            >
              {offered === undefined ? (
                <Input
                  id={id}
                  autoFocus={column === 'name'}
                  value={typed[column]}
                  onChange={change(column)}
                />
              ) : (
                <Select id={id} value={typed[column]} onChange={change(column)}>
                  <option value="">{frame.none}</option>
                  {offered.map(([value, text]) => (
                    <option key={value} value={value}>
                      {text}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          );
        })}
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

function rowOf(typed: Typed, { deal }: DealAssessment, { reading }: WorkbookView): NewRow {
  const position = POSITIONS.find((id) => id === typed.position) ?? null;
  const role = ROLES.find((id) => id === typed.role) ?? null;
  return {
    table: 'stakeholders',
    values: {
      deal: deal.id,
      name: typed.name.trim(),
      jobTitle: typed.jobTitle.trim(),
      position: levelContent('position', position, reading.language),
      role: levelContent('role', role, reading.language),
      influence: typed.influence === '' ? '' : Number(typed.influence),
      reportsTo: typed.reportsTo,
      camp: typed.camp.trim(),
    },
  };
}
