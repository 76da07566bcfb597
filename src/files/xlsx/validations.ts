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
export function promptOnlyValidations(container: XmlElement | undefined): XmlElement[] {
  return childrenNamed(container, 'dataValidation').filter((node) => readValidation(node) === null);
}

export function validationsElement(
  rules: readonly ValidationModel[],
  kept: readonly XmlElement[],
): XmlElement | undefined {
  const nodes = [...rules.filter((rule) => rule.areas.length > 0).map(validationElement), ...kept];
  return nodes.length === 0 ? undefined : element('dataValidations', { count: nodes.length }, ...nodes);
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
    ...((prompt.title !== '' || prompt.message !== '') && { prompt }),
    ...((error.show || error.title !== '' || error.message !== '' || error.style !== 'stop') && { error }),
  };
}

function validationElement(rule: ValidationModel): XmlElement {
  const type = Object.entries(TYPES).find(([, value]) => value === rule.type)?.[0];
  const text = (value: string | undefined): string | undefined => (value ? encodeCellText(value) : undefined);
  return element(
    'dataValidation',
    {
      type,
      errorStyle: rule.error && rule.error.style !== 'stop' ? rule.error.style : undefined,
      operator: rule.operator === undefined || rule.operator === 'between' ? undefined : rule.operator,
      allowBlank: rule.ignoreBlanks || undefined,
      showDropDown: rule.inCellDropDown ? undefined : true,
      showInputMessage: rule.prompt?.show || undefined,
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

/** The formula stands in the element itself, or in `xm:f` inside it in the extension form. */
function formulaOf(node: XmlElement, name: string): string | undefined {
  const found = childNamed(node, name);
  return found && shownFormula(decodeCellText(textOf(found)));
}
