import type { SheetProtection } from '../../files/model/sheet';

type PasswordHash = NonNullable<SheetProtection['passwordHash']>;

/** The 16-bit hash of sheet passwords of the file format (ECMA-376 part 4, 3.3.1.81); works in a browser and in Node. */
export function hashPassword(password: string): PasswordHash {
  let hash = 0;
  for (let index = password.length - 1; index >= 0; index--) {
    hash = rotated(hash) ^ (password.charCodeAt(index) & 0xff);
  }
  hash = rotated(hash) ^ password.length ^ 0xce4b;
  return { legacyHash: hash.toString(16).toUpperCase().padStart(4, '0') };
}

function rotated(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}

/** Whether a password is the one that was hashed; a hash of another kind than ours fits none. */
export function passwordFits(password: string, hash: PasswordHash): boolean {
  const own = hashPassword(password);
  return 'legacyHash' in hash && 'legacyHash' in own && hash.legacyHash.toUpperCase() === own.legacyHash;
}
