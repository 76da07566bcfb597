type Polynomial = readonly number[];
type Fraction = readonly [Polynomial, Polynomial];

// W. J. Cody, Rational Chebyshev approximations for the error function, 1969. The highest power stands first.
const nearZero: Fraction = [
  [0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694],
  [1.0, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171],
];
const between: Fraction = [
  [
    2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001,
    881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
  ],
  [
    1.0, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
    4362.619090143247, 3439.3676741437216, 1230.3393548037495,
  ],
];
const farOut: Fraction = [
  [
    0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
    0.0006587491615298378,
  ],
  [
    1.0, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132,
    0.0023352049762686918,
  ],
];

// M. J. Wichura, Algorithm AS 241, 1988, in the same form.
const middle: Fraction = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
];
const tail: Fraction = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
];
const far: Fraction = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
];

/** The density of the standard normal distribution. */
export function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** The share of a standard normal distribution below a value. */
export function below(z: number): number {
  const size = Math.abs(z) / Math.SQRT2;
  const above = size <= nearest ? 1 - size * fraction(nearZero, size * size) : upper(size, bell(z, 0.5));
  return (z > 0 ? 2 - above : above) / 2;
}

/** The complementary error function. */
export function complement(x: number): number {
  const size = Math.abs(x);
  if (size <= nearest) return 1 - x * fraction(nearZero, size * size);
  const rest = upper(size, bell(x, 1));
  return x > 0 ? rest : 2 - rest;
}

const nearest = 0.46875;

/** What is left above a size, by the height of the bell there. */
function upper(size: number, height: number): number {
  if (size <= 4) return height * fraction(between, size);
  const inverse = 1 / (size * size);
  return (height * (1 / Math.sqrt(Math.PI) - inverse * fraction(farOut, inverse))) / size;
}

/** e to the power of −ax², in two steps so that no digits of the square are lost. */
function bell(x: number, a: number): number {
  const cut = Math.trunc(Math.abs(x) * 16) / 16;
  return Math.exp(-a * cut * cut) * Math.exp(-a * (Math.abs(x) - cut) * (Math.abs(x) + cut));
}

/** The value below which a share of a standard normal distribution is. */
export function quantile(share: number): number {
  const distance = share - 0.5;
  if (Math.abs(distance) <= 0.425) return distance * fraction(middle, 0.180625 - distance * distance);
  const depth = Math.sqrt(-Math.log(Math.min(share, 1 - share)));
  return Math.sign(distance) * (depth <= 5 ? fraction(tail, depth - 1.6) : fraction(far, depth - 5));
}

function fraction([numerator, denominator]: Fraction, at: number): number {
  return polynomial(numerator, at) / polynomial(denominator, at);
}

function polynomial(coefficients: Polynomial, at: number): number {
  return coefficients.reduce((sum, each) => sum * at + each, 0);
}
