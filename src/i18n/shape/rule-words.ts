/** The words of one line of the Rules table: a short name, and what changing it does. */
export interface RuleWords {
  readonly name: string;
  readonly effect: string;
}
