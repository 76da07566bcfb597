/** Functions that the engine has under their newer name only, with the same arguments. */
const NEWER: Readonly<Record<string, string>> = {
  BETAINV: 'BETA.INV',
  CHIDIST: 'CHISQ.DIST.RT',
  CHIINV: 'CHISQ.INV.RT',
  COVAR: 'COVARIANCE.P',
  CRITBINOM: 'BINOM.INV',
  'ECMA.CEILING': 'ISO.CEILING',
  EXPONDIST: 'EXPON.DIST',
  FDIST: 'F.DIST.RT',
  FINV: 'F.INV.RT',
  GAMMADIST: 'GAMMA.DIST',
  GAMMAINV: 'GAMMA.INV',
  LOGINV: 'LOGNORM.INV',
  PEARSON: 'CORREL',
  POISSON: 'POISSON.DIST',
  TINV: 'T.INV.2T',
  USDOLLAR: 'DOLLAR',
  WEIBULL: 'WEIBULL.DIST',
};

/** The name by which a function is calculated. */
export function calculatedName(name: string): string {
  return Object.hasOwn(NEWER, name) ? (NEWER[name] ?? name) : name;
}
