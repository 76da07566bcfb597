import { makeStyles, tokens } from '@fluentui/react-components';
import { format } from '../../i18n';
import {
  contactSum,
  knowledgeSum,
  type Assessment,
  type CellReference,
  type DealAssessment,
  type ShareSum,
} from '../../method';
import { Fold } from '../components/Fold';
import { ScoreLines, type ScoreLine } from '../components/ScoreLines';
import { useDealWords, type DealTabWords } from '../words/deal-words';

const useStyles = makeStyles({ folds: { display: 'grid', paddingInlineStart: tokens.spacingHorizontalM } });

/** How the figures of a deal come about that are not unfolded elsewhere. */
export function FigureLines(props: {
  readonly deal: DealAssessment;
  readonly assessment: Assessment;
  readonly onShow: (cell: CellReference) => void;
}) {
  const styles = useStyles();
  const words = useDealWords();
  const { lines, figures } = words.deal;
  const { deal, assessment, onShow } = props;
  const expected = expectedLines(deal, assessment, words);
  const share = (title: string, sum: ShareSum) =>
    sum.share === null ? null : (
      <ScoreLines
        title={format(lines.figure, { figure: title })}
        lines={shareLines(sum, words)}
        total={format(lines.shareTotal, {
          total: words.formats.number(sum.total, 2),
          possible: words.formats.number(sum.possible, 2),
          share: words.formats.percent(sum.share),
        })}
        onShow={onShow}
      />
    );
  return (
    <Fold title={lines.figures} quiet>
      <div className={styles.folds}>
        {expected !== null && (
          <ScoreLines title={lines.expected} lines={expected.lines} total={expected.total} onShow={onShow} />
        )}
        {share(figures.knowledge, knowledgeSum(deal, assessment.parameters))}
        {share(figures.contact, contactSum(deal, assessment.parameters))}
      </div>
    </Fold>
  );
}

/** One line per person: influence × part of the whole. */
export function shareLines(
  { lines }: ShareSum,
  { deal: { lines: words }, formats }: DealTabWords,
): readonly ScoreLine[] {
  return lines.map(({ person, cell, influence, part, most, amount }) => ({
    key: person.stakeholder.row,
    name: person.stakeholder.name,
    cell,
    amount:
      part === null
        ? words.notCounted
        : most === 1
          ? format(words.supportLine, {
              influence: formats.number(influence, 2),
              points: formats.number(part, 2),
              amount: formats.number(amount, 2),
            })
          : format(words.knownLine, {
              influence: formats.number(influence, 2),
              part: formats.number(part),
              most: formats.number(most),
              amount: formats.number(amount, 2),
            }),
  }));
}

/** Amount, win chance with the string that it comes from, and the haircut; null without an expected amount. */
function expectedLines(
  { deal, c139, stage, winChance, expected }: DealAssessment,
  { parameters }: Assessment,
  { deal: { lines, figures }, formats }: DealTabWords,
): { readonly lines: readonly ScoreLine[]; readonly total: string } | null {
  const { amount } = deal;
  if (amount === null || winChance === null || expected === null) return null;
  const reading = c139.basis === 'verified' ? c139.verified : c139.self;
  const inControl = (column: string): CellReference | null =>
    c139.entry === null ? null : { table: 'control', row: c139.entry.row, column };
  const isOpen = deal.status === 'open';
  const isSigned = isOpen && stage.earned >= parameters.signedStage;
  const isByControl = isOpen && !isSigned;
  return {
    lines: [
      {
        key: 'amount',
        name: lines.amount,
        cell: { table: 'deals', row: deal.row, column: 'amount' },
        amount: formats.number(amount, 2),
      },
      {
        key: 'chance',
        name: isSigned
          ? lines.chanceSigned
          : isOpen
            ? format(lines.chanceOf, { string: reading.text, rate: formats.percent(reading.rate) })
            : figures.winChance,
        cell: isByControl
          ? inControl('C1')
          : { table: 'deals', row: deal.row, column: isSigned ? 'stage' : 'status' },
        amount: formats.percent(winChance),
      },
      ...(isByControl && c139.basis === 'self'
        ? [
            {
              key: 'haircut',
              name: format(lines.haircut, { share: formats.percent(parameters.unverified) }),
              cell: null,
              amount: '',
            },
          ]
        : []),
    ],
    total: format(lines.expectedLine, {
      amount: formats.number(amount, 2),
      chance: formats.percent(winChance),
      expected: formats.number(expected, 2),
    }),
  };
}
