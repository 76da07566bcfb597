import type { Key } from '../../method';

/** Remembers the ids in the other tables that no deal has, as they were first typed. */
export class DealIds {
  readonly strays = new Map<Key, string>();
  private readonly known: ReadonlySet<Key>;

  constructor(deals: readonly { readonly key: Key }[] = []) {
    this.known = new Set(deals.map(({ key }) => key));
  }

  seen(key: Key, typed: string): void {
    if (!this.known.has(key) && !this.strays.has(key)) this.strays.set(key, typed);
  }
}
