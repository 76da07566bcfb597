import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { format, GUIDANCE, type LevelGuidance } from '../../i18n';
import type { PersonAssessment } from '../../method';
import { calendarDayOf } from '../../workbook/calendar-day';
import type { CellEdit } from '../../workbook/write';
import { Message } from '../components/Message';
import { useWords, type Words } from '../words/words';
import type { WorkbookView } from '../session/view';
import { Choices, UNKNOWN_ANSWER, type Choice } from './Choices';
import {
  levelsOf,
  ratingEdits,
  ratingQuestions,
  withAnswer,
  type RatingAnswers,
  type RatingQuestion,
} from './rating-questions';

const useStyles = makeStyles({
  questions: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
  details: { margin: 0, fontSize: tokens.fontSizeBase200 },
  term: { fontWeight: tokens.fontWeightSemibold },
  value: { margin: 0 },
});

/** One dimension after another for one person, with meaning, signs and typical situations of each level. */
export function PersonQuestions(props: {
  readonly view: WorkbookView;
  readonly person: PersonAssessment;
  /** The question to begin with; null is the first. */
  readonly first: RatingQuestion | null;
  readonly onAnswered: (cells: readonly CellEdit[]) => void;
  readonly onBack: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { guide, frame } = words;
  const { view, person, first, onAnswered, onBack } = props;
  const { parameters } = view.assessment;
  const questions = ratingQuestions(parameters);
  const [index, setIndex] = useState(Math.max(0, first === null ? 0 : questions.indexOf(first)));
  const [answers, setAnswers] = useState<RatingAnswers>({});
  const question = questions[index];
  if (question === undefined) throw new Error('there is no such question');
  const { stakeholder } = person;
  const current = stakeholder[question];
  const answer = answers[question];
  const value = answer === undefined ? (current ?? UNKNOWN_ANSWER) : (answer ?? UNKNOWN_ANSWER);
  const isLast = index === questions.length - 1;
  const goOn = () => {
    if (!isLast) setIndex(index + 1);
    else onAnswered(ratingEdits(person, answers, calendarDayOf(new Date()), view.reading.language));
  };
  // Going back from the first question would lose answers: then there is only the way out that says so.
  const mayGoBack = index > 0 || Object.keys(answers).length === 0;
  const goBack = () => {
    if (index > 0) setIndex(index - 1);
    else if (mayGoBack) onBack();
  };
  const choices: readonly Choice[] = [
    ...levelsOf(question, parameters).map((level) => choiceOf(question, level, current, words, styles)),
    {
      id: UNKNOWN_ANSWER,
      label: guide.rate.leaveUnknown,
      hint: current === null ? guide.rate.now : undefined,
    },
  ];
  return (
    <div className={styles.questions}>
      <span className={styles.hint} role="status">
        {format(guide.rate.progress, { number: index + 1, all: questions.length })}
      </span>
      <Choices
        question={format(guide.rate.question[question], { person: stakeholder.name })}
        choices={choices}
        value={value}
        onChoose={(id) => setAnswers(withAnswer(answers, question, id === UNKNOWN_ANSWER ? null : id))}
        onNext={goOn}
        onBack={goBack}
      />
      {value === 'personalBenefit' && <Message intent="warning" what={guide.rate.compliance} />}
      <div className={styles.actions}>
        {mayGoBack && <Button onClick={goBack}>{frame.back}</Button>}
        <Button appearance="primary" onClick={goOn}>
          {isLast ? guide.preview.show : frame.next}
        </Button>
      </div>
      <span className={styles.hint}>{guide.rate.keys}</span>
    </div>
  );
}

function choiceOf(
  question: RatingQuestion,
  level: string,
  current: string | null,
  { levels, guide, language }: Words,
  styles: ReturnType<typeof useStyles>,
): Choice {
  const labels: Readonly<Record<string, string>> = levels[question];
  const isNow = level === current ? ` · ${guide.rate.now}` : '';
  const label = `${labels[level] ?? level}`;
  if (question === 'source') return { id: level, label, hint: isNow === '' ? undefined : guide.rate.now };
  const all: Readonly<Record<string, LevelGuidance>> = GUIDANCE[language][question];
  const guidance = all[level];
  if (guidance === undefined) throw new Error(`no guidance for ${question} ${level}`);
  return {
    id: level,
    label,
    hint: `${guidance.meaning}${isNow}`,
    details: (
      <dl className={styles.details}>
        <dt className={styles.term}>{guide.rate.signs}</dt>
        <dd className={styles.value}>{guidance.signs}</dd>
        <dt className={styles.term}>{guide.rate.situations}</dt>
        <dd className={styles.value}>{guidance.situations}</dd>
        <dt className={styles.term}>{guide.rate.advice}</dt>
        <dd className={styles.value}>{guidance.advice}</dd>
      </dl>
    ),
  };
}
