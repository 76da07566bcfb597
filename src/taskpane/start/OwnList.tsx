import { format } from '../../i18n';
import type { NearestList } from '../../workbook/read';
import { Message } from '../components/Message';
import { useWords } from '../words/words';
import type { Writing } from '../write/use-write';

/** The user's own list, which lacks nothing but ids, and the way to them. */
export function OwnList(props: { readonly list: NearestList; readonly writing: Writing }) {
  const { start, frame } = useWords();
  const { list, writing } = props;
  const { hint, press, others } = frame.refusals.addIds;
  const places = { places: list.others.join(frame.refusals.and), place: list.place };
  const { kind } = writing.state;
  const action = { label: press, onPress: () => void writing.plan({ kind: 'id-column' }) };
  return (
    <Message
      intent="info"
      what={start.ownList}
      todo={format(hint, { header: list.missing[0] ?? '', place: list.place })}
      action={kind === 'idle' || kind === 'takenBack' ? action : undefined}
    >
      {list.others.length > 0 && <span>{format(others, places)}</span>}
    </Message>
  );
}
