import { Button, SearchBox, makeStyles } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { format } from '../../i18n';
import { Section } from '../components/Section';
import { useWords } from '../words/words';
import type { FindingActions } from './FindingCard';
import { FindingFilters } from './FindingFilters';
import { FindingGroups } from './FindingGroups';
import { filterFindings, NO_FILTER, type FindingFilter, type ShownFinding } from './shown-findings';

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: '100%' },
});

/** All findings: searchable, filterable, by severity and deal, the accepted ones folded at the end. */
export function FindingList(props: {
  readonly findings: readonly ShownFinding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly actions: FindingActions;
}) {
  const styles = useStyles();
  const { check } = useWords();
  const { findings, filter, onFilter, actions } = props;
  // Typing goes on while the list follows.
  const applied = useDeferredValue(filter);
  const shown = useMemo(() => filterFindings(findings, applied), [findings, applied]);
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
      <FindingFilters findings={findings} filter={filter} onChange={change} />
      {shown.length === 0 && findings.length > 0 && (
        <div>
          {check.noMatch}{' '}
          <Button size="small" onClick={() => onFilter(NO_FILTER)}>
            {check.clearFilters}
          </Button>
        </div>
      )}
      <FindingGroups shown={shown} actions={actions} />
    </Section>
  );
}
