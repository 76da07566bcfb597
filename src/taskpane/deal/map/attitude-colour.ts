import type { Attitude } from '../../../method';

/** The colours of the sheets for the same attitudes, deep enough to stand out as a shape on light and dark (3:1). */
const COLOURS: Readonly<Record<Attitude, string>> = {
  coach: '#1F7F6D',
  supporter: '#4C9E8D',
  neutral: '#85857B',
  nonSupporter: '#BF7A17',
  opponent: '#CB4F35',
};
const UNKNOWN = '#7F8895';

/** The colour of a person on the map; grey while the attitude is unknown. */
export function attitudeColour(attitude: Attitude | null): string {
  return attitude === null ? UNKNOWN : COLOURS[attitude];
}
