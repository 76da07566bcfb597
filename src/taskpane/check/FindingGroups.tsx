import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { memo, useMemo, useState } from 'react';
import { format } from '../../i18n';
import { Fold } from '../components/Fold';
import { oneLine } from '../words/one-line';
import { useWords } from '../words/words';
import { FindingCard, type FindingActions } from './FindingCard';
import { SEVERITY_SIGNS } from './severity';
import { groupFindings, type DealGroup, type SeverityGroup, type ShownFinding } from './shown-findings';

const useStyles = makeStyles({
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

/** By severity and deal, the accepted ones at the end. */
export const FindingGroups = memo(function FindingGroups(props: {
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
