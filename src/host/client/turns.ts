import type { Steps } from '../formulas/calculation/steps';

/** Milliseconds of work after which the page gets a turn: short enough that nobody notices. */
const slice = 40;

/** Work that is done in slices, one after the other; between the slices the page draws and answers. */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private readonly channel = new MessageChannel();
  private isOver = false;
  private runsNow = false;
  private resume: () => void = () => undefined;

  constructor() {
    // Unlike timers, messages are not held back while the page is in the background.
    this.channel.port1.onmessage = () => this.resume();
  }

  /** Whether work has begun that is not done. */
  get isBusy(): boolean {
    return this.runsNow;
  }

  /** Does work in slices as soon as all before it is done; work that throws is told to `failed`. */
  run<Result>(
    work: () => Steps<Result>,
    done: (result: Result) => void,
    failed: (error: unknown) => void,
  ): void {
    this.whenFree(() => {
      this.runsNow = true;
      const steps = work();
      this.resume = () => {
        const tell = this.workOn(steps, done, failed);
        if (tell) this.end(tell);
        else this.later();
      };
      this.later();
    });
  }

  /** Does something between two pieces of work: now, unless one has begun. */
  whenFree(work: () => void): void {
    this.waiting.push(work);
    this.next();
  }

  /** Nothing is done any more. */
  stop(): void {
    this.isOver = true;
    this.waiting.length = 0;
    this.channel.port1.close();
  }

  /** Works for a slice; what is to be told where that was the last one. */
  private workOn<Result>(
    steps: Steps<Result>,
    done: (result: Result) => void,
    failed: (error: unknown) => void,
  ): (() => void) | null {
    const until = performance.now() + slice;
    try {
      while (!this.isOver) {
        const step = steps.next();
        if (step.done === true) return () => done(step.value);
        if (performance.now() > until) break;
      }
    } catch (error) {
      return () => failed(error);
    }
    return null;
  }

  private end(tell: () => void): void {
    this.runsNow = false;
    try {
      tell();
    } finally {
      this.next();
    }
  }

  /** Begins what waits; what one of it throws holds up none of the others. */
  private next(): void {
    if (this.runsNow || this.isOver) return;
    const work = this.waiting.shift();
    if (!work) return;
    try {
      work();
    } finally {
      this.next();
    }
  }

  private later(): void {
    if (!this.isOver) this.channel.port2.postMessage(null);
  }
}
