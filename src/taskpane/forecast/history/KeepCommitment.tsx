import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { format, HISTORY_RESULTS } from '../../../i18n';
import {
  closeOf,
  commitOf,
  lastDayOf,
  periodIn,
  type Assessment,
  DEAL_STATUSES,
  type CommitmentKind,
  type CommitmentValues,
  type Facts,
} from '../../../method';
import { calendarDayOf } from '../../../workbook/calendar-day';
import type { CommitmentResult } from '../../../workbook/history/keep-commitment';
import { Fold } from '../../components/Fold';
import { Message } from '../../components/Message';
import { ProblemMessage } from '../../components/ProblemMessage';
import { RefusalMessage } from '../../components/RefusalMessage';
import { Working } from '../../components/Working';
import { useJob, type JobState } from '../../session/use-job';
import { useWords } from '../../words/words';
import { useSession } from '../../session/use-session';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Shows what sealing the commit, or closing the period, keeps, and does it when that is confirmed. */
export function KeepCommitment(props: {
  readonly kind: CommitmentKind;
  readonly assessment: Assessment;
  readonly facts: Pick<Facts, 'rates'>;
  readonly label: string;
}) {
  const styles = useStyles();
  const { language, formats } = useWords();
  const session = useSession();
  const { kind, assessment, facts, label } = props;
  const words = HISTORY_RESULTS[language].commitments.pane;
  const isCommit = kind === 'commit';
  const job = useJob(async () => {
    const { closePeriod, sealCommit } = await import('../../../workbook/history/keep-commitment');
    const now = new Date();
    const options = { today: calendarDayOf(now), now, period: label };
    const result = await Excel.run((context) => (isCommit ? sealCommit : closePeriod)(context, options));
    if (result.kind === 'kept') await session.read();
    return result;
  });
  const period = periodIn(label, assessment);
  if (period === null) return null;
  const keptOn = assessment.history.commitments.findLast(
    (each) => each.kind === kind && each.period === label,
  )?.asOf;
  const values = isCommit ? commitOf(assessment, period) : closeOf(assessment, facts, period);

  return (
    <Fold title={format(isCommit ? words.seal : words.close, { period: label })} quiet>
      <div className={styles.form}>
        <span className={styles.hint}>{isCommit ? words.sealHint : words.closeHint}</span>
        {!isCommit && period.after > assessment.asOf && (
          <Message intent="warning" what={format(words.notOver, { day: formats.day(lastDayOf(period)) })} />
        )}
        {values.deals.length === 0 ? (
          <span>{isCommit ? words.sealingNothing : words.closingNothing}</span>
        ) : (
          <>
            {isCommit ? <CommitPreview values={values} /> : <ClosePreview values={values} />}
            {keptOn !== undefined && (
              <span>
                {format(isCommit ? words.sealedBefore : words.closedBefore, { day: formats.day(keptOn) })}
              </span>
            )}
            <Button disabledFocusable={job.state.kind === 'working'} onClick={() => void job.start()}>
              {isCommit ? words.sealNow : words.closeNow}
            </Button>
          </>
        )}
        <Result outcome={job.state} kind={kind} onTryAgain={() => void job.start()} />
      </div>
    </Fold>
  );
}

/** The deals with the values that are kept. */
function CommitPreview({ values: { deals } }: { readonly values: CommitmentValues }) {
  const styles = useStyles();
  const { language, formats, levels } = useWords();
  const words = HISTORY_RESULTS[language].commitments.pane;
  return (
    <>
      <span>{format(words.count, { count: deals.length })}</span>
      <ul className={styles.list}>
        {deals.map(({ id, key, amount, currency, winChance, category }) => (
          <li key={key}>
            {format(words.deal, {
              deal: id,
              amount:
                amount === null ? words.unknown : `${currency ?? ''} ${formats.number(amount, 2)}`.trim(),
              chance: winChance === null ? words.unknown : formats.percent(winChance),
              category: category === null ? words.unknown : levels.category[category],
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How many deals are kept and which of them are still open, and the rates. */
function ClosePreview({ values: { deals, rates } }: { readonly values: CommitmentValues }) {
  const { language, formats, frame, levels } = useWords();
  const words = HISTORY_RESULTS[language].commitments.pane;
  const ofStatus = DEAL_STATUSES.flatMap((status) => {
    const count = deals.filter((deal) => deal.status === status).length;
    return count === 0 ? [] : [`${levels.dealStatus[status]} ${count}`];
  });
  const open = deals.filter(({ status }) => status === 'open').map(({ id }) => id);
  return (
    <>
      <span>{`${format(words.count, { count: deals.length })} (${ofStatus.join(frame.and)})`}</span>
      {open.length > 0 && <span>{format(words.stillOpen, { deals: open.join(frame.and) })}</span>}
      {rates.length > 0 && (
        <span>
          {format(words.rates, {
            rates: rates
              .map(({ currency, rate }) => `${currency} ${formats.number(rate, 6)}`)
              .join(frame.and),
          })}
        </span>
      )}
    </>
  );
}

function Result(props: {
  readonly outcome: JobState<CommitmentResult>;
  readonly kind: CommitmentKind;
  readonly onTryAgain: () => void;
}) {
  const { language } = useWords();
  const words = HISTORY_RESULTS[language].commitments.pane;
  const { outcome, kind, onTryAgain } = props;
  switch (outcome.kind) {
    case 'idle':
      return null;
    case 'working':
      return <Working text={words.working} />;
    case 'problem':
      return <ProblemMessage problem={outcome.problem} onTryAgain={onTryAgain} />;
    case 'kept': {
      const { deals, period } = outcome;
      return <Message intent="success" what={format(words.kept, { count: deals, period })} />;
    }
    case 'refused':
      return outcome.code === 'nothing-in-period' || outcome.code === 'period-unreadable' ? (
        <Message intent="warning" what={kind === 'commit' ? words.sealingNothing : words.closingNothing} />
      ) : (
        <RefusalMessage refusal={outcome} onTryAgain={onTryAgain} />
      );
  }
}
