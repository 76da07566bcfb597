import { Button, Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { format, type Language } from '../../i18n';
import { EXAMPLES, type ExampleId } from '../../workbook/build/example/example-id';
import type { BuildResult } from '../../workbook/build';
import { calendarDayOf } from '../../workbook/calendar-day';
import { Message } from '../components/Message';
import { ProblemMessage } from '../components/ProblemMessage';
import { Working } from '../components/Working';
import { useJob, type JobState } from '../session/use-job';
import { useSession, useSessionState } from '../session/use-session';
import { useWords } from '../words/words';
import { SheetPreview } from './SheetPreview';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** What the new sheets hold. */
type Content = ExampleId | 'empty';

/** What new sheets were made of. */
export interface CreatedSheets {
  readonly example: ExampleId | null;
  readonly language: Language;
}

/** New sheets in the open workbook: in which language, with what in them. */
export function CreateSheets(props: {
  readonly isBlank: boolean;
  readonly onCreated: (created: CreatedSheets) => void;
}) {
  const styles = useStyles();
  const { start, language } = useWords();
  const session = useSession();
  const { reading } = useSessionState();
  const [chosenLanguage, setChosenLanguage] = useState<Language | null>(null);
  const [chosenContent, setChosenContent] = useState<Content | null>(null);
  const sheetLanguage = chosenLanguage ?? language;
  // who has a workbook of his own already wants his deals in it, not invented ones
  const content = chosenContent ?? (props.isBlank ? 'case' : 'empty');
  const example = content === 'empty' ? null : content;

  const { state, start: create } = useJob(async () => {
    const { buildWorkbook } = await import('../../workbook/build');
    const result = await Excel.run((context) =>
      buildWorkbook(context, { language: sheetLanguage, example, today: calendarDayOf(new Date()) }),
    );
    if (result.kind === 'built') props.onCreated({ example, language: sheetLanguage });
    await session.read();
    return result;
  });

  return (
    <div className={styles.form}>
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
      {state.kind === 'working' ? (
        <Working text={start.creating} />
      ) : (
        <Button appearance="primary" size="large" disabledFocusable={reading} onClick={() => void create()}>
          {start.create}
        </Button>
      )}
      <WhyNotCreated outcome={state} onTryAgain={() => void create()} />
      <SheetPreview language={sheetLanguage} />
    </div>
  );
}

function WhyNotCreated(props: { readonly outcome: JobState<BuildResult>; readonly onTryAgain: () => void }) {
  const { start, frame } = useWords();
  const { outcome, onTryAgain } = props;
  if (outcome.kind === 'problem') return <ProblemMessage problem={outcome.problem} onTryAgain={onTryAgain} />;
  if (outcome.kind !== 'refused' || outcome.code !== 'sheet-name-taken') return null;
  return (
    <Message
      intent="warning"
      what={format(start.sheetTaken.what, { sheets: outcome.places.join(frame.and) })}
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
