import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { format } from '../../i18n';
import {
  stageLadder,
  type Assessment,
  type CellReference,
  type DealAssessment,
  type EvidenceEntry,
  type RungState,
} from '../../method';
import type { ToneId } from '../../workbook/style/palette';
import { Section } from '../components/Section';
import { Tone } from '../components/Tone';
import { useDealWords } from '../words/deal-words';
import { useOutcomeText } from '../words/item-text';

const useStyles = makeStyles({
  ladder: { margin: 0, padding: 0, listStyleType: 'none' },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'baseline' },
  name: { flexGrow: 1 },
  rung: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  inside: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  hint: { color: tokens.colorNeutralForeground2 },
  // With the bullet beside its first line.
  evidence: { textAlign: 'start', whiteSpace: 'normal', verticalAlign: 'top' },
});

const LOOKS: Readonly<Record<RungState, { readonly tone: ToneId; readonly sign: string }>> = {
  earned: { tone: 'strongGood', sign: '✓' },
  partial: { tone: 'warning', sign: '◐' },
  missing: { tone: 'bad', sign: '✗' },
  notDue: { tone: 'neutral', sign: '·' },
};

/** Stage 1 to 7: what is claimed, what is earned, what proves it and what is missing. */
export function StageLadder(props: {
  readonly deal: DealAssessment;
  readonly assessment: Assessment;
  readonly onShow: (cell: CellReference) => void;
}) {
  const styles = useStyles();
  const { deal: words, levels, formats } = useDealWords();
  const { deal, assessment, onShow } = props;
  const outcomeText = useOutcomeText(assessment.rules);
  const rungs = stageLadder(deal, assessment.parameters);
  const next = Math.min(7, deal.stage.earned + 1);
  return (
    <Section title={words.ladder.title}>
      {deal.alignment !== null && deal.alignment !== 'aligned' && (
        <Tone tone="warning">▲ {levels.alignment[deal.alignment]}</Tone>
      )}
      <ol className={styles.ladder}>
        {rungs.map((rung) => {
          const { tone, sign } = LOOKS[rung.state];
          return (
            <li key={rung.stage} className={styles.rung}>
              <details open={rung.stage === next}>
                <summary className={styles.summary}>
                  <Tone tone={tone}>
                    {sign} {words.ladder.state[rung.state]}
                  </Tone>{' '}
                  {rung.stage} {levels.stage[rung.stage]}
                  {deal.stage.claimed === rung.stage && <> · ▸ {words.ladder.claimed}</>}
                  {deal.deal.customerPhase === rung.stage && <> · ⌂ {words.ladder.customer}</>}
                </summary>
                <ul className={styles.inside}>
                  <li>
                    {levels.outcomeStatus[rung.outcome]}: {outcomeText(rung.stage)}
                    {rung.outcome !== 'confirmed' && (
                      <div className={styles.hint}>
                        {format(words.ladder.usual, { text: levels.usualEvidence[rung.stage] })}
                      </div>
                    )}
                  </li>
                  {rung.evidence.map((entry) => (
                    <Evidence key={entry.row} entry={entry} onShow={onShow} />
                  ))}
                  {rung.criteria.map((criterion) => (
                    <li key={criterion.id}>
                      {criterion.isMet ? '✓' : '✗'} {levels.criterion[criterion.id]}
                      {criterion.needs > 1 && (
                        <>
                          {' '}
                          (
                          {format(words.ladder.criterion, {
                            has: formats.number(criterion.has),
                            needs: formats.number(criterion.needs),
                          })}
                          )
                        </>
                      )}
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

function Evidence(props: { readonly entry: EvidenceEntry; readonly onShow: (cell: CellReference) => void }) {
  const styles = useStyles();
  const { deal: words, formats, levels } = useDealWords();
  const { entry } = props;
  const status = entry.status === null ? '' : `${levels.evidenceStatus[entry.status]} · `;
  return (
    <li>
      <Link
        as="button"
        className={styles.evidence}
        onClick={() => props.onShow({ table: 'evidence', row: entry.row, column: 'text' })}
      >
        {entry.text ?? words.ladder.outcome}
      </Link>{' '}
      <span className={styles.hint}>
        {status}
        {format(words.ladder.evidence, {
          date: entry.date === null ? words.ladder.undated : formats.day(entry.date),
          by: entry.confirmedBy ?? words.ladder.unnamed,
        })}
      </span>
    </li>
  );
}
