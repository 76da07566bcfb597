import { makeStyles, tokens } from '@fluentui/react-components';
import { format } from '../../i18n';
import type { Day, Facts, TableId } from '../../method';
import type { CellContent } from '../../workbook/read';
import { tableSchema } from '../../workbook/schema';
import { columnHeader } from '../../workbook/schema/words';
import type { WritePlan } from '../../workbook/write';
import { useWords, type Words } from '../frame/words';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  group: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** Every cell that changes, from what to what, and every row that comes. */
export function WritePreview({ plan }: { readonly plan: WritePlan }) {
  const styles = useStyles();
  const words = useWords();
  const { preview } = words.guide;
  const groups = new Map<string, string[]>();
  const add = (group: string, line: string) => {
    const lines = groups.get(group);
    if (lines === undefined) groups.set(group, [line]);
    else lines.push(line);
  };
  for (const { cell, sheet, old, next } of plan.cells) {
    const { table, column, row } = cell;
    add(
      format(preview.cell, { sheet, row: rowName(plan.facts, table, row) }),
      format(preview.change, {
        column: columnHeader(table, column, words.language),
        old: contentText(table, column, old, words),
        next: contentText(table, column, next, words),
      }),
    );
  }
  const rows = plan.rows.map(({ table, sheet, values }, index) => ({
    key: `row ${index}`,
    title: format(preview.newRow, { sheet }),
    lines: Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(([column, value]) =>
        format(preview.value, {
          column: columnHeader(table, column, words.language),
          next: contentText(table, column, value, words),
        }),
      ),
  }));
  const all = [...[...groups].map(([title, lines]) => ({ key: title, title, lines })), ...rows];
  return (
    <section aria-label={preview.title}>
      <h3 className={styles.heading}>{preview.title}</h3>
      {all.length === 0 && preview.nothing}
      {all.map(({ key, title, lines }) => (
        <div key={key}>
          <h4 className={styles.group}>{title}</h4>
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** What a person calls a row: the deal, person or thing in it; else its number. */
function rowName(facts: Facts, table: TableId, row: number): string {
  const names: { readonly [Table in TableId]: (entry: Facts[Table][number]) => string | null } = {
    deals: ({ id }) => id,
    stakeholders: ({ name }) => name,
    rivals: ({ competitor }) => competitor,
    evidence: ({ text }) => text,
    control: ({ deal }) => facts.deals.find(({ key }) => key === deal)?.id ?? deal,
    actions: ({ action, objective }) => action ?? objective,
    payments: ({ milestone }) => milestone,
    accountPlan: ({ item }) => item,
    targets: ({ period }) => period,
    rates: ({ currency }) => currency,
    rules: ({ id }) => id,
  };
  const nameIn = <Table extends TableId>(of: Table): string | null | undefined => {
    const entries: readonly Facts[Table][number][] = facts[of];
    const entry = entries.find((candidate) => candidate.row === row);
    return entry === undefined ? null : names[of](entry);
  };
  return nameIn(table) ?? String(row + 1);
}

function contentText(table: TableId, column: string, content: CellContent, words: Words): string {
  if (content === '') return words.guide.preview.blank;
  const kind = tableSchema(table).columns.find(({ id }) => id === column)?.kind;
  // A number in a date column is the serial of a day.
  if (kind === 'date' && typeof content === 'number') return words.formats.day(content as Day);
  return typeof content === 'number' ? words.formats.number(content, 4) : String(content);
}
