import { lazy, type ComponentType } from 'react';
import { CheckTab } from '../check/CheckTab';
import type { TabId, TabProps } from '../tabs/tab-props';

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
