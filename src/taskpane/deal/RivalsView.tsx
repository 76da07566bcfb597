import { Link } from '@fluentui/react-components';
import { keyOf, type Attitude, type CellReference, type Contact, type DealAssessment } from '../../method';
import { LEVEL_TONES } from '../../workbook/schema/level-tones';
import { DataTable } from '../components/DataTable';
import { Section } from '../components/Section';
import { Tone } from '../components/Tone';
import { useDealWords } from '../words/deal-words';

/** Contact and attitude of every person towards us and, beside it, towards each rival. */
export function RivalsView(props: {
  readonly deal: DealAssessment;
  readonly onShow: (cell: CellReference) => void;
}) {
  const { deal: words, frame } = useDealWords();
  const { deal, onShow } = props;
  if (deal.rivals.length === 0) {
    return <Section title={words.rivals.title}>{words.rivals.none}</Section>;
  }
  const competitors = new Map<string, string>();
  for (const { competitor } of deal.rivals) {
    if (!competitors.has(keyOf(competitor))) competitors.set(keyOf(competitor), competitor);
  }
  const views = (person: string | null, competitor: string) =>
    deal.rivals.filter((view) => view.person === person && keyOf(view.competitor) === competitor);
  const cellsFor = (person: string | null) =>
    [...competitors.keys()].map((competitor) => (
      <>
        {views(person, competitor).map((view) => (
          <Link
            key={view.row}
            as="button"
            onClick={() => onShow({ table: 'rivals', row: view.row, column: 'attitude' })}
          >
            <View attitude={view.attitude} contact={view.contact} />
          </Link>
        ))}
      </>
    ));
  const rows = deal.people.map(({ stakeholder }) => ({
    key: String(stakeholder.row),
    cells: [
      stakeholder.name,
      <View key="us" attitude={stakeholder.attitude} contact={stakeholder.contact} />,
      ...cellsFor(stakeholder.key),
    ],
  }));
  const general = deal.rivals.some(({ person }) => person === null)
    ? [{ key: 'general', cells: [words.rivals.general, frame.none, ...cellsFor(null)] }]
    : [];
  return (
    <Section title={words.rivals.title}>
      <DataTable
        label={words.rivals.title}
        headers={[words.rivals.person, words.rivals.us, ...competitors.values()]}
        rows={[...rows, ...general]}
      />
    </Section>
  );
}

function View(props: { readonly attitude: Attitude | null; readonly contact: Contact | null }) {
  const { levels, frame } = useDealWords();
  const { attitude, contact } = props;
  return (
    <>
      <Tone tone={(attitude === null ? undefined : LEVEL_TONES.attitude?.[attitude]) ?? 'unknown'}>
        {attitude === null ? `? ${frame.unknown}` : levels.attitude[attitude]}
      </Tone>{' '}
      {contact === null ? '' : levels.contact[contact]}
    </>
  );
}
