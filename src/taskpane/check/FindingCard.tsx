import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { format } from '../../i18n';
import type { FindingCell, Key } from '../../method';
import { unknownWordIn, type UnknownWord } from '../../workbook/read';
import { Tone } from '../components/Tone';
import { oneLine } from '../words/one-line';
import { useWords } from '../words/words';
import type { TaskRequest } from '../tabs/task-request';
import { answeringTask } from './answering-task';
import { SEVERITY_TONES, SEVERITY_SIGNS } from './severity';
import type { ShownFinding } from './shown-findings';

const AcceptForm = lazy(async () => ({ default: (await import('./AcceptForm')).AcceptForm }));

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    // Shadows are gone in high contrast: the line keeps the cards apart.
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'normal',
  },
  about: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  question: {
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorBrandStroke2}`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  button: { minWidth: 0, paddingInline: tokens.spacingHorizontalSNudge },
});

export interface FindingActions {
  readonly onShow: (cell: FindingCell) => void;
  /** Absent where the deal is on screen already. */
  readonly onOpenDeal?: ((deal: Key) => void) | undefined;
  readonly onTask: (request: TaskRequest, deal: Key) => void;
  readonly onSayMeaning: (word: UnknownWord) => void;
}

/** One finding: what is wrong, the question to ask, and what can be done about it. */
export function FindingCard(props: {
  readonly shown: ShownFinding;
  readonly actions: FindingActions;
  readonly withDeal?: boolean;
}) {
  const styles = useStyles();
  const { check, guide, frame, levels } = useWords();
  const [accepting, setAccepting] = useState(false);
  const card = useRef<HTMLElement>(null);
  const wasAccepting = useRef(false);
  useEffect(() => {
    if (wasAccepting.current && !accepting)
      card.current?.querySelector<HTMLElement>('[data-accept]')?.focus();
    wasAccepting.current = accepting;
  }, [accepting]);
  const { shown, actions, withDeal = false } = props;
  const { finding, deal, accepted } = shown;
  const task = answeringTask(shown);
  const { cell } = finding;
  const word = accepted === null ? unknownWordIn(finding) : null;
  const { onOpenDeal } = actions;
  const of = withDeal ? oneLine(deal?.deal.customer ?? finding.deal, deal?.deal.name) : '';
  return (
    <article ref={card} className={styles.card} aria-label={shown.title}>
      <div>
        <Tone tone={SEVERITY_TONES[finding.severity]}>
          {SEVERITY_SIGNS[finding.severity]} {levels.severity[finding.severity]}
        </Tone>{' '}
        {of !== '' && <strong>{of}</strong>}
        {!withDeal && <span className={styles.about}>{finding.person}</span>}
      </div>
      {cell === null ? (
        <span className={styles.head}>{shown.title}</span>
      ) : (
        <Link as="button" className={styles.head} onClick={() => actions.onShow(cell)}>
          {shown.title}
        </Link>
      )}
      <span>{shown.message}</span>
      <span className={styles.question}>{format(check.ask, { question: shown.question })}</span>
      {accepted !== null && <span>{format(check.acceptedBecause, { reason: accepted.reason })}</span>}
      <div className={styles.actions}>
        {word !== null && (
          <Button size="small" className={styles.button} onClick={() => actions.onSayMeaning(word)}>
            {guide.tasks.sayMeaning}
          </Button>
        )}
        {cell !== null && shown.place !== '' && (
          <Button size="small" className={styles.button} onClick={() => actions.onShow(cell)}>
            {format(frame.goTo, { place: shown.place })}
          </Button>
        )}
        {deal !== null && accepted === null && (
          <Button
            size="small"
            className={styles.button}
            appearance="subtle"
            onClick={() => actions.onTask(task, deal.deal.key)}
          >
            {guide.tasks[task.id]}
          </Button>
        )}
        {onOpenDeal !== undefined && deal !== null && (
          <Button
            size="small"
            className={styles.button}
            appearance="subtle"
            onClick={() => onOpenDeal(deal.deal.key)}
          >
            {check.openDeal}
          </Button>
        )}
        {!accepting && (
          <Button
            size="small"
            className={styles.button}
            appearance="subtle"
            data-accept=""
            onClick={() => setAccepting(true)}
          >
            {accepted === null ? check.accept : check.takeBackAccept}
          </Button>
        )}
      </div>
      {accepting && (
        <Suspense>
          <AcceptForm shown={shown} onClose={() => setAccepting(false)} />
        </Suspense>
      )}
    </article>
  );
}
