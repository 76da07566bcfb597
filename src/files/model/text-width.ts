const firstWide = 0x1100;

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
    character,
  );
}

/** Width in digits: wide (CJK) characters count double. */
function lineWidth(line: string): number {
  let width = 0;
  for (let index = 0; index < line.length; index++) {
    width++;
    if (line.charCodeAt(index) < firstWide) continue;
    const character = String.fromCodePoint(line.codePointAt(index) ?? 0);
    if (isWide(character)) width++;
    index += character.length - 1;
  }
  return width;
}

/** Width in digits of the widest line. */
export function textWidth(text: string): number {
  return text.includes('\n') ? Math.max(...text.split('\n').map(lineWidth)) : lineWidth(text);
}

/** Lines that a wrapped text takes in a column with room for so many digits. */
export function wrappedLines(text: string, room: number): number {
  const lines = text.includes('\n') ? text.split('\n') : [text];
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(lineWidth(line) / room)), 0);
}
