import { areaAddress, parseArea } from '../model/address';
import type { HyperlinkModel } from '../model/sheet';
import type { OfficePackage } from '../package/package';
import { OFFICE_RELATIONSHIP } from '../package/relationships';
import { attribute, childrenNamed, element, type XmlElement } from '../xml/tree';

export function readHyperlinks(
  container: XmlElement | undefined,
  source: OfficePackage,
  sheetPath: string,
): HyperlinkModel[] {
  return childrenNamed(container, 'hyperlink').flatMap((node): HyperlinkModel[] => {
    const area = parseArea(attribute(node, 'ref') ?? '');
    if (!area) return [];
    const address = source.relationship(sheetPath, attribute(node, 'id'))?.target;
    const documentReference = attribute(node, 'location');
    const screenTip = attribute(node, 'tooltip');
    const display = attribute(node, 'display');
    return [
      {
        area,
        ...(address !== undefined && { address }),
        ...(documentReference !== undefined && { documentReference }),
        ...(screenTip !== undefined && { screenTip }),
        ...(display !== undefined && { display }),
      },
    ];
  });
}

/** The `hyperlinks` element; links to the outside get relationships of the sheet part. */
export function hyperlinksElement(
  links: readonly HyperlinkModel[],
  target: OfficePackage,
  sheetPath: string,
): XmlElement | undefined {
  const type = `${OFFICE_RELATIONSHIP}hyperlink`;
  const ids = new Map<string, string>();
  const nodes = links.map((link) => {
    const isInside = link.address?.startsWith('#') ?? false;
    let id: string | undefined;
    if (link.address !== undefined && !isInside) {
      id = ids.get(link.address) ?? target.relate(sheetPath, type, asUri(link.address), true);
      ids.set(link.address, id);
    }
    return element('hyperlink', {
      ref: areaAddress(link.area),
      'r:id': id,
      location: isInside ? link.address?.slice(1) : link.documentReference,
      tooltip: link.screenTip,
      display: link.display,
    });
  });
  return nodes.length === 0 ? undefined : element('hyperlinks', {}, ...nodes);
}

/** Excel refuses a file whose link is not a URI; what must be encoded in one is encoded. */
function asUri(address: string): string {
  return address.replace(/[\s<>"{}|^`]/g, (character) => encodeURIComponent(character));
}
