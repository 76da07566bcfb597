import type { ChartText } from './chart-parts';

/** So many characters of a title, and how they look. */
export interface TitlePart {
  readonly length: number;
  readonly text: ChartText;
}

/** The parts of a title with another look for some of its characters; neighbours that look alike are one part. */
export function withPart(
  title: string,
  parts: readonly TitlePart[],
  start: number,
  length: number,
  change: ChartText,
): readonly TitlePart[] {
  const looks = Array.from({ length: title.length }, (_, index) => {
    const isInside = index >= start && index < start + length;
    const look = lookAt(parts, index);
    return isInside ? { ...look, ...change } : look;
  });
  const result: TitlePart[] = [];
  for (const text of looks) {
    const last = result.at(-1);
    if (last && JSON.stringify(last.text) === JSON.stringify(text))
      result.splice(-1, 1, { ...last, length: last.length + 1 });
    else result.push({ length: 1, text });
  }
  return result;
}

/** The look of one character. */
export function lookAt(parts: readonly TitlePart[], index: number): ChartText {
  let end = 0;
  for (const { length, text } of parts) {
    end += length;
    if (index < end) return text;
  }
  return parts.at(-1)?.text ?? {};
}
