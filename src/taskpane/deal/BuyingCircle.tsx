import { Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import type { CellReference, DealAssessment, PersonAssessment } from '../../method';
import { Section } from '../components/Section';
import { useWords } from '../frame/words';
import { CircleMap } from './CircleMap';
import { PeopleTable } from './PeopleTable';
import { PersonCard } from './PersonCard';

/** The people of a deal, as a map or as a table, with the card of the chosen one. */
export function BuyingCircle(props: {
  readonly deal: DealAssessment;
  readonly onShow: (cell: CellReference) => void;
  readonly onRate: (person: PersonAssessment) => void;
}) {
  const { deal: words } = useWords();
  const { deal, onShow, onRate } = props;
  const [asTable, setAsTable] = useState(false);
  const [chosenKey, setChosenKey] = useState<number | null>(null);
  const chosen = deal.people.find(({ order }) => order === chosenKey) ?? null;
  const choose = ({ order }: PersonAssessment) => setChosenKey(order);
  return (
    <Section
      title={words.circle}
      aside={
        <TabList
          size="small"
          aria-label={words.view}
          selectedValue={asTable ? 'table' : 'map'}
          onTabSelect={(_, { value }) => setAsTable(value === 'table')}
        >
          <Tab value="map">{words.asMap}</Tab>
          <Tab value="table">{words.asTable}</Tab>
        </TabList>
      }
    >
      {deal.people.length === 0 ? (
        words.noPeople
      ) : asTable ? (
        <PeopleTable deal={deal} onChoose={choose} />
      ) : (
        <CircleMap deal={deal} chosen={chosen} onChoose={choose} />
      )}
      <div aria-live="polite">
        {chosen !== null && (
          <PersonCard
            deal={deal}
            person={chosen}
            onShow={onShow}
            onRate={() => onRate(chosen)}
            onClose={() => setChosenKey(null)}
          />
        )}
      </div>
    </Section>
  );
}
