import type { PageLayoutModel } from '../model/sheet';
import { decodeCellText, encodeCellText } from '../xml/text';
import {
  childNamed,
  element,
  elements,
  flagAttribute,
  localName,
  textOf,
  type XmlElement,
} from '../xml/tree';

/** Elements of the file, in its order, and what the model calls them. */
const TEXTS = {
  oddHeader: 'header',
  oddFooter: 'footer',
  evenHeader: 'evenHeader',
  evenFooter: 'evenFooter',
  firstHeader: 'firstHeader',
  firstFooter: 'firstFooter',
} as const;

/** Reads the headers and footers of the pages, and which pages differ. */
export function readHeaderFooter(layout: PageLayoutModel, node: XmlElement | undefined): void {
  for (const [name, key] of Object.entries(TEXTS)) {
    const text = decodeCellText(textOf(childNamed(node, name)));
    if (text !== '') layout[key] = text;
  }
  const differs = {
    first: flagAttribute(node, 'differentFirst'),
    even: flagAttribute(node, 'differentOddEven'),
  };
  if (differs.first || differs.even) layout.differs = differs;
  if (!flagAttribute(node, 'alignWithMargins', true)) layout.alignsHeaders = false;
  if (!flagAttribute(node, 'scaleWithDoc', true)) layout.scalesHeaders = false;
}

/** `headerFooter`, where there is something to say; what is not read of an opened one stays. */
export function headerFooterElement(
  layout: PageLayoutModel,
  opened: XmlElement | undefined,
): XmlElement | undefined {
  const others = elements(opened).filter((one) => !(localName(one.name) in TEXTS));
  const node = element(
    'headerFooter',
    {
      differentOddEven: layout.differs?.even || undefined,
      differentFirst: layout.differs?.first || undefined,
      scaleWithDoc: layout.scalesHeaders === false ? false : undefined,
      alignWithMargins: layout.alignsHeaders === false ? false : undefined,
    },
    ...Object.entries(TEXTS).map(([name, key]) => {
      const text = layout[key];
      return text ? element(name, {}, encodeCellText(text)) : undefined;
    }),
    ...others,
  );
  return node.children.length > 0 || Object.keys(node.attributes).length > 0 ? node : undefined;
}
