import { useSession, useSessionState } from '../session/use-session';
import { ProblemMessage } from './ProblemMessage';
import { RefusalMessage } from './RefusalMessage';

/** What is in the way of showing the workbook, and what to do about it; nothing while all is well. */
export function Trouble(props: {
  /** The way to where the sheets are created. */
  readonly onStart: () => void;
  /** What a problem with Excel is met with; without it the workbook is read again. */
  readonly onTryAgain?: () => void;
}) {
  const session = useSession();
  const { problem, refusal } = useSessionState();
  const read = () => void session.read();
  return (
    <>
      {problem !== null && <ProblemMessage problem={problem} onTryAgain={props.onTryAgain ?? read} />}
      {refusal !== null && <RefusalMessage refusal={refusal} onTryAgain={read} onStart={props.onStart} />}
    </>
  );
}
