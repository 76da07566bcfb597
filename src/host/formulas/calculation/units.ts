/** A unit of a quantity: how many of the basic unit it is, and to which power its prefix is taken. */
interface Unit {
  readonly quantity: string;
  readonly size: number;
  /** 0 where it takes no prefix. */
  readonly prefixPower: 0 | 1 | 2 | 3;
  readonly isBinary: boolean;
}

const lightYear = 9.4607304725808e15;
const parsec = 3.085677581491367e16;
const angstrom = 1e-10;
const nauticalMile = 1852;
const mile = 1609.344;
const yard = 0.9144;
const foot = 0.3048;
const inch = 0.0254;
const point = inch / 72;
const litresOf = (length: number): number => length ** 3 * 1000;

type Table = Readonly<Record<string, number>>;

// The units of Microsoft's page on CONVERT; the letter case counts.
const plain: Readonly<Record<string, Table>> = {
  mass: {
    sg: 14_593.902937206363,
    lbm: 453.59237,
    ozm: 28.349523125,
    grain: 0.06479891,
    'cwt shweight': 45_359.237,
    'uk_cwt lcwt hweight': 50_802.34544,
    stone: 6350.29318,
    ton: 907_184.74,
    'uk_ton LTON brton': 1_016_046.9088,
  },
  length: {
    mi: mile,
    Nmi: nauticalMile,
    in: inch,
    ft: foot,
    yd: yard,
    ell: 1.143,
    'Picapt Pica': point,
    pica: inch / 6,
    survey_mi: 6_336_000 / 3937,
  },
  time: { yr: 31_557_600, 'day d': 86_400, hr: 3600, 'mn min': 60 },
  pressure: { psi: 6894.757293168361 },
  force: { lbf: 4.4482216152605 },
  energy: { 'HPh hh': 2_684_519.537696173, flb: 1.3558179483314, 'BTU btu': 1055.05585262 },
  power: { 'HP h': 745.6998715822702, PS: 735.49875 },
  volume: {
    tsp: 0.00492892159375,
    tspm: 0.005,
    tbs: 0.01478676478125,
    oz: 0.0295735295625,
    cup: 0.2365882365,
    'pt us_pt': 0.473176473,
    uk_pt: 0.56826125,
    qt: 0.946352946,
    uk_qt: 1.1365225,
    gal: 3.785411784,
    uk_gal: 4.54609,
    barrel: 158.987294928,
    bushel: 35.23907016688,
    'ft3 ft^3': litresOf(foot),
    'in3 in^3': litresOf(inch),
    'mi3 mi^3': litresOf(mile),
    'yd3 yd^3': litresOf(yard),
    'Nmi3 Nmi^3': litresOf(nauticalMile),
    'Picapt3 Picapt^3 Pica3 Pica^3': litresOf(point),
    'GRT regton': 2831.6846592,
    MTON: 1132.67386368,
  },
  area: {
    uk_acre: 4046.8564224,
    us_acre: 4046.872609874252,
    'ft2 ft^2': foot ** 2,
    ha: 10_000,
    'in2 in^2': inch ** 2,
    'mi2 mi^2': mile ** 2,
    'Nmi2 Nmi^2': nauticalMile ** 2,
    'Picapt2 Picapt^2 Pica2 Pica^2': point ** 2,
    'yd2 yd^2': yard ** 2,
    Morgen: 2500,
  },
  speed: { admkn: 0.5147733333333333, kn: nauticalMile / 3600, mph: mile / 3600 },
};

const prefixed: Readonly<Record<string, Table>> = {
  mass: { g: 1, u: 1.66053906892e-24 },
  length: { m: 1, ang: angstrom, ly: lightYear, 'parsec pc': parsec },
  time: { 'sec s': 1 },
  pressure: { 'Pa p': 1, 'atm at': 101_325, mmHg: 133.322, Torr: 101_325 / 760 },
  force: { N: 1, 'dyn dy': 1e-5, pond: 0.00980665 },
  energy: { J: 1, e: 1e-7, c: 4.184, cal: 4.1868, 'eV ev': 1.602176634e-19, 'Wh wh': 3600 },
  power: { 'W w': 1 },
  magnetism: { T: 1, ga: 1e-4 },
  volume: { 'l L lt': 1 },
  area: { ar: 100 },
  speed: { 'm/s m/sec': 1, 'm/h m/hr': 1 / 3600 },
};

const squared: Table = {
  'm2 m^2': 1,
  'ang2 ang^2': angstrom ** 2,
  'ly2 ly^2': lightYear ** 2,
};
const cubed: Table = {
  'm3 m^3': 1000,
  'ang3 ang^3': litresOf(angstrom),
  'ly3 ly^3': litresOf(lightYear),
};
const information: Table = { bit: 1, byte: 8 };

function* unitsOf(
  quantity: string,
  table: Table,
  prefixPower: Unit['prefixPower'],
  isBinary = false,
): Generator<[string, Unit]> {
  for (const [names, size] of Object.entries(table))
    for (const name of names.split(' ')) yield [name, { quantity, size, prefixPower, isBinary }];
}

/** The units by their names, without prefixes. */
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...Object.entries(plain).flatMap(([quantity, table]) => [...unitsOf(quantity, table, 0)]),
  ...Object.entries(prefixed).flatMap(([quantity, table]) => [...unitsOf(quantity, table, 1)]),
  ...unitsOf('area', squared, 2),
  ...unitsOf('volume', cubed, 3),
  ...unitsOf('information', information, 1, true),
]);
