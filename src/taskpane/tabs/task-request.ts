import type { Key } from '../../method';
import type { UnknownWord } from '../../workbook/read';

/** What a user can be led through in a deal. */
export type TaskId =
  'rate' | 'review' | 'addAction' | 'addPerson' | 'copyPeople' | 'addDeal' | 'erasePerson' | 'sayMeaning';

/** A task, and what it starts from. */
export interface TaskRequest {
  readonly id: TaskId;
  /** The person whom it is about; absent where the user chooses. */
  readonly person?: Key | undefined;
  /** The word that it begins with, where words are to be given a meaning. */
  readonly word?: UnknownWord | undefined;
  /** Why: what a finding says, and the question it asks. */
  readonly reason?: { readonly message: string; readonly question: string } | undefined;
}
