import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { format } from '../../i18n';
import {
  controlSum,
  type Assessment,
  type CellReference,
  type ControlItem,
  type ControlLine,
  type DealAssessment,
} from '../../method';
import { LEVEL_TONES } from '../../workbook/schema/level-tones';
import { Message } from '../components/Message';
import { ScoreLines } from '../components/ScoreLines';
import { Section } from '../components/Section';
import { useToneStyles } from '../components/tone-styles';
import { useDealWords, type DealTabWords } from '../words/deal-words';
import { useItemText } from '../words/item-text';
import { flipText } from './flip-text';

const useStyles = makeStyles({
  strings: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  string: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  grid: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    // Nine C in the first row, three F and the W in the second.
    gridTemplateColumns: 'repeat(18, minmax(0, 1fr))',
    gap: '4px',
  },
  C: { gridColumn: 'span 2' },
  F: { gridColumn: 'span 4' },
  W: { gridColumn: 'span 6' },
  item: {
    width: '100%',
    height: '100%',
    minWidth: 0,
    paddingInline: 0,
    paddingBlock: '2px',
    display: 'block',
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '1.25',
  },
  answer: { display: 'block', fontSize: tokens.fontSizeBase100, fontWeight: tokens.fontWeightRegular },
  flip: {
    padding: tokens.spacingVerticalS,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

const ANSWER_SIGNS = { confirmed: '✓✓', claimed: '✓', no: '✗', blank: '·' } as const;

/** The 13 items, self and verified, with what the matrix says against them and the cheapest next step. */
export function ControlGrid(props: {
  readonly deal: DealAssessment;
  readonly assessment: Assessment;
  readonly onShow: (cell: CellReference) => void;
}) {
  const styles = useStyles();
  const words = useDealWords();
  const { deal, assessment, onShow } = props;
  const { control, lines: lineWords } = words.deal;
  const { formats } = words;
  const itemText = useItemText(assessment.rules);
  const { c139, contradicted } = deal;
  const sum = controlSum(deal, assessment.parameters);
  const gap = sum.self - sum.verified;
  return (
    <Section title={control.title}>
      {c139.entry === null ? (
        <span className={styles.hint}>{control.noEntry}</span>
      ) : (
        <>
          <ControlStrings deal={deal} />
          <ul className={styles.grid}>
            {sum.lines.map((line) => (
              <li key={line.item} className={styles[kindOf(line.item)]}>
                <ItemButton
                  line={line}
                  text={itemText(line.item)}
                  isDoubted={contradicted.items.includes(line.item)}
                  onShow={onShow}
                  words={words}
                />
              </li>
            ))}
          </ul>
          {c139.entry.coach !== null && (
            <span className={styles.hint}>{format(control.coach, { coach: c139.entry.coach })}</span>
          )}
          {gap > 0.05 && <span>{format(control.gap, { points: formats.number(gap) })}</span>}
          <Doubts deal={deal} />
          <NextFlip deal={deal} itemText={itemText} />
          <ScoreLines
            title={lineWords.control}
            lines={sum.lines.map(({ item, cell, verified, self }) => ({
              key: item,
              name: `${item} ${itemText(item)}`,
              cell,
              amount: `${formats.number(verified, 1)} / ${formats.number(self, 1)}`,
            }))}
            total={format(lineWords.controlTotal, {
              verified: formats.number(sum.verified, 1),
              self: formats.number(sum.self, 1),
            })}
            onShow={onShow}
          />
        </>
      )}
    </Section>
  );
}

/** The two strings with their scores. */
function ControlStrings({ deal: { c139 } }: { readonly deal: DealAssessment }) {
  const styles = useStyles();
  const { deal, formats } = useDealWords();
  const strings = [
    [deal.control.verified, c139.verified],
    [deal.control.self, c139.self],
  ] as const;
  return (
    <div className={styles.strings}>
      {strings.map(([name, { text, score }]) => (
        <span key={name}>
          {name} <span className={styles.string}>{text}</span> · {formats.number(score)}
        </span>
      ))}
    </div>
  );
}

/** What speaks against the answers: the matrix, or the string itself. */
function Doubts({ deal: { c139, contradicted } }: { readonly deal: DealAssessment }) {
  const { deal, frame } = useDealWords();
  const { control } = deal;
  return (
    <>
      {contradicted.items.length > 0 && (
        <Message
          intent="warning"
          what={format(control.contradicted, { items: contradicted.items.join(frame.and) })}
        />
      )}
      {c139.contradiction && (
        <Message
          intent="warning"
          what={format(control.oddString, {
            string: c139.basis === 'verified' ? c139.verified.text : c139.self.text,
          })}
        />
      )}
    </>
  );
}

/** The cheapest next item, and what it is worth. */
function NextFlip(props: {
  readonly deal: DealAssessment;
  readonly itemText: (item: ControlItem) => string;
}) {
  const styles = useStyles();
  const words = useDealWords();
  const { formats } = words;
  const { control } = words.deal;
  const { nextFlip, deal } = props.deal;
  return (
    <div className={styles.flip}>
      <strong>{control.flip}</strong>
      <br />
      {nextFlip === null ? (
        control.noFlip
      ) : (
        <>
          {flipText(nextFlip, words)}
          {nextFlip.gain !== null && (
            <>
              {' · '}
              {format(control.flipGain, {
                gain: formats.amount(nextFlip.gain),
                currency: deal.currency ?? '',
              })}
            </>
          )}
          <br />
          <span className={styles.hint}>{props.itemText(nextFlip.item)}</span>
        </>
      )}
    </div>
  );
}

/** C for what we know, F for the circle, W for the top decider. */
function kindOf(item: ControlItem): 'C' | 'F' | 'W' {
  return item === 'W1' ? 'W' : item.startsWith('F') ? 'F' : 'C';
}

function ItemButton(props: {
  readonly line: ControlLine;
  readonly text: string;
  readonly isDoubted: boolean;
  readonly onShow: (cell: CellReference) => void;
  readonly words: DealTabWords;
}) {
  const styles = useStyles();
  const { line, text, isDoubted, onShow, words } = props;
  const { answer, cell, item } = line;
  const tones = useToneStyles();
  const tone = (answer === null ? undefined : LEVEL_TONES.controlAnswer?.[answer]) ?? 'unknown';
  const said = answer === null ? words.deal.control.unknown : words.levels.controlAnswer[answer];
  return (
    <Button
      className={mergeClasses(styles.item, tones[tone])}
      title={text}
      aria-label={`${item}: ${said}. ${text}`}
      onClick={() => cell !== null && onShow(cell)}
    >
      {item}
      <span className={styles.answer}>
        {ANSWER_SIGNS[answer ?? 'blank']}
        {isDoubted ? ' ▲' : ''}
      </span>
    </Button>
  );
}
