import { format } from '../../i18n/format';
import { levelPrompt, PROMPT_LIMIT, type GuidedDimension } from '../../i18n/guidance';
import type { Language } from '../../i18n/shape/language';
import { LEVELS } from '../../i18n/levels';
import { DIMENSIONS, type TableId } from '../../method';
import { MAXIMUM_CELL_TEXT } from '../excel/cell-text';
import type { ColumnSchema } from '../schema';
import { columnWords, WORKBOOK_WORDS } from '../schema/words';
import { DEAL_IDS_NAME } from './deal-ids';
import { listName } from './list-sheet';

type TypingWord =
  | 'notADeal'
  | 'notADate'
  | 'notAnAmount'
  | 'notInfluence'
  | 'notAShare'
  | 'notDays'
  | 'notARate'
  | 'notInList';

/** Excel shows at most so many characters of the title of a prompt. */
const TITLE_LIMIT = 32;

/**
 * Checks and help while typing: a list where there is one, otherwise what the kind of column allows, with a prompt that
 * says what belongs there. Warnings only: the reader understands more than Excel's validation can.
 */
export function addTypingRules(
  cells: Excel.Range,
  table: TableId,
  column: ColumnSchema,
  language: Language,
): void {
  const { help, header } = columnWords(table, column.id, language);
  const typing = WORKBOOK_WORDS[language].typing;
  const { rule, message } = ruleFor(table, column);
  const validation = cells.dataValidation;
  validation.rule = rule;
  validation.prompt = {
    showPrompt: column.kind !== 'longText',
    title: header.slice(0, TITLE_LIMIT),
    message: promptFor(table, column, help, language).slice(0, PROMPT_LIMIT),
  };
  validation.errorAlert = {
    showAlert: message !== null,
    style: 'Warning',
    title: typing.alertTitle,
    message: message === null ? '' : typing[message],
  };
}

function ruleFor(
  table: TableId,
  column: ColumnSchema,
): {
  readonly rule: Excel.DataValidationRule;
  readonly message: TypingWord | null;
} {
  if (column.list !== null) return { rule: listOf(listName(column.list)), message: 'notInList' };
  if (table !== 'deals' && column.id === 'deal') return { rule: listOf(DEAL_IDS_NAME), message: 'notADeal' };
  switch (column.kind) {
    case 'date':
      return {
        rule: { date: { formula1: '1990-01-01', operator: 'GreaterThanOrEqualTo' } },
        message: 'notADate',
      };
    case 'amount':
      return { rule: { decimal: { formula1: -1e15, operator: 'GreaterThan' } }, message: 'notAnAmount' };
    case 'influence':
      return {
        rule: { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } },
        message: 'notInfluence',
      };
    case 'share':
      return { rule: { decimal: { formula1: 0, formula2: 100, operator: 'Between' } }, message: 'notAShare' };
    case 'days':
      return { rule: { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, message: 'notDays' };
    case 'rate':
      return { rule: { decimal: { formula1: 0, operator: 'GreaterThan' } }, message: 'notARate' };
    default:
      return {
        rule: { textLength: { formula1: MAXIMUM_CELL_TEXT, operator: 'LessThanOrEqualTo' } },
        message: null,
      };
  }
}

function listOf(name: string): Excel.DataValidationRule {
  return { list: { inCellDropDown: true, source: `=${name}` } };
}

/** What a prompt says: for a dimension the meaning of each level, for a control item its text, else the help. */
function promptFor(table: TableId, column: ColumnSchema, help: string, language: Language): string {
  if (table === 'stakeholders' && column.list !== null && isDimension(column.list)) {
    return levelPrompt(language, column.list);
  }
  if (column.list === 'controlAnswer') {
    const items: Readonly<Record<string, string>> = LEVELS[language].controlItem;
    return format(WORKBOOK_WORDS[language].typing.controlAnswer, { item: items[column.id] ?? column.id });
  }
  return help;
}

function isDimension(list: string): list is GuidedDimension {
  return DIMENSIONS.some((dimension) => dimension === list);
}
