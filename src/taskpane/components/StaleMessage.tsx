import { useWords } from '../words/words';
import { useSession, useSessionState } from '../session/use-session';
import { Message } from './Message';

/** Says that the sheets were edited after what is shown; nothing while a check runs that will show it. */
export function StaleMessage({ todo }: { readonly todo?: string }) {
  const { check } = useWords();
  const session = useSession();
  const { stale, checking } = useSessionState();
  if (!stale || checking !== null) return null;
  const action = { label: check.checkAgain, onPress: () => void session.check() };
  return <Message intent="warning" what={check.stale} todo={todo} action={action} />;
}
