import type { OfficePackage } from '../package/package';
import { OFFICE_RELATIONSHIP } from '../package/relationships';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendantNamed,
  element,
  elements,
  localName,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import { MAIN_NAMESPACE } from './stylesheet';

const DYNAMIC = 'XLDAPR';
export const METADATA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';

/** Cell metadata indices (1-based, the `cm` of cells) that mark a formula as a dynamic array. */
export function dynamicArrayIndices(metadata: XmlElement | undefined): ReadonlySet<number> {
  const types = elements(childNamed(metadata, 'metadataTypes'));
  const type = types.findIndex((one) => attribute(one, 'name') === DYNAMIC) + 1;
  const blocks = elements(
    childrenNamed(metadata, 'futureMetadata').find((one) => attribute(one, 'name') === DYNAMIC),
  );
  const found = new Set<number>();
  childrenNamed(childNamed(metadata, 'cellMetadata'), 'bk').forEach((block, index) => {
    for (const record of childrenNamed(block, 'rc')) {
      const properties = descendantNamed(
        blocks[numberAttribute(record, 'v') ?? -1],
        'dynamicArrayProperties',
      );
      if (numberAttribute(record, 't') === type && attribute(properties, 'fDynamic') === '1')
        found.add(index + 1);
    }
  });
  return found;
}

/** The `cm` of dynamic arrays in a package that is being written; adds the metadata when first asked for. */
export function dynamicArrayMarker(target: OfficePackage, workbookPath: string): () => number {
  let marker: number | undefined;
  return () => {
    marker ??= addDynamicArrays(target, workbookPath);
    return marker;
  };
}

function addDynamicArrays(target: OfficePackage, workbookPath: string): number {
  const known = target.related(workbookPath, 'sheetMetadata')[0]?.path;
  const opened = known === undefined ? undefined : target.xml(known);
  const [index] = dynamicArrayIndices(opened);
  if (index !== undefined) return index;
  const path = known ?? 'xl/metadata.xml';
  if (known === undefined) target.relate(workbookPath, `${OFFICE_RELATIONSHIP}sheetMetadata`, path);
  const types = [...elements(childNamed(opened, 'metadataTypes')), dynamicType()];
  const cells = [
    ...elements(childNamed(opened, 'cellMetadata')),
    element('bk', {}, element('rc', { t: types.length, v: 0 })),
  ];
  const written = metadataElement(opened, {
    metadataTypes: types,
    futureMetadata: { kept: childrenNamed(opened, 'futureMetadata'), added: dynamicBlocks() },
    cellMetadata: cells,
  });
  target.write(path, written, METADATA_TYPE);
  return cells.length;
}

interface WrittenMetadata {
  readonly metadataTypes: readonly XmlElement[];
  readonly futureMetadata: { readonly kept: readonly XmlElement[]; readonly added: XmlElement };
  readonly cellMetadata?: readonly XmlElement[];
  readonly valueMetadata?: readonly XmlElement[];
}

/** The metadata part with some of its lists written anew. */
export function metadataElement(opened: XmlElement | undefined, written: WrittenMetadata): XmlElement {
  const { futureMetadata, ...lists } = written;
  const children = elements(opened).filter(
    (one) => localName(one.name) !== 'futureMetadata' && !(localName(one.name) in lists),
  );
  for (const [name, items] of Object.entries(lists))
    children.push(element(name, { count: items.length }, ...items));
  children.push(...futureMetadata.kept, futureMetadata.added);
  children.sort((one, other) => ORDER.indexOf(localName(one.name)) - ORDER.indexOf(localName(other.name)));
  const attributes = {
    ...opened?.attributes,
    xmlns: MAIN_NAMESPACE,
    'xmlns:xda': 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray',
  };
  return element('metadata', attributes, ...children);
}

const ORDER = [
  'metadataTypes',
  'metadataStrings',
  'mdxMetadata',
  'futureMetadata',
  'cellMetadata',
  'valueMetadata',
  'extLst',
];

/** A type of metadata that goes wherever its cell goes. */
export function valueType(name: string): XmlElement {
  const yes = [
    'copy',
    'pasteAll',
    'pasteValues',
    'merge',
    'splitFirst',
    'rowColShift',
    'clearFormats',
    'clearComments',
    'assign',
    'coerce',
  ];
  const node = element('metadataType', { name, minSupportedVersion: 120000 });
  for (const one of yes) node.attributes[one] = '1';
  return node;
}

function dynamicType(): XmlElement {
  const node = valueType(DYNAMIC);
  node.attributes['cellMeta'] = '1';
  return node;
}

function dynamicBlocks(): XmlElement {
  const properties = element('xda:dynamicArrayProperties', { fDynamic: true, fCollapsed: false });
  const extension = element('ext', { uri: '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}' }, properties);
  return element(
    'futureMetadata',
    { name: DYNAMIC, count: 1 },
    element('bk', {}, element('extLst', {}, extension)),
  );
}
