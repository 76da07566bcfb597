import { attribute, element, elements, type XmlElement } from '../xml/tree';
import { EXTENDED_NAMESPACE } from './sheet-extensions';

export const LATER_NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/main';

/** The extensions of a sheet and of the workbook that name slicers and their caches. */
export const EXTENSIONS = {
  table: {
    sheet: '{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}',
    workbook: '{46BE6895-7355-4a93-B00E-2C351335B9C9}',
    caches: 'x15:slicerCaches',
    namespace: { 'xmlns:x15': LATER_NAMESPACE },
  },
  pivot: {
    sheet: '{A8765BA9-456A-4dab-B4F3-ACF838C121DE}',
    workbook: '{BBE1A952-AA13-448e-AADC-164F8A28A991}',
    caches: 'x14:slicerCaches',
    namespace: { 'xmlns:x14': EXTENDED_NAMESPACE },
  },
} as const;

export const KINDS = ['pivot', 'table'] as const;
/** What a slicer can filter. */
export type SlicerKind = (typeof KINDS)[number];

/** The order in which Excel writes the extensions of slicers and those behind them, in capital letters. */
const LATER_EXTENSIONS = [
  EXTENSIONS.pivot.sheet,
  EXTENSIONS.pivot.workbook,
  '{FC87AEE6-9EDD-4A0A-B7FB-166176984837}',
  '{01252117-D84E-4E92-8308-4BE1C098FCBB}',
  '{F7C9EE02-42E1-4005-9D12-6889AFFD525C}',
  EXTENSIONS.table.sheet,
  EXTENSIONS.table.workbook,
  '{7E03D99C-DC04-49D9-9315-930204A7B6E9}',
].map((uri) => uri.toUpperCase());

/** Extensions with lists of parts: opened ones without the parts that are gone, and new ones among them. */
export function relisted(
  opened: readonly XmlElement[],
  gone: ReadonlySet<string>,
  added: readonly XmlElement[],
): XmlElement[] {
  const partsOf = (extension: XmlElement): XmlElement[] => elements(elements(extension)[0]);
  const uris = new Set<string | undefined>(
    KINDS.flatMap((kind) => [EXTENSIONS[kind].sheet, EXTENSIONS[kind].workbook]),
  );
  const kept = opened.flatMap((extension) => {
    const uri = attribute(extension, 'uri');
    const [list] = elements(extension);
    if (!list || !uris.has(uri)) return [extension];
    const parts = partsOf(extension).filter((part) => !gone.has(attribute(part, 'id') ?? ''));
    const more = added.filter((each) => attribute(each, 'uri') === uri).flatMap(partsOf);
    if (parts.length + more.length === 0) return [];
    const changed = element(list.name, list.attributes, ...parts, ...more);
    return [element(extension.name, extension.attributes, changed)];
  });
  const known = new Set(kept.map((extension) => attribute(extension, 'uri')));
  const rank = (extension: XmlElement): number =>
    LATER_EXTENSIONS.indexOf((attribute(extension, 'uri') ?? '').toUpperCase());
  return added
    .filter((extension) => !known.has(attribute(extension, 'uri')))
    .reduce((all, extension) => {
      const at = all.findIndex((other) => rank(other) > rank(extension));
      return at < 0 ? [...all, extension] : [...all.slice(0, at), extension, ...all.slice(at)];
    }, kept);
}
