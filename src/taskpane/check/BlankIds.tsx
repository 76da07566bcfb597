import { useMemo, useState } from 'react';
import { format } from '../../i18n';
import { dealsWithoutId, fillDealIds } from '../../workbook/write/fill-deal-ids';
import { Message } from '../components/Message';
import { ProblemMessage } from '../components/ProblemMessage';
import { problemOf, type Problem } from '../session/problem';
import { useSession } from '../session/use-session';
import type { WorkbookView } from '../session/view';
import { useWords } from '../words/words';

/** Deals that are left out for want of an id, and the way to one. */
export function BlankIds({ view }: { readonly view: WorkbookView }) {
  const { what, todo, fill } = useWords().check.noIds;
  const session = useSession();
  const [problem, setProblem] = useState<Problem | null>(null);
  const count = useMemo(() => dealsWithoutId(view.reading).length, [view]);
  const press = async () => {
    setProblem(null);
    try {
      await Excel.run(fillDealIds);
      await session.read();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  if (problem !== null) return <ProblemMessage problem={problem} onTryAgain={() => void press()} />;
  if (count === 0) return null;
  const action = { label: fill, onPress: () => void press() };
  return <Message intent="warning" what={format(what, { count })} todo={todo} action={action} />;
}
