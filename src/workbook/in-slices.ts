/** Cells of work after which the page may answer: some milliseconds. */
const ENOUGH = 4_000_000;

/** Runs steps that say how much work they did, and lets the page answer in between. */
export async function inSlices<T>(steps: Generator<number, T, void>, beforeSlice: () => void): Promise<T> {
  let work = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    work += step.value;
    if (work < ENOUGH) continue;
    work = 0;
    await new Promise<void>((resume) => setTimeout(resume, 0));
    beforeSlice();
  }
}
