/** Milliseconds of work after which the page may answer. */
const slice = 24;

/** Runs steps, and lets the page answer in between. `beforeSlice` may throw to stop them. */
export async function inSlices<T>(steps: Generator<unknown, T, void>, beforeSlice: () => void): Promise<T> {
  let until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await pause();
    beforeSlice();
    until = performance.now() + slice;
  }
}

/** Lets the page answer. */
export function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0));
}
