import type { CustomXmlPartModel, WorkbookModel } from '../model/workbook';
import type { OfficePackage } from '../package/package';
import { OFFICE_RELATIONSHIP, relationshipKind, resolveTarget } from '../package/relationships';
import { XML_DECLARATION, serializeElement } from '../xml/serialize';
import { attribute, childrenNamed, element, parseElement, textOf, type XmlElement } from '../xml/tree';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const SETTINGS_NAMESPACE = 'urn:embedded-host:settings';
const SETTINGS_ID = '{6E2B0F6C-5A3D-4C55-9E0B-0C1B5C0E5E77}';

/**
 * Reads custom XML parts; the one with add-in settings becomes `model.settings`.
 * Returns the paths of the others by the id of their model.
 */
export function readCustomXml(
  source: OfficePackage,
  workbookPath: string,
  model: WorkbookModel,
): Map<string, string> {
  const paths = new Map<string, string>();
  for (const path of itemPaths(source, workbookPath)) {
    const xml = source.text(path);
    if (xml === undefined) continue;
    if (xml.includes(SETTINGS_NAMESPACE)) {
      readSettings(parseElement(xml, path), model.settings);
      continue;
    }
    const propertiesPath = source.related(path, 'customXmlProps')[0]?.path;
    const id = attribute(propertiesPath === undefined ? undefined : source.xml(propertiesPath), 'itemID');
    const part: CustomXmlPartModel = {
      id: id ?? `{00000000-00C1-0000-0000-${String(paths.size + 1).padStart(12, '0')}}`,
      xml,
    };
    model.customXml.push(part);
    paths.set(part.id, path);
  }
  return paths;
}

/** Writes custom XML parts and settings; a part that did not change keeps its bytes. */
export function writeCustomXml(
  target: OfficePackage,
  workbookPath: string,
  model: WorkbookModel,
  opened: ReadonlyMap<string, string> | undefined,
): void {
  const parts: CustomXmlPartModel[] = [...model.customXml];
  if (model.settings.size > 0) parts.push({ id: SETTINGS_ID, xml: settingsXml(model.settings) });
  const kept = new Set<string>();
  for (const part of parts) {
    const known = opened?.get(part.id);
    if (known !== undefined) {
      kept.add(known);
      if (target.text(known) !== part.xml) target.write(known, inUtf8(part.xml));
    }
  }
  for (const owner of [workbookPath, '']) {
    for (const { path } of target.related(owner, 'customXml')) if (!kept.has(path)) removeItem(target, path);
    target.unrelate(
      owner,
      (one) => relationshipKind(one) === 'customXml' && !kept.has(resolveTarget(owner, one.target)),
    );
  }
  for (const part of parts) if (!opened?.has(part.id)) addItem(target, workbookPath, part);
}

function addItem(target: OfficePackage, workbookPath: string, part: CustomXmlPartModel): void {
  const path = target.freePath('customXml/item', '.xml');
  target.write(path, inUtf8(part.xml), 'application/xml');
  target.relate(workbookPath, `${OFFICE_RELATIONSHIP}customXml`, path);
  const propertiesPath = path.replace(/item(\d+)\.xml$/, 'itemProps$1.xml');
  const namespace = parseElement(part.xml, path).attributes['xmlns'];
  const references = element(
    'ds:schemaRefs',
    {},
    namespace === undefined ? undefined : element('ds:schemaRef', { 'ds:uri': namespace }),
  );
  const properties = element(
    'ds:datastoreItem',
    { 'ds:itemID': part.id, 'xmlns:ds': PROPERTIES_NAMESPACE },
    references,
  );
  target.write(propertiesPath, properties, PROPERTIES_TYPE);
  target.relate(path, `${OFFICE_RELATIONSHIP}customXmlProps`, propertiesPath);
}

function removeItem(target: OfficePackage, path: string): void {
  for (const properties of target.related(path, 'customXmlProps')) target.remove(properties.path);
  target.remove(path);
}

function itemPaths(source: OfficePackage, workbookPath: string): string[] {
  const paths = [workbookPath, ''].flatMap((owner) =>
    source.related(owner, 'customXml').map((one) => one.path),
  );
  return [...new Set(paths)];
}

function readSettings(root: XmlElement, settings: Map<string, unknown>): void {
  for (const node of childrenNamed(root, 'setting')) {
    const value: unknown = JSON.parse(textOf(node));
    settings.set(attribute(node, 'key') ?? '', value);
  }
}

/** Settings as JSON, with every character that XML cannot hold as a JSON escape. */
function settingsXml(settings: ReadonlyMap<string, unknown>): string {
  const nodes = [...settings].map(([key, value]) =>
    element(
      'setting',
      { key },
      JSON.stringify(value ?? null).replace(/[\u0000-\u001f\ufffe\uffff\ud800-\udfff]/g, asJsonEscape),
    ),
  );
  return XML_DECLARATION + serializeElement(element('settings', { xmlns: SETTINGS_NAMESPACE }, ...nodes));
}

function asJsonEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function inUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8');
}
