const LONGEST_QUOTE = 80;

/** A typed text as findings and questions quote it. */
export function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;
}
