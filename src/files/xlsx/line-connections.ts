import type { LineConnection, LineConnections, ShapeModel } from '../model/shapes';
import {
  attribute,
  childNamed,
  descendantNamed,
  element,
  elements,
  localName,
  type XmlElement,
} from '../xml/tree';

/** What the model calls a shape that a drawing numbers. */
export function shapeIdOf(sheetId: string, number: string): string {
  return `${sheetId}-shape-${number}`;
}

const ENDS = { begin: 'stCxn', end: 'endCxn' } as const;

/** The sites that the ends of a line hold on to. */
export function readConnections(node: XmlElement, sheetId: string): LineConnections | undefined {
  const properties = descendantNamed(node, 'cNvCxnSpPr');
  const at = (name: string): LineConnection | undefined => {
    const end = childNamed(properties, name);
    const number = attribute(end, 'id');
    if (number === undefined) return undefined;
    return { shapeId: shapeIdOf(sheetId, number), site: Number(attribute(end, 'idx') ?? 0) };
  };
  const [begin, end] = [at(ENDS.begin), at(ENDS.end)];
  return begin || end ? { ...(begin && { begin }), ...(end && { end }) } : undefined;
}

/** Writes into the element of a line what its ends hold on to; `numbers` has the numbers of the shapes by their ids. */
export function writeConnections(
  node: XmlElement,
  { connections }: ShapeModel,
  numbers: ReadonlyMap<string, string>,
): void {
  const properties = descendantNamed(node, 'cNvCxnSpPr');
  if (!properties) return;
  const names: readonly string[] = Object.values(ENDS);
  const others = elements(properties).filter((each) => !names.includes(localName(each.name)));
  const isLock = (each: XmlElement): boolean => localName(each.name) === 'cxnSpLocks';
  const ends = (['begin', 'end'] as const).flatMap((side) => {
    const connection = connections?.[side];
    const id = connection && numbers.get(connection.shapeId);
    return id === undefined ? [] : [element(`a:${ENDS[side]}`, { id, idx: connection?.site ?? 0 })];
  });
  properties.children = [...others.filter(isLock), ...ends, ...others.filter((each) => !isLock(each))];
}
