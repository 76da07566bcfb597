import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { format } from '../../i18n';
import type { DealAssessment, PersonAssessment } from '../../method';
import { useWords } from '../words/words';
import type { WorkbookView } from '../session/view';
import { useWrite } from '../write/use-write';
import { WriteSteps } from '../write/WriteSteps';
import { Answers } from './Answers';
import { PersonQuestions } from './PersonQuestions';
import { worthFindingOut, type RatingQuestion } from './rating-questions';
import { Task } from './Task';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  hint: { color: tokens.colorNeutralForeground2 },
  name: { textAlign: 'start' },
});

/** Rates the people of a deal, one after another; asks first for the unknowns that matter most. */
export function RatingTask(props: {
  readonly view: WorkbookView;
  readonly deal: DealAssessment;
  /** Whom to begin with; null lets the user choose. */
  readonly person: PersonAssessment | null;
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const { guide, levels } = useWords();
  const { view, deal, onLeave } = props;
  const { parameters } = view.assessment;
  const [asking, setAsking] = useState<Asking | null>(
    props.person === null ? null : { key: props.person.stakeholder.key, first: null },
  );
  const writing = useWrite();
  const { state } = writing;
  const person = deal.people.find(({ stakeholder }) => stakeholder.key === asking?.key) ?? null;
  const isAsking = state.kind === 'idle' || state.kind === 'takenBack';
  const choose = (chosen: PersonAssessment, first: RatingQuestion | null) => {
    writing.dismiss();
    setAsking({ key: chosen.stakeholder.key, first });
  };
  const unknown = worthFindingOut(deal, parameters);
  return (
    <Task
      title={person === null ? guide.rate.title : person.stakeholder.name}
      isDone={state.kind === 'written' || (state.kind === 'idle' && person === null)}
      onLeave={onLeave}
    >
      <WriteSteps writing={writing} hasAnswers />
      {person !== null && state.kind !== 'written' && (
        <Answers isShown={isAsking}>
          <PersonQuestions
            key={person.stakeholder.key}
            view={view}
            person={person}
            first={asking?.first ?? null}
            onAnswered={(cells) => void writing.plan({ facts: view.reading.facts, cells, rows: [] })}
            onBack={() => setAsking(null)}
          />
        </Answers>
      )}
      {state.kind === 'written' && (
        <div>
          <Button
            appearance="primary"
            onClick={() => {
              writing.dismiss();
              setAsking(null);
            }}
          >
            {guide.rate.nextPerson}
          </Button>
        </div>
      )}
      {person === null && isAsking && (
        <>
          {unknown.length > 0 && (
            <section>
              <h3 className={styles.heading}>{guide.rate.first}</h3>
              <span className={styles.hint}>{guide.rate.firstHint}</span>
              <ul className={styles.list}>
                {unknown.map(({ person: whom, dimension }) => (
                  <li key={`${whom.stakeholder.row} ${dimension}`}>
                    <Button onClick={() => choose(whom, dimension)}>
                      {format(guide.rate.unknownCell, {
                        person: whom.stakeholder.name,
                        dimension: levels.dimension[dimension],
                      })}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h3 className={styles.heading}>{guide.rate.everyone}</h3>
            <ul className={styles.list}>
              {deal.people.map((whom) => (
                <li key={whom.stakeholder.row}>
                  <Link as="button" className={styles.name} onClick={() => choose(whom, null)}>
                    {whom.stakeholder.name}
                  </Link>{' '}
                  <span className={styles.hint}>
                    {format(guide.rate.knownOf, { known: whom.known, all: parameters.dimensions })}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </Task>
  );
}

interface Asking {
  readonly key: string;
  readonly first: RatingQuestion | null;
}
