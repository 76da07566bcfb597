import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { format } from '../../i18n';
import type { ReadRefusal } from '../../workbook/read';
import { refusalText } from '../../workbook/refusal-text';
import { problemOf, type Problem } from '../session/problem';
import { useSession } from '../session/use-session';
import { useWords } from '../words/words';
import { ProblemMessage } from './ProblemMessage';

type Outcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'noRoom'; readonly place: string }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** The list that comes nearest to a Deals table, what it lacks, and the way to the ids where it lacks nothing else. */
export function NearestList({ refusal }: { readonly refusal: ReadRefusal }) {
  const { frame } = useWords();
  const session = useSession();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  const { nearest } = refusalText(refusal, frame.refusals);
  const { hint, press, noRoom, others } = frame.refusals.addIds;
  const number = async () => {
    if (outcome.kind === 'working') return;
    setOutcome({ kind: 'working' });
    try {
      const { addDealIds } = await import('../../workbook/write');
      const result = await Excel.run(addDealIds);
      const isInTheWay = result.kind === 'refused' && result.code === 'no-room';
      setOutcome(isInTheWay ? { kind: 'noRoom', place: result.place } : { kind: 'idle' });
      await session.read();
    } catch (error) {
      setOutcome({ kind: 'problem', problem: problemOf(error) });
    }
  };
  if (nearest === null) return null;
  const list = refusal.code === 'no-deals-table' ? refusal.nearest : null;
  return (
    <div>
      {nearest}
      {list?.lacksOnlyIds === true && (
        <>
          <p>
            {outcome.kind === 'noRoom'
              ? format(noRoom, { place: outcome.place })
              : format(hint, { header: list.missing[0] ?? '', place: list.place })}
          </p>
          {list.others.length > 0 && (
            <p>{format(others, { places: list.others.join(frame.refusals.and), place: list.place })}</p>
          )}
          <Button size="small" appearance="primary" onClick={() => void number()}>
            {press}
          </Button>
        </>
      )}
      {outcome.kind === 'problem' && (
        <ProblemMessage problem={outcome.problem} onTryAgain={() => void number()} />
      )}
    </div>
  );
}
