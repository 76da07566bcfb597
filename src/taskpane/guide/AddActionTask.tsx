import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { format, GUIDANCE, type LevelGuidance } from '../../i18n';
import {
  dayOfIso,
  DIMENSIONS,
  isoDate,
  type DealAssessment,
  type Dimension,
  type PersonAssessment,
} from '../../method';
import { calendarDayOf } from '../../workbook/calendar-day';
import { levelContent, type NewRow } from '../../workbook/write';
import { useWords, type Words } from '../words/words';
import type { WorkbookView } from '../session/view';
import { useWrite } from '../write/use-write';
import { ColumnField } from './ColumnField';
import { RowForm } from './RowForm';
import { Task } from './Task';
import type { TaskRequest } from '../tabs/task-request';

const useStyles = makeStyles({
  reason: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorBrandStroke2}`,
    overflowWrap: 'anywhere',
  },
});

/** The rhythm of a deal review. A proposal only: the user sees it and may change it. Milliseconds. */
const TWO_WEEKS = 14 * 24 * 60 * 60 * 1000;

type Column = 'person' | 'dimension' | 'analysis' | 'objective' | 'action' | 'owner' | 'due';
type Typed = { readonly [Name in Column]: string };

/** Makes the row of an action: for whom, why, what, by whom and by when. */
export function AddActionTask(props: {
  readonly view: WorkbookView;
  readonly deal: DealAssessment;
  readonly person: PersonAssessment | null;
  readonly request: TaskRequest;
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { guide, levels } = words;
  const { view, deal, person, request, onLeave } = props;
  const { reason } = request;
  const writing = useWrite();
  const [typed, setTyped] = useState<Typed>(() => ({
    person: person?.stakeholder.name ?? '',
    dimension: '',
    analysis: reason?.message ?? '',
    objective: '',
    action: '',
    owner: person?.stakeholder.ourOwner ?? deal.deal.owner ?? '',
    due: isoDate(calendarDayOf(new Date(Date.now() + TWO_WEEKS))),
  }));
  const [complains, setComplains] = useState(false);
  const change = (column: keyof Typed) => (value: string) => setTyped({ ...typed, [column]: value });
  const dimension = DIMENSIONS.find((id) => id === typed.dimension) ?? null;
  const whom = deal.people.find(({ stakeholder }) => stakeholder.name === typed.person) ?? null;
  const lacks = (column: 'person' | 'action') =>
    complains && typed[column].trim() === '' ? guide.addAction.required[column] : null;
  const submit = () => {
    const isComplete = typed.person !== '' && typed.action.trim() !== '';
    setComplains(!isComplete);
    if (!isComplete) return;
    void writing.plan({ facts: view.reading.facts, cells: [], rows: [rowOf(typed, dimension, deal, view)] });
  };
  const isDone = writing.state.kind === 'written' || writing.state.kind === 'takenBack';
  const field = { table: 'actions' } as const;
  return (
    <Task
      title={format(guide.addAction.title, { deal: deal.deal.customer ?? deal.deal.id })}
      intro={guide.addAction.intro}
      isDone={isDone}
      onLeave={onLeave}
    >
      {reason !== undefined && !isDone && <p className={styles.reason}>{reason.question}</p>}
      <RowForm writing={writing} onSubmit={submit}>
        <ColumnField
          {...field}
          column="person"
          isRequired
          isFirst={person === null}
          value={typed.person}
          onChange={change('person')}
          choices={deal.people.map(({ stakeholder: { name } }) => [name, name])}
          complaint={lacks('person')}
        />
        <ColumnField
          {...field}
          column="dimension"
          value={typed.dimension}
          onChange={change('dimension')}
          choices={DIMENSIONS.map((id) => [id, levels.dimension[id]])}
          hint={adviceFor(whom, dimension, words)}
        />
        <ColumnField
          {...field}
          column="action"
          as="longText"
          isRequired
          isFirst={person !== null}
          value={typed.action}
          onChange={change('action')}
          complaint={lacks('action')}
        />
        <ColumnField
          {...field}
          column="objective"
          value={typed.objective}
          onChange={change('objective')}
          hint={guide.addAction.objectiveHint}
        />
        <ColumnField
          {...field}
          column="analysis"
          as="longText"
          value={typed.analysis}
          onChange={change('analysis')}
        />
        <ColumnField {...field} column="owner" value={typed.owner} onChange={change('owner')} />
        <ColumnField {...field} column="due" as="date" value={typed.due} onChange={change('due')} />
      </RowForm>
      {writing.state.kind === 'written' && (
        <div>
          <Button appearance="primary" onClick={onLeave}>
            {guide.backToDeal}
          </Button>
        </div>
      )}
    </Task>
  );
}

/** What usually helps with a person of this level; nothing while the level is not known. */
function adviceFor(
  person: PersonAssessment | null,
  dimension: Dimension | null,
  { language, guide, levels }: Words,
): string | undefined {
  if (person === null || dimension === null) return undefined;
  const level = dimension === 'need' ? person.need : person.stakeholder[dimension];
  if (level === null) return undefined;
  const guidance: Readonly<Record<string, LevelGuidance>> = GUIDANCE[language][dimension];
  const labels: Readonly<Record<string, string>> = levels[dimension];
  const advice = guidance[level]?.advice;
  return advice === undefined
    ? undefined
    : format(guide.addAction.usual, { level: labels[level] ?? level, advice });
}

function rowOf(
  typed: Typed,
  dimension: Dimension | null,
  { deal }: DealAssessment,
  { reading }: WorkbookView,
): NewRow {
  return {
    table: 'actions',
    values: {
      deal: deal.id,
      person: typed.person,
      dimension: levelContent('dimension', dimension, reading.language),
      analysis: typed.analysis.trim(),
      objective: typed.objective.trim(),
      action: typed.action.trim(),
      owner: typed.owner.trim(),
      due: dayOfIso(typed.due) ?? '',
      status: levelContent('actionStatus', 'open', reading.language),
    },
  };
}
