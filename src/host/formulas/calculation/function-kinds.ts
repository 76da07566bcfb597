/** Places of arguments; `true` is every place. */
type Places = true | readonly number[];

export function isAmong(places: Places | undefined, place: number): boolean {
  return places === true || places?.includes(place) === true;
}

/**
 * Functions that take single values: where one of these arguments is an array, Excel calculates the function for every
 * value in it.
 */
export const singleArguments: ReadonlyMap<string, Places> = new Map([
  ...each(
    true,
    'ABS SIGN SQRT SQRTPI LN LOG LOG10 EXP POWER MOD MROUND QUOTIENT EVEN ODD FACT FACTDOUBLE COMBIN COMBINA PERMUT',
    'BASE DECIMAL ROMAN ARABIC DEGREES RADIANS SIN COS TAN ASIN ACOS ATAN ATAN2 SINH COSH TANH ASINH ACOSH ATANH SEC',
    'CSC COT SECH CSCH COTH ACOT ACOTH RANDBETWEEN BITAND BITOR BITXOR BITLSHIFT BITRSHIFT DELTA GESTEP',
    'BIN2DEC DEC2BIN HEX2DEC DEC2HEX OCT2DEC DEC2OCT BIN2HEX BIN2OCT HEX2BIN HEX2OCT OCT2BIN OCT2HEX',
    'LEFT RIGHT MID LEN TRIM LOWER UPPER PROPER SUBSTITUTE REPLACE FIND SEARCH REPT EXACT CODE CHAR CLEAN UNICHAR',
    'UNICODE DOLLAR FIXED NUMBERVALUE TEXTBEFORE TEXTAFTER REGEXTEST REGEXREPLACE VALUETOTEXT ENCODEURL',
    'YEAR MONTH DAY DATE TIME HOUR MINUTE SECOND WEEKDAY EOMONTH EDATE DATEDIF DAYS DAYS360 ISOWEEKNUM WEEKNUM',
    'YEARFRAC DATEVALUE TIMEVALUE',
    'ISNUMBER ISTEXT ISNONTEXT ISBLANK ISLOGICAL ISERROR ISERR ISNA ISEVEN ISODD NOT ERROR.TYPE ADDRESS',
    'PMT FV PV NPER RATE IPMT PPMT SLN SYD DB DDB EFFECT NOMINAL RRI PDURATION',
    'NORM.S.DIST NORMSDIST NORM.DIST NORMDIST NORM.S.INV NORMSINV NORM.INV NORMINV BINOM.DIST BINOMDIST POISSON.DIST',
    'EXPON.DIST T.DIST T.DIST.2T T.INV T.INV.2T CHISQ.DIST CHISQ.INV F.DIST F.INV GAMMA GAMMALN STANDARDIZE PHI GAUSS',
    'CONVERT ERF ERFC FISHER FISHERINV CONFIDENCE CONFIDENCE.NORM CONFIDENCE.T IFS SWITCH',
  ),
  ...each([0], 'MATCH XMATCH XLOOKUP LOOKUP RANK RANK.EQ RANK.AVG FORECAST FORECAST.LINEAR'),
  ...each([0, 2], 'VLOOKUP HLOOKUP'),
  ...each([1], 'LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC'),
  ...each([1], 'PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC TRIMMEAN'),
  ...each([0, 1], 'NETWORKDAYS WORKDAY NETWORKDAYS.INTL WORKDAY.INTL'),
  ...each([1, 2], 'INDEX'),
]);

/** Arguments that functions take as text, so that numbers are written out. */
export const textArguments: ReadonlyMap<string, Places> = new Map([
  ...each([0], 'LEFT RIGHT MID LEN UPPER LOWER PROPER TRIM CLEAN REPT CODE UNICODE TEXTSPLIT ENCODEURL'),
  ...each([0, 1], 'FIND SEARCH EXACT TEXTBEFORE TEXTAFTER'),
  ...each([0, 1, 2], 'SUBSTITUTE'),
  ...each([0, 3], 'REPLACE'),
  ...each(true, 'CONCAT CONCATENATE'),
  ...each([0, ...Array.from({ length: 253 }, (_, index) => index + 2)], 'TEXTJOIN'),
]);

/** Arguments that functions take as numbers, so that text is read as if it were typed: `YEAR("2026-03-05")`. */
export const numberArguments: ReadonlyMap<string, Places> = new Map([
  ...each(
    [0],
    'YEAR MONTH DAY HOUR MINUTE SECOND WEEKDAY WEEKNUM ISOWEEKNUM EDATE EOMONTH WORKDAY WORKDAY.INTL',
    'ABS SIGN SQRT EXP LN LOG LOG10',
  ),
  ...each([0, 1], 'DAYS DAYS360 DATEDIF YEARFRAC NETWORKDAYS NETWORKDAYS.INTL POWER MOD'),
]);

/** Functions that leave out text and truth values where they come from cells, and not where they are written out. */
export const takesNumbersOfCells: ReadonlySet<string> = new Set(
  'SUM SUMSQ PRODUCT AVERAGE COUNT MAX MIN MEDIAN VARA VARPA STDEVA STDEVPA STDEV STDEV.S STDEV.P STDEVP VAR VAR.S VAR.P VARP'
    .concat(' AVEDEV DEVSQ GEOMEAN HARMEAN SKEW KURT AND OR XOR')
    .split(' '),
);

function each(places: Places, ...names: string[]): [string, Places][] {
  return names.flatMap((line) => line.split(' ')).map((name) => [name, places]);
}

/** Once an add-in of its own, these take arrays but answer `#VALUE!` to a range of several cells. */
export const refusesRanges: ReadonlySet<string> = new Set(
  'EDATE EOMONTH NETWORKDAYS WORKDAY YEARFRAC WEEKNUM QUOTIENT MROUND ISEVEN ISODD RANDBETWEEN DELTA GESTEP'
    .concat(
      ' SQRTPI CONVERT FACTDOUBLE EFFECT NOMINAL ERF ERFC BIN2DEC DEC2BIN HEX2DEC DEC2HEX OCT2DEC DEC2OCT',
    )
    .split(' '),
);

/** Aggregates: whatever arrays they are given, the result is one value. */
export const givesOneValue: ReadonlySet<string> = new Set(
  'SUM SUMPRODUCT SUMSQ PERCENTOF PRODUCT AVERAGE AVERAGEA COUNT COUNTA COUNTBLANK MAX MIN MEDIAN SUBTOTAL AGGREGATE AND OR XOR'
    .concat(
      ' TEXTJOIN CONCAT CONCATENATE ROWS COLUMNS NPV IRR VARA VARPA STDEVA STDEVPA STDEV STDEV.S STDEV.P VAR VAR.S VAR.P',
    )
    .split(' '),
);

/** Functions whose result is an array, even where it is a single cell. */
export const givesArray: ReadonlySet<string> = new Set(
  'FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY VSTACK HSTACK TAKE DROP CHOOSECOLS CHOOSEROWS TOCOL TOROW WRAPROWS'
    .concat(' WRAPCOLS EXPAND TEXTSPLIT MAP SCAN BYROW BYCOL MAKEARRAY TRANSPOSE TRIMRANGE')
    .split(' '),
);

/** Functions that look at a reference and not at its values. */
export const needsReference: ReadonlySet<string> = new Set(
  'ROW ROWS COLUMN COLUMNS OFFSET CELL ISREF AREAS INDIRECT'.split(' '),
);

/** Functions that look at what stands in a place, which only the workbook knows and not the engine. */
export const needsPlace: ReadonlySet<string> = new Set(['ISFORMULA', 'FORMULATEXT', 'SHEET']);

/** Functions that leave out rows hidden by a filter, which only our own arrays tell them. */
export const skipsRows: ReadonlySet<string> = new Set(['SUBTOTAL', 'AGGREGATE']);

export const isVolatile: ReadonlySet<string> = new Set(
  'NOW TODAY RAND RANDBETWEEN RANDARRAY INDIRECT OFFSET CELL INFO'.split(' '),
);

/** Functions that give one value of the ranges that they search, where they are asked for one. */
export const findsOneValue: ReadonlySet<string> = new Set(
  'VLOOKUP HLOOKUP MATCH LARGE SMALL RANK RANK.EQ PERCENTILE PERCENTILE.INC QUARTILE QUARTILE.INC'.split(' '),
);
