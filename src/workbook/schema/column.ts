import type { ListId } from '../../method';

/** What a column holds: decides how it is read, formatted and checked while typing. */
export type ColumnKind =
  | 'id'
  | 'name'
  | 'text'
  | 'longText'
  | 'amount'
  | 'currency'
  | 'date'
  | 'influence'
  | 'days'
  | 'share'
  | 'rate'
  | 'yesNo'
  | 'list'
  | 'ruleValue';

/** One column of an input table. `id` is the property of the fact that the column fills. */
export interface ColumnSchema<Id extends string = string> {
  readonly id: Id;
  readonly kind: ColumnKind;
  readonly list: ListId | null;
  readonly required: boolean;
  /** Its cells hold names of people. */
  readonly person: boolean;
  /** Secondary columns are grouped and folded away in the template. */
  readonly folded: boolean;
  /** Width in characters of the standard font. */
  readonly width: number;
}

interface ColumnOptions {
  readonly list?: ListId;
  readonly required?: boolean;
  readonly person?: boolean;
  readonly folded?: boolean;
}

/** A column of the schema; `width` in characters. */
export function column<const Id extends string>(
  id: Id,
  kind: ColumnKind,
  width: number,
  options: ColumnOptions = {},
): ColumnSchema<Id> {
  return {
    id,
    kind,
    width,
    list: options.list ?? (kind === 'yesNo' ? 'yesNo' : null),
    required: options.required ?? false,
    person: options.person ?? false,
    folded: options.folded ?? false,
  };
}

/** A column whose cells hold a level of a list. */
export function listColumn<const Id extends string>(
  id: Id,
  list: ListId,
  width: number,
  options: Omit<ColumnOptions, 'list'> = {},
): ColumnSchema<Id> {
  return column(id, 'list', width, { ...options, list });
}
