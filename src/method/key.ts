import type { Key } from './facts';

/** The form in which ids and names are compared: trimmed, Unicode NFKC, without regard to case (report.md, rows). */
export function keyOf(text: string): Key {
  return text.normalize('NFKC').trim().toLowerCase() as Key;
}
