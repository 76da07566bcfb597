import { useCallback, useState } from 'react';
import type { DealAssessment } from '../../method';
import { useFocusBefore } from '../components/focus-before';
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
  const [remember, giveBack] = useFocusBefore();
  const open = useCallback(
    (request: TaskRequest, deal: DealAssessment | null) => {
      remember();
      setTask((current) => current ?? { request, deal });
    },
    [remember],
  );
  const leave = useCallback(() => {
    setTask(null);
    giveBack();
  }, [giveBack]);
  return { task, open, leave };
}
