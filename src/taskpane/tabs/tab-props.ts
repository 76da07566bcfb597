import type { PaneWords } from '../../i18n';
import type { Key } from '../../method';
import type { Preferences } from '../session/preferences';
import type { TaskRequest } from './task-request';

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
