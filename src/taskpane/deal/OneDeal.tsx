import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { format } from '../../i18n';
import type { DealAssessment } from '../../method';
import type { UnknownWord } from '../../workbook/read';
import { FindingCard } from '../check/FindingCard';
import { shownFindings } from '../check/shown-findings';
import { Fold } from '../components/Fold';
import { Message } from '../components/Message';
import { ShowFailureMessage } from '../components/ShowFailureMessage';
import { Tone } from '../components/Tone';
import { oneLine } from '../words/one-line';
import { useDealWords } from '../words/deal-words';
import type { TaskId, TaskRequest } from '../tabs/task-request';
import { useShowCell } from '../session/show';
import type { WorkbookView } from '../session/view';
import { BuyingCircle } from './BuyingCircle';
import { CategoryVerdict } from './CategoryVerdict';
import { ControlGrid } from './ControlGrid';
import { DealFigures } from './DealFigures';
import { flipText } from './flip-text';
import { OpenActions } from './OpenActions';
import { RivalsView } from './RivalsView';
import { StageLadder } from './StageLadder';
import { SupportVerdict } from './SupportVerdict';
import { WhatChanged } from './WhatChanged';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  about: { color: tokens.colorNeutralForeground2 },
  tasks: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginBlockStart: tokens.spacingVerticalS,
  },
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

const TASKS: readonly TaskId[] = ['rate', 'review', 'addAction', 'addPerson', 'copyPeople', 'addDeal'];

/** Everything about one deal, from above downwards: figures, people, control, stages, plans, what changed, findings. */
export function OneDeal(props: {
  readonly view: WorkbookView;
  readonly deal: DealAssessment;
  readonly onTask: (request: TaskRequest) => void;
}) {
  const { view, deal, onTask } = props;
  const styles = useStyles();
  const allWords = useDealWords();
  const { deal: words, levels, formats } = allWords;
  const { assessment } = view;
  const [show, failure] = useShowCell();
  const findings = useMemo(
    () => shownFindings(view, allWords, deal).filter(({ accepted }) => accepted === null),
    [view, deal, allWords],
  );
  const actions = {
    onShow: show,
    onTask,
    onSayMeaning: (word: UnknownWord) => onTask({ id: 'sayMeaning', word }),
  };
  const { id, customer, name, owner, closeDate, status } = deal.deal;
  return (
    <>
      <div>
        <h2 className={styles.title}>{oneLine(customer, name) || id}</h2>
        <span className={styles.about}>
          {oneLine(id, owner, closeDate === null ? null : formats.day(closeDate))}
        </span>
        <div>
          <Tone tone={deal.enoughSupport.met ? 'strongGood' : 'bad'}>
            {deal.enoughSupport.met ? `✓ ${words.glance.enough}` : `✗ ${words.glance.notEnough}`}
          </Tone>{' '}
          {deal.nextFlip !== null && (
            <span>{format(words.glance.next, { step: flipText(deal.nextFlip, allWords) })}</span>
          )}
        </div>
        <TaskButtons tasks={TASKS} onTask={onTask} />
      </div>
      {status !== null && status !== 'open' && (
        <Message intent="info" what={format(words.closed, { status: levels.dealStatus[status] })} />
      )}
      <ShowFailureMessage failure={failure} />
      <DealFigures deal={deal} assessment={assessment} onShow={show} />
      <CategoryVerdict deal={deal} assessment={assessment} onShow={show} />
      <BuyingCircle deal={deal} onShow={show} onTask={onTask} />
      <SupportVerdict deal={deal} assessment={assessment} onShow={show} />
      <ControlGrid deal={deal} assessment={assessment} onShow={show} />
      <StageLadder deal={deal} assessment={assessment} onShow={show} />
      <OpenActions deal={deal} today={assessment.asOf} onShow={show} onTask={onTask} />
      <RivalsView deal={deal} onShow={show} />
      <WhatChanged assessment={assessment} deal={deal} onShow={show} />
      {findings.length > 0 && (
        <Fold title={words.findings} count={findings.length}>
          <div className={styles.cards}>
            {findings.map((shown) => (
              <FindingCard key={shown.fingerprint} shown={shown} actions={actions} />
            ))}
          </div>
        </Fold>
      )}
    </>
  );
}

/** What can be added or changed, guided. */
export function TaskButtons(props: {
  readonly tasks: readonly TaskId[];
  readonly onTask: (request: TaskRequest) => void;
}) {
  const styles = useStyles();
  const { deal: words, guide } = useDealWords();
  return (
    <div className={styles.tasks} role="group" aria-label={words.more}>
      {props.tasks.map((id) => (
        <Button
          key={id}
          size="small"
          appearance={id === 'rate' ? 'primary' : 'secondary'}
          onClick={() => props.onTask({ id })}
        >
          {guide.tasks[id]}
        </Button>
      ))}
    </div>
  );
}
