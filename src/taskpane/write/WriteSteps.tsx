import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { format } from '../../i18n';
import { Message } from '../components/Message';
import { ProblemMessage } from '../components/ProblemMessage';
import { Working } from '../components/Working';
import { useWords } from '../words/words';
import { WritePreview } from './WritePreview';
import { RefusedWrite } from './RefusedWrite';
import type { Writing } from './use-write';

const useStyles = makeStyles({
  steps: { outlineStyle: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  box: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface WriteStepsProps {
  readonly writing: Writing;
  /** Whether there are answers to go back to. */
  readonly hasAnswers?: boolean;
}

/**
 * What is going to be written and what came of it. The focus goes along: to the button that writes, and then to the
 * outcome, not to the button that takes it back.
 */
export function WriteSteps(props: WriteStepsProps) {
  const styles = useStyles();
  const { kind } = props.writing.state;
  const steps = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (kind === 'planned') steps.current?.querySelector<HTMLElement>('[data-confirm] button')?.focus();
    else if (kind !== 'idle') steps.current?.focus();
  }, [kind]);
  return (
    <div ref={steps} tabIndex={-1} className={styles.steps}>
      <Step {...props} />
    </div>
  );
}

function Step({ writing, hasAnswers = false }: WriteStepsProps) {
  const styles = useStyles();
  const { guide, frame } = useWords();
  const { state, write, takeBack, dismiss } = writing;
  const wayBack = <Button onClick={dismiss}>{hasAnswers ? guide.preview.edit : frame.cancel}</Button>;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'working':
      return (
        <Working
          text={
            state.what === 'planning'
              ? frame.loading
              : state.what === 'writing'
                ? guide.preview.writing
                : guide.takingBack
          }
        />
      );
    case 'planned': {
      const isEmpty = state.plan.kind === 'planned' && state.plan.cells.length + state.plan.rows.length === 0;
      return (
        <div className={styles.box}>
          <WritePreview plan={state.plan} />
          <div data-confirm="" className={styles.actions}>
            <Button appearance="primary" onClick={() => (isEmpty ? dismiss() : void write())}>
              {isEmpty ? frame.close : guide.preview.write}
            </Button>
            {!isEmpty && wayBack}
          </div>
        </div>
      );
    }
    case 'written': {
      const { cells, sheets, differing } = state.written;
      const [first] = differing;
      const { what, todo } = guide.refused['not-as-written'];
      return (
        <>
          <Message
            intent="success"
            what={format(guide.written, { count: cells, sheets: sheets.join(frame.and) })}
            action={{ label: guide.takeBack, onPress: () => void takeBack() }}
          />
          {first !== undefined && (
            <Message
              intent="warning"
              what={format(what, { place: first.place, found: String(first.found) })}
              todo={todo}
            />
          )}
        </>
      );
    }
    case 'takenBack':
      return <Message intent="success" what={guide.takenBack} />;
    case 'refused':
      return <RefusedWrite refusal={state.refusal} onClose={dismiss} />;
    case 'problem':
      return (
        <>
          <ProblemMessage problem={state.problem} onTryAgain={state.tryAgain} />
          <div>{wayBack}</div>
        </>
      );
  }
}
