import { Field, Select, makeStyles } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { Fold } from '../components/Fold';
import { useWords } from '../words/words';
import { choicesOf, type FindingFilter, type ShownFinding } from './shown-findings';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: '8px',
    '& *': { minWidth: 0 },
  },
});

/** Narrows the findings down by owner, team and rule. */
export function FindingFilters(props: {
  readonly findings: readonly ShownFinding[];
  readonly filter: FindingFilter;
  readonly onChange: (some: Partial<FindingFilter>) => void;
}) {
  const styles = useStyles();
  const { check } = useWords();
  const { findings, filter, onChange } = props;
  const choices = useMemo(() => filterChoices(findings), [findings]);
  return (
    <Fold title={check.filters} quiet>
      <div className={styles.filters}>
        <Choice
          label={check.owner}
          everything={check.everyOwner}
          value={filter.owner}
          choices={choices.owners}
          onChoose={(owner) => onChange({ owner })}
        />
        <Choice
          label={check.team}
          everything={check.everyTeam}
          value={filter.team}
          choices={choices.teams}
          onChoose={(team) => onChange({ team })}
        />
        <Choice
          label={check.rule}
          everything={check.everyRule}
          value={filter.rule}
          choices={choices.rules}
          onChoose={(rule) => onChange({ rule })}
        />
      </div>
    </Fold>
  );
}

/** What can be chosen in the filters, as pairs of value and text. */
function filterChoices(findings: readonly ShownFinding[]) {
  const titles = new Map(findings.map(({ finding, title }) => [finding.rule, title]));
  const named = (names: readonly string[]) => names.map((name) => [name, name] as const);
  return {
    owners: named(choicesOf(findings, ({ deal }) => deal.owner)),
    teams: named(choicesOf(findings, ({ deal }) => deal.team)),
    rules: [...titles].sort(([, one], [, other]) => one.localeCompare(other)),
  };
}
function Choice(props: {
  readonly label: string;
  readonly everything: string;
  readonly value: string | null;
  readonly choices: readonly (readonly [string, string])[];
  readonly onChoose: (value: string | null) => void;
}) {
  const id = useId();
  return (
    <Field label={{ children: props.label, htmlFor: id }}>
      <Select
        id={id}
        value={props.value ?? ''}
        onChange={(_, data) => props.onChoose(data.value === '' ? null : data.value)}
      >
        <option value="">{props.everything}</option>
        {props.choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
