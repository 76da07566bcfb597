import type { NumberRuleId } from './numbers';
import type { SwitchRuleId } from './switches';
import type { TextRuleId } from './texts';

/** The numbers, switches and texts in force: the defaults with the user's own values in their place. */
export interface Rules {
  number(id: NumberRuleId): number;
  isOn(id: SwitchRuleId): boolean;
  /** The firm's own words, or '' for the built-in ones. */
  text(id: TextRuleId): string;
  /** Method version, followed by a fingerprint of the values that differ from their default, if any do. */
  readonly version: string;
  /** Ids whose value differs from the default, in the order of the Rules table. */
  readonly changed: readonly string[];
}
