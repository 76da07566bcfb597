import type { PivotTableModel } from '../model/objects';
import { decodeCellText } from '../xml/text';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendantNamed,
  flagAttribute,
  type XmlElement,
} from '../xml/tree';
import { keysOf, OPTIONS, SUBTOTALS, USUAL_DATA_CAPTION } from './pivot-words';

type Form = Pick<
  PivotTableModel,
  | 'subtotals'
  | 'fieldSubtotals'
  | 'blankLines'
  | 'repeatsLabels'
  | 'showHeaders'
  | 'emptyText'
  | 'fillsEmpty'
  | 'dataCaption'
  | 'altTitle'
  | 'altDescription'
  | 'options'
>;

/** How a pivot table is laid out beyond the usual: subtotals, blank lines, what empty cells show, settings. */
export function readForm(root: XmlElement, fields: readonly string[]): Form {
  const nodes = childrenNamed(childNamed(root, 'pivotFields'), 'pivotField').map((node, index) => ({
    node,
    field: fields[index] ?? '',
  }));
  const rows = nodes.filter(({ node }) => attribute(node, 'axis') === 'axisRow');
  const emptyText = attribute(root, 'missingCaption');
  const alt = descendantNamed(childNamed(root, 'extLst'), 'pivotTableDefinition');
  const [altTitle, altDescription] = [attribute(alt, 'altText'), attribute(alt, 'altTextSummary')];
  const dataCaption = decodeCellText(attribute(root, 'dataCaption') ?? USUAL_DATA_CAPTION);
  const options = keysOf(OPTIONS).flatMap((name) => {
    const written = attribute(root, name);
    return written === undefined || name === 'multipleFieldFilters'
      ? []
      : [[name, flagAttribute(root, name)] as const];
  });
  const hasFilters = flagAttribute(root, 'multipleFieldFilters', true);
  return {
    ...readSubtotals(nodes),
    ...(rows.some(({ node }) => flagAttribute(node, 'insertBlankRow')) && { blankLines: true }),
    ...(rows.some(({ node }) => fillsDown(node)) && { repeatsLabels: true }),
    ...(!flagAttribute(root, 'showHeaders', true) && { showHeaders: false }),
    ...(emptyText !== undefined && {
      emptyText: decodeCellText(emptyText),
      fillsEmpty: flagAttribute(root, 'showMissing', true),
    }),
    ...(dataCaption !== USUAL_DATA_CAPTION && { dataCaption }),
    ...(altTitle !== undefined && { altTitle }),
    ...(altDescription !== undefined && { altDescription }),
    ...((options.length > 0 || hasFilters) && {
      options: { ...Object.fromEntries(options), ...(hasFilters && { multipleFieldFilters: true }) },
    }),
  };
}

function readSubtotals(
  nodes: readonly { readonly node: XmlElement; readonly field: string }[],
): Pick<Form, 'subtotals' | 'fieldSubtotals'> {
  const placed = nodes.filter(({ node }) => /^axis(?:Row|Col)$/.test(attribute(node, 'axis') ?? ''));
  const own = placed.flatMap(({ node, field }) =>
    flagAttribute(node, 'defaultSubtotal', true)
      ? []
      : [
          [
            field,
            keysOf(SUBTOTALS).filter((one) => flagAttribute(node, `${SUBTOTALS[one]}Subtotal`)),
          ] as const,
        ],
  );
  if (
    placed.length > 0 &&
    own.length === placed.length &&
    own.every(([, functions]) => functions.length === 0)
  )
    return { subtotals: 'Off' };
  const isBelow = placed.some(({ node }) => !flagAttribute(node, 'subtotalTop', true));
  return {
    ...(isBelow && { subtotals: 'AtBottom' }),
    ...(own.length > 0 && { fieldSubtotals: Object.fromEntries(own) }),
  };
}

function fillsDown(node: XmlElement): boolean {
  return flagAttribute(descendantNamed(childNamed(node, 'extLst'), 'pivotField'), 'fillDownLabels');
}
