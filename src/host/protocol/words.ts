import { invalidArgument } from './errors';

/** Excel's words for a choice, such as `LeftToRight`, and what the model has for each. */
type Words<Meaning> = Readonly<Record<string, Meaning>>;

/** What a word stands for, in any letter case; refuses one that is not among them. */
export function meaningOf<Meaning>(words: Words<Meaning>, value: unknown): Meaning {
  const folded = typeof value === 'string' ? value.toLowerCase() : undefined;
  const found = Object.entries(words).find(([word]) => word.toLowerCase() === folded);
  if (!found) throw invalidArgument();
  return found[1];
}

/** The first word for what the model has. */
export function wordFor<Meaning>(words: Words<Meaning>, meaning: NoInfer<Meaning>): string | undefined {
  return Object.keys(words).find((word) => words[word] === meaning);
}
