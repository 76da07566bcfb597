import {
  Button,
  MessageBar,
  MessageBarBody,
  Spinner,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { JobState } from '../use-job';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  action: { alignSelf: 'flex-start' },
});

export interface JobSectionProps {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly running: string;
  readonly detailsTitle: string;
  readonly state: JobState;
  readonly onStart: () => void;
  readonly children?: ReactNode;
}

/** A heading, what the job does, its settings, its button, and below what came of it. */
export function JobSection(props: JobSectionProps) {
  const styles = useStyles();
  const { state } = props;
  const running = state.kind === 'running';
  return (
    <section className={styles.section} aria-label={props.title}>
      <Subtitle2 as="h2">{props.title}</Subtitle2>
      <Text>{props.text}</Text>
      {props.children}
      <Button
        className={styles.action}
        appearance="primary"
        disabledFocusable={running}
        onClick={props.onStart}
      >
        {props.action}
      </Button>
      <div aria-live="polite">
        {running && <Spinner size="tiny" labelPosition="after" label={props.running} />}
        {(state.kind === 'done' || state.kind === 'failed') && (
          <MessageBar intent={state.kind === 'done' ? 'success' : 'error'} layout="multiline">
            <MessageBarBody>{state.message}</MessageBarBody>
          </MessageBar>
        )}
        {state.kind === 'done' && state.details.length > 0 && (
          <>
            <Subtitle2 as="h3">{props.detailsTitle}</Subtitle2>
            <ul className={styles.list}>
              {state.details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
