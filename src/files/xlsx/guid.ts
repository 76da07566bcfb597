/** A GUID that is always the same for the same text (FNV-1a in four lanes), so that saving twice gives equal files. */
export function guid(text: string): string {
  let hex = '';
  for (let lane = 0; lane < 4; lane++) {
    let hash = (0x811c9dc5 ^ (lane * 0x9e3779b9)) >>> 0;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    hex += hash.toString(16).padStart(8, '0').toUpperCase();
  }
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}}`;
}
