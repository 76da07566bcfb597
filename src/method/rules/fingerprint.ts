/** A short, stable fingerprint of a text (64-bit FNV-1a over its UTF-16 units), 16 hexadecimal digits. */
export function fingerprint(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let index = 0; index < text.length; index += 1) {
    low ^= text.charCodeAt(index);
    // times 0x100000001b3 = 2^40 + 0x1b3, in two halves of 32 bits
    const product = (low >>> 0) * 0x1b3;
    const carry = Math.floor(product / 0x100000000);
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}
