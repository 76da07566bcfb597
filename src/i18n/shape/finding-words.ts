/** The words of one finding rule: `{deal}`, `{person}` and the rule's parameters may stand in the message. */
export interface FindingWords {
  readonly title: string;
  readonly message: string;
  /** What the message is when this parameter names or counts nothing. */
  readonly messageWithout?: Readonly<Record<string, string>>;
  /** What the message is when it is said once for `{further}` further rows, too. */
  readonly messageOfSeveral?: string;
  /** What to ask in the review, or what to do. */
  readonly question: string;
}
