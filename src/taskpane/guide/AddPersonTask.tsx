import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { format } from '../../i18n';
import { keyOf, POSITIONS, ROLES, type DealAssessment } from '../../method';
import { levelContent, type NewRow } from '../../workbook/write';
import { useWords } from '../words/words';
import type { WorkbookView } from '../session/view';
import { useWrite } from '../write/use-write';
import { ColumnField } from './ColumnField';
import { RatingTask } from './RatingTask';
import { RowForm } from './RowForm';
import { Task } from './Task';

const useStyles = makeStyles({
  next: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
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

/** Makes the row of a person in a deal, and one per rival of the deal; then the person can be rated at once. */
export function AddPersonTask(props: {
  readonly view: WorkbookView;
  readonly deal: DealAssessment;
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const { guide, levels, frame } = useWords();
  const { view, deal, onLeave } = props;
  const [typed, setTyped] = useState(NOTHING);
  const [withRivals, setWithRivals] = useState(true);
  const [complaint, setComplaint] = useState<string | null>(null);
  const [rates, setRates] = useState(false);
  const writing = useWrite();
  const { state } = writing;
  const name = typed.name.trim();
  const competitors = competitorsOf(deal);
  const submit = () => {
    const isTaken = deal.people.some(({ stakeholder }) => stakeholder.key === keyOf(name));
    setComplaint(name === '' ? guide.addPerson.required : isTaken ? guide.addPerson.taken : null);
    if (name === '' || isTaken) return;
    const views = (withRivals ? competitors : []).map((competitor): NewRow => ({
      table: 'rivals',
      values: { deal: deal.deal.id, competitor, person: name },
    }));
    const rows = [rowOf(typed, deal, view), ...views];
    void writing.plan({ facts: view.reading.facts, cells: [], rows });
  };
  const choices: { readonly [Name in Column]?: readonly (readonly [string, string])[] } = {
    position: POSITIONS.map((id) => [id, levels.position[id]]),
    role: ROLES.map((id) => [id, levels.role[id]]),
    influence: ['5', '4', '3', '2', '1'].map((level) => [level, level]),
    reportsTo: deal.people.map(({ stakeholder }) => [stakeholder.name, stakeholder.name]),
  };
  const added = deal.people.find(({ stakeholder }) => stakeholder.key === keyOf(name));
  if (rates && added !== undefined) {
    return <RatingTask view={view} deal={deal} person={added} onLeave={onLeave} />;
  }
  return (
    <Task
      title={format(guide.addPerson.title, { deal: deal.deal.customer ?? deal.deal.id })}
      intro={guide.addPerson.intro}
      isDone={state.kind === 'written' || state.kind === 'takenBack'}
      onLeave={onLeave}
    >
      <RowForm writing={writing} onSubmit={submit}>
        {COLUMNS.map((column) => (
          <ColumnField
            key={column}
            table="stakeholders"
            column={column}
            choices={choices[column]}
            isRequired={column === 'name'}
            isFirst={column === 'name'}
            complaint={column === 'name' ? complaint : null}
            value={typed[column]}
            onChange={(value) => setTyped({ ...typed, [column]: value })}
          />
        ))}
        {competitors.length > 0 && (
          <Checkbox
            label={format(guide.addPerson.rivals, { rivals: competitors.join(frame.and) })}
            checked={withRivals}
            onChange={(_, { checked }) => setWithRivals(checked === true)}
          />
        )}
      </RowForm>
      {state.kind === 'written' && (
        <div className={styles.next}>
          {added !== undefined && (
            <Button appearance="primary" onClick={() => setRates(true)}>
              {format(guide.addPerson.rateNow, { person: added.stakeholder.name })}
            </Button>
          )}
          <Button
            onClick={() => {
              setTyped(NOTHING);
              writing.dismiss();
            }}
          >
            {guide.addPerson.another}
          </Button>
        </div>
      )}
    </Task>
  );
}

/** The rivals of a deal, each once as first typed. */
function competitorsOf({ rivals }: DealAssessment): readonly string[] {
  return [...new Map(rivals.map(({ competitor }) => [keyOf(competitor), competitor])).values()];
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
