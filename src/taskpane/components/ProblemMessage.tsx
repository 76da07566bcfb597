import { format } from '../../i18n';
import type { Problem } from '../frame/problem';
import { useWords } from '../frame/words';
import { Message } from './Message';

/** What went wrong with Excel, what to do, and a button that tries it again. */
export function ProblemMessage(props: { readonly problem: Problem; readonly onTryAgain: () => void }) {
  const { frame } = useWords();
  const { kind, detail } = props.problem;
  const { what, todo } = frame.problems[kind];
  return (
    <Message
      intent="error"
      what={what}
      todo={todo}
      action={{ label: frame.tryAgain, onPress: props.onTryAgain }}
    >
      {detail !== null && <div>{format(frame.excelSaid, { message: detail })}</div>}
    </Message>
  );
}
