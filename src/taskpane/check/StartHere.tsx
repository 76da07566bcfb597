import { makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../components/Section';
import { useWords } from '../frame/words';
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

/** The three findings that matter most, per owner. */
export function StartHere(props: {
  readonly owners: readonly OwnerGroup[];
  readonly actions: FindingActions;
}) {
  const styles = useStyles();
  const { check } = useWords();
  return (
    <Section title={check.startHere} hint={props.owners.length === 0 ? check.nothing : check.startHereHint}>
      {props.owners.map(({ owner, findings }) => (
        <div key={owner ?? ''} className={styles.cards}>
          <h3 className={styles.owner}>{owner ?? check.noOwner}</h3>
          {findings.map((shown) => (
            <FindingCard key={shown.id} shown={shown} actions={props.actions} withDeal />
          ))}
        </div>
      ))}
    </Section>
  );
}
