import { Button, Field, Radio, RadioGroup, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { format, type Language } from '../../i18n';
import { EXAMPLES, type ExampleId } from '../../workbook/build/example/example-id';
import { calendarDayOf } from '../../workbook/calendar-day';
import { WORKBOOK_WORDS } from '../../workbook/schema/words';
import { Message } from '../components/Message';
import { ProblemMessage } from '../components/ProblemMessage';
import { RefusalMessage } from '../components/RefusalMessage';
import { Section } from '../components/Section';
import { Working } from '../components/Working';
import { problemOf, type Problem } from '../session/problem';
import { useSession, useSessionState } from '../session/use-session';
import type { WorkbookView } from '../session/view';
import type { TabProps } from '../tabs/tab-props';
import { useWords } from '../words/words';
import { useWrite } from '../write/use-write';
import { WriteSteps } from '../write/WriteSteps';
import { MissingSheets } from './MissingSheets';
import { ListColumnsFold, OwnList } from './OwnList';
import { SheetPreview } from './SheetPreview';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  intro: { margin: 0 },
  title: { margin: 0, marginBlockEnd: tokens.spacingVerticalS },
});

/** What the new sheets hold. */
type Content = ExampleId | 'empty';

type Outcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'created'; readonly example: ExampleId | null }
  | { readonly kind: 'taken'; readonly sheets: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Create the workbook in the open file; where a Deals table exists, add what it lacks, and go and check. */
export function StartTab({ onOpenTab }: Pick<TabProps, 'onOpenTab'>) {
  const styles = useStyles();
  const { start, frame, language } = useWords();
  const session = useSession();
  const { view, refusal, reading, problem } = useSessionState();
  const [chosenLanguage, setChosenLanguage] = useState<Language | null>(null);
  const [chosenContent, setChosenContent] = useState<Content | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  const numbering = useWrite();
  const sheetLanguage = chosenLanguage ?? language;
  // who has a workbook of his own already wants his deals in it, not invented ones
  const isBlank = refusal?.code === 'no-deals-table' && refusal.isBlank;
  const content = chosenContent ?? (isBlank ? 'case' : 'empty');
  const example = content === 'empty' ? null : content;

  const create = async () => {
    if (outcome.kind === 'working') return;
    setOutcome({ kind: 'working' });
    try {
      const { buildWorkbook } = await import('../../workbook/build');
      const result = await Excel.run((context) =>
        buildWorkbook(context, { language: sheetLanguage, example, today: calendarDayOf(new Date()) }),
      );
      if (result.kind === 'refused' && result.code === 'sheet-name-taken') {
        setOutcome({ kind: 'taken', sheets: result.places });
        return;
      }
      setOutcome(result.kind === 'built' ? { kind: 'created', example } : { kind: 'idle' });
      await session.read();
    } catch (error) {
      setOutcome({ kind: 'problem', problem: problemOf(error) });
    }
  };
  const check = () => {
    onOpenTab('check');
    void session.check();
  };

  if (problem !== null && view === null) {
    return <ProblemMessage problem={problem} onTryAgain={() => void session.read()} />;
  }
  if (view === null && refusal === null) return <Working text={frame.loading} />;
  const created = outcome.kind === 'created' ? { example: outcome.example, language: sheetLanguage } : null;
  const steps = numbering.state.kind !== 'idle' && (
    <Section title={start.ids}>
      <WriteSteps writing={numbering} />
    </Section>
  );
  if (view !== null || refusal?.code !== 'no-deals-table') {
    return (
      <div className={styles.tab}>
        {created !== null && <Created {...created} />}
        {steps}
        {refusal !== null && <RefusalMessage refusal={refusal} onTryAgain={() => void session.read()} />}
        {view !== null && <ReadyToCheck view={view} isNew={created !== null} onCheck={check} />}
        {view !== null && <ListColumnsFold view={view} />}
        {view !== null && <MissingSheets view={view} />}
      </div>
    );
  }
  return (
    <div className={styles.tab}>
      <div>
        <Title3 as="h2" className={styles.title}>
          {start.title}
        </Title3>
        <p className={styles.intro}>{start.intro}</p>
      </div>
      {steps}
      <OwnList refusal={refusal} writing={numbering} />
      <Field label={start.language}>
        <RadioGroup
          layout="horizontal"
          value={sheetLanguage}
          onChange={(_, data) => setChosenLanguage(data.value === 'zh' ? 'zh' : 'en')}
        >
          <Radio value="en" label={start.english} />
          <Radio value="zh" label={start.chinese} />
        </RadioGroup>
      </Field>
      <Field label={start.content}>
        <RadioGroup
          value={content}
          onChange={(_, data) => setChosenContent(EXAMPLES.find((id) => id === data.value) ?? 'empty')}
        >
          <Radio value="case" label={<Choice title={start.example} hint={start.exampleHint} />} />
          <Radio value="pipeline" label={<Choice title={start.pipeline} hint={start.pipelineHint} />} />
          <Radio value="empty" label={<Choice title={start.empty} hint={start.emptyHint} />} />
        </RadioGroup>
      </Field>
      {outcome.kind === 'working' ? (
        <Working text={start.creating} />
      ) : (
        <Button appearance="primary" size="large" disabledFocusable={reading} onClick={() => void create()}>
          {start.create}
        </Button>
      )}
      <WhyNotCreated outcome={outcome} onTryAgain={() => void create()} />
      <SheetPreview language={sheetLanguage} />
    </div>
  );
}

/** The sheets are there now: what to do with them next. */
function Created(props: { readonly example: ExampleId | null; readonly language: Language }) {
  const { start } = useWords();
  const { deals, stakeholders } = WORKBOOK_WORDS[props.language].sheets;
  const next =
    props.example !== null ? start.createdExample : format(start.createdNext, { deals, stakeholders });
  return <Message intent="success" what={start.created} todo={next} />;
}

/** What the workbook holds, and the way to the check. */
function ReadyToCheck(props: {
  readonly view: WorkbookView;
  readonly isNew: boolean;
  readonly onCheck: () => void;
}) {
  const styles = useStyles();
  const { start, frame } = useWords();
  const { facts, locator } = props.view.reading;
  return (
    <Section title={props.isNew ? frame.tabs.check : start.exists}>
      <p className={styles.intro}>
        {format(start.existsText, {
          deals: facts.deals.length,
          people: facts.stakeholders.length,
          place: locator.text({ table: 'deals', row: -1 }),
        })}
      </p>
      <Button appearance="primary" size="large" onClick={props.onCheck}>
        {start.checkNow}
      </Button>
    </Section>
  );
}

function WhyNotCreated(props: { readonly outcome: Outcome; readonly onTryAgain: () => void }) {
  const { start, frame } = useWords();
  const { outcome, onTryAgain } = props;
  if (outcome.kind === 'problem') return <ProblemMessage problem={outcome.problem} onTryAgain={onTryAgain} />;
  if (outcome.kind !== 'taken') return null;
  return (
    <Message
      intent="warning"
      what={format(start.sheetTaken.what, { sheets: outcome.sheets.join(frame.and) })}
      todo={start.sheetTaken.todo}
      action={{ label: frame.tryAgain, onPress: onTryAgain }}
    />
  );
}

function Choice(props: { readonly title: string; readonly hint: string }) {
  return (
    <>
      <strong>{props.title}</strong>
      <br />
      {props.hint}
    </>
  );
}
