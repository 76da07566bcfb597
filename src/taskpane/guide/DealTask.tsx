import { keyOf, type DealAssessment, type Key } from '../../method';
import type { WorkbookView } from '../session/view';
import { AddActionTask } from './AddActionTask';
import { AddDealTask } from './AddDealTask';
import { AddPersonTask } from './AddPersonTask';
import { CopyPeopleTask } from './CopyPeopleTask';
import { ErasePersonTask } from './ErasePersonTask';
import { OwnWordsTask } from './OwnWordsTask';
import { RatingTask } from './RatingTask';
import { ReviewTask } from './ReviewTask';
import type { TaskRequest } from '../tabs/task-request';

/** One guided task; it takes the place of the deal until it is left. */
export function DealTask(props: {
  readonly request: TaskRequest;
  readonly view: WorkbookView;
  readonly deal: DealAssessment | null;
  readonly onDealAdded: (deal: Key) => void;
  readonly onStart: () => void;
  readonly onCheck: () => void;
  readonly onLeave: () => void;
}) {
  const { request, view, deal, onDealAdded, onStart, onCheck, onLeave } = props;
  const { word } = request;
  if (word !== undefined)
    return <OwnWordsTask view={view} first={word} onStart={onStart} onCheck={onCheck} onLeave={onLeave} />;
  if (request.id === 'addDeal' || request.id === 'sayMeaning' || deal === null) {
    return <AddDealTask view={view} onAdded={onDealAdded} onLeave={onLeave} />;
  }
  const person =
    request.person === undefined
      ? null
      : (deal.people.find(({ stakeholder }) => keyOf(stakeholder.name) === request.person) ?? null);
  switch (request.id) {
    case 'rate':
      return <RatingTask view={view} deal={deal} person={person} onLeave={onLeave} />;
    case 'review':
      return <ReviewTask view={view} deal={deal} onLeave={onLeave} />;
    case 'addAction':
      return <AddActionTask view={view} deal={deal} person={person} request={request} onLeave={onLeave} />;
    case 'addPerson':
      return <AddPersonTask view={view} deal={deal} onLeave={onLeave} />;
    case 'copyPeople':
      return <CopyPeopleTask view={view} deal={deal} onLeave={onLeave} />;
    case 'erasePerson':
      return <ErasePersonTask view={view} deal={deal} person={person} onLeave={onLeave} />;
  }
}
