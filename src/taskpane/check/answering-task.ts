import { keyOf, type FindingRuleId } from '../../method';
import type { TaskId, TaskRequest } from '../tabs/task-request';
import type { ShownFinding } from './shown-findings';

/** Where something is to be entered, and not done. */
const ANSWERED_BY: { readonly [Rule in FindingRuleId]?: TaskId } = {
  'no-people': 'addPerson',
  'missing-key-decision-leader': 'addPerson',
  'missing-people': 'addPerson',
  'few-people': 'addPerson',
  'not-assessed': 'review',
  'nothing-confirmed': 'review',
};

/** The task that answers a finding of a deal: what is missing is entered, for all else an action is added. */
export function answeringTask({ finding, message, question }: ShownFinding): TaskRequest {
  const tasks: Readonly<Record<string, TaskId | undefined>> = ANSWERED_BY;
  const id = tasks[finding.rule];
  if (id !== undefined) return { id };
  return {
    id: 'addAction',
    person: finding.person === null ? undefined : keyOf(finding.person),
    reason: { message, question },
  };
}
