import type { Deal } from '../../method';

/** A deal in one line: id, customer and name, as far as they are known. */
export function dealName({ id, customer, name }: Pick<Deal, 'id' | 'customer' | 'name'>): string {
  return [id, customer, name].filter((part) => part !== null).join(' · ');
}
