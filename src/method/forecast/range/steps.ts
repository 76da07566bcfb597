/** Work that hands control back from time to time; each value is the number of cells worked out since the last. */
export type Steps<T> = Generator<number, T, void>;

/** Cells between two hand-backs: a few milliseconds. */
export const SLICE = 1_000_000;

/** Counts work and hands control back once a slice of it is done. */
export function paced(): (work: number) => Steps<void> {
  let done = 0;
  return function* (work) {
    done += work;
    if (done < SLICE) return;
    yield done;
    done = 0;
  };
}

/** Runs the steps to their end at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
