import type { Severity } from '../../method';
import type { ToneId } from '../../workbook/style/palette';

/** The colours and signs of the Findings sheet. */
export const SEVERITY_TONES: Readonly<Record<Severity, ToneId>> = {
  error: 'bad',
  warning: 'warning',
  info: 'information',
};
export const SEVERITY_SIGNS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●' };
