import { Button } from '@fluentui/react-components';
import type { LostHeaders } from '../../workbook/publish/standing/lost-headers';
import type { ReadRefusal } from '../../workbook/read';
import { refusalText } from '../../workbook/refusal-text';
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
  const { columns } = start;
  const action = { label: frame.tryAgain, onPress: props.onTryAgain };
  const { what, nearest, todo } = refusalText(refusal, frame.refusals);
  return (
    <Message intent="warning" what={what} todo={todo} action={action}>
      {nearest !== null && <div>{nearest}</div>}
      {refusal.code === 'no-deals-table' && onStart !== undefined && (
        <div>
          <Button size="small" appearance="primary" onClick={onStart}>
            {refusal.list === null ? start.create : nearest === null ? columns.other : columns.useNext}
          </Button>
        </div>
      )}
    </Message>
  );
}
