import { LIST_LEVELS } from '../../method';
import { LANGUAGES } from '../../i18n/shape/language';
import { columnLetters } from '../excel/units';
import type { ColumnSchema, TableSchema } from '../schema';
import { levelLabel } from '../schema/vocabulary';
import { LEVEL_TONES } from '../schema/level-tones';
import { TONES, type ToneId } from '../style/palette';

interface BodyRows {
  /** 0-based first row of the body. */
  readonly firstRow: number;
  readonly rows: number;
}

/**
 * Colours that follow the typing without the add-in. Each rule compares cells of its own row for equality with a word
 * in either language; never "contains", since Non-supporter contains Supporter.
 */
export function addColourRules(sheet: Excel.Worksheet, schema: TableSchema, body: BodyRows): void {
  const cell = (column: string) => `$${columnLetters(indexOf(schema, column))}${body.firstRow + 1}`;
  const add = (column: string, formula: string, tone: ToneId) => {
    const range = sheet.getRangeByIndexes(body.firstRow, indexOf(schema, column), body.rows, 1);
    addTone(range, formula, tone);
  };
  for (const column of schema.columns) {
    for (const [words, tone] of tonedWords(column)) add(column.id, equalsAny(cell(column.id), words), tone);
    if (column.required) {
      const row = `${cell(schema.columns[0]?.id ?? column.id)}:${cell(schema.columns.at(-1)?.id ?? column.id)}`;
      // a text rule without a value of its own says the built-in words
      const mayBeBlank =
        schema.id === 'rules' && column.id === 'value' ? `,TRIM(${cell('default')})<>""` : '';
      add(column.id, `AND(COUNTA(${row})>0,TRIM(${cell(column.id)})=""${mayBeBlank})`, 'bad');
    }
  }
  if (schema.id === 'deals')
    add('closeDate', pastWhileOpen(cell('closeDate'), cell('status'), 'dealStatus'), 'warning');
  if (schema.id === 'actions')
    add('due', pastWhileOpen(cell('due'), cell('status'), 'actionStatus'), 'warning');
  if (schema.id === 'rules') add('value', `${cell('value')}<>${cell('default')}`, 'information');
}

function addTone(range: Excel.Range, formula: string, tone: ToneId): void {
  const { fill, font } = TONES[tone];
  const format = range.conditionalFormats.add('Custom').custom;
  format.rule.formula = `=${formula}`;
  format.format.fill.color = fill;
  format.format.font.color = font;
}

/** The words of each toned level of a column, in every language. */
function tonedWords(column: ColumnSchema): readonly (readonly [readonly string[], ToneId])[] {
  const { list } = column;
  const tones = list === null ? undefined : LEVEL_TONES[list];
  if (list === null || tones === undefined) return [];
  return LIST_LEVELS[list].flatMap((level) => {
    const tone = tones[String(level)];
    return tone === undefined
      ? []
      : [[LANGUAGES.map((language) => levelLabel(list, level, language)), tone] as const];
  });
}

/** A date before today on a row whose status is blank or open. */
function pastWhileOpen(date: string, status: string, list: 'dealStatus' | 'actionStatus'): string {
  const open = LANGUAGES.map((language) => levelLabel(list, 'open', language));
  return `AND(ISNUMBER(${date}),${date}<TODAY(),OR(TRIM(${status})="",${equalsAny(status, open)}))`;
}

function equalsAny(cell: string, words: readonly string[]): string {
  return `OR(${words.map((word) => `TRIM(${cell})="${word.replaceAll('"', '""')}"`).join(',')})`;
}

function indexOf(schema: TableSchema, column: string): number {
  const index = schema.columns.findIndex(({ id }) => id === column);
  if (index < 0) throw new Error(`no column ${schema.id}.${column}`);
  return index;
}
