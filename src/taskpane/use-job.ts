import { useState } from 'react';
import { wordsOfError } from './office-error';
import type { PaneTexts } from '../i18n';

export type JobState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly message: string; readonly details: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };

export interface JobOutcome {
  readonly ok: boolean;
  readonly message: string;
  readonly details?: readonly string[];
}

/** State of one job on the workbook, and the function that starts it. A second start while it runs does nothing. */
export function useJob(
  job: () => Promise<JobOutcome>,
  texts: PaneTexts,
): readonly [JobState, () => Promise<void>] {
  const [state, setState] = useState<JobState>({ kind: 'idle' });
  const start = async () => {
    if (state.kind === 'running') return;
    setState({ kind: 'running' });
    try {
      const { ok, message, details = [] } = await job();
      setState(ok ? { kind: 'done', message, details } : { kind: 'failed', message });
    } catch (error) {
      setState({ kind: 'failed', message: wordsOfError(error, texts) });
    }
  };
  return [state, start];
}
