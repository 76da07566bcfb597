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

  /** Does work in slices as soon as all before it is done. */
  run<Result>(work: () => Steps<Result>, done: (result: Result) => void): void {
    this.whenFree(() => {
      this.runsNow = true;
      const steps = work();
      this.resume = () => {
        const until = performance.now() + slice;
        while (!this.isOver) {
          const step = steps.next();
          if (step.done === true) {
            this.runsNow = false;
            done(step.value);
            this.next();
            return;
          }
          if (performance.now() > until) break;
        }
        this.later();
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

  private next(): void {
    while (!this.runsNow && !this.isOver) {
      const work = this.waiting.shift();
      if (!work) return;
      work();
    }
  }

  private later(): void {
    if (!this.isOver) this.channel.port2.postMessage(null);
  }
}
