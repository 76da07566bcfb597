import type { DocumentProperties, WorkbookModel } from '../model/workbook';
import type { OfficePackage } from '../package/package';
import { OFFICE_RELATIONSHIP } from '../package/relationships';
import { attribute, childNamed, element, elements, localName, textOf, type XmlElement } from '../xml/tree';

const CORE_TYPE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const PROPERTY_SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

const CORE: readonly { key: keyof DocumentProperties; tag: string; isTime?: boolean }[] = [
  { key: 'title', tag: 'dc:title' },
  { key: 'subject', tag: 'dc:subject' },
  { key: 'author', tag: 'dc:creator' },
  { key: 'keywords', tag: 'cp:keywords' },
  { key: 'comments', tag: 'dc:description' },
  { key: 'lastAuthor', tag: 'cp:lastModifiedBy' },
  { key: 'revision', tag: 'cp:revision' },
  { key: 'created', tag: 'dcterms:created', isTime: true },
  { key: 'modified', tag: 'dcterms:modified', isTime: true },
  { key: 'category', tag: 'cp:category' },
];
const EXTENDED: readonly { key: keyof DocumentProperties; tag: string }[] = [
  { key: 'manager', tag: 'Manager' },
  { key: 'company', tag: 'Company' },
];

/** Reads core, extended and custom properties into the model. */
export function readDocumentProperties(source: OfficePackage, model: WorkbookModel): void {
  const root = (kind: string): XmlElement | undefined => {
    const path = source.related('', kind)[0]?.path;
    return path === undefined ? undefined : source.xml(path);
  };
  const take = (parent: XmlElement | undefined, key: keyof DocumentProperties, tag: string): void => {
    const text = textOf(childNamed(parent, localName(tag)));
    if (text !== '') model.properties[key] = text;
  };
  const core = root('core-properties');
  for (const { key, tag } of CORE) take(core, key, tag);
  const extended = root('extended-properties');
  for (const { key, tag } of EXTENDED) take(extended, key, tag);
  for (const node of elements(root('custom-properties'))) {
    const value = elements(node)[0];
    const name = attribute(node, 'name');
    if (name !== undefined && value) model.customProperties.set(name, customValue(value));
  }
}

/** Writes the three property parts; other entries of an opened file stay. */
export function writeDocumentProperties(target: OfficePackage, model: WorkbookModel): void {
  writeCore(target, model.properties);
  writeExtended(target, model.properties);
  writeCustom(target, model.customProperties);
}

function writeCore(target: OfficePackage, properties: DocumentProperties): void {
  const { path, root: opened } = part(target, 'core-properties', 'docProps/core.xml', CORE_TYPE);
  const known = new Set(CORE.map(({ tag }) => localName(tag)));
  const root = element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      ...opened?.attributes,
    },
    ...CORE.map(({ key, tag, isTime }) => {
      const value = properties[key];
      return value ? element(tag, isTime ? { 'xsi:type': 'dcterms:W3CDTF' } : {}, value) : undefined;
    }),
    ...elements(opened).filter((one) => !known.has(localName(one.name))),
  );
  target.write(path, root, 'application/vnd.openxmlformats-package.core-properties+xml');
}

function writeExtended(target: OfficePackage, properties: DocumentProperties): void {
  const type = `${OFFICE_RELATIONSHIP}extended-properties`;
  const { path, root: opened } = part(target, 'extended-properties', 'docProps/app.xml', type);
  // Sheet titles and counts in this part would be out of date; readers do without them.
  const replaced = new Set(['TitlesOfParts', 'HeadingPairs', ...EXTENDED.map(({ tag }) => tag)]);
  const kept = elements(opened).filter((one) => !replaced.has(localName(one.name)));
  const written = EXTENDED.map(({ key, tag }) =>
    properties[key] ? element(tag, {}, properties[key]) : undefined,
  );
  const root = element(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
      ...opened?.attributes,
    },
    ...(opened ? kept : [element('Application', {}, 'Microsoft Excel')]),
    ...written,
  );
  target.write(path, root, 'application/vnd.openxmlformats-officedocument.extended-properties+xml');
}

function writeCustom(
  target: OfficePackage,
  properties: ReadonlyMap<string, string | number | boolean | Date>,
): void {
  const type = `${OFFICE_RELATIONSHIP}custom-properties`;
  if (properties.size === 0) {
    for (const { path } of target.related('', 'custom-properties')) target.remove(path);
    target.unrelate('', (one) => one.type === type);
    return;
  }
  const { path } = part(target, 'custom-properties', 'docProps/custom.xml', type);
  const root = element('Properties', {
    xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  });
  let id = 2;
  for (const [name, value] of properties) {
    root.children.push(element('property', { fmtid: PROPERTY_SET, pid: id++, name }, customElement(value)));
  }
  target.write(path, root, 'application/vnd.openxmlformats-officedocument.custom-properties+xml');
}

function part(
  target: OfficePackage,
  kind: string,
  usual: string,
  type: string,
): { path: string; root: XmlElement | undefined } {
  const known = target.related('', kind)[0]?.path;
  if (known !== undefined && target.has(known)) return { path: known, root: target.xml(known) };
  target.relate('', type, usual);
  return { path: usual, root: undefined };
}

function customValue(value: XmlElement): string | number | boolean | Date {
  const text = textOf(value);
  switch (localName(value.name)) {
    case 'bool':
      return text === 'true' || text === '1';
    case 'filetime':
    case 'date':
      return Number.isNaN(Date.parse(text)) ? text : new Date(text);
    case 'lpwstr':
    case 'lpstr':
    case 'bstr':
      return text;
    default:
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  }
}

function customElement(value: string | number | boolean | Date): XmlElement {
  if (typeof value === 'boolean') return element('vt:bool', {}, String(value));
  if (typeof value === 'number') {
    const whole = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
    return element(whole ? 'vt:i4' : 'vt:r8', {}, String(value));
  }
  if (typeof value === 'string') return element('vt:lpwstr', {}, value);
  return element('vt:filetime', {}, value.toISOString());
}
