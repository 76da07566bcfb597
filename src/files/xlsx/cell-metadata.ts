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
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';

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
  const order = [
    'metadataTypes',
    'metadataStrings',
    'mdxMetadata',
    'futureMetadata',
    'cellMetadata',
    'valueMetadata',
    'extLst',
  ];
  const replaced = ['metadataTypes', 'cellMetadata'];
  const children = [
    ...elements(opened).filter((one) => !replaced.includes(localName(one.name))),
    element('metadataTypes', { count: types.length }, ...types),
    dynamicBlocks(),
    element('cellMetadata', { count: cells.length }, ...cells),
  ].sort((a, b) => order.indexOf(localName(a.name)) - order.indexOf(localName(b.name)));
  const attributes = {
    ...opened?.attributes,
    xmlns: MAIN_NAMESPACE,
    'xmlns:xda': 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray',
  };
  target.write(path, element('metadata', attributes, ...children), CONTENT_TYPE);
  return cells.length;
}

function dynamicType(): XmlElement {
  const yes = [
    'copy',
    'pasteAll',
    'pasteValues',
    'merge',
    'splitFirst',
    'rowColShift',
    'clearFormats',
    'clearComments',
  ];
  const node = element('metadataType', { name: DYNAMIC, minSupportedVersion: 120000 });
  for (const name of [...yes, 'assign', 'coerce', 'cellMeta']) node.attributes[name] = '1';
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
