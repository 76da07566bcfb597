import { isoDate, type Day } from '../../method';
import { calendarDayOf } from '../../workbook/calendar-day';
import type { LostHeaders } from '../../workbook/publish/standing/lost-headers';
import { readStamp, type StampReading } from '../../workbook/publish/content/stamp';
import { readWorkbook, type ReadRefusal, type ReadWorkbook } from '../../workbook/read';
import { problemOf, type Problem } from './problem';
import { viewOf, type WorkbookView } from './view';

export type CheckStep = 'reading' | 'assessing' | 'writing';

/** What the pane knows of the open workbook at one moment. */
export interface SessionState {
  /** Null until the workbook was read, and while it has no Deals table. */
  readonly view: WorkbookView | null;
  readonly refusal: ReadRefusal | LostHeaders | null;
  readonly problem: Problem | null;
  /** Reading without writing. */
  readonly reading: boolean;
  readonly checking: { readonly step: CheckStep; readonly share: number } | null;
  /** When the result sheets were last written, by whomever; null while they are not there or not complete. */
  readonly checkedAt: Date | null;
  /** Somebody edited an input sheet after it was read, or while. */
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

/** The one conversation of the pane with the open workbook: one job after the other, and none is lost. */
export class WorkbookSession {
  private state = NOTHING_YET;
  private readonly listeners = new Set<() => void>();
  /** Ends with the last job that was asked for, and never rejects; null while there is nothing to do. */
  private jobs: Promise<void> | null = null;
  /** A reading that has not begun yet. */
  private waitingRead: Promise<void> | null = null;
  private currentCheck: { readonly job: Promise<void>; readonly cancelling: AbortController } | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): SessionState => this.state;

  /** Reads the workbook and assesses it, as it is when the jobs before have ended. Writes nothing. */
  readonly read = (): Promise<void> => {
    this.change({ reading: true });
    if (this.jobs === null) return this.afterOthers(() => this.runRead());
    this.waitingRead ??= this.afterOthers(() => {
      this.waitingRead = null;
      return this.runRead();
    });
    return this.waitingRead;
  };

  /** Checks the workbook: reads, assesses and rewrites the result sheets. While a check waits or runs, it is that one. */
  readonly check = (): Promise<void> => {
    if (this.currentCheck === null) {
      const cancelling = new AbortController();
      this.change({ checking: { step: 'reading', share: 0 } });
      this.currentCheck = { cancelling, job: this.afterOthers(() => this.runCheck(cancelling.signal)) };
    }
    return this.currentCheck.job;
  };

  /** Stops a check at its next step. */
  readonly cancel = (): void => this.currentCheck?.cancelling.abort();

  private afterOthers(job: () => Promise<void>): Promise<void> {
    const run = (this.jobs === null ? job() : this.jobs.then(job)).then(() => {
      if (this.jobs === run) this.jobs = null;
    });
    this.jobs = run;
    return run;
  }

  private async runRead(): Promise<void> {
    this.change({ problem: null, cancelled: false, stale: false });
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
      this.change({ reading: this.waitingRead !== null });
    }
  }

  private async runCheck(signal: AbortSignal): Promise<void> {
    this.change({ problem: null, cancelled: false, keptSheets: [], stale: false });
    try {
      await this.checkAndShow(signal);
    } catch (error) {
      if (signal.aborted) this.change({ cancelled: true, stale: this.state.view !== null });
      else this.change({ problem: problemOf(error), stale: this.state.view !== null });
    } finally {
      this.currentCheck = null;
      this.change({ checking: null });
    }
  }

  private async checkAndShow(signal: AbortSignal): Promise<void> {
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

  /** Somebody edited an input sheet. While a job runs nobody can tell which side of the edit it read: stale, too. */
  readonly markStale = (): void => this.change({ stale: true, cancelled: false });

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
