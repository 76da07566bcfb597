/** Fill and text colour of a cell: light fills that print in grey as well, text at 7:1 or better against them. */
export interface Tone {
  readonly fill: string;
  readonly font: string;
}

/** The tones by meaning. The order strongGood … strongBad also falls in lightness steps that a grey print keeps apart. */
export const TONES = {
  strongGood: { fill: '#9FD3C7', font: '#0B3B33' },
  good: { fill: '#D5EEE8', font: '#0B3B33' },
  neutral: { fill: '#F1F1EC', font: '#3C3C38' },
  warning: { fill: '#FBE3C0', font: '#5A3500' },
  bad: { fill: '#F2B8A8', font: '#5F1408' },
  information: { fill: '#DCE6F4', font: '#1B365D' },
  unknown: { fill: '#FFFFFF', font: '#5C5C5C' },
} as const satisfies Record<string, Tone>;
export type ToneId = keyof typeof TONES;

/** Colours of the sheets themselves. */
export const INK = {
  paper: '#FFFFFF',
  title: '#1B365D',
  headerFill: '#1B365D',
  /** Every other group of columns. */
  headerOther: '#35537F',
  headerFont: '#FFFFFF',
  requiredHeaderFill: '#0B5D63',
  muted: '#5C5C5C',
  link: '#1F5FA8',
  alert: '#B42318',
  agreed: '#0B5D63',
  /** Figures that no formula works out. */
  engine: '#1F5FA8',
  rule: '#C9CED6',
  band: '#F7F8FA',
  inputTab: '#0B5D63',
  resultTab: '#1B365D',
  helpTab: '#8A8F98',
} as const;
