import { Checkbox, Field, Select, makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { keyOf, type DealAssessment, type Key, type Stakeholder } from '../../method';
import type { Language } from '../../i18n';
import { levelContent, type NewRow } from '../../workbook/write';
import { Message } from '../components/Message';
import { oneLine } from '../words/one-line';
import { useWords } from '../words/words';
import type { WorkbookView } from '../session/view';
import { useWrite } from '../write/use-write';
import { RowForm } from './RowForm';
import { Task } from './Task';

const useStyles = makeStyles({ people: { display: 'flex', flexDirection: 'column' } });

/** Copies people from another deal of the same customer: what belongs to the person, not what belongs to the deal. */
export function CopyPeopleTask(props: {
  readonly view: WorkbookView;
  readonly deal: DealAssessment;
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const { guide } = useWords();
  const { view, deal, onLeave } = props;
  const sources = dealsOfSameCustomer(view, deal);
  const [from, setFrom] = useState<string>(sources[0]?.deal.key ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<Key>>(new Set());
  const [complains, setComplains] = useState(false);
  const writing = useWrite();
  const { state } = writing;
  const id = useId();
  const source = sources.find((candidate) => candidate.deal.key === from);
  const present = new Set(deal.people.map(({ stakeholder }) => stakeholder.key));
  const choose = (key: Key, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  const submit = () => {
    const people = (source?.people ?? []).filter(({ stakeholder }) => chosen.has(stakeholder.key));
    setComplains(people.length === 0);
    if (people.length === 0) return;
    const rows = people.map(({ stakeholder }) => copyOf(stakeholder, deal.deal.id, view.reading.language));
    void writing.plan({ facts: view.reading.facts, cells: [], rows });
  };
  return (
    <Task
      title={guide.copyPeople.title}
      intro={guide.copyPeople.intro}
      isDone={source === undefined || state.kind === 'written' || state.kind === 'takenBack'}
      onLeave={onLeave}
    >
      {source === undefined ? (
        <Message intent="info" what={guide.copyPeople.none} />
      ) : (
        <RowForm writing={writing} onSubmit={submit}>
          <Field label={{ children: guide.copyPeople.from, htmlFor: id }}>
            <Select
              id={id}
              value={from}
              onChange={(_, { value }) => {
                setFrom(value);
                setChosen(new Set());
              }}
            >
              {sources.map(({ deal: { key, id: dealId, name } }) => (
                <option key={key} value={key}>
                  {oneLine(dealId, name)}
                </option>
              ))}
            </Select>
          </Field>
          <div className={styles.people}>
            {source.people.map(({ stakeholder }) => (
              <Checkbox
                key={stakeholder.row}
                disabled={present.has(stakeholder.key)}
                checked={chosen.has(stakeholder.key)}
                onChange={(_, { checked }) => choose(stakeholder.key, checked === true)}
                label={oneLine(
                  stakeholder.name,
                  stakeholder.jobTitle,
                  present.has(stakeholder.key) ? guide.copyPeople.already : null,
                )}
              />
            ))}
          </div>
          {complains && <Message intent="warning" what={guide.copyPeople.choose} />}
        </RowForm>
      )}
    </Task>
  );
}

/** Other deals of the customer with people in them. */
function dealsOfSameCustomer(
  { assessment }: WorkbookView,
  { deal }: DealAssessment,
): readonly DealAssessment[] {
  const { customer } = deal;
  if (customer === null) return [];
  return assessment.deals.filter(
    (other) =>
      other.deal.key !== deal.key &&
      other.deal.customer !== null &&
      keyOf(other.deal.customer) === keyOf(customer) &&
      other.people.length > 0,
  );
}

/** Contact, attitude, role, influence and focus belong to the deal; they stay blank. */
function copyOf(person: Stakeholder, deal: string, language: Language): NewRow {
  return {
    table: 'stakeholders',
    values: {
      deal,
      name: person.name,
      jobTitle: person.jobTitle ?? '',
      position: levelContent('position', person.position, language),
      need: levelContent('need', person.need, language),
      change: levelContent('change', person.change, language),
      secondNeed: levelContent('need', person.secondNeed, language),
      reportsTo: person.reportsTo ?? '',
      camp: person.camp ?? '',
      backedBy: person.backedBy ?? '',
      ourOwner: person.ourOwner ?? '',
    },
  };
}
