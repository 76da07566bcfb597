/** A deal id or a name after trimming, Unicode NFKC and lower-casing: equal keys mean the same deal or person. */
export type Key = string & { readonly __brand: 'Key' };

/** The form in which ids and names are compared: trimmed, Unicode NFKC, without regard to case (report.md, rows). */
export function keyOf(text: string): Key {
  // a check makes a key of every name: most are plain, and then looking at them is all it takes
  return (isPlain(text) ? text : text.normalize('NFKC').trim()).toLowerCase() as Key;
}

/** Whether a text surely is as NFKC and trimming leave it: printable ASCII and Chinese characters, no space at its ends. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code < 32 || code > 126) && (code < 0x4e00 || code > 0x9fff)) return false;
  }
  return text.charCodeAt(0) !== 32 && text.charCodeAt(text.length - 1) !== 32;
}
