/** Digit width in pixels of Excel's default font (Calibri 11 at 96 dpi), in which files keep column widths. */
const digitWidth = 7;

export const defaultColumnPixels = 64;
export const defaultRowPixels = 20;

/** Pixels of a column width in characters, as a file keeps it. */
export function columnPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
}

export function charactersOfPixels(pixels: number): number {
  return Math.trunc((pixels / digitWidth) * 256) / 256;
}

export function pixelsOfPoints(points: number): number {
  return Math.round((points * 4) / 3);
}

export function pointsOfPixels(pixels: number): number {
  return (pixels * 3) / 4;
}
