/** Work in parts: between two of them something else may happen, as long as it leaves the workbook alone. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all parts in one go. */
export function allAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
