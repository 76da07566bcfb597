import { lazy, type ComponentType } from 'react';
import type { PaneWords } from '../../i18n';
import type { Key } from '../../method';
import { CheckTab } from '../check/CheckTab';
import type { TaskRequest } from '../guide/task-request';
import type { Preferences } from './preferences';

export type TabId = keyof PaneWords['frame']['tabs'];

/** A deal that a tab asks to be shown, with the task to begin there; a new object asks again. */
export interface DealRequest {
  readonly deal: Key;
  readonly task: TaskRequest | null;
}

/** What every tab is given; each takes what it needs. */
export interface TabProps {
  readonly isOpen: boolean;
  readonly preferences: Preferences;
  readonly onPreferences: (change: Partial<Preferences>) => void;
  readonly onOpenTab: (tab: TabId) => void;
  readonly onOpenDeal: (deal: Key, task?: TaskRequest) => void;
  /** What another tab asked the Deal tab for. */
  readonly dealRequest: DealRequest | null;
}

export interface PaneTab {
  readonly id: TabId;
  readonly Panel: ComponentType<TabProps>;
}

/**
 * The tabs from left to right. All but the one that most users see first are fetched when they are opened first. A new
 * tab is one line here and its name in `frame.tabs` of the words.
 */
export const PANE_TABS: readonly PaneTab[] = [
  { id: 'start', Panel: lazy(async () => ({ default: (await import('../start/StartTab')).StartTab })) },
  { id: 'check', Panel: CheckTab },
  { id: 'deal', Panel: lazy(async () => ({ default: (await import('../deal/DealTab')).DealTab })) },
  {
    id: 'forecast',
    Panel: lazy(async () => ({ default: (await import('../forecast/ForecastTab')).ForecastTab })),
  },
  {
    id: 'settings',
    Panel: lazy(async () => ({ default: (await import('../settings/SettingsTab')).SettingsTab })),
  },
];
