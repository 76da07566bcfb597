import { newTableStyles, type TableStyles } from '../model/table-styles';
import { decodeCellText, encodeCellText } from '../xml/text';
import {
  attribute,
  childNamed,
  childrenNamed,
  element,
  elements,
  flagAttribute,
  type XmlElement,
} from '../xml/tree';

/** Reads the names of the styles of tables; what they look like stays in the stylesheet. */
export function readTableStyles(stylesheet: XmlElement | undefined): TableStyles {
  const node = childNamed(stylesheet, 'tableStyles');
  const usual = newTableStyles();
  return {
    defaultOfTables: attribute(node, 'defaultTableStyle') ?? usual.defaultOfTables,
    defaultOfPivots: attribute(node, 'defaultPivotStyle') ?? usual.defaultOfPivots,
    custom: childrenNamed(node, 'tableStyle')
      .map((style) => ({
        name: decodeCellText(attribute(style, 'name') ?? ''),
        forTables: flagAttribute(style, 'table', true),
        forPivots: flagAttribute(style, 'pivot', true),
      }))
      // styles of slicers and timelines are for neither
      .filter(({ forTables, forPivots }) => forTables || forPivots),
  };
}

/** Brings the `tableStyles` of a stylesheet to what the model has; opened styles keep their looks. */
export function updateTableStyles(node: XmlElement, styles: TableStyles): void {
  const opened = childrenNamed(node, 'tableStyle');
  const byName = new Map(opened.map((style) => [decodeCellText(attribute(style, 'name') ?? ''), style]));
  const others = opened.filter(
    (style) => !flagAttribute(style, 'table', true) && !flagAttribute(style, 'pivot', true),
  );
  const custom = styles.custom.map(({ name, forTables, forPivots, copyOf }) => {
    const source = byName.get(copyOf ?? name);
    return element(
      'tableStyle',
      {
        count: 0,
        ...source?.attributes,
        name: encodeCellText(name),
        pivot: forPivots ? undefined : false,
        table: forTables ? undefined : false,
      },
      ...elements(source),
    );
  });
  node.children = [...custom, ...others];
  node.attributes['count'] = String(node.children.length);
  node.attributes['defaultTableStyle'] = encodeCellText(styles.defaultOfTables);
  node.attributes['defaultPivotStyle'] = encodeCellText(styles.defaultOfPivots);
}
