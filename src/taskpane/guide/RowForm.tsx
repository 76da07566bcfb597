import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../words/words';
import type { Writing } from '../write/use-write';
import { WriteSteps } from '../write/WriteSteps';
import { Answers } from './Answers';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
});

/** A form that leads to a preview. What was typed stays while the preview is looked at, and when it is refused. */
export function RowForm(props: {
  readonly writing: Writing;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { guide } = useWords();
  const { writing, onSubmit, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const [submissions, setSubmissions] = useState(0);
  useEffect(() => {
    // To the first field that complains, as browsers do.
    if (submissions > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [submissions]);
  return (
    <>
      <WriteSteps writing={writing} hasAnswers />
      <Answers isShown={writing.state.kind === 'idle'}>
        <form
          ref={form}
          className={styles.form}
          // What is missing is said by the fields themselves, in the language of the pane.
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
            setSubmissions((count) => count + 1);
          }}
        >
          {children}
          <div>
            <Button type="submit" appearance="primary">
              {guide.preview.show}
            </Button>
          </div>
        </form>
      </Answers>
    </>
  );
}
