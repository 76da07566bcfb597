import { useEffect, useState } from 'react';
import { format } from '../../i18n';
import type { Problem } from '../session/problem';
import { useWords } from '../words/words';
import { protectedPlaces, type ProtectedPlaces } from '../session/protected-places';
import { Message } from './Message';

/** What went wrong with Excel, where, what to do, and a button that tries it again. */
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
      {kind === 'protectedSheet' && <WhatIsProtected />}
      {detail !== null && <div>{format(frame.excelSaid, { message: detail })}</div>}
    </Message>
  );
}

function WhatIsProtected() {
  const { frame } = useWords();
  const [places, setPlaces] = useState<ProtectedPlaces | null>(null);
  useEffect(() => {
    let isOver = false;
    protectedPlaces().then(
      (found) => isOver || setPlaces(found),
      // Which one it is helps, but the message says what to do without it, too.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, []);
  if (places === null) return null;
  const names = [...places.sheets, ...(places.structure ? [frame.workbookStructure] : [])];
  return names.length === 0 ? null : (
    <div>{format(frame.protectedPlaces, { places: names.join(frame.and) })}</div>
  );
}
