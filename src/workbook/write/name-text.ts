import { keyOf, type Key } from '../../method';

/** Letters of scripts that put no spaces between words. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
/** A letter or digit that would make a name that it touches part of another word. */
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}]`;
/** Signs that join two parts of one name. */
const JOINT = "['’‐‑·・-]";
const LETTER_BEFORE = `(?<!${LETTER}|[\\p{L}\\p{N}]${JOINT})`;
/** "Ann's" still is Ann. */
const LETTER_AFTER = `(?!${LETTER}|${JOINT}(?!s(?![\\p{L}\\p{N}]))[\\p{L}\\p{N}])`;

const IN_CHINESE = /\p{Script=Han}/u;
const UNSPACED_START = new RegExp(`^[${UNSPACED}]`, 'u');
const UNSPACED_END = new RegExp(`[${UNSPACED}]$`, 'u');
const SPACES = /\s+/gu;
/** What stands between the names in a cell that lists several, or around what is said of one. */
const SEPARATORS = /([,;/&+|()（），、；／＆\n]+)/u;

/** The form in which names are compared here: Chinese ones also without the spaces within them. */
export function nameKey(name: string): Key {
  const key = keyOf(name);
  return keyOf(key.replace(SPACES, IN_CHINESE.test(key) ? '' : ' '));
}

/** The parts of a cell with several names, the separators between them included. */
export function nameParts(text: string): readonly string[] {
  return text.split(SEPARATORS);
}

/** What finds a name as a whole within a text. */
export function namePattern(name: string): string {
  const forms = new Set(['NFC', 'NFD', 'NFKC'].map((form) => name.normalize(form).trim()));
  return `(?:${[...forms].map(formPattern).join('|')})`;
}

function formPattern(name: string): string {
  const isChinese = IN_CHINESE.test(name);
  const words = isChinese
    ? [...name.replace(SPACES, '')].map(escaped).join('\\s*')
    : name.split(SPACES).map(escaped).join('\\s+');
  // A single Chinese character also begins the names of others, and is part of words.
  const alone = isChinese && [...name].length === 1 ? `|[${UNSPACED}]` : '';
  const before = UNSPACED_START.test(name) ? `(?<![\\p{L}\\p{N}][·・]${alone})` : LETTER_BEFORE;
  const after = UNSPACED_END.test(name) ? `(?![·・][\\p{L}\\p{N}]${alone})` : LETTER_AFTER;
  return `${before}${words}${after}`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, (sign) => `\\${sign}`);
}
