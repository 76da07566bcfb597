import { makeStyles, tokens } from '@fluentui/react-components';
import { format } from '../../i18n';
import {
  COUNTED,
  type BlockTotal,
  type ExpectedTotal,
  type NamedTotals,
  type PeriodForecast,
} from '../../method';
import { DataTable } from '../components/DataTable';
import { Fold } from '../components/Fold';
import { Section } from '../components/Section';
import { useForecastWords, type ForecastTabWords } from '../words/forecast-words';

const useStyles = makeStyles({
  notes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
});

/** The categories of a period and the blocks beside them, what the expected amount rests on, and the other views of it. */
export function PeriodParts({ forecast }: { readonly forecast: PeriodForecast }) {
  const styles = useStyles();
  const words = useForecastWords();
  const { forecast: own, levels, formats } = words;
  const { total, categories, calls, owners, teams, stageForecast } = forecast;
  const { columns } = own;
  const headers = [columns.part, columns.deals, columns.amount, columns.expected];
  const row = (key: string, name: string, part: BlockTotal | ExpectedTotal) => ({
    key,
    cells: cellsOf(name, part, words),
  });
  const notes = [
    [own.unverified, total.unverified] as const,
    [own.contradicted, total.contradicted] as const,
    [own.overridden, total.overridden] as const,
  ].filter(([, amount]) => amount !== 0);
  const named = (lines: readonly NamedTotals[]) =>
    lines
      .filter((line) => line.total.count > 0)
      .map((line) => row(line.name ?? '', line.name ?? own.nobody, line.total));
  return (
    <Section title={own.parts}>
      <DataTable
        figures
        label={own.parts}
        headers={headers}
        rows={[
          ...COUNTED.map((category) => row(category, levels.category[category], categories[category])),
          row('counted', own.counted, total),
          row('booked', levels.category.closed, forecast.booked),
          row('omitted', levels.category.omitted, forecast.omitted),
          row('notAssessed', levels.category.notAssessed, forecast.notAssessed),
          row('byStage', own.byStage, stageForecast),
        ]}
      />
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map(([text, amount]) => (
            <li key={text}>{format(text, { amount: formats.amount(amount) })}</li>
          ))}
        </ul>
      )}
      {calls.length > 0 && (
        <Fold title={own.byCall}>
          <DataTable
            figures
            label={own.byCall}
            headers={[own.callColumn, columns.deals, columns.amount, columns.expected]}
            rows={calls.map((line) =>
              row(line.call ?? '', line.call === null ? own.noCall : levels.call[line.call], line),
            )}
          />
        </Fold>
      )}
      {[
        { title: own.byOwner, rows: named(owners) },
        { title: own.byTeam, rows: named(teams) },
      ].map(
        ({ title, rows }) =>
          rows.length > 1 && (
            <Fold key={title} title={title} count={rows.length}>
              <DataTable figures label={title} headers={[title, ...headers.slice(1)]} rows={rows} />
            </Fold>
          ),
      )}
    </Section>
  );
}

function cellsOf(
  name: string,
  part: BlockTotal | ExpectedTotal,
  { formats, frame }: ForecastTabWords,
): readonly string[] {
  const expected = 'expected' in part ? formats.amount(part.expected) : frame.none;
  return [name, formats.number(part.count), formats.amount(part.amount), expected];
}
