import { keyOf } from '../../method';

/** A text without a name: compared like names elsewhere, without regard to case, as whole words. */
export function withoutName(text: string, name: string, code: string): string {
  if (keyOf(text) === keyOf(name)) return code;
  const words = name.trim().split(/\s+/).map(escaped).join('\\s+');
  // Chinese has no spaces between words: there a name may stand anywhere in a text.
  const isLatin = /^[\p{Script=Latin}\s'.-]+$/u.test(name);
  const pattern = isLatin ? `(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])` : words;
  return text.replace(new RegExp(pattern, 'giu'), () => code);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => `\\${sign}`);
}
