/** The share 0–1 at a place of the log-odds scale. */
export const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
/** The place of a share on the log-odds scale. */
export const logit = (share: number): number => Math.log(share / (1 - share));

/** Deals and wins at one place of the scale. */
export interface LogisticPoint {
  readonly at: number;
  readonly deals: number;
  readonly won: number;
}

interface Line {
  readonly a: number;
  readonly b: number;
}

/** The line a + b · at, and the variances and covariance of a and b: aa, ab, bb. */
export interface LogisticFit {
  readonly line: Line;
  readonly inverse: readonly [number, number, number];
}

/** What holds the line to a = 0 and b = 1, the scale itself, where the deals leave it open. */
const HOLD = 0.01;
const STEPS = 100;
const HALVINGS = 60;

/** The line whose logistic makes the wins most likely: Newton's method, each step halved until it is no step back. */
export function fitLogistic(points: readonly LogisticPoint[]): LogisticFit {
  let line: Line = { a: 0, b: 1 };
  for (let step = 0; ; step += 1) {
    const { gradient, inverse } = slopeAt(line, points);
    const whole = {
      a: inverse[0] * gradient[0] + inverse[1] * gradient[1],
      b: inverse[1] * gradient[0] + inverse[2] * gradient[1],
    };
    if (step === STEPS || Math.abs(whole.a) + Math.abs(whole.b) < 1e-10) return { line, inverse };
    const before = likelihood(line, points);
    let part = 1;
    let next = line;
    for (let halving = 0; halving < HALVINGS; halving += 1, part /= 2) {
      next = { a: line.a + part * whole.a, b: line.b + part * whole.b };
      if (likelihood(next, points) >= before) break;
    }
    line = next;
  }
}

function slopeAt({ a, b }: Line, points: readonly LogisticPoint[]) {
  const gradient: [number, number] = [-HOLD * a, HOLD * (1 - b)];
  let [aa, ab, bb] = [HOLD, 0, HOLD];
  for (const { at, deals, won } of points) {
    const share = logistic(a + b * at);
    const weight = deals * share * (1 - share);
    gradient[0] += won - deals * share;
    gradient[1] += (won - deals * share) * at;
    aa += weight;
    ab += weight * at;
    bb += weight * at * at;
  }
  const determinant = aa * bb - ab * ab;
  const inverse = [bb / determinant, -ab / determinant, aa / determinant] as const;
  return { gradient, inverse };
}

/** Logarithm of the likelihood, less the hold. */
function likelihood({ a, b }: Line, points: readonly LogisticPoint[]): number {
  let sum = (-HOLD / 2) * (a * a + (b - 1) ** 2);
  for (const { at, deals, won } of points) {
    const x = a + b * at;
    // log(logistic(x)) without the loss of digits far out
    sum += deals === 0 ? 0 : won * x - deals * (Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))));
  }
  return sum;
}
