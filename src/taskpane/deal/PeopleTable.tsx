import { Link } from '@fluentui/react-components';
import type { DealAssessment, Dimension, PersonAssessment } from '../../method';
import { LEVEL_TONES } from '../../workbook/schema/level-tones';
import { DataTable } from '../components/DataTable';
import { Tone } from '../components/Tone';
import { useDealWords } from '../words/deal-words';

/** The same as the map, as a table: the most influential first. */
export function PeopleTable(props: {
  readonly deal: DealAssessment;
  readonly chosen: PersonAssessment | null;
  readonly onChoose: (person: PersonAssessment) => void;
}) {
  const { deal: words, levels, frame, formats } = useDealWords();
  const labels = words.person;
  const level = (dimension: Dimension, id: string | null) => {
    if (id === null) return `? ${frame.unknown}`;
    const names: Readonly<Record<string, string>> = levels[dimension];
    return <Tone tone={LEVEL_TONES[dimension]?.[id] ?? 'neutral'}>{names[id] ?? id}</Tone>;
  };
  const people = [...props.deal.people].sort((one, other) => other.influence - one.influence);
  return (
    <DataTable
      label={words.circle}
      headers={[
        labels.name,
        labels.influence,
        labels.attitude,
        labels.contact,
        labels.need,
        labels.change,
        labels.focus,
        labels.role,
        labels.position,
        labels.reportsTo,
        labels.backedBy,
        labels.camp,
      ]}
      rows={people.map((person) => {
        const { stakeholder } = person;
        return {
          key: String(person.stakeholder.row),
          cells: [
            <>
              <Link as="button" aria-pressed={person === props.chosen} onClick={() => props.onChoose(person)}>
                {stakeholder.name}
              </Link>
              {person === props.deal.topDecider && <span title={words.map.topDecider}> ★</span>}
            </>,
            formats.number(person.influence),
            level('attitude', stakeholder.attitude),
            level('contact', stakeholder.contact),
            level('need', person.need),
            level('change', stakeholder.change),
            level('focus', stakeholder.focus),
            stakeholder.role === null ? '' : levels.role[stakeholder.role],
            stakeholder.position === null ? '' : levels.position[stakeholder.position],
            stakeholder.reportsTo ?? '',
            stakeholder.backedBy ?? '',
            stakeholder.camp ?? '',
          ],
        };
      })}
    />
  );
}
