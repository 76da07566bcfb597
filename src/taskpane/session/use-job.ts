import { useCallback, useRef, useState } from 'react';
import { problemOf, type Problem } from './problem';

/** Where a job stands that a button begins: not begun, under way, failed, or with what came of it. */
export type JobState<Result extends { readonly kind: string }> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | Result;

export interface Job<Result extends { readonly kind: string }> {
  readonly state: JobState<Result>;
  /** Does the job, unless it is under way. */
  readonly start: () => Promise<void>;
  /** Drops what came of it. */
  readonly reset: () => void;
}

/** A job in the workbook; `work` answers when all of it is done, the sheets read again where they have changed. */
export function useJob<Result extends { readonly kind: string }>(work: () => Promise<Result>): Job<Result> {
  const [state, setState] = useState<JobState<Result>>({ kind: 'idle' });
  const isWorking = useRef(false);

  const start = async (): Promise<void> => {
    if (isWorking.current) return;
    isWorking.current = true;
    setState({ kind: 'working' });
    try {
      setState(await work());
    } catch (error) {
      setState({ kind: 'problem', problem: problemOf(error) });
    } finally {
      isWorking.current = false;
    }
  };

  const reset = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, start, reset };
}
