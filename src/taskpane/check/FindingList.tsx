import { Button, Field, SearchBox, Select, makeStyles, tokens } from '@fluentui/react-components';
import { memo, useDeferredValue, useId, useMemo, useState } from 'react';
import { format } from '../../i18n';
import { Fold } from '../components/Fold';
import { Section } from '../components/Section';
import { oneLine } from '../words/one-line';
import { useWords } from '../words/words';
import { FindingCard, type FindingActions } from './FindingCard';
import { SEVERITY_SIGNS } from './severity';
import {
  choicesOf,
  filterFindings,
  groupFindings,
  NO_FILTER,
  type DealGroup,
  type FindingFilter,
  type SeverityGroup,
  type ShownFinding,
} from './shown-findings';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: '8px',
    '& *': { minWidth: 0 },
  },
  search: { width: '100%', maxWidth: '100%' },
  cards: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
});

const CARDS_AT_ONCE = 40;
/** Up to so many findings are shown at once; more are folded by deal. */
const FEW = 12;

/** All findings: searchable, filterable, by severity and deal, the accepted ones folded at the end. */
export function FindingList(props: {
  readonly findings: readonly ShownFinding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly actions: FindingActions;
}) {
  const styles = useStyles();
  const words = useWords();
  const { check } = words;
  const { findings, filter, onFilter, actions } = props;
  // Typing goes on while the list follows.
  const applied = useDeferredValue(filter);
  const shown = useMemo(() => filterFindings(findings, applied), [findings, applied]);
  const choices = useMemo(() => filterChoices(findings), [findings]);
  const change = (some: Partial<FindingFilter>) => onFilter({ ...filter, ...some });
  return (
    <Section
      title={check.all}
      aside={<span role="status">{format(check.shown, { shown: shown.length, all: findings.length })}</span>}
    >
      <SearchBox
        className={styles.search}
        aria-label={check.search}
        placeholder={check.search}
        value={filter.text}
        onChange={(_, data) => change({ text: data.value })}
      />
      <Fold title={check.filters} quiet>
        <div className={styles.filters}>
          <Choice
            label={check.owner}
            everything={check.everyOwner}
            value={filter.owner}
            choices={choices.owners}
            onChoose={(owner) => change({ owner })}
          />
          <Choice
            label={check.team}
            everything={check.everyTeam}
            value={filter.team}
            choices={choices.teams}
            onChoose={(team) => change({ team })}
          />
          <Choice
            label={check.rule}
            everything={check.everyRule}
            value={filter.rule}
            choices={choices.rules}
            onChoose={(rule) => change({ rule })}
          />
        </div>
      </Fold>
      {shown.length === 0 && findings.length > 0 && (
        <div>
          {check.noMatch}{' '}
          <Button size="small" onClick={() => onFilter(NO_FILTER)}>
            {check.clearFilters}
          </Button>
        </div>
      )}
      <Groups shown={shown} actions={actions} />
    </Section>
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

/** By severity and deal, the accepted ones at the end. */
const Groups = memo(function Groups(props: {
  readonly shown: readonly ShownFinding[];
  readonly actions: FindingActions;
}) {
  const styles = useStyles();
  const { check } = useWords();
  const { shown, actions } = props;
  const groups = useMemo(() => groupFindings(shown), [shown]);
  const accepted = shown.filter((finding) => finding.accepted !== null);
  const [mostAccepted, setMostAccepted] = useState(CARDS_AT_ONCE);
  return (
    <>
      {groups.map((group) => (
        <Fold
          key={group.severity}
          title={`${SEVERITY_SIGNS[group.severity]} ${check.severityCount[group.severity]}`}
          count={group.count}
          open={group.severity !== 'info'}
        >
          <SeverityFindings group={group} actions={actions} isOpen={shown.length <= FEW} />
        </Fold>
      ))}
      {accepted.length > 0 && (
        <Fold title={check.accepted} count={accepted.length}>
          <div className={styles.cards}>
            {accepted.slice(0, mostAccepted).map((finding) => (
              <FindingCard key={finding.fingerprint} shown={finding} actions={actions} withDeal />
            ))}
            <ShowMore
              rest={accepted.length - mostAccepted}
              onMore={() => setMostAccepted(mostAccepted + CARDS_AT_ONCE)}
            />
          </div>
        </Fold>
      )}
    </>
  );
});

/** A button for the next cards; nothing when all are shown. */
function ShowMore(props: { readonly rest: number; readonly onMore: () => void }) {
  const { check } = useWords();
  const { rest, onMore } = props;
  if (rest <= 0) return null;
  return <Button onClick={onMore}>{format(check.showMore, { count: Math.min(rest, CARDS_AT_ONCE) })}</Button>;
}

function SeverityFindings(props: {
  readonly group: SeverityGroup;
  readonly actions: FindingActions;
  readonly isOpen: boolean;
}) {
  const styles = useStyles();
  const { check } = useWords();
  const [most, setMost] = useState(CARDS_AT_ONCE);
  const { group, actions } = props;
  const visible = firstOf(group.deals, most);
  const rest = group.count - Math.min(most, group.count);
  return (
    <div className={styles.cards}>
      {visible.map(({ deal, findings }) => (
        <Fold
          key={deal?.deal.key ?? ''}
          title={deal === null ? check.noDeal : oneLine(deal.deal.customer, deal.deal.name, deal.deal.id)}
          count={findings.length}
          open={props.isOpen}
        >
          <div className={styles.cards}>
            {findings.map((shown) => (
              <FindingCard key={shown.fingerprint} shown={shown} actions={actions} />
            ))}
          </div>
        </Fold>
      ))}
      <ShowMore rest={rest} onMore={() => setMost(most + CARDS_AT_ONCE)} />
    </div>
  );
}

/** The first findings of the groups, cut within a group where the number is reached. */
function firstOf(groups: readonly DealGroup[], most: number): readonly DealGroup[] {
  let left = most;
  return groups.flatMap(({ deal, findings }) => {
    const taken = findings.slice(0, Math.max(0, left));
    left -= taken.length;
    return taken.length === 0 ? [] : [{ deal, findings: taken }];
  });
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
