import { Button, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, memo, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { format } from '../../i18n';
import type { Key } from '../../method';
import type { UnknownWord } from '../../workbook/read';
import { Message } from '../components/Message';
import { useFocusBefore } from '../components/focus-before';
import { ShowFailureMessage } from '../components/ShowFailureMessage';
import { StaleMessage } from '../components/StaleMessage';
import { Trouble } from '../components/Trouble';
import { Working } from '../components/Working';
import type { TabProps } from '../tabs/tab-props';
import { useWords } from '../words/words';
import type { TaskRequest } from '../tabs/task-request';
import { useLastView } from '../session/last-view';
import { useShowCell } from '../session/show';
import type { WorkbookView } from '../session/view';
import { useSession, useSessionState } from '../session/use-session';
import type { FindingActions } from './FindingCard';
import { NO_FILTER, shownFindings, startHerePerOwner, toLookAtPerDeal } from './shown-findings';
import { StartHere } from './StartHere';

// Fetched after the first look: what writes, stands below it, or is folded.
const BlankIds = lazy(async () => ({ default: (await import('./BlankIds')).BlankIds }));
const OwnWordsTask = lazy(async () => ({ default: (await import('../guide/OwnWordsTask')).OwnWordsTask }));
const UnknownWords = lazy(async () => ({ default: (await import('./UnknownWords')).UnknownWords }));
const Figures = lazy(async () => ({ default: (await import('./Figures')).Figures }));
const FindingList = lazy(async () => ({ default: (await import('./FindingList')).FindingList }));
const TakeSnapshot = lazy(async () => ({ default: (await import('./TakeSnapshot')).TakeSnapshot }));

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  top: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  // Below the tabs, which stay in view.
  list: { outlineStyle: 'none', scrollMarginTop: '56px' },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Run the check, see what matters most, and go to the cell of every finding. */
export function CheckTab(
  props: Pick<TabProps, 'preferences' | 'onPreferences' | 'onOpenTab' | 'onOpenDeal'>,
) {
  const styles = useStyles();
  const { check, frame } = useWords();
  const session = useSession();
  const state = useSessionState();
  const { view, checking } = state;
  const [word, setWord] = useState<UnknownWord | null>(null);
  const [rememberFocus, giveFocusBack] = useFocusBefore();
  const sayMeaning = useCallback(
    (of: UnknownWord) => {
      rememberFocus();
      setWord(of);
    },
    [rememberFocus],
  );
  const leave = () => {
    setWord(null);
    giveFocusBack();
  };
  // as for the tasks of the Deal tab
  const viewOfTask = useLastView(view, word !== null);
  const isTask = word !== null && viewOfTask !== null;
  return (
    <>
      {isTask && (
        <div className={styles.tab}>
          <Trouble onStart={() => props.onOpenTab('start')} />
          <Suspense fallback={<Working text={frame.loadingTab} />}>
            <OwnWordsTask
              view={viewOfTask}
              first={word}
              onStart={() => props.onOpenTab('start')}
              onLeave={leave}
              onCheck={() => {
                leave();
                void session.check();
              }}
            />
          </Suspense>
        </div>
      )}
      <div className={isTask ? undefined : styles.tab} hidden={isTask}>
        <div className={styles.top}>
          {checking === null ? (
            <Button appearance="primary" size="large" onClick={() => void session.check()}>
              {state.checkedAt === null ? check.check : check.checkAgain}
            </Button>
          ) : (
            <Working
              text={check.steps[checking.step]}
              share={checking.share}
              cancel={{ label: frame.cancel, pressed: frame.cancelling, onPress: session.cancel }}
            />
          )}
          <Status />
          <Switch
            label={check.automatic}
            checked={props.preferences.checksByItself}
            onChange={(_, data) => props.onPreferences({ checksByItself: data.checked })}
          />
        </div>
        <Trouble
          onStart={() => props.onOpenTab('start')}
          onTryAgain={() => void (view === null ? session.read() : session.check())}
        />
        {view !== null && (
          <Suspense fallback={null}>
            <BlankIds view={view} />
            <UnknownWords view={view} onSayMeaning={sayMeaning} />
          </Suspense>
        )}
        {view !== null && <NoPeople view={view} onStart={() => props.onOpenTab('start')} />}
        {view !== null && <Results view={view} onOpenDeal={props.onOpenDeal} onSayMeaning={sayMeaning} />}
      </div>
    </>
  );
}

/** The way to the sheets that a mere list of deals lacks. */
function NoPeople(props: { readonly view: WorkbookView; readonly onStart: () => void }) {
  const { what, todo, add } = useWords().check.noPeople;
  if (props.view.reading.locator.end('stakeholders') !== null) return null;
  return <Message intent="info" what={what} todo={todo} action={{ label: add, onPress: props.onStart }} />;
}

/** How old the figures are. */
function Status() {
  const styles = useStyles();
  const { check, frame, formats } = useWords();
  const { view, stale, checkedAt, cancelled, checking, reading, keptSheets, sheetsOlder, sheetsIncomplete } =
    useSessionState();
  if (checking !== null) return null;
  if (view === null) return reading ? <Working text={frame.loading} /> : null;
  return (
    <>
      <StaleMessage todo={check.staleHint} />
      {cancelled && <Message intent="info" what={check.cancelled} />}
      {!stale && !cancelled && (
        <span className={styles.hint} role="status">
          {sheetsIncomplete
            ? check.incomplete
            : checkedAt === null
              ? check.never
              : sheetsOlder
                ? check.readAgain
                : format(check.checkedAt, { time: formats.moment(checkedAt) })}
        </span>
      )}
      {keptSheets.length > 0 && (
        <Message intent="info" what={format(check.keptSheets, { sheets: keptSheets.join(frame.and) })} />
      )}
    </>
  );
}

/** Drawn again for a new view only, not for every step of a check. */
const Results = memo(function Results(
  props: { readonly view: WorkbookView } & Pick<TabProps, 'onOpenDeal'> &
    Pick<FindingActions, 'onSayMeaning'>,
) {
  const { view, onOpenDeal, onSayMeaning } = props;
  const words = useWords();
  const [filter, setFilter] = useState(NO_FILTER);
  const [show, failure] = useShowCell();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const findings = useMemo(() => shownFindings(view, words), [view, words]);
  const owners = useMemo(() => startHerePerOwner(view, findings), [view, findings]);
  const actions = useMemo(
    () => ({
      onShow: show,
      onOpenDeal,
      onTask: (request: TaskRequest, deal: Key) => onOpenDeal(deal, request),
      onSayMeaning,
    }),
    [show, onOpenDeal, onSayMeaning],
  );
  return (
    <>
      <ShowFailureMessage failure={failure} />
      <StartHere owners={owners} actions={actions} />
      <Suspense>
        <Figures
          assessment={view.assessment}
          toLookAt={toLookAtPerDeal(findings)}
          onPattern={(rule) => {
            setFilter({ ...NO_FILTER, rule });
            list.current?.focus();
          }}
          onShow={show}
          onOpenDeal={onOpenDeal}
        />
        <TakeSnapshot />
      </Suspense>
      <div ref={list} tabIndex={-1} className={styles.list}>
        <Suspense>
          <FindingList findings={findings} filter={filter} onFilter={setFilter} actions={actions} />
        </Suspense>
      </div>
    </>
  );
});
