const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
const BETWEEN_WORDS = /[\s\-_/.,:()·、]+/gu;
const BLANK_WORDS: ReadonlySet<string> = new Set(['unknown', '未知', '-', '–', '—', 'n/a', '?']);
const ERROR_VALUE =
  /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!|GETTING_DATA|EXTERNAL!|PYTHON!)$/;

/** Full-width to normal width, without spaces at the ends and invisible characters. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').trim();
}

/** The form in which headers and level words are compared: plain, lower case, without spaces and punctuation. */
export function comparable(text: string): string {
  return plain(text).toLowerCase().replace(BETWEEN_WORDS, '');
}

/** Whether a plain text says that nothing is known: Unknown, 未知, -, N/A, ? (report.md, rows). */
export function saysNothing(plainText: string): boolean {
  return plainText === '' || (plainText.length <= 7 && BLANK_WORDS.has(plainText.toLowerCase()));
}

/** Whether a text is one of Excel's error values. */
export function isErrorValue(text: string): boolean {
  return text.charCodeAt(0) === 35 && ERROR_VALUE.test(text);
}

/** The first characters of the blank words, also in full width; a test keeps it in step with them. */
const FIRST_OF_BLANK = /^[uU未nN?\-–—\u200b-\u200d\u2060\ufeff\uff00-\uffef]/u;

/** A quick look at a trimmed text: false for nearly every text that says something. */
export function maySayNothing(text: string): boolean {
  if (text === '') return true;
  if (text.length > 8) return false;
  const code = text.charCodeAt(0);
  if (code < 128)
    return code === 45 || code === 63 || code === 78 || code === 85 || code === 110 || code === 117;
  return code < 256 || FIRST_OF_BLANK.test(text);
}

/** Whether a text surely has no spaces at its ends: cheaper than trimming every cell. */
export function isTrimmed(text: string): boolean {
  return isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(text.length - 1));
}

/** ASCII but space and controls, and the Chinese characters. */
function isVisible(code: number): boolean {
  return (code > 32 && code < 127) || (code >= 0x3400 && code < 0xd800);
}
