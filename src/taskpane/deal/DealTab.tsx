import { Field, Select, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useState } from 'react';
import type { DealAssessment, Key } from '../../method';
import { StaleMessage } from '../components/StaleMessage';
import { Trouble } from '../components/Trouble';
import { Working } from '../components/Working';
import type { TabProps } from '../tabs/tab-props';
import { dealName } from '../words/one-line';
import { useDealWords } from '../words/deal-words';
import { useLastView } from '../session/last-view';
import { useSession, useSessionState } from '../session/use-session';
import type { WorkbookView } from '../session/view';
import { useFollowedDeal } from './follow-selection';
import { OneDeal, TaskButtons } from './OneDeal';
import { useDealTasks } from './tasks';

const DealTask = lazy(async () => ({ default: (await import('../guide/DealTask')).DealTask }));

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  picker: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

/** One deal: who is in it, whether the support is enough, how sure we are, and what to do next. */
export function DealTab(props: Pick<TabProps, 'isOpen' | 'dealRequest' | 'onOpenTab'>) {
  const styles = useStyles();
  const { deal: words, frame } = useDealWords();
  const session = useSession();
  const { view: viewNow, reading } = useSessionState();
  const { dealRequest, isOpen } = props;
  const [chosen, setChosen] = useState<Key | null>(null);
  const [follows, setFollows] = useState(true);
  const { task, open, leave } = useDealTasks();
  // A workbook that cannot be read for a while takes nothing away from the answers of a task.
  const view = useLastView(viewNow, task !== null);
  const stay = useFollowedDeal(viewNow, isOpen && follows && task === null, setChosen);
  const choose = useCallback(
    (key: Key) => {
      setChosen(key);
      stay();
    },
    [stay],
  );
  const [answered, setAnswered] = useState<typeof dealRequest>(null);
  useEffect(() => {
    if (dealRequest === null || dealRequest === answered || view === null) return;
    setAnswered(dealRequest);
    choose(dealRequest.deal);
    if (dealRequest.task !== null) open(dealRequest.task, view.deals.get(dealRequest.deal) ?? null);
  }, [dealRequest, answered, view, open, choose]);

  const trouble = <Trouble onStart={() => props.onOpenTab('start')} />;
  if (view === null) {
    return (
      <>
        {trouble}
        {reading && <Working text={frame.loading} />}
      </>
    );
  }
  const deal = (chosen === null ? undefined : view.deals.get(chosen)) ?? view.assessment.deals[0] ?? null;
  const ofTask = task?.deal ?? null;
  return (
    <>
      {task !== null && (
        <div className={styles.tab}>
          {trouble}
          <Suspense fallback={<Working text={frame.loadingTab} />}>
            <DealTask
              request={task.request}
              view={view}
              deal={ofTask === null ? null : (view.deals.get(ofTask.deal.key) ?? ofTask)}
              onDealAdded={choose}
              onStart={() => props.onOpenTab('start')}
              onCheck={() => {
                leave();
                props.onOpenTab('check');
                void session.check();
              }}
              onLeave={leave}
            />
          </Suspense>
        </div>
      )}
      <div className={task === null ? styles.tab : undefined} hidden={task !== null}>
        {trouble}
        <StaleMessage />
        <div>
          <DealPicker view={view} deal={deal} onPick={choose} />
          <Switch label={words.follow} checked={follows} onChange={(_, data) => setFollows(data.checked)} />
        </div>
        {deal === null ? (
          <>
            {words.empty}
            <TaskButtons tasks={['addDeal']} onTask={(request) => open(request, null)} />
          </>
        ) : (
          <OneDeal
            key={deal.deal.key}
            view={view}
            deal={deal}
            onTask={(request) => open(request, request.id === 'addDeal' ? null : deal)}
          />
        )}
      </div>
    </>
  );
}

function DealPicker(props: {
  readonly view: WorkbookView;
  readonly deal: DealAssessment | null;
  readonly onPick: (deal: Key) => void;
}) {
  const styles = useStyles();
  const { deal: words } = useDealWords();
  const id = useId();
  const { deals } = props.view.assessment;
  // Thousands of deals: made once per view, not for every deal that is shown.
  const options = useMemo(
    () =>
      deals.map(({ deal }) => (
        <option key={deal.key} value={deal.key}>
          {dealName(deal)}
        </option>
      )),
    [deals],
  );
  const pick = (value: string) => {
    const found = deals.find(({ deal }) => deal.key === value);
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
        {options}
      </Select>
    </Field>
  );
}
