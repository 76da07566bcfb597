import type { Deal } from '../../method';

/** What is known of several things in one line; what is not known, or blank, is left out. */
export function oneLine(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
}

/** A deal in one line: id, customer and name, as far as they are known. */
export function dealName({ id, customer, name }: Pick<Deal, 'id' | 'customer' | 'name'>): string {
  return oneLine(id, customer, name);
}
