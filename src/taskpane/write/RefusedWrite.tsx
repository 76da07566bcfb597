import { format } from '../../i18n';
import type { WriteRefusal } from '../../workbook/write';
import { columnHeader } from '../../workbook/schema/words';
import { Message } from '../components/Message';
import { useWords } from '../words/words';

/** Why nothing was written. */
export function RefusedWrite(props: { readonly refusal: WriteRefusal; readonly onClose: () => void }) {
  const { guide, frame, workbook, language } = useWords();
  const { refusal } = props;
  const { what, todo } = guide.refused[refusal.code];
  const values: Record<string, string> = {};
  if ('table' in refusal) {
    values.table = workbook.sheets[refusal.table];
    values.name = workbook.sheets[refusal.table];
  }
  if ('place' in refusal) values.place = refusal.place;
  if (refusal.code === 'column-missing')
    values.column = columnHeader(refusal.table, refusal.column, language);
  if (refusal.code === 'changed-meanwhile') {
    values.found = refusal.found === '' ? guide.preview.blank : String(refusal.found);
  }
  return (
    <Message
      intent="warning"
      what={format(what, values)}
      todo={todo}
      action={{ label: frame.close, onPress: props.onClose }}
    />
  );
}
