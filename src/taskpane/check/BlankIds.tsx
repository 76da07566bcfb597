import { useMemo } from 'react';
import { format } from '../../i18n';
import { dealIdEdits } from '../../workbook/write';
import { Message } from '../components/Message';
import { Section } from '../components/Section';
import type { WorkbookView } from '../session/view';
import { useWords } from '../words/words';
import { useWrite } from '../write/use-write';
import { WriteSteps } from '../write/WriteSteps';

/** Deals that are left out for want of an id, and the way to one. */
export function BlankIds({ view: { reading } }: { readonly view: WorkbookView }) {
  const { title, what, todo, fill } = useWords().check.noIds;
  const writing = useWrite();
  const { kind } = writing.state;
  const cells = useMemo(() => dealIdEdits(reading), [reading]);
  const press = () => void writing.plan({ facts: reading.facts, cells, rows: [] });
  const isAsked = cells.length > 0 && (kind === 'idle' || kind === 'takenBack');
  return (
    <>
      {kind !== 'idle' && (
        <Section title={title}>
          <WriteSteps writing={writing} />
        </Section>
      )}
      {isAsked && (
        <Message
          intent="warning"
          what={format(what, { count: cells.length })}
          todo={todo}
          action={{ label: fill, onPress: press }}
        />
      )}
    </>
  );
}
