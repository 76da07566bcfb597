import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { calendarDayOf } from '../../workbook/calendar-day';
import { Message } from '../components/Message';
import { ProblemMessage } from '../components/ProblemMessage';
import { problemOf, type Problem } from '../session/problem';
import { useWords } from '../words/words';
import { useSession } from '../session/use-session';
import type { ShownFinding } from './shown-findings';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, alignSelf: 'stretch' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

type Outcome =
  | { readonly kind: 'asking'; readonly complain: boolean }
  | { readonly kind: 'working' }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly tryAgain: () => void }
  | { readonly kind: 'refused'; readonly code: 'notChecked' | 'notListed' };

/** Asks why a finding is all right and writes it onto the Findings sheet; an empty reason opens it again. */
export function AcceptForm(props: { readonly shown: ShownFinding; readonly onClose: () => void }) {
  const styles = useStyles();
  const { check, frame } = useWords();
  const session = useSession();
  const { shown, onClose } = props;
  const isAccepted = shown.accepted !== null;
  const form = useRef<HTMLDivElement>(null);
  const [reason, setReason] = useState(shown.accepted?.reason ?? '');
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'asking', complain: false });

  const isWorking = outcome.kind === 'working';

  const save = async (text: string) => {
    if (text.trim() === '' && !isAccepted) {
      setOutcome({ kind: 'asking', complain: true });
      return;
    }
    setOutcome({ kind: 'working' });
    try {
      const { acceptFinding } = await import('../../workbook/accept-finding');
      const today = calendarDayOf(new Date());
      const result = await Excel.run((context) =>
        acceptFinding(context, { fingerprint: shown.fingerprint, reason: text.trim(), today }),
      );
      if (result.kind === 'refused') {
        setOutcome({ kind: 'refused', code: result.code });
        return;
      }
      // The card leaves the list: the focus goes to the one beside it.
      const card = form.current?.closest('article');
      const neighbour = card?.nextElementSibling ?? card?.previousElementSibling;
      onClose();
      await session.read();
      const isFocusLost = document.activeElement === document.body;
      if (!isAccepted && isFocusLost) neighbour?.querySelector('button')?.focus();
    } catch (error) {
      setOutcome({ kind: 'problem', problem: problemOf(error), tryAgain: () => void save(text) });
    }
  };

  return (
    <div ref={form} className={styles.form}>
      <Field
        label={check.acceptReason}
        hint={check.acceptHint}
        {...(outcome.kind === 'asking' && outcome.complain
          ? { validationMessage: check.acceptNeedsReason }
          : {})}
      >
        <Textarea
          autoFocus
          value={reason}
          onChange={(_, data) => setReason(data.value)}
          disabled={isWorking}
        />
      </Field>
      {outcome.kind === 'problem' && (
        <ProblemMessage problem={outcome.problem} onTryAgain={outcome.tryAgain} />
      )}
      {outcome.kind === 'refused' && <Message intent="warning" what={check.acceptFailed[outcome.code]} />}
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={isWorking}
          onClick={() => void save(reason)}
        >
          {check.acceptSave}
        </Button>
        {isAccepted && (
          <Button size="small" disabledFocusable={isWorking} onClick={() => void save('')}>
            {check.takeBackAccept}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onClose}>
          {frame.cancel}
        </Button>
      </div>
    </div>
  );
}
