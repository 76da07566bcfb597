import { makeStyles, tokens } from '@fluentui/react-components';
import type { TargetForecast } from '../../method';
import { DataTable } from '../components/DataTable';
import { Section } from '../components/Section';
import { useForecastWords } from '../words/forecast-words';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The targets of a period beside what is booked and expected. */
export function Targets({ targets }: { readonly targets: readonly TargetForecast[] }) {
  const styles = useStyles();
  const { forecast: words, formats, frame } = useForecastWords();
  const { targetColumns: columns } = words;
  const { who, target, booked, expected, gap, coverage, chance } = columns;
  return (
    <Section title={words.targets}>
      <DataTable
        figures
        label={words.targets}
        headers={[who, target, booked, expected, gap, coverage, chance]}
        rows={targets.map((line) => ({
          key: String(line.entry.row),
          cells: [
            [line.entry.owner, line.entry.team].filter((name) => name !== null).join(frame.and) ||
              words.everybody,
            formats.amount(line.target),
            formats.amount(line.booked.amount),
            formats.amount(line.total.expected),
            formats.amount(line.gap),
            line.coverage === null ? frame.none : formats.number(line.coverage, 1),
            formats.percent(line.reach.chance),
          ],
        }))}
      />
      <span className={styles.hint}>{words.coverageHint}</span>
    </Section>
  );
}
