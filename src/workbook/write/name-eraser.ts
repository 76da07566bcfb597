import { nameKey, nameParts, namePattern } from './name-text';

/** Whose name goes, and what comes in its place. */
export interface ErasedName {
  readonly name: string;
  readonly code: string;
  /** Names of other people: a text in which the name is part of one of these is not about the person. */
  readonly others: readonly string[];
}

/** Puts the code in place of the name; what is part of another name stays. */
export interface NameEraser {
  /** In a cell that holds a name, or a list of names: only whole names go. */
  inNames(text: string): string;
  /** In a text of sentences. */
  inText(text: string): string;
}

/** An eraser for one person. */
export function nameEraser({ name, code, others }: ErasedName): NameEraser {
  const key = nameKey(name);
  if (key === '') throw new Error('nobody can be erased who has no name');
  const longer = new Map(
    others.map((other) => [nameKey(other), other] as const).filter(([k]) => k !== key && k.includes(key)),
  );
  // Longer names come first, so that a place where one of them stands is passed over.
  const patterns = [...longer.values()]
    .sort((one, other) => other.length - one.length)
    .map((other) => namePattern(other));
  const pattern = new RegExp([...patterns, `(${namePattern(name)})`].join('|'), 'giu');
  const inText = (text: string): string =>
    text.replace(pattern, (found: string, hit: string | undefined) => (hit === undefined ? found : code));
  return {
    inText: (text) => (nameKey(text) === key ? code : inText(text)),
    inNames(text) {
      const whole = nameKey(text);
      if (whole === key) return code;
      if (longer.has(whole)) return text;
      return nameParts(text)
        .map((part) => (nameKey(part) === key ? part.replace(part.trim(), () => code) : part))
        .join('');
    },
  };
}
