import { makeStyles, tokens } from '@fluentui/react-components';
import { format } from '../../i18n';
import {
  majoritySum,
  supportSum,
  type Assessment,
  type CellReference,
  type DealAssessment,
} from '../../method';
import { ScoreLines } from '../components/ScoreLines';
import { Section } from '../components/Section';
import { Tone } from '../components/Tone';
import { useDealWords } from '../words/deal-words';
import { shareLines } from './FigureLines';
import { WeightedSupport } from './WeightedSupport';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** Whether there is enough support, what is missing, and how the support index adds up person by person. */
export function SupportVerdict(props: {
  readonly deal: DealAssessment;
  readonly assessment: Assessment;
  readonly onShow: (cell: CellReference) => void;
}) {
  const styles = useStyles();
  const allWords = useDealWords();
  const { deal: words, levels, frame, formats } = allWords;
  const { deal, assessment, onShow } = props;
  const { enoughSupport, missingPositions, missingRoles } = deal;
  const opponents = enoughSupport.unansweredOpponents.map(({ stakeholder }) => stakeholder.name);
  const nobody = [
    ...missingRoles.map((role) => levels.role[role]),
    ...missingPositions.map((position) => levels.position[position]),
  ];
  const sum = supportSum(deal, assessment.parameters);
  const majority = majoritySum(deal);
  return (
    <Section title={words.enough.title}>
      <div>
        <Tone tone={enoughSupport.met ? 'strongGood' : 'bad'}>
          {enoughSupport.met ? `✓ ${words.enough.met}` : `✗ ${words.enough.notMet}`}
        </Tone>
      </div>
      <ul className={styles.list}>
        {enoughSupport.failed.map((criterion) => (
          <li key={criterion}>
            {levels.enoughSupport[criterion]}
            {criterion === 'opponent' && (
              <> · {format(words.enough.opponents, { names: opponents.join(frame.and) })}</>
            )}
          </li>
        ))}
        <li>{format(words.enough.majority, { share: formats.percent(majority.share ?? 0) })}</li>
        {nobody.length > 0 && <li>{format(words.enough.missingRoles, { names: nobody.join(frame.and) })}</li>}
      </ul>
      <div>
        <ScoreLines
          title={words.lines.support}
          lines={sum.lines.map(({ person, cell, influence, points, amount }) => ({
            key: person.stakeholder.row,
            name: person.stakeholder.name,
            cell,
            amount:
              points === null
                ? words.lines.supportUnknown
                : format(words.lines.supportLine, {
                    influence: formats.number(influence, 2),
                    points: formats.number(points, 2),
                    amount: formats.number(amount, 2),
                  }),
          }))}
          total={format(words.lines.supportTotal, {
            total: formats.number(sum.total, 2),
            possible: formats.number(sum.possible, 2),
            index: sum.index === null ? frame.none : formats.number(sum.index, 1),
          })}
          onShow={onShow}
        />
        <WeightedSupport deal={deal} assessment={assessment} onShow={onShow} />
        {majority.share !== null && (
          <ScoreLines
            title={words.lines.majority}
            lines={shareLines(majority, allWords)}
            total={format(words.lines.shareTotal, {
              total: formats.number(majority.total, 2),
              possible: formats.number(majority.possible, 2),
              share: formats.percent(majority.share),
            })}
            onShow={onShow}
          />
        )}
      </div>
    </Section>
  );
}
