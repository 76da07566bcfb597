import type { DealAssessment, PersonAssessment } from '../../method';
import type { WorkbookView } from '../session/view';
import { AddDealTask } from './AddDealTask';
import { AddPersonTask } from './AddPersonTask';
import { CopyPeopleTask } from './CopyPeopleTask';
import { RatingTask } from './RatingTask';
import { ReviewTask } from './ReviewTask';

/** What a user can be led through in a deal. */
export type TaskId = 'rate' | 'review' | 'addPerson' | 'copyPeople' | 'addDeal';

/** One guided task; it takes the place of the deal until it is left. */
export function DealTask(props: {
  readonly task: TaskId;
  readonly view: WorkbookView;
  readonly deal: DealAssessment | null;
  readonly person: PersonAssessment | null;
  readonly onLeave: () => void;
}) {
  const { task, view, deal, person, onLeave } = props;
  if (task === 'addDeal' || deal === null) return <AddDealTask view={view} onLeave={onLeave} />;
  switch (task) {
    case 'rate':
      return <RatingTask view={view} deal={deal} person={person} onLeave={onLeave} />;
    case 'review':
      return <ReviewTask view={view} deal={deal} onLeave={onLeave} />;
    case 'addPerson':
      return <AddPersonTask view={view} deal={deal} onLeave={onLeave} />;
    case 'copyPeople':
      return <CopyPeopleTask view={view} deal={deal} onLeave={onLeave} />;
  }
}
