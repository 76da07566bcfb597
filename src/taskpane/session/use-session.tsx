import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { WorkbookSession, type SessionState } from './session';
import { watchEdits } from './watch-edits';

const SessionContext = createContext<WorkbookSession | null>(null);

/** How long the sheets have to be quiet before the pane checks by itself. */
const CALM_MILLISECONDS = 2_000;

/** Reads the open workbook once, then watches for edits. With `checksByItself` a check follows when they have ended. */
export function SessionProvider(props: { readonly checksByItself: boolean; readonly children: ReactNode }) {
  const [session] = useState(() => new WorkbookSession());
  useEffect(() => {
    void session.read();
    return keepWatching(session);
  }, [session]);
  useCalmCheck(session, props.checksByItself);
  return <SessionContext value={session}>{props.children}</SessionContext>;
}

/** Watches for edits from now on; where Excel refuses, as while a cell is edited, again after the next reading. */
function keepWatching(session: WorkbookSession): () => void {
  let watching: Promise<() => Promise<void>> | null = null;
  const start = () => {
    watching ??= watchEdits(session.markStale);
    watching.catch((error: unknown) => {
      watching = null;
      // Without events, as in an older Excel, the pane only cannot say by itself that its figures are old.
      console.warn('Edits cannot be watched here.', error);
    });
  };
  start();
  let seen = session.current().view;
  const unsubscribe = session.subscribe(() => {
    const { view } = session.current();
    if (view !== seen && watching === null) start();
    seen = view;
  });
  return () => {
    unsubscribe();
    void watching?.then((stop) => stop()).catch(() => undefined);
  };
}

function useCalmCheck(session: WorkbookSession, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wereUpToDate = false;
    const wait = () => {
      clearTimeout(timer);
      const { stale, sheetsOlder, checkedAt, checking, cancelled, problem } = session.current();
      wereUpToDate ||= checkedAt !== null && !sheetsOlder;
      // Sheets that are older from the start are those of others: only what is edited in this session is followed.
      const isBehind = stale || (sheetsOlder && wereUpToDate);
      // What somebody has cancelled waits for the next edit.
      if (isBehind && !cancelled && checking === null && problem === null) {
        timer = setTimeout(() => void session.check(), CALM_MILLISECONDS);
      }
    };
    const unsubscribe = session.subscribe(wait);
    wait();
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [session, isOn]);
}

/** The workbook as the pane works with it. */
export function useSession(): WorkbookSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('A part of the pane stands outside of its SessionProvider.');
  return session;
}

/** What is known of the workbook; renders again when that changes. */
export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.current);
}
