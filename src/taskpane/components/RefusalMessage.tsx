import { Button } from '@fluentui/react-components';
import type { LostHeaders } from '../../workbook/publish/standing/lost-headers';
import type { ReadRefusal } from '../../workbook/read';
import { refusalText } from '../../workbook/refusal-text';
import { useWords } from '../words/words';
import { Message } from './Message';
import { NearestList } from './NearestList';

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
  const { what, todo } = refusalText(refusal, frame.refusals);
  return (
    <Message intent="warning" what={what} todo={todo} action={action}>
      {refusal.code === 'no-deals-table' && <NearestList refusal={refusal} />}
      {refusal.code === 'no-deals-table' && onStart !== undefined && (
        <div>
          <Button size="small" appearance="primary" onClick={onStart}>
            {start.create}
          </Button>
        </div>
      )}
    </Message>
  );
}
