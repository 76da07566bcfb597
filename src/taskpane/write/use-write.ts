import { useCallback, useState } from 'react';
import {
  applyWrite,
  planWrite,
  takeBack,
  type WritePlan,
  type WriteRefusal,
  type WriteRequest,
  type WriteResult,
} from '../../workbook/write';
import { problemOf, type Problem } from '../frame/problem';
import { useSession } from '../session/use-session';

export type Written = Extract<WriteResult, { kind: 'written' }>;

/** Where a write into the input tables stands. */
export type WriteState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly what: 'planning' | 'writing' | 'takingBack' }
  /** The preview is shown; the user decides. */
  | { readonly kind: 'planned'; readonly plan: WritePlan }
  | { readonly kind: 'written'; readonly written: Written }
  | { readonly kind: 'takenBack' }
  | { readonly kind: 'refused'; readonly refusal: WriteRefusal; readonly written: Written | null }
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

/** The way of every write from the pane: preview, write, take back. `onWritten` is called after the sheets were read again. */
export function useWrite(onWritten?: () => void): Writing {
  const session = useSession();
  const [state, setState] = useState<WriteState>({ kind: 'idle' });

  const plan = useCallback(async (request: WriteRequest): Promise<void> => {
    setState({ kind: 'working', what: 'planning' });
    try {
      const planned = await Excel.run((context) => planWrite(context, request));
      setState(
        planned.kind === 'planned'
          ? { kind: 'planned', plan: planned }
          : { kind: 'refused', refusal: planned, written: null },
      );
    } catch (error) {
      setState({ kind: 'problem', problem: problemOf(error), tryAgain: () => void plan(request) });
    }
  }, []);

  const write = async (): Promise<void> => {
    if (state.kind !== 'planned') return;
    await applying(state.plan);
  };
  const applying = async (planned: WritePlan): Promise<void> => {
    setState({ kind: 'working', what: 'writing' });
    try {
      const result = await Excel.run((context) => applyWrite(context, planned));
      if (result.kind === 'refused') {
        setState({ kind: 'refused', refusal: result, written: null });
        return;
      }
      setState({ kind: 'written', written: result });
      await session.read();
      onWritten?.();
    } catch (error) {
      // The plan says what each cell held: writing it twice cannot happen, the second time is refused.
      setState({ kind: 'problem', problem: problemOf(error), tryAgain: () => void applying(planned) });
    }
  };

  const undo = async (): Promise<void> => {
    if (state.kind === 'written') await takingBack(state.written);
  };
  const takingBack = async (written: Written): Promise<void> => {
    setState({ kind: 'working', what: 'takingBack' });
    try {
      const result = await Excel.run((context) => takeBack(context, written.image));
      setState(
        result.kind === 'taken-back' ? { kind: 'takenBack' } : { kind: 'refused', refusal: result, written },
      );
      await session.read();
    } catch (error) {
      setState({ kind: 'problem', problem: problemOf(error), tryAgain: () => void takingBack(written) });
    }
  };

  const dismiss = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, plan, write, takeBack: undo, dismiss };
}
