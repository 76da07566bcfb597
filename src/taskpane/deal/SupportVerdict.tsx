import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { format } from '../../i18n';
import { supportSum, type CellReference, type DealAssessment, type Parameters } from '../../method';
import { Fold } from '../components/Fold';
import { Section } from '../components/Section';
import { Tone } from '../components/Tone';
import { useWords } from '../frame/words';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  lines: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: '2px' },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  name: { flexGrow: 1, textAlign: 'start' },
  sum: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold },
});

/** Whether there is enough support, what is missing, and how the support index adds up person by person. */
export function SupportVerdict(props: {
  readonly deal: DealAssessment;
  readonly parameters: Parameters;
  readonly onShow: (cell: CellReference) => void;
}) {
  const styles = useStyles();
  const { deal: words, levels, frame, formats } = useWords();
  const { deal, parameters, onShow } = props;
  const { enoughSupport, missingPositions, missingRoles } = deal;
  const opponents = enoughSupport.unansweredOpponents.map(({ stakeholder }) => stakeholder.name);
  const nobody = [
    ...missingRoles.map((role) => levels.role[role]),
    ...missingPositions.map((position) => levels.position[position]),
  ];
  const sum = supportSum(deal, parameters);
  const share = enoughSupport.circle === 0 ? 0 : enoughSupport.supporting / enoughSupport.circle;
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
        <li>{format(words.enough.majority, { share: formats.percent(share) })}</li>
        {nobody.length > 0 && <li>{format(words.enough.missingRoles, { names: nobody.join(frame.and) })}</li>}
      </ul>
      <Fold title={words.lines.support} quiet>
        <ul className={styles.lines}>
          {sum.lines.map((line) => (
            <li key={line.person.order} className={styles.line}>
              <Link as="button" className={styles.name} onClick={() => onShow(line.cell)}>
                {line.person.stakeholder.name}
              </Link>
              <span>
                {line.points === null
                  ? words.lines.supportUnknown
                  : format(words.lines.supportLine, {
                      influence: formats.number(line.influence, 2),
                      points: formats.number(line.points, 2),
                      amount: formats.number(line.amount, 2),
                    })}
              </span>
            </li>
          ))}
          <li className={styles.sum}>
            {format(words.lines.supportTotal, {
              total: formats.number(sum.total, 2),
              possible: formats.number(sum.possible, 2),
              index: sum.index === null ? frame.none : formats.number(sum.index, 1),
            })}
          </li>
        </ul>
      </Fold>
    </Section>
  );
}
