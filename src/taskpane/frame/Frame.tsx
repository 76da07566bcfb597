import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useCallback, useEffect, useState } from 'react';
import type { Key } from '../../method';
import { TabBar } from '../components/TabBar';
import { Working } from '../components/Working';
import type { TaskRequest } from '../tabs/task-request';
import { useSessionState } from '../session/use-session';
import type { Preferences } from '../session/preferences';
import type { DealRequest, TabId } from '../tabs/tab-props';
import { PANE_TABS } from './pane-tabs';
import { useWords } from '../words/words';

const useStyles = makeStyles({
  pane: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  name: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  tabs: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  panel: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '760px',
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    outlineStyle: 'none',
    lineHeight: tokens.lineHeightBase300,
  },
});

/** The tabs of the pane. A tab that was opened stays as it was left, so that nothing typed is lost. */
export function Frame(props: {
  readonly preferences: Preferences;
  readonly onPreferences: (change: Partial<Preferences>) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { preferences, onPreferences } = props;
  const [tab, openTab] = useFirstTab();
  const [opened, setOpened] = useState<ReadonlySet<TabId>>(new Set());
  const [dealRequest, setDealRequest] = useState<DealRequest | null>(null);
  const goTo = useCallback(
    (id: TabId) => {
      openTab(id);
      // What was pressed is hidden only after the other panel has made place for it.
      setTimeout(() => takeFocus(id));
    },
    [openTab],
  );
  const openDeal = useCallback(
    (deal: Key, task?: TaskRequest) => {
      setDealRequest({ deal, task: task ?? null });
      goTo('deal');
    },
    [goTo],
  );
  if (!opened.has(tab)) setOpened(new Set([...opened, tab]));
  return (
    <main className={styles.pane} lang={words.language === 'zh' ? 'zh-CN' : 'en'}>
      <h1 className={styles.name}>{words.frame.name}</h1>
      <TabBar
        className={styles.tabs}
        label={words.frame.name}
        tabs={PANE_TABS.map(({ id }) => ({ id, name: words.frame.tabs[id] }))}
        chosen={tab}
        onChoose={openTab}
      />
      {PANE_TABS.map(({ id, Panel }) => (
        <div
          key={id}
          id={`panel-${id}`}
          role="tabpanel"
          tabIndex={-1}
          aria-labelledby={`tab-${id}`}
          hidden={id !== tab}
          className={styles.panel}
        >
          {opened.has(id) && (
            <Suspense fallback={<Working text={words.frame.loadingTab} />}>
              <Panel
                isOpen={id === tab}
                preferences={preferences}
                onPreferences={onPreferences}
                onOpenTab={goTo}
                onOpenDeal={openDeal}
                dealRequest={dealRequest}
              />
            </Suspense>
          )}
        </div>
      ))}
    </main>
  );
}

/** Where what was pressed is out of sight now, the focus goes on in the panel that it led to. */
function takeFocus(id: TabId): void {
  const { activeElement, body } = document;
  if (activeElement !== body && activeElement?.closest('[hidden]') === null) return;
  document.getElementById(`panel-${id}`)?.focus();
}

/** Start until it is known that the workbook has a Deals table: then Check, unless the user has chosen a tab before. */
function useFirstTab(): readonly [TabId, (tab: TabId) => void] {
  const { view, refusal } = useSessionState();
  const [chosen, setChosen] = useState<TabId | null>(null);
  const fits: TabId | null = view !== null ? 'check' : refusal !== null ? 'start' : null;
  useEffect(() => {
    if (chosen === null && fits !== null) setChosen(fits);
  }, [chosen, fits]);
  return [chosen ?? fits ?? 'start', setChosen];
}
