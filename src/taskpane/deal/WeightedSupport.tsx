import { format } from '../../i18n';
import {
  evidenceWeightedSupport,
  type Assessment,
  type CellReference,
  type DealAssessment,
  type EvidenceLine,
} from '../../method';
import { ScoreLines } from '../components/ScoreLines';
import { useDealWords, type DealTabWords } from '../words/deal-words';

/** The support index with every rating weighed by how well and how lately it was learnt, person by person. */
export function WeightedSupport(props: {
  readonly deal: DealAssessment;
  readonly assessment: Assessment;
  readonly onShow: (cell: CellReference) => void;
}) {
  const allWords = useDealWords();
  const { deal, assessment, onShow } = props;
  const {
    deal: { lines: words },
    formats,
  } = allWords;
  const { lines, total, possible, index } = evidenceWeightedSupport(
    deal,
    assessment.asOf,
    assessment.parameters,
  );
  if (index === null) return null;
  return (
    <ScoreLines
      title={format(words.weighted, { index: formats.signed(index) })}
      lines={lines.map((line) => ({
        key: line.person.stakeholder.row,
        name: nameOf(line, allWords),
        cell: line.cell,
        amount:
          line.points === null
            ? words.supportUnknown
            : format(words.weightedLine, {
                influence: formats.number(line.influence, 2),
                weight: formats.number(line.weight, 2),
                points: formats.number(line.points, 2),
                amount: formats.number(line.amount, 2),
              }),
      }))}
      total={format(words.supportTotal, {
        total: formats.number(total, 2),
        possible: formats.number(possible, 2),
        index: formats.number(index, 1),
      })}
      onShow={onShow}
    />
  );
}

/** The person, with what the weight comes from. */
function nameOf({ person, age }: EvidenceLine, { deal: { lines: words }, levels }: DealTabWords): string {
  const { name, source } = person.stakeholder;
  return format(words.weightedName, {
    person: name,
    source: source === null ? words.noSource : levels.source[source],
    age: age === null ? words.noAge : format(words.age, { days: age }),
  });
}
