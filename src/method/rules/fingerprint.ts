/** A short, stable fingerprint of a text (64-bit FNV-1a over its UTF-16 units), 16 hexadecimal digits. */
export function fingerprint(text: string): string {
  let high = 0xcbf29ce4 | 0;
  let low = 0x84222325 | 0;
  for (let index = 0; index < text.length; index += 1) {
    low ^= text.charCodeAt(index);
    // times 0x100000001b3 = 2^40 + 0x1b3, in halves of 32 bits, the lower one in halves of 16: whole numbers are fast
    const bottom = (low & 0xffff) * 0x1b3;
    const middle = (low >>> 16) * 0x1b3 + (bottom >>> 16);
    high = (Math.imul(high, 0x1b3) + (middle >>> 16) + (low << 8)) | 0;
    low = (middle << 16) | (bottom & 0xffff);
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}
