import { areaList, parseAreaList } from '../model/address';
import type { ValidationModel } from '../model/sheet';
import { decodeCellText, encodeCellText } from '../xml/text';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendantNamed,
  element,
  flagAttribute,
  textOf,
  type XmlElement,
} from '../xml/tree';
import { fileFormula, shownFormula } from './formulas';

const TYPES: Readonly<Record<string, ValidationModel['type']>> = {
  list: 'list',
  whole: 'wholeNumber',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
  custom: 'custom',
};

const OPERATORS: Readonly<Record<string, NonNullable<ValidationModel['operator']>>> = {
  between: 'between',
  notBetween: 'notBetween',
  equal: 'equal',
  notEqual: 'notEqual',
  greaterThan: 'greaterThan',
  lessThan: 'lessThan',
  greaterThanOrEqual: 'greaterThanOrEqual',
  lessThanOrEqual: 'lessThanOrEqual',
};

/** Reads the rules of a `dataValidations` element (main or extension form). Rules without a condition are not read. */
export function readValidations(container: XmlElement | undefined): ValidationModel[] {
  const rules: ValidationModel[] = [];
  for (const node of childrenNamed(container, 'dataValidation')) {
    const rule = readValidation(node);
    if (rule) rules.push(rule);
  }
  return rules;
}

/** Rules of an opened sheet that have no condition, only a prompt; they are kept as they are. */
function promptOnlyValidations(container: XmlElement | undefined): XmlElement[] {
  return childrenNamed(container, 'dataValidation').filter((node) => readValidation(node) === null);
}

/** The `dataValidations` element; where its prompts stand is kept as it was opened, and rules that are only a prompt. */
export function validationsElement(
  rules: readonly ValidationModel[],
  opened: XmlElement | undefined,
): XmlElement | undefined {
  const nodes = [
    ...rules.filter((rule) => rule.areas.length > 0).map(validationElement),
    ...promptOnlyValidations(opened),
  ];
  if (nodes.length === 0) return undefined;
  return element('dataValidations', { ...opened?.attributes, count: nodes.length }, ...nodes);
}

function readValidation(node: XmlElement): ValidationModel | null {
  const type = TYPES[attribute(node, 'type') ?? 'none'];
  const areas = parseAreaList(attribute(node, 'sqref') ?? textOf(descendantNamed(node, 'sqref')));
  if (type === undefined || areas.length === 0) return null;
  const formula2 = formulaOf(node, 'formula2');
  const hasOperator = type !== 'list' && type !== 'custom';
  const text = (name: string): string => decodeCellText(attribute(node, name) ?? '');
  const prompt = {
    title: text('promptTitle'),
    message: text('prompt'),
    show: flagAttribute(node, 'showInputMessage'),
  };
  const hasPrompt = prompt.title !== '' || prompt.message !== '';
  const style = attribute(node, 'errorStyle');
  const error: NonNullable<ValidationModel['error']> = {
    style: style === 'warning' || style === 'information' ? style : 'stop',
    title: text('errorTitle'),
    message: text('error'),
    show: flagAttribute(node, 'showErrorMessage'),
  };
  return {
    areas,
    type,
    ...(hasOperator && { operator: OPERATORS[attribute(node, 'operator') ?? 'between'] ?? 'between' }),
    formula1: formulaOf(node, 'formula1') ?? '',
    ...(formula2 !== undefined && { formula2 }),
    inCellDropDown: !flagAttribute(node, 'showDropDown'),
    ignoreBlanks: flagAttribute(node, 'allowBlank'),
    ...(hasPrompt && { prompt }),
    ...keptAttributes(node, type, hasPrompt),
    ...((error.show || error.title !== '' || error.message !== '' || error.style !== 'stop') && { error }),
  };
}

function validationElement(rule: ValidationModel): XmlElement {
  const type = Object.entries(TYPES).find(([, value]) => value === rule.type)?.[0];
  const text = (value: string | undefined): string | undefined => (value ? encodeCellText(value) : undefined);
  return element(
    'dataValidation',
    {
      ...rule.openedAttributes,
      type,
      errorStyle: rule.error && rule.error.style !== 'stop' ? rule.error.style : undefined,
      operator: operatorText(rule),
      allowBlank: rule.ignoreBlanks || undefined,
      showDropDown: rule.inCellDropDown ? undefined : true,
      showInputMessage: rule.prompt
        ? rule.prompt.show || undefined
        : rule.openedAttributes?.['showInputMessage'],
      showErrorMessage: rule.error?.show || undefined,
      errorTitle: text(rule.error?.title),
      error: text(rule.error?.message),
      promptTitle: text(rule.prompt?.title),
      prompt: text(rule.prompt?.message),
      sqref: areaList(rule.areas),
    },
    element('formula1', {}, encodeCellText(fileFormula(rule.formula1))),
    rule.formula2 === undefined
      ? undefined
      : element('formula2', {}, encodeCellText(fileFormula(rule.formula2))),
  );
}

/** What a rule says that counts for nothing: an operator of a list, and that a prompt is shown where there is none. */
function keptAttributes(
  node: XmlElement,
  type: ValidationModel['type'],
  hasPrompt: boolean,
): Pick<ValidationModel, 'openedAttributes'> {
  const names = [
    'imeMode',
    ...(hasPrompt ? [] : ['showInputMessage']),
    ...(type === 'list' || type === 'custom' ? ['operator'] : []),
  ];
  const kept = Object.entries(node.attributes).filter(([name]) => names.includes(name));
  return kept.length > 0 ? { openedAttributes: Object.fromEntries(kept) } : {};
}

function operatorText({ operator, openedAttributes }: ValidationModel): string | undefined {
  if (operator === undefined) return openedAttributes?.['operator'];
  return operator === 'between' ? undefined : operator;
}

/** The formula stands in the element itself, or in `xm:f` inside it in the extension form. */
function formulaOf(node: XmlElement, name: string): string | undefined {
  const found = childNamed(node, name);
  return found && shownFormula(decodeCellText(textOf(found)));
}
