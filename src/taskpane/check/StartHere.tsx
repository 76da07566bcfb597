import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { format } from '../../i18n';
import { Section } from '../components/Section';
import { useWords } from '../words/words';
import { FindingCard, type FindingActions } from './FindingCard';
import type { OwnerGroup } from './shown-findings';

const useStyles = makeStyles({
  owner: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

const OWNERS_AT_ONCE = 5;

/** The three findings that matter most, per owner. */
export function StartHere(props: {
  readonly owners: readonly OwnerGroup[];
  readonly actions: FindingActions;
}) {
  const styles = useStyles();
  const { check } = useWords();
  const [most, setMost] = useState(OWNERS_AT_ONCE);
  const rest = props.owners.length - most;
  return (
    <Section title={check.startHere} hint={props.owners.length === 0 ? check.nothing : check.startHereHint}>
      {props.owners.slice(0, most).map(({ owner, findings }) => (
        <div key={owner ?? ''} className={styles.cards}>
          <h3 className={styles.owner}>{owner ?? check.noOwner}</h3>
          {findings.map((shown) => (
            <FindingCard key={shown.fingerprint} shown={shown} actions={props.actions} withDeal />
          ))}
        </div>
      ))}
      {rest > 0 && (
        <div>
          <Button size="small" onClick={() => setMost(most + OWNERS_AT_ONCE)}>
            {format(check.showMoreOwners, { count: Math.min(rest, OWNERS_AT_ONCE) })}
          </Button>
        </div>
      )}
    </Section>
  );
}
