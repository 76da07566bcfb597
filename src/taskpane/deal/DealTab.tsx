import { Button, Field, Select, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useState } from 'react';
import { format } from '../../i18n';
import type { DealAssessment, Key, PersonAssessment } from '../../method';
import { FindingCard } from '../check/FindingCard';
import { shownFindings } from '../check/shown-findings';
import { Fold } from '../components/Fold';
import { Message } from '../components/Message';
import { ProblemMessage } from '../components/ProblemMessage';
import { RefusalMessage } from '../components/RefusalMessage';
import { ShowFailureMessage } from '../components/ShowFailureMessage';
import { Working } from '../components/Working';
import { useWords } from '../frame/words';
import type { TaskId } from '../guide/DealTask';
import { useShowCell } from '../session/show';
import { useSession, useSessionState } from '../session/use-session';
import type { WorkbookView } from '../session/view';
import { BuyingCircle } from './BuyingCircle';
import { ControlGrid } from './ControlGrid';
import { DealFigures } from './DealFigures';
import { useFollowedDeal } from './follow-selection';
import { OpenActions } from './OpenActions';
import { RivalsView } from './RivalsView';
import { StageLadder } from './StageLadder';
import { SupportVerdict } from './SupportVerdict';

const DealTask = lazy(async () => ({ default: (await import('../guide/DealTask')).DealTask }));

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  about: { color: tokens.colorNeutralForeground2 },
  tasks: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  picker: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** One deal: who is in it, whether the support is enough, how sure we are, and what to do next. */
export function DealTab(props: {
  /** The deal that another tab asked for; a new object asks again. */
  readonly wanted: { readonly key: Key } | null;
  readonly isOpen: boolean;
}) {
  const styles = useStyles();
  const { deal: words, check, frame, guide } = useWords();
  const session = useSession();
  const { view, refusal, problem, reading, stale, checking } = useSessionState();
  const { wanted, isOpen } = props;
  const [chosen, setChosen] = useState<Key | null>(wanted?.key ?? null);
  const [follows, setFollows] = useState(true);
  const [task, setTask] = useState<Task | null>(null);
  const follow = useCallback((key: Key) => setChosen(key), []);
  useEffect(() => {
    if (wanted !== null) setChosen(wanted.key);
  }, [wanted]);
  useFollowedDeal(view, isOpen && follows && task === null, follow);

  if (view === null) {
    if (refusal !== null) return <RefusalMessage refusal={refusal} onTryAgain={() => void session.read()} />;
    if (problem !== null) return <ProblemMessage problem={problem} onTryAgain={() => void session.read()} />;
    return reading ? <Working text={frame.loading} /> : null;
  }
  const deal = (chosen === null ? undefined : view.deals.get(chosen)) ?? view.assessment.deals[0];
  const leave = () => setTask(null);
  const open = (id: TaskId, person: PersonAssessment | null = null) => setTask({ id, person });
  const tasks = deal === undefined ? (['addDeal'] as const) : TASKS;
  return (
    <>
      {task !== null && (
        <Suspense fallback={<Working text={frame.loadingTab} />}>
          <DealTask task={task.id} view={view} deal={deal ?? null} person={task.person} onLeave={leave} />
        </Suspense>
      )}
      <div className={task === null ? styles.tab : undefined} hidden={task !== null}>
        {stale && checking === null && (
          <Message
            intent="warning"
            what={check.stale}
            action={{ label: check.checkAgain, onPress: () => void session.check() }}
          />
        )}
        <div>
          <DealPicker view={view} deal={deal ?? null} onPick={setChosen} />
          <Switch label={words.follow} checked={follows} onChange={(_, data) => setFollows(data.checked)} />
        </div>
        <div className={styles.tasks} role="group" aria-label={words.more}>
          {tasks.map((id) => (
            <Button key={id} size="small" onClick={() => open(id)}>
              {guide.tasks[id]}
            </Button>
          ))}
        </div>
        {deal === undefined ? (
          words.empty
        ) : (
          <OneDeal key={deal.deal.key} view={view} deal={deal} onRate={(person) => open('rate', person)} />
        )}
      </div>
    </>
  );
}

const TASKS: readonly TaskId[] = ['rate', 'review', 'addPerson', 'copyPeople', 'addDeal'];

interface Task {
  readonly id: TaskId;
  readonly person: PersonAssessment | null;
}

function DealPicker(props: {
  readonly view: WorkbookView;
  readonly deal: DealAssessment | null;
  readonly onPick: (deal: Key) => void;
}) {
  const styles = useStyles();
  const { deal: words } = useWords();
  const id = useId();
  const pick = (value: string) => {
    const found = props.view.assessment.deals.find(({ deal }) => deal.key === value);
    if (found !== undefined) props.onPick(found.deal.key);
  };
  return (
    <Field label={{ children: words.pick, htmlFor: id }}>
      <Select
        id={id}
        className={styles.picker}
        value={props.deal?.deal.key ?? ''}
        onChange={(_, data) => pick(data.value)}
      >
        {props.view.assessment.deals.map(({ deal }) => (
          <option key={deal.key} value={deal.key}>
            {[deal.id, deal.customer, deal.name].filter((part) => part !== null).join(' · ')}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function OneDeal(props: {
  readonly view: WorkbookView;
  readonly deal: DealAssessment;
  readonly onRate: (person: PersonAssessment) => void;
}) {
  const { view, deal, onRate } = props;
  const styles = useStyles();
  const { deal: words, levels, formats, language } = useWords();
  const { assessment } = view;
  const [show, failure] = useShowCell();
  const findings = useMemo(
    () =>
      shownFindings(view, language).filter(
        (shown) => shown.deal?.deal.key === deal.deal.key && shown.accepted === null,
      ),
    [view, deal, language],
  );
  const { id, customer, name, owner, closeDate, status } = deal.deal;
  const about = [id, owner, closeDate === null ? null : formats.day(closeDate)];
  return (
    <>
      <div>
        <h2 className={styles.title}>{[customer, name].filter((part) => part !== null).join(' · ') || id}</h2>
        <span className={styles.about}>{about.filter((part) => part !== null).join(' · ')}</span>
      </div>
      {status !== null && status !== 'open' && (
        <Message intent="info" what={format(words.closed, { status: levels.dealStatus[status] })} />
      )}
      <ShowFailureMessage failure={failure} />
      <DealFigures deal={deal} assessment={assessment} />
      <BuyingCircle deal={deal} onShow={show} onRate={onRate} />
      <SupportVerdict deal={deal} parameters={assessment.parameters} onShow={show} />
      <ControlGrid deal={deal} assessment={assessment} onShow={show} />
      <StageLadder deal={deal} assessment={assessment} onShow={show} />
      <OpenActions deal={deal} today={assessment.asOf} onShow={show} />
      <RivalsView deal={deal} onShow={show} />
      {findings.length > 0 && (
        <Fold title={words.findings} count={findings.length}>
          <div className={styles.cards}>
            {findings.map((shown) => (
              <FindingCard key={shown.id} shown={shown} actions={{ onShow: show }} />
            ))}
          </div>
        </Fold>
      )}
    </>
  );
}
