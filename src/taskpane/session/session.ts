import { isoDate, type Day } from '../../method';
import { calendarDayOf } from '../../workbook/calendar-day';
import { readStamp, type StampReading } from '../../workbook/publish/stamp';
import { readWorkbook, type ReadRefusal, type ReadWorkbook } from '../../workbook/read';
import { problemOf, type Problem } from '../frame/problem';
import { viewOf, type WorkbookView } from './view';

export type CheckStep = 'reading' | 'assessing' | 'writing';

/** What the pane knows of the open workbook at one moment. */
export interface SessionState {
  /** Null until the workbook was read, and while it has no Deals table. */
  readonly view: WorkbookView | null;
  readonly refusal: ReadRefusal | null;
  readonly problem: Problem | null;
  /** Reading without writing. */
  readonly reading: boolean;
  readonly checking: { readonly step: CheckStep; readonly share: number } | null;
  /** When the result sheets were last written, by whomever; null while they are not there or not complete. */
  readonly checkedAt: Date | null;
  /** Somebody edited an input sheet after `view` was read. */
  readonly stale: boolean;
  /** The result sheets stand for other inputs than `view`, or for another day. */
  readonly sheetsOlder: boolean;
  /** A check was begun that did not finish. */
  readonly sheetsIncomplete: boolean;
  readonly cancelled: boolean;
  readonly keptSheets: readonly string[];
}

const NOTHING_YET: SessionState = {
  view: null,
  refusal: null,
  problem: null,
  reading: false,
  checking: null,
  checkedAt: null,
  stale: false,
  sheetsOlder: false,
  sheetsIncomplete: false,
  cancelled: false,
  keptSheets: [],
};

/** The one conversation of the pane with the open workbook; one job at a time. */
export class WorkbookSession {
  private state = NOTHING_YET;
  private readonly listeners = new Set<() => void>();
  private cancelling: AbortController | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): SessionState => this.state;

  private get isWorking(): boolean {
    return this.state.reading || this.state.checking !== null;
  }

  /** Reads the workbook and assesses it. Writes nothing. */
  readonly read = async (): Promise<void> => {
    if (this.isWorking) return;
    this.change({ reading: true, problem: null, stale: false });
    try {
      const [result, stamp] = await Excel.run(
        async (context) => [await readWorkbook(context), await readStamp(context)] as const,
      );
      if (result.kind === 'refused') this.change({ view: null, refusal: result });
      else {
        const today = calendarDayOf(new Date());
        this.change({ view: viewOf(result, today), refusal: null, ...resultsAge(stamp, result, today) });
      }
    } catch (error) {
      this.change({ problem: problemOf(error), stale: this.state.view !== null });
    } finally {
      this.change({ reading: false });
    }
  };

  /** Checks the workbook: reads, assesses and rewrites the result sheets. */
  readonly check = async (): Promise<void> => {
    if (this.isWorking) return;
    const cancelling = new AbortController();
    this.cancelling = cancelling;
    this.change({
      checking: { step: 'reading', share: 0 },
      problem: null,
      cancelled: false,
      keptSheets: [],
      stale: false,
    });
    try {
      await this.runCheck(cancelling.signal);
    } catch (error) {
      if (cancelling.signal.aborted) this.change({ cancelled: true, stale: this.state.view !== null });
      else this.change({ problem: problemOf(error), stale: this.state.view !== null });
    } finally {
      this.cancelling = null;
      this.change({ checking: null });
    }
  };

  private async runCheck(signal: AbortSignal): Promise<void> {
    // The code that writes the result sheets is fetched when it is needed first.
    const { check } = await import('../../workbook/check');
    const today = calendarDayOf(new Date());
    const onProgress = (step: CheckStep | 'done', share: number) => {
      if (step !== 'done') this.change({ checking: { step, share } });
    };
    const result = await Excel.run((context) => check(context, { today, onProgress, signal }));
    if (result.kind === 'refused') {
      this.change({ view: null, refusal: result });
      return;
    }
    this.change({
      view: viewOf(result.reading, today, result.assessment),
      refusal: null,
      checkedAt: new Date(),
      sheetsOlder: false,
      sheetsIncomplete: false,
      keptSheets: result.keptSheets,
    });
  }

  /** Stops a check at its next step. */
  readonly cancel = (): void => this.cancelling?.abort();

  /** Somebody edited an input sheet. While a job runs nobody can tell which side of the edit it read: stale, too. */
  readonly markStale = (): void => {
    if (this.state.view !== null || this.state.refusal !== null) this.change({ stale: true });
  };

  private change(some: Partial<SessionState>): void {
    this.state = { ...this.state, ...some };
    for (const listener of this.listeners) listener();
  }
}

/** What the stamp of the result sheets says about them, beside what was read now. */
function resultsAge(
  reading: StampReading,
  now: ReadWorkbook,
  today: Day,
): Pick<SessionState, 'checkedAt' | 'sheetsOlder' | 'sheetsIncomplete'> {
  if (reading.kind !== 'complete') {
    return { checkedAt: null, sheetsOlder: false, sheetsIncomplete: reading.kind === 'incomplete' };
  }
  const { at, asOf, inputs } = reading.stamp;
  return {
    checkedAt: new Date(at),
    sheetsOlder: inputs !== now.fingerprint() || asOf !== isoDate(today),
    sheetsIncomplete: false,
  };
}
