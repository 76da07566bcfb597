const CODE = /^P-(\d{4,})$/;
const CODE_IN_TEXT = /(?<![\p{L}\p{N}])P-\d{4,}(?!\p{N})/u;

/** The code that stands in place of the name of an erased person: a running number, and nothing made from the name. */
export function erasedCode(number: number): string {
  return `P-${String(number).padStart(4, '0')}`;
}

/** The number of a code; 0 for every other text. */
export function numberOfCode(text: string): number {
  return Number(CODE.exec(text.trim())?.[1] ?? 0);
}

/** Whether the code of an erased person stands in a text. */
export function namesErased(text: string): boolean {
  return CODE_IN_TEXT.test(text);
}
