import {
  attribute,
  childNamed,
  childrenNamed,
  descendantNamed,
  element,
  elements,
  localName,
  type XmlElement,
} from '../xml/tree';

export const EXTENDED_NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
export const EXTENDED_FORMULA_NAMESPACE = 'http://schemas.microsoft.com/office/excel/2006/main';
const CONDITIONAL_FORMATS = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

// Content that the model holds: it is read from these extensions and not kept with the others.
const MODELLED = ['conditionalFormattings', 'dataValidations'];

/** The element of a name inside the extension list of a sheet, e.g. `conditionalFormattings`. */
export function extensionContent(extensions: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const extension of childrenNamed(extensions, 'ext')) {
    const found = descendantNamed(extension, name);
    if (found && MODELLED.includes(name)) return found;
  }
  return undefined;
}

/**
 * The `extLst` of a sheet: conditional formats of the newer kind, and every extension that the model does not hold, with
 * the sheet's slicers among them.
 */
export function extensionsElement(
  formats: readonly XmlElement[],
  opened: readonly XmlElement[],
): XmlElement | undefined {
  const kept = opened.filter(
    (one) => !elements(one).some((content) => MODELLED.includes(localName(content.name))),
  );
  const own =
    formats.length === 0
      ? []
      : [
          element(
            'ext',
            { 'xmlns:x14': EXTENDED_NAMESPACE, uri: CONDITIONAL_FORMATS },
            element('x14:conditionalFormattings', {}, ...formats),
          ),
        ];
  const all = [...own, ...kept];
  return all.length === 0 ? undefined : element('extLst', {}, ...all);
}

/** The id by which a rule names its newer half. */
export function extensionId(rule: XmlElement): string | undefined {
  for (const extension of childrenNamed(childNamed(rule, 'extLst'), 'ext')) {
    const id = elements(extension).find((one) => localName(one.name) === 'id');
    if (id)
      return id.children
        .map((child) => (child.type === 'text' ? child.value : ''))
        .join('')
        .trim();
  }
  return undefined;
}

export function ruleId(rule: XmlElement): string | undefined {
  return attribute(rule, 'id');
}
