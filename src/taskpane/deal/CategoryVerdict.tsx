import { makeStyles, tokens } from '@fluentui/react-components';
import { format } from '../../i18n';
import {
  categoryReasons,
  expectedReasons,
  type Assessment,
  type Category,
  type CellReference,
  type DealAssessment,
} from '../../method';
import { CATEGORY_TONES } from '../../workbook/schema/level-tones';
import type { ToneId } from '../../workbook/style/palette';
import { CellLink } from '../components/CellLink';
import { Section } from '../components/Section';
import { Tone } from '../components/Tone';
import { useDealWords, type DealTabWords } from '../words/deal-words';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL } });

const TONES: Readonly<Record<Category, ToneId>> = { ...CATEGORY_TONES, pipeline: 'unknown' };
const ABOVE: { readonly [C in Category]?: Category } = { pipeline: 'bestCase', bestCase: 'commit' };

/** The forecast category of a deal, why it is no higher, and why not amount × win chance is expected of it. */
export function CategoryVerdict(props: {
  readonly deal: DealAssessment;
  readonly assessment: Assessment;
  readonly onShow: (cell: CellReference) => void;
}) {
  const styles = useStyles();
  const allWords = useDealWords();
  const { deal, assessment, onShow } = props;
  const { levels } = allWords;
  const words = allWords.deal.category;
  const { category, c139, stage } = deal;
  const { call, forecastOverride } = deal.deal;
  const { text: string } = c139.basis === 'verified' ? c139.verified : c139.self;
  const intro = introTo(category, allWords);
  return (
    <Section title={words.title}>
      <div>
        <Tone tone={category === null ? 'bad' : TONES[category]}>
          {category === null ? words.noneYet : levels.category[category]}
        </Tone>
        {call !== null && <> · {format(words.call, { call: levels.call[call] })}</>}
        {intro !== null && <> · {intro}</>}
      </div>
      <ul className={styles.list}>
        {categoryReasons(deal, assessment.parameters).map(({ code, cell, needed }) => {
          const text = format(words.reasons[code], { earned: stage.earned, needed: needed ?? '', string });
          return (
            <li key={code}>
              <CellLink cell={cell} text={text} onShow={onShow} />
            </li>
          );
        })}
        {expectedReasons(deal).map((code) => (
          <li key={code}>
            {format(words.expected[code], {
              expected: amountIn(deal, deal.expected, allWords),
              override: amountIn(deal, forecastOverride, allWords),
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the list of reasons is introduced by; null where the reasons say all. */
function introTo(
  category: Category | null,
  { deal: { category: words }, levels }: DealTabWords,
): string | null {
  if (category === 'omitted') return words.leftOut;
  const above = category === null ? undefined : ABOVE[category];
  return above === undefined ? null : format(words.keptFrom, { category: levels.category[above] });
}

function amountIn({ deal }: DealAssessment, amount: number | null, { formats }: DealTabWords): string {
  return [amount === null ? '' : formats.amount(amount), deal.currency ?? ''].join(' ').trim();
}
