/** The form in which currency codes are compared and shown; null for none. */
export function currencyOf(typed: string | null): string | null {
  return typed === null ? null : typed.normalize('NFKC').trim().toUpperCase();
}
