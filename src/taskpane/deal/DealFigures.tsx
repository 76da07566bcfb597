import { format } from '../../i18n';
import {
  evidenceWeightedSupport,
  overrideInForce,
  type Assessment,
  type CellReference,
  type DealAssessment,
} from '../../method';
import { Stat, Stats } from '../components/Stat';
import { oneLine } from '../words/one-line';
import { useDealWords } from '../words/deal-words';
import { FigureLines } from './FigureLines';

/** The numbers of one deal, and how they come about. */
export function DealFigures(props: {
  readonly deal: DealAssessment;
  readonly assessment: Assessment;
  readonly onShow: (cell: CellReference) => void;
}) {
  const { deal: words, levels, formats, frame } = useDealWords();
  const { deal, assessment, onShow } = props;
  const { figures } = words;
  const { support, c139, winChance, expected, stage } = deal;
  const { currency } = deal.deal;
  const override = overrideInForce(deal);
  const weighted = evidenceWeightedSupport(deal, assessment.asOf, assessment.parameters).index;
  return (
    <>
      <Stats>
        <Stat
          label={figures.support}
          value={support.index === null ? frame.none : formats.signed(support.index)}
          note={oneLine(
            support.worst === null || support.best === null || support.worst === support.best
              ? null
              : format(words.supportRange, {
                  worst: formats.signed(support.worst),
                  best: formats.signed(support.best),
                }),
            weighted === null ? null : format(words.supportWeighted, { index: formats.signed(weighted) }),
          )}
        />
        <Stat
          label={figures.control}
          value={formats.number(deal.c139.verified.score)}
          note={format(words.claimedOnly, { score: formats.number(deal.c139.self.score) })}
        />
        <Stat
          label={figures.winChance}
          value={winChance === null ? frame.none : formats.percent(winChance)}
          note={
            c139.basis === 'none'
              ? words.notAssessed
              : c139.basis === 'self'
                ? words.notVerified
                : c139.zone === null
                  ? null
                  : levels.zone[c139.zone]
          }
        />
        <Stat
          label={figures.stage}
          value={String(stage.earned)}
          note={
            stage.claimed === null
              ? null
              : format(words.stageClaimedEarned, { claimed: stage.claimed, earned: stage.earned })
          }
        />
        <Stat
          label={figures.expected}
          value={expected === null ? frame.none : formats.amount(expected)}
          note={oneLine(
            currency,
            override === null ? null : format(words.overridden, { amount: formats.amount(override) }),
          )}
        />
        <Stat
          label={figures.knowledge}
          value={formats.percent(deal.knowledge)}
          note={deal.contact === null ? null : `${figures.contact} ${formats.percent(deal.contact)}`}
        />
      </Stats>
      <FigureLines deal={deal} assessment={assessment} onShow={onShow} />
    </>
  );
}
