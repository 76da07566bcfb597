/** How long requests have to pause before the grid follows, and how long it waits at most. */
const quietMilliseconds = 40;
const longestWait = 600;

/** Puts work off until nothing has asked for it for a moment, but not for long. */
export class FollowTimer {
  private timer: number | undefined;
  private firstAsked = 0;

  constructor(private readonly work: () => void) {}

  get isWaiting(): boolean {
    return this.timer !== undefined;
  }

  soon(): void {
    const now = performance.now();
    if (this.timer === undefined) this.firstAsked = now;
    else window.clearTimeout(this.timer);
    const wait = now - this.firstAsked > longestWait ? 0 : quietMilliseconds;
    this.timer = window.setTimeout(() => {
      this.timer = undefined;
      this.work();
    }, wait);
  }

  stop(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
  }
}
