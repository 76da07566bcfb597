import type { Parts } from './zip';

const STRICT = 'http://purl.oclc.org/ooxml/';

/** Files saved as "Strict Open XML" use other namespaces for the same elements; they become the usual ones. */
export function fromStrict(parts: Parts): Parts {
  const decoder = new TextDecoder();
  const roots = parts.get('_rels/.rels');
  if (!roots || !decoder.decode(roots).includes(STRICT)) return parts;
  const encoder = new TextEncoder();
  const usual: Parts = new Map();
  for (const [path, bytes] of parts) {
    const isXml = path.endsWith('.xml') || path.endsWith('.rels');
    usual.set(path, isXml ? encoder.encode(withUsualNamespaces(decoder.decode(bytes))) : bytes);
  }
  return usual;
}

function withUsualNamespaces(xml: string): string {
  return xml
    .replace(
      /http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/(extendedProperties|customProperties|docPropsVTypes)/g,
      (_all, name: string) =>
        `http://schemas.openxmlformats.org/officeDocument/2006/${name.replace(/(extended|custom)P/, '$1-p')}`,
    )
    .replace(
      /http:\/\/purl\.oclc\.org\/ooxml\/(officeDocument|spreadsheetml|drawingml)\//g,
      'http://schemas.openxmlformats.org/$1/2006/',
    )
    .replace(/(officeDocument\/2006\/relationships\/)(extended|custom)Properties/g, '$1$2-properties');
}
