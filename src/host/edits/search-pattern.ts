export interface SearchOptions {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
}

/** `*`, `?` and `~` work as in Excel's dialog. */
export function searchPattern(text: string, { completeMatch, matchCase }: SearchOptions): RegExp {
  const source = text.replace(/~([*?~])|[\s\S]/g, (character, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (character === '*') return '[\\s\\S]*?';
    if (character === '?') return '[\\s\\S]';
    return character.replace(/[.+^${}()|[\]\\/-]/g, '\\$&');
  });
  return new RegExp(completeMatch ? `^(?:${source})$` : source, matchCase ? 'gu' : 'giu');
}
