import { childNamed, elements, localName, numberAttribute, type XmlElement } from '../xml/tree';
import { EMU_PER_POINT, type Place } from './anchors';

const MEMBERS = new Set(['sp', 'cxnSp', 'pic', 'grpSp']);

/** The shapes of a group; undefined where it holds something else, such as a chart, and is kept without being read. */
export function groupMembers(group: XmlElement): readonly XmlElement[] | undefined {
  const members = elements(group).filter(
    (node) => !['nvGrpSpPr', 'grpSpPr', 'extLst'].includes(localName(node.name)),
  );
  const areKnown = members.every((node) => {
    const name = localName(node.name);
    return MEMBERS.has(name) && (name !== 'grpSp' || groupMembers(node) !== undefined);
  });
  return areKnown && members.length > 0 ? members : undefined;
}

/** Where a shape in a group stands on the sheet, as the group stands there. */
export function placeInGroup(member: XmlElement, group: XmlElement, groupPlace: Place): Place {
  const outer = childNamed(childNamed(group, 'grpSpPr'), 'xfrm');
  const inner = childNamed(childNamed(member, 'spPr') ?? childNamed(member, 'grpSpPr'), 'xfrm');
  const at = (transform: XmlElement | undefined, name: string, attribute: string): number =>
    (numberAttribute(childNamed(transform, name), attribute) ?? 0) / EMU_PER_POINT;
  const side = (name: 'x' | 'y', start: number, size: number): readonly [number, number] => {
    const extent = at(outer, 'chExt', `c${name}`);
    const scale = extent === 0 ? 1 : size / extent;
    return [
      start + (at(inner, 'off', name) - at(outer, 'chOff', name)) * scale,
      at(inner, 'ext', `c${name}`) * scale,
    ];
  };
  const [left, width] = side('x', groupPlace.left, groupPlace.width);
  const [top, height] = side('y', groupPlace.top, groupPlace.height);
  const rounded = (value: number): number => Math.round(value * 1000) / 1000;
  return { left: rounded(left), top: rounded(top), width: rounded(width), height: rounded(height) };
}
