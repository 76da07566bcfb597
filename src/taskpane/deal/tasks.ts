import { useCallback, useRef, useState } from 'react';
import type { DealAssessment } from '../../method';
import type { TaskRequest } from '../tabs/task-request';

/** A task that is open, with the deal that it was begun for: whatever is selected or edited meanwhile, it stays. */
export interface OpenTask {
  readonly request: TaskRequest;
  readonly deal: DealAssessment | null;
}

export interface DealTasks {
  readonly task: OpenTask | null;
  readonly open: (request: TaskRequest, deal: DealAssessment | null) => void;
  /** Ends the task and puts the focus back to where it was when the task was opened. */
  readonly leave: () => void;
}

/** The one task that may be open in the Deal tab. A second one is not begun while answers of the first may be lost. */
export function useDealTasks(): DealTasks {
  const [task, setTask] = useState<OpenTask | null>(null);
  const before = useRef<Element | null>(null);
  const open = useCallback((request: TaskRequest, deal: DealAssessment | null) => {
    before.current ??= document.activeElement;
    setTask((current) => current ?? { request, deal });
  }, []);
  const leave = useCallback(() => {
    setTask(null);
    const element = before.current;
    before.current = null;
    // What was pressed is shown again only after the task has made place for it.
    setTimeout(() => {
      const isThere = element?.isConnected === true && element.closest('[hidden]') === null;
      const target = isThere ? element : document.querySelector('[role=tab][aria-selected=true]');
      if (target instanceof HTMLElement) target.focus();
    });
  }, []);
  return { task, open, leave };
}
