import type { RowSpan } from './mapper/cells';

/** So many rows are brought up to date in one go. */
const rowsAtOnce = 250;
/** The page gets a turn after so many milliseconds. */
const turn = 20;
/** And keeps it for at least so long. */
const pause = 20;

/**
 * Brings the rows of one sheet up to date: those in sight at once, the others part by part between what the page does
 * otherwise. A large sheet is shown and follows as fast as a small one.
 */
export class RowSweep {
  private waiting: readonly RowSpan[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private work: (span: RowSpan) => void = () => undefined;

  /** `mayWork` is asked before every turn: while it says no, the rows wait. */
  constructor(private readonly mayWork: () => boolean) {}

  get isDone(): boolean {
    return this.waiting.length === 0;
  }

  /** Begins anew with a sheet of which `last` is the last row: `first` at once, then the other rows. */
  start(first: RowSpan, last: number, work: (span: RowSpan) => void): void {
    this.stop();
    this.work = work;
    work(first);
    this.waiting = [...parts(0, Math.min(last, first.top - 1)), ...parts(first.bottom + 1, last)];
    this.goOnLater();
  }

  /** Does these rows now, if they still wait. */
  hurry({ top, bottom }: RowSpan): void {
    const isWanted = (part: RowSpan): boolean => part.top <= bottom && part.bottom >= top;
    const wanted = this.waiting.filter(isWanted);
    if (wanted.length === 0) return;
    this.waiting = this.waiting.filter((part) => !isWanted(part));
    wanted.forEach(this.work);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = [];
  }

  private goOnLater(): void {
    this.timer = this.isDone ? undefined : setTimeout(() => this.goOn(), pause);
  }

  private goOn(): void {
    const until = performance.now() + turn;
    while (this.mayWork() && performance.now() < until) {
      const [next, ...rest] = this.waiting;
      if (!next) break;
      this.waiting = rest;
      this.work(next);
    }
    this.goOnLater();
  }
}

function parts(top: number, bottom: number): RowSpan[] {
  const count = Math.max(0, Math.ceil((bottom - top + 1) / rowsAtOnce));
  return Array.from({ length: count }, (_, index) => ({
    top: top + index * rowsAtOnce,
    bottom: Math.min(bottom, top + (index + 1) * rowsAtOnce - 1),
  }));
}
