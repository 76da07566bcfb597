/** What a level means and what follows from it, for prompts and guided rating. */
export interface LevelGuidance {
  /** A few words: the prompt of a cell lists those of all levels. */
  readonly meaning: string;
  /** How it shows. */
  readonly signs: string;
  /** When one typically meets it. */
  readonly situations: string;
  /** What to do. */
  readonly advice: string;
}
