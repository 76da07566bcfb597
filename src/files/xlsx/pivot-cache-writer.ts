import type { PivotTableModel } from '../model/objects';
import { encodeCellText } from '../xml/text';
import { element, type XmlElement } from '../xml/tree';
import { extensionElement } from './pivot-field-writer';
import { BLANK_ITEM, splitReference } from './pivot-source';
import { MAIN_NAMESPACE } from './stylesheet';

const CACHE_EXTENSION = '{725AE2AE-9491-48be-B2B4-4EB974FC3084}';

/** A cache without records, which is filled when the file is opened. `slicedAs` is the id by which slicers name it. */
export function cacheElement(
  pivot: PivotTableModel,
  fields: readonly string[],
  labelsOf: (field: string) => readonly string[],
  slicedAs?: number,
): XmlElement {
  const nodes = fields.map((name) =>
    element('cacheField', { name: encodeCellText(name), numFmtId: 0 }, sharedItems(labelsOf(name))),
  );
  return element(
    'pivotCacheDefinition',
    {
      xmlns: MAIN_NAMESPACE,
      saveData: false,
      refreshOnLoad: true,
      createdVersion: 6,
      refreshedVersion: 6,
      minRefreshableVersion: 3,
      recordCount: 0,
    },
    element('cacheSource', { type: 'worksheet' }, sourceElement(pivot)),
    element('cacheFields', { count: nodes.length }, ...nodes),
    slicedAs === undefined
      ? undefined
      : extensionElement(CACHE_EXTENSION, element('x14:pivotCacheDefinition', { pivotCacheId: slicedAs })),
  );
}

function sharedItems(labels: readonly string[]): XmlElement {
  if (labels.length === 0) return element('sharedItems');
  const isNumber = (label: string): boolean => label.trim() !== '' && Number.isFinite(Number(label));
  const numbers = labels.filter(isNumber).length;
  const hasBlank = labels.includes(BLANK_ITEM);
  const hasText = numbers + (hasBlank ? 1 : 0) < labels.length;
  return element(
    'sharedItems',
    {
      containsBlank: hasBlank || undefined,
      containsSemiMixedTypes: hasText || hasBlank ? undefined : false,
      containsString: hasText ? undefined : false,
      containsMixedTypes: (hasText && numbers > 0) || undefined,
      containsNumber: numbers > 0 || undefined,
      count: labels.length,
    },
    ...labels.map((label) =>
      label === BLANK_ITEM
        ? element('m')
        : isNumber(label)
          ? element('n', { v: label })
          : element('s', { v: encodeCellText(label) }),
    ),
  );
}

export function sourceElement(pivot: PivotTableModel): XmlElement {
  if ('table' in pivot.source) return element('worksheetSource', { name: pivot.source.table });
  const { sheetName, address } = splitReference(pivot.source.reference);
  return element('worksheetSource', { ref: address.replaceAll('$', ''), sheet: sheetName });
}
