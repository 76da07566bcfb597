import { Button } from '@fluentui/react-components';
import { format } from '../../i18n';
import type { LostHeaders } from '../../workbook/publish/standing/lost-headers';
import type { ReadRefusal } from '../../workbook/read';
import { useWords } from '../words/words';
import { Message } from './Message';

/** Why the workbook cannot be checked, and what to do about it. */
export function RefusalMessage(props: {
  readonly refusal: ReadRefusal | LostHeaders;
  readonly onTryAgain: () => void;
  /** The way to where the sheets are created; absent where one is there already. */
  readonly onStart?: () => void;
}) {
  const { frame, start } = useWords();
  const { refusal, onStart } = props;
  const action = { label: frame.tryAgain, onPress: props.onTryAgain };
  if (refusal.code === 'several-deals-tables') {
    const { what, todo } = frame.severalDealsTables;
    const places = refusal.places.join(frame.and);
    return <Message intent="warning" what={format(what, { places })} todo={todo} action={action} />;
  }
  if (refusal.code === 'dates-since-1904')
    return <Message intent="warning" {...frame.datesSince1904} action={action} />;
  if (refusal.code === 'headers-lost') {
    const { what, todo } = frame.headersLost;
    const sheets = refusal.places.join(frame.and);
    return <Message intent="warning" what={format(what, { sheets })} todo={todo} action={action} />;
  }
  const { what, todo, nearest } = frame.noDealsTable;
  return (
    <Message intent="warning" what={what} todo={todo} action={action}>
      {refusal.nearest !== null && (
        <div>
          {format(nearest, {
            place: refusal.nearest.place,
            missing: refusal.nearest.missing.join(frame.and),
          })}
        </div>
      )}
      {onStart !== undefined && (
        <div>
          <Button size="small" appearance="primary" onClick={onStart}>
            {start.create}
          </Button>
        </div>
      )}
    </Message>
  );
}
