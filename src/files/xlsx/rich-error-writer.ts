import type { OfficePackage } from '../package/package';
import { OFFICE_RELATIONSHIP } from '../package/relationships';
import {
  attribute,
  childNamed,
  childrenNamed,
  element,
  elements,
  localName,
  type XmlElement,
} from '../xml/tree';
import { metadataElement, METADATA_TYPE, valueType } from './cell-metadata';
import { RICH_ERRORS, RICH_VALUE, richErrors } from './rich-errors';

const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2017/richdata';
const RELATIONSHIP = 'http://schemas.microsoft.com/office/2017/06/relationships/';
const EXTENSION = '{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}';

/**
 * The `vm` of cells with an error that only a rich value can name, in a package that is being written; adds what it needs
 * when first asked for each. Undefined for all other errors.
 */
export function richErrorMarker(
  target: OfficePackage,
  workbookPath: string,
): (error: string) => number | undefined {
  let known: Map<string, number> | undefined;
  return (error) => {
    const number = [...RICH_ERRORS].find(([, name]) => name === error)?.[0];
    if (number === undefined) return undefined;
    known ??= new Map([...richErrors(target, workbookPath)].map(([marker, name]) => [name, marker]));
    const marker = known.get(error) ?? addError(target, workbookPath, number);
    known.set(error, marker);
    return marker;
  };
}

function addError(target: OfficePackage, workbookPath: string, number: number): number {
  const structure = append(target, workbookPath, 'rdRichValueStructure', 'rvStructures', errorStructure());
  const values = (...each: readonly number[]): XmlElement[] =>
    each.map((one) => element('v', {}, String(one)));
  // the kind of the error is not known in detail, which is 0
  const value = append(
    target,
    workbookPath,
    'rdRichValue',
    'rvData',
    element('rv', { s: structure }, ...values(number, 0)),
  );
  return addMetadata(target, workbookPath, value);
}

function errorStructure(): XmlElement {
  const key = (n: string): XmlElement => element('k', { n, t: 'i' });
  return element('s', { t: '_error' }, key('errorType'), key('subType'));
}

/** Adds an item to a list of rich data, which is made if it is not there, and gives its place; equal ones are one. */
function append(
  target: OfficePackage,
  workbookPath: string,
  kind: 'rdRichValue' | 'rdRichValueStructure',
  root: string,
  item: XmlElement,
): number {
  const known = target.related(workbookPath, kind)[0]?.path;
  const path = known ?? `xl/richData/${kind.toLowerCase()}.xml`;
  const opened = known === undefined ? undefined : target.xml(known);
  const items = elements(opened).filter((one) => localName(one.name) === localName(item.name));
  const text = JSON.stringify(item);
  const same = items.findIndex((one) => JSON.stringify(one) === text);
  if (same >= 0) return same;
  if (known === undefined) target.relate(workbookPath, RELATIONSHIP + kind, path);
  const others = elements(opened).filter((one) => !items.includes(one));
  const attributes = { ...opened?.attributes, xmlns: NAMESPACE, count: items.length + 1 };
  target.write(
    path,
    element(root, attributes, ...items, item, ...others),
    `application/vnd.ms-excel.${kind.toLowerCase()}+xml`,
  );
  return items.length;
}

/** Adds value metadata that lead to a rich value, and gives their number from 1 on. */
function addMetadata(target: OfficePackage, workbookPath: string, value: number): number {
  const known = target.related(workbookPath, 'sheetMetadata')[0]?.path;
  const path = known ?? 'xl/metadata.xml';
  if (known === undefined) target.relate(workbookPath, `${OFFICE_RELATIONSHIP}sheetMetadata`, path);
  const opened = known === undefined ? undefined : target.xml(known);
  const types = elements(childNamed(opened, 'metadataTypes'));
  const place = types.findIndex((one) => attribute(one, 'name') === RICH_VALUE);
  const type = place < 0 ? types.length + 1 : place + 1;
  const future = childrenNamed(opened, 'futureMetadata');
  const own = future.find((one) => attribute(one, 'name') === RICH_VALUE);
  const reference = element('xlrd:rvb', { 'xmlns:xlrd': NAMESPACE, i: value });
  const blocks = [
    ...elements(own),
    element('bk', {}, element('extLst', {}, element('ext', { uri: EXTENSION }, reference))),
  ];
  const markers = [
    ...elements(childNamed(opened, 'valueMetadata')),
    element('bk', {}, element('rc', { t: type, v: blocks.length - 1 })),
  ];
  const written = metadataElement(opened, {
    metadataTypes: place < 0 ? [...types, valueType(RICH_VALUE)] : types,
    futureMetadata: {
      kept: future.filter((one) => one !== own),
      added: element('futureMetadata', { name: RICH_VALUE, count: blocks.length }, ...blocks),
    },
    valueMetadata: markers,
  });
  target.write(path, written, METADATA_TYPE);
  return markers.length;
}
