import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { format } from '../../i18n';
import type { CellReference, Day, DealAssessment } from '../../method';
import { Section } from '../components/Section';
import { Tone } from '../components/Tone';
import { oneLine } from '../words/one-line';
import { useDealWords } from '../words/deal-words';
import type { TaskRequest } from '../tabs/task-request';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  action: { textAlign: 'start', whiteSpace: 'normal' },
  about: { color: tokens.colorNeutralForeground2 },
});

/** What we do next, for whom, by when. */
export function OpenActions(props: {
  readonly deal: DealAssessment;
  readonly today: Day;
  readonly onShow: (cell: CellReference) => void;
  readonly onTask: (request: TaskRequest) => void;
}) {
  const styles = useStyles();
  const { deal: words, guide, levels, formats } = useDealWords();
  const { actions } = words;
  const { deal, today, onShow, onTask } = props;
  return (
    <Section
      title={actions.title}
      aside={
        <Button size="small" onClick={() => onTask({ id: 'addAction' })}>
          {guide.tasks.addAction}
        </Button>
      }
    >
      {deal.openActions.length === 0 && <span className={styles.about}>{actions.none}</span>}
      <ul className={styles.list}>
        {deal.openActions.map((action) => (
          <li key={action.row}>
            <Link
              as="button"
              className={styles.action}
              onClick={() => onShow({ table: 'actions', row: action.row, column: 'action' })}
            >
              {action.action ?? action.objective ?? actions.title}
            </Link>{' '}
            <span className={styles.about}>
              {oneLine(
                action.personName,
                action.dimension === null ? null : levels.dimension[action.dimension],
                action.owner,
              )}
            </span>
            {' · '}
            {action.due === null ? (
              <span className={styles.about}>{actions.noDue}</span>
            ) : action.due < today ? (
              <Tone tone="bad">{format(actions.overdue, { date: formats.day(action.due) })}</Tone>
            ) : (
              <span className={styles.about}>{format(actions.due, { date: formats.day(action.due) })}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
