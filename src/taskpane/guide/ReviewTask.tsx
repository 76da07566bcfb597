import { Button, Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { format, PROOF_WORDS } from '../../i18n';
import { dayOfIso, isoDate, STAGES, type DealAssessment } from '../../method';
import { calendarDayOf } from '../../workbook/calendar-day';
import { useItemText, useOutcomeText } from '../words/item-text';
import { useWords } from '../words/words';
import type { WorkbookView } from '../session/view';
import { useWrite } from '../write/use-write';
import { WriteSteps } from '../write/WriteSteps';
import { Answers } from './Answers';
import { Choices, UNKNOWN_ANSWER, type Choice } from './Choices';
import { controlAnswer, isHalfFilled, NO_ANSWERS, reviewWrites, type ReviewAnswers } from './review-answers';
import { Task } from './Task';

const useStyles = makeStyles({
  questions: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  item: { margin: 0, fontSize: tokens.fontSizeBase400 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** The items of the control sheet one after another, who confirmed them, and the evidence of the next stage. */
export function ReviewTask(props: {
  readonly view: WorkbookView;
  readonly deal: DealAssessment;
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { guide, frame, language } = words;
  const proof = PROOF_WORDS[language];
  const { view, deal, onLeave } = props;
  const { items } = view.assessment.parameters;
  const itemText = useItemText(view.assessment.rules);
  const [index, setIndex] = useState(0);
  const [answers, setAnswers] = useState<ReviewAnswers>({
    ...NO_ANSWERS,
    coach: deal.c139.entry?.coach ?? '',
  });
  const writing = useWrite();
  const { state } = writing;
  const isAsking = state.kind === 'idle';
  const all = items.length + 1;
  const item = items[index];
  const goOn = () => setIndex(Math.min(items.length, index + 1));
  const goBack = () => setIndex(Math.max(0, index - 1));
  const finish = () =>
    void writing.plan({
      facts: view.reading.facts,
      ...reviewWrites(deal, answers, calendarDayOf(new Date()), view.reading),
    });
  const answerOf = (of: NonNullable<typeof item>) => {
    const answer = answers.items[of];
    return (answer === undefined ? (deal.c139.entry?.answers[of] ?? null) : answer) ?? UNKNOWN_ANSWER;
  };
  const choices: readonly Choice[] = (['no', 'claimed', 'confirmed'] as const).map((id) => ({
    id,
    label: guide.review.answer[id],
    hint: guide.review.answerHint[id],
  }));
  return (
    <Task
      title={guide.review.title}
      intro={index === 0 && isAsking ? guide.review.intro : undefined}
      isDone={state.kind === 'written' || state.kind === 'takenBack'}
      onLeave={onLeave}
    >
      <WriteSteps writing={writing} hasAnswers />
      <Answers isShown={isAsking}>
        <span className={styles.hint} role="status">
          {format(guide.rate.progress, { number: index + 1, all })}
        </span>
        {item === undefined ? (
          <LastQuestions
            deal={deal}
            view={view}
            answers={answers}
            onAnswers={setAnswers}
            onFinish={finish}
            onBack={goBack}
          />
        ) : (
          <>
            <p className={styles.item}>
              <strong>{item}</strong> {itemText(item)}
            </p>
            <span className={styles.hint}>
              {guide.review.proof}: {proof[item]}
            </span>
            <Choices
              key={item}
              question={guide.review.question}
              choices={[
                ...choices,
                {
                  id: UNKNOWN_ANSWER,
                  label: guide.review.answer.none,
                  hint: guide.review.answerHint.none,
                },
              ]}
              value={answerOf(item)}
              onChoose={(id) =>
                setAnswers({ ...answers, items: { ...answers.items, [item]: controlAnswer(id) } })
              }
              onNext={goOn}
              onBack={goBack}
            />
            <div className={styles.actions}>
              {index > 0 && <Button onClick={goBack}>{frame.back}</Button>}
              <Button appearance="primary" onClick={goOn}>
                {frame.next}
              </Button>
            </div>
            <span className={styles.hint}>{guide.rate.keys}</span>
          </>
        )}
      </Answers>
    </Task>
  );
}

/** Who confirmed, and what proves the next stage. */
function LastQuestions(props: {
  readonly deal: DealAssessment;
  readonly view: WorkbookView;
  readonly answers: ReviewAnswers;
  readonly onAnswers: (answers: ReviewAnswers) => void;
  readonly onFinish: () => void;
  readonly onBack: () => void;
}) {
  const styles = useStyles();
  const { guide, levels, frame } = useWords();
  const { deal, view, answers, onAnswers, onFinish, onBack } = props;
  const outcomeText = useOutcomeText(view.assessment.rules);
  const [complains, setComplains] = useState(false);
  const stage = STAGES.find((candidate) => candidate === deal.stage.earned + 1) ?? null;
  const today = calendarDayOf(new Date());
  const evidence = answers.evidence ?? (stage === null ? null : { stage, text: '', by: '', on: null });
  const change = (some: Partial<NonNullable<typeof evidence>>) =>
    evidence !== null && onAnswers({ ...answers, evidence: { ...evidence, ...some } });
  const finish = () => {
    const half = evidence !== null && isHalfFilled(evidence);
    setComplains(half);
    if (!half) onFinish();
  };
  return (
    <form
      className={styles.questions}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      <Field label={guide.review.coach} hint={guide.review.coachHint}>
        <Input
          autoFocus
          value={answers.coach}
          onChange={(_, { value }) => onAnswers({ ...answers, coach: value })}
        />
      </Field>
      {evidence !== null && (
        <>
          <h3 className={styles.item}>
            {format(guide.review.evidence, { stage: `${evidence.stage} ${levels.stage[evidence.stage]}` })}
          </h3>
          <span className={styles.hint}>
            {format(guide.review.evidenceAsk, { outcome: outcomeText(evidence.stage) })}
          </span>
          <Field
            label={guide.review.evidenceText}
            {...(complains ? { validationMessage: guide.review.evidenceIncomplete } : {})}
          >
            <Textarea value={evidence.text} onChange={(_, { value }) => change({ text: value })} />
          </Field>
          <Field label={guide.review.evidenceBy}>
            <Input value={evidence.by} onChange={(_, { value }) => change({ by: value })} />
          </Field>
          <Field label={guide.review.evidenceDate}>
            <Input
              type="date"
              max={isoDate(today)}
              value={evidence.on === null ? '' : isoDate(evidence.on)}
              onChange={(_, { value }) => change({ on: dayOfIso(value) })}
            />
          </Field>
        </>
      )}
      <div className={styles.actions}>
        <Button onClick={onBack}>{frame.back}</Button>
        <Button type="submit" appearance="primary">
          {guide.preview.show}
        </Button>
      </div>
    </form>
  );
}
