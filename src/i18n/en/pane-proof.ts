/** What counts as proof of a C139 item in a review. */
export const PANE_PROOF_EN = {
  C1: 'A dated plan of our own steps up to the signature, agreed inside our team.',
  C2: 'The customer has told us their steps, dates and who decides at each of them.',
  C3: 'An organisation chart, and one sentence per main member about what matters to them.',
  C4: 'Everybody in the decision circle is rated in influence and attitude, and somebody inside has looked at it.',
  C5: 'The customer’s own words for why the project exists, and one decision point per decider.',
  C6: 'Budget line or approval seen; payment terms and history known from somebody in finance.',
  C7: 'For each participant: whom and what they can move for or against us, with an example.',
  C8: 'What each rival did in the last weeks, and the customer’s own comparison of strengths and weaknesses.',
  C9: 'The three factors that decide now, with who said so, and how they changed since last time.',
  F1: 'The top decider and the key people say, each by themselves, that our value fits best.',
  F2: 'A key person has done something for us: shaped the process, warned us, brought us together.',
  F3: 'People with more than half of the influence have told a coach that they choose us.',
  W1: 'The top decider has told us or a coach that it is us, or acts accordingly.',
} as const;
