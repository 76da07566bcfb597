import { useCallback, useRef, useState } from 'react';
import {
  applyWrite,
  planIds,
  planWrite,
  takeBack,
  type WritePlan,
  type WriteRefusal,
  type WriteRequest,
  type WriteResult,
} from '../../workbook/write';
import { problemOf, type Problem } from '../session/problem';
import { useSession } from '../session/use-session';

type Written = Extract<WriteResult, { kind: 'written' }>;
interface Working {
  readonly kind: 'working';
  readonly what: 'planning' | 'writing' | 'takingBack';
}

/** Where a write into the input tables stands. */
export type WriteState =
  | { readonly kind: 'idle' }
  | Working
  /** The preview is shown; the user decides. */
  | { readonly kind: 'planned'; readonly plan: WritePlan }
  | { readonly kind: 'written'; readonly written: Written }
  | { readonly kind: 'takenBack' }
  | { readonly kind: 'refused'; readonly refusal: WriteRefusal }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly tryAgain: () => void };

export interface Writing {
  readonly state: WriteState;
  /** Makes the preview of a request. */
  readonly plan: (request: WriteRequest) => Promise<void>;
  /** Writes what the preview shows. */
  readonly write: () => Promise<void>;
  readonly takeBack: () => Promise<void>;
  /** Drops the preview or the message. */
  readonly dismiss: () => void;
}

/**
 * The way of every write from the pane: preview, write, take back. `onWritten` is called after the sheets were read again.
 * One step at a time: while it works, nothing else is begun.
 */
export function useWrite(onWritten?: () => void): Writing {
  const session = useSession();
  const [state, setState] = useState<WriteState>({ kind: 'idle' });
  const isWorking = useRef(false);

  /** Does a step; `after` when it has come to its end. */
  const step = async (
    what: Working['what'],
    work: () => Promise<WriteState>,
    after: (state: WriteState) => void | Promise<void> = () => undefined,
  ): Promise<void> => {
    if (isWorking.current) return;
    isWorking.current = true;
    setState({ kind: 'working', what });
    try {
      const next = await work();
      setState(next);
      isWorking.current = false;
      await after(next);
    } catch (error) {
      isWorking.current = false;
      setState({ kind: 'problem', problem: problemOf(error), tryAgain: () => void step(what, work, after) });
    }
  };

  const plan = (request: WriteRequest): Promise<void> =>
    step('planning', async () => {
      const planned = await Excel.run<WritePlan | WriteRefusal>((context) =>
        'kind' in request && request.kind === 'id-column' ? planIds(context) : planWrite(context, request),
      );
      return planned.kind === 'refused'
        ? { kind: 'refused', refusal: planned }
        : { kind: 'planned', plan: planned };
    });

  const write = async (): Promise<void> => {
    if (state.kind !== 'planned') return;
    // The plan says what each cell held: written twice it cannot be, the second time is refused.
    await step(
      'writing',
      async () => {
        const result = await Excel.run((context) => applyWrite(context, state.plan));
        return result.kind === 'written'
          ? { kind: 'written', written: result }
          : { kind: 'refused', refusal: result };
      },
      async ({ kind }) => {
        if (kind !== 'written') return;
        await session.read();
        onWritten?.();
      },
    );
  };

  const undo = async (): Promise<void> => {
    if (state.kind !== 'written') return;
    await step(
      'takingBack',
      async () => {
        const result = await Excel.run((context) => takeBack(context, state.written.image));
        return result.kind === 'taken-back' ? { kind: 'takenBack' } : { kind: 'refused', refusal: result };
      },
      () => session.read(),
    );
  };

  const dismiss = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, plan, write, takeBack: undo, dismiss };
}
