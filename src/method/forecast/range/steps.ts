/** Work that hands control back from time to time; each value is the number of cells worked out since the last. */
export type Steps<T> = Generator<number, T, void>;

/** Cells between two hand-backs: a few milliseconds. */
export const SLICE = 1_000_000;

/** What the totals and payments of one deal take, in cells. */
export const ENTRY_WORK = 2_000;

/** Hands control back once a slice of work is done, and at the end with what is left of it. */
export interface Pace {
  (work: number): Steps<void>;
  readonly end: () => Steps<void>;
}

/** A pace for one piece of work. */
export function paced(): Pace {
  let done = 0;
  const handBack = function* (): Steps<void> {
    yield done;
    done = 0;
  };
  const pace = function* (work: number): Steps<void> {
    done += work;
    if (done >= SLICE) yield* handBack();
  };
  return Object.assign(pace, { end: handBack });
}

/** Runs the steps to their end at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
