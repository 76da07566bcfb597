import { describe, expect, test } from '@jest/globals';
import { parseXml, walk, type XmlElement } from '@cj-tech-master/excelts/xml';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

// office-addin-manifest validates by asking a service of Microsoft, so the rules that matter are checked here.
const root = resolve(__dirname, '../..');
const text = readFileSync(resolve(root, 'manifest.xml'), 'utf8');
const manifest = parseXml(text).root;

function elements(name: string): XmlElement[] {
  const found: XmlElement[] = [];
  walk(manifest, (node) => {
    if (node.name.replace(/^.*:/, '') === name) found.push(node);
  });
  return found;
}

function childNames(element: XmlElement): string[] {
  return element.children.flatMap((child) => (child.type === 'element' ? [child.name] : []));
}

/** The texts of an element: its default and its overrides by locale. */
function wordings(element: XmlElement): string[] {
  const overrides = element.children.flatMap((child) =>
    child.type === 'element' ? [child.attributes['Value'] ?? ''] : [],
  );
  return [element.attributes['DefaultValue'] ?? '', ...overrides];
}

describe('the manifest', () => {
  test('is read by Microsoft’s own parser', () => {
    const reader = resolve(root, 'node_modules/office-addin-manifest/cli.js');
    const info = execFileSync(process.execPath, [reader, 'info', resolve(root, 'manifest.xml')], {
      encoding: 'utf8',
    });
    expect(info).toContain('Name: Stakegrid');
    expect(info).toContain('Hosts: Workbook');
  });

  test('has its elements in the order that the schema fixes', () => {
    const order = [
      'Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl',
      'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions',
      'VersionOverrides',
    ]; // prettier-ignore
    const names = childNames(manifest);
    expect(names).toEqual(order.filter((name) => names.includes(name)));
    expect(elements('VersionOverrides').map(childNames)).toEqual([['Requirements', 'Hosts', 'Resources']]);
    expect(elements('Resources').map(childNames)).toEqual([
      ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
    ]);
  });

  test('asks for ExcelApi 1.13 and for nothing that only some platforms have', () => {
    const sets = elements('Set').map((set) => `${set.attributes['Name']} ${set.attributes['MinVersion']}`);
    expect(new Set(sets)).toEqual(new Set(['ExcelApi 1.13']));
  });

  test('keeps every text within its length, in both locales', () => {
    const limits: Record<string, number> = { DisplayName: 125, Description: 250 };
    for (const [name, limit] of Object.entries(limits)) {
      const [element] = elements(name).filter((candidate) => 'DefaultValue' in candidate.attributes);
      expect(element).toBeDefined();
      const texts = element ? wordings(element) : [];
      expect(texts).toHaveLength(2);
      for (const wording of texts) {
        expect(wording.length).toBeGreaterThan(0);
        expect(wording.length).toBeLessThanOrEqual(limit);
      }
    }
    for (const [list, limit] of [
      ['ShortStrings', 125],
      ['LongStrings', 250],
    ] as const) {
      for (const entry of elements(list).flatMap((element) => element.children)) {
        if (entry.type !== 'element') continue;
        expect(wordings(entry)).toHaveLength(2);
        for (const wording of wordings(entry)) expect(wording.length).toBeLessThanOrEqual(limit);
      }
    }
  });

  test('refers only to resources that it has, and uses all of them', () => {
    const defined = ['Image', 'Url', 'String']
      .flatMap((name) => elements(name))
      .flatMap((element) => element.attributes['id'] ?? []);
    const used: string[] = [];
    walk(manifest, (node) => {
      const id = node.attributes['resid'];
      if (id) used.push(id);
    });
    expect(new Set(used)).toEqual(new Set(defined));
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  test('has only https addresses on one origin, and a file behind every icon', () => {
    const addresses = [...text.matchAll(/DefaultValue="(https?:[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\/localhost:3000\//);
      const icon = /assets\/.*$/.exec(address)?.[0];
      if (icon) expect([icon, existsSync(resolve(root, icon))]).toEqual([icon, true]);
    }
    for (const size of ['16', '32', '80']) {
      const sizes = elements('Image').map((image) => image.attributes['size']);
      expect(sizes).toContain(size);
    }
  });
});
