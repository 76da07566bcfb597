import { writeRefusalText } from '../../workbook/write-refusal-text';
import type { WriteRefusal } from '../../workbook/write';
import { Message } from '../components/Message';
import { useWords } from '../words/words';

/** Why nothing was written. */
export function RefusedWrite(props: { readonly refusal: WriteRefusal; readonly onClose: () => void }) {
  const { guide, frame, language } = useWords();
  const text = writeRefusalText(props.refusal, guide.refused, language);
  return <Message intent="warning" {...text} action={{ label: frame.close, onPress: props.onClose }} />;
}
