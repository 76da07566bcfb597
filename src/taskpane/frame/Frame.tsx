import { Spinner, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import type { Key } from '../../method';
import { CheckTab } from '../check/CheckTab';
import { useSessionState } from '../session/use-session';
import { StartTab } from '../start/StartTab';
import type { Preferences } from './preferences';
import { useWords } from './words';

const DealTab = lazy(async () => ({ default: (await import('../deal/DealTab')).DealTab }));
const SettingsTab = lazy(async () => ({ default: (await import('../settings/SettingsTab')).SettingsTab }));

const TABS = ['start', 'check', 'deal', 'settings'] as const;
export type TabId = (typeof TABS)[number];

const useStyles = makeStyles({
  pane: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
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
  const [deal, setDeal] = useState<{ readonly key: Key } | null>(null);
  const open = (next: TabId) => openTab(next);
  const openDeal = (key: Key) => {
    setDeal({ key });
    openTab('deal');
  };
  if (!opened.has(tab)) setOpened(new Set([...opened, tab]));
  const panels: Readonly<Record<TabId, () => ReactNode>> = {
    start: () => <StartTab onOpenCheck={() => open('check')} />,
    check: () => (
      <CheckTab
        checksByItself={preferences.checksByItself}
        onChecksByItself={(checksByItself) => onPreferences({ checksByItself })}
        onOpenDeal={openDeal}
      />
    ),
    deal: () => <DealTab wanted={deal} isOpen={tab === 'deal'} />,
    settings: () => <SettingsTab preferences={preferences} onPreferences={onPreferences} />,
  };
  return (
    <main className={styles.pane} lang={words.language === 'zh' ? 'zh-CN' : 'en'}>
      <h1 hidden>{words.frame.name}</h1>
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        aria-label={words.frame.name}
        onTabSelect={(_, { value }) => {
          const next = TABS.find((candidate) => candidate === value);
          if (next !== undefined) open(next);
        }}
      >
        {TABS.map((id) => (
          <Tab key={id} value={id} id={`tab-${id}`} aria-controls={`panel-${id}`}>
            {words.frame.tabs[id]}
          </Tab>
        ))}
      </TabList>
      {TABS.map((id) => (
        <div
          key={id}
          id={`panel-${id}`}
          role="tabpanel"
          aria-labelledby={`tab-${id}`}
          hidden={id !== tab}
          className={styles.panel}
        >
          {opened.has(id) && (
            <Suspense fallback={<Spinner size="small" label={words.frame.loadingTab} />}>
              {panels[id]()}
            </Suspense>
          )}
        </div>
      ))}
    </main>
  );
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
