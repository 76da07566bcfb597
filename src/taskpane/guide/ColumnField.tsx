import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useId } from 'react';
import type { TableId } from '../../method';
import { columnHeader } from '../../workbook/schema/words';
import { useWords } from '../words/words';

/** The field of a form for one column of an input table, under the header of the column. */
export function ColumnField(props: {
  readonly table: TableId;
  readonly column: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How it is typed; with `choices` it is picked instead: value and text of each. */
  readonly as?: 'text' | 'longText' | 'date' | 'amount';
  readonly choices?: readonly (readonly [string, string])[] | undefined;
  readonly isRequired?: boolean;
  readonly isFirst?: boolean;
  readonly hint?: string | undefined;
  /** What is wrong with the value; null while nothing is. */
  readonly complaint?: string | null;
}) {
  const { language, frame } = useWords();
  const id = useId();
  const { table, column, value, onChange, as = 'text', choices, hint, complaint = null } = props;
  const { isRequired = false, isFirst = false } = props;
  const change = (_: unknown, data: { readonly value: string }) => onChange(data.value);
  return (
    <Field
      label={{ children: columnHeader(table, column, language), htmlFor: id }}
      required={isRequired}
      {...(hint === undefined ? {} : { hint })}
      {...(complaint === null ? {} : { validationMessage: complaint })}
    >
      {choices !== undefined ? (
        <Select id={id} autoFocus={isFirst} value={value} onChange={change}>
          <option value="">{frame.none}</option>
          {choices.map(([choice, text]) => (
            <option key={choice} value={choice}>
              {text}
            </option>
          ))}
        </Select>
      ) : as === 'longText' ? (
        <Textarea id={id} autoFocus={isFirst} resize="vertical" value={value} onChange={change} />
      ) : (
        <Input
          id={id}
          autoFocus={isFirst}
          type={as === 'date' ? 'date' : 'text'}
          {...(as === 'amount' ? { inputMode: 'decimal' } : {})}
          value={value}
          onChange={change}
        />
      )}
    </Field>
  );
}
