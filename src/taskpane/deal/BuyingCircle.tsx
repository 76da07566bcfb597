import { useRef, useState } from 'react';
import type { CellReference, DealAssessment, PersonAssessment } from '../../method';
import { Section } from '../components/Section';
import { TabBar } from '../components/TabBar';
import { useDealWords } from '../words/deal-words';
import type { TaskRequest } from '../tabs/task-request';
import { CircleMap } from './map/CircleMap';
import { PeopleTable } from './PeopleTable';
import { PersonCard } from './PersonCard';

/** The people of a deal, as a map or as a table, with the card of the chosen one. */
export function BuyingCircle(props: {
  readonly deal: DealAssessment;
  readonly onShow: (cell: CellReference) => void;
  readonly onTask: (request: TaskRequest) => void;
}) {
  const { deal: words } = useDealWords();
  const { deal, onShow, onTask } = props;
  const [view, setView] = useState<'map' | 'table'>('map');
  const prefix = 'circle-';
  const circle = useRef<HTMLDivElement>(null);
  const [chosenKey, setChosenKey] = useState<number | null>(null);
  const chosen = deal.people.find(({ stakeholder }) => stakeholder.row === chosenKey) ?? null;
  const choose = ({ stakeholder }: PersonAssessment) => setChosenKey(stakeholder.row);
  const close = () => {
    // The focus goes back to the person in the map or table.
    circle.current?.querySelector<SVGElement | HTMLElement>('[aria-pressed="true"]')?.focus();
    setChosenKey(null);
  };
  return (
    <Section
      title={words.circle}
      aside={
        <TabBar
          isSmall
          prefix={prefix}
          label={words.view}
          tabs={[
            { id: 'map', name: words.asMap },
            { id: 'table', name: words.asTable },
          ]}
          chosen={view}
          onChoose={setView}
        />
      }
    >
      <div
        ref={circle}
        role="tabpanel"
        id={`panel-${prefix}${view}`}
        aria-labelledby={`tab-${prefix}${view}`}
      >
        {deal.people.length === 0 ? (
          words.noPeople
        ) : view === 'table' ? (
          <PeopleTable deal={deal} chosen={chosen} onChoose={choose} />
        ) : (
          <CircleMap deal={deal} chosen={chosen} onChoose={choose} />
        )}
      </div>
      <div aria-live="polite">
        {chosen !== null && (
          <PersonCard deal={deal} person={chosen} onShow={onShow} onTask={onTask} onClose={close} />
        )}
      </div>
    </Section>
  );
}
