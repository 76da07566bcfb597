import type { Language } from '../../i18n/shape/language';
import { ruleText, ruleUnitText } from '../../i18n/rule-text';
import { RULE_DEFINITIONS, type RuleDefinition } from '../../method';
import type { CellContent } from '../read/sheet-values';
import { levelLabel } from '../schema/vocabulary';
import { WORKBOOK_WORDS } from '../schema/words';
import { RULES } from '../schema';
import { listName } from './list-sheet';
import type { TableContent } from './table-content';
import { TEXT } from '../style/number-formats';

/** The Rules table: every rule with its default as the value. */
export function rulesContent(language: Language): TableContent {
  const formats = RULE_DEFINITIONS.map(formatOf);
  return {
    rows: RULE_DEFINITIONS.map((definition) => {
      const line = ruleLine(definition, language);
      return RULES.columns.map(({ id }) => line[id] ?? '');
    }),
    formats: new Map([
      [columnIndex('value'), formats],
      [columnIndex('default'), formats],
    ]),
  };
}

/** What the line of a rule holds, by column: the default is its value. */
export function ruleLine(
  definition: RuleDefinition,
  language: Language,
): Readonly<Record<string, CellContent>> {
  const value = defaultOf(definition, language);
  const text = ruleText(language, definition.id);
  const effect = text === null ? '' : `${text.name}${language === 'zh' ? '：' : ': '}${text.effect}`;
  const unit = ruleUnitText(language, definition.unit);
  return { id: definition.id, value, unit, default: value, effect };
}

function defaultOf(definition: RuleDefinition, language: Language): CellContent {
  if (definition.kind === 'switch') return levelLabel('yesNo', definition.default ? 'yes' : 'no', language);
  return definition.default;
}

function formatOf(definition: RuleDefinition): string {
  if (definition.unit === 'fraction') return '0.0%';
  return definition.kind === 'text' ? TEXT : 'General';
}

function columnIndex(id: string): number {
  return RULES.columns.findIndex((column) => column.id === id);
}

/**
 * Checks while typing for the values: Yes and No for switches, bounds for numbers; and room for texts. Neighbours of one
 * kind together.
 */
export function fitRuleValues(sheet: Excel.Worksheet, language: Language): void {
  const { alertTitle, outOfBounds } = WORKBOOK_WORDS[language].typing;
  let start = 0;
  for (let end = 1; end <= RULE_DEFINITIONS.length; end++) {
    const definition = RULE_DEFINITIONS[start];
    if (definition === undefined || sameCheck(definition, RULE_DEFINITIONS[end])) continue;
    const rule = checkOf(definition);
    const cells = sheet.getRangeByIndexes(start + 1, columnIndex('value'), end - start, 1);
    if (rule === null) {
      cells.format.horizontalAlignment = 'Left';
      cells.format.wrapText = true;
    } else {
      cells.dataValidation.clear();
      cells.dataValidation.rule = rule;
      cells.dataValidation.errorAlert = {
        showAlert: true,
        style: 'Warning',
        title: alertTitle,
        message: outOfBounds,
      };
    }
    start = end;
  }
}

/** Folds the lines for words of the user's own away: they are many. Those for stages, which every firm names its own way, stay. */
export function foldOwnWords(sheet: Excel.Worksheet): void {
  const isFolded = ({ id }: RuleDefinition) => id.startsWith('word.') && !id.startsWith('word.stage.');
  const first = RULE_DEFINITIONS.findIndex(isFolded);
  const rows = RULE_DEFINITIONS.filter(isFolded).length;
  const lines = sheet.getRangeByIndexes(first + 1, 0, rows, 1).getEntireRow();
  lines.group('ByRows');
  lines.hideGroupDetails('ByRows');
}

function sameCheck(first: RuleDefinition, second: RuleDefinition | undefined): boolean {
  return second !== undefined && JSON.stringify(checkOf(first)) === JSON.stringify(checkOf(second));
}

function checkOf(definition: RuleDefinition): Excel.DataValidationRule | null {
  if (definition.kind === 'text') return null;
  if (definition.kind === 'switch')
    return { list: { inCellDropDown: true, source: `=${listName('yesNo')}` } };
  const bounds = { formula1: definition.minimum, formula2: definition.maximum, operator: 'Between' } as const;
  return definition.integer ? { wholeNumber: bounds } : { decimal: bounds };
}
