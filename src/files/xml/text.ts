const SPECIAL = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]/;
const ALL_SPECIAL = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/** Escapes text and attribute values; characters that XML 1.0 has no form for are left out. */
export function escapeXml(text: string): string {
  return SPECIAL.test(text) ? text.replace(ALL_SPECIAL, escapeCharacter) : text;
}

/** Escapes an attribute value; line breaks and tabs are kept by character references. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\n\t]/g, (character) => (character === '\n' ? '&#10;' : '&#9;'));
}

function escapeCharacter(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return '&quot;';
    case '\r':
      return '&#13;';
    default:
      return '';
  }
}

// ECMA-376 ST_Xstring: characters that XML cannot hold are written _xHHHH_, and text that looks so is protected.
const NEEDS_ESCAPE = /_x[0-9A-Fa-f]{4}_|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udfff]/;
const ESCAPABLE =
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as cells, formulas and names hold it in a workbook part, before XML escaping. */
export function encodeCellText(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return text.replace(
    ESCAPABLE,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** The inverse of `encodeCellText`. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/** Whether an XML element must ask for its white space to be kept. */
export function keepsSpace(text: string): boolean {
  return /^\s|\s$|[\n\t]|\s\s/.test(text);
}
