import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Distribution, Range } from '../../method';
import { useWords } from '../words/words';
import { histogram, type Bar } from './histogram';

const WIDTH = 300;
const HEIGHT = 96;
const TOP = 16;
const BARS = 50;
/** Room for the labels of the axis, and the least distance between two of them. */
const FOOT = 30;
const LABEL_WIDTH = 46;

const useStyles = makeStyles({
  picture: {
    display: 'block',
    width: '100%',
    height: 'auto',
    maxWidth: '620px',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '9.5px',
    fill: tokens.colorNeutralForeground1,
    overflow: 'visible',
  },
  bar: {
    fill: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { fill: 'GrayText' },
  },
  // the brand colour of text stands out from a light pane as from a dark one
  within: {
    fill: tokens.colorBrandForeground1,
    fillOpacity: 0.45,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  reaches: {
    fill: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1px' },
  mark: { stroke: tokens.colorNeutralForeground1, strokeWidth: '1px' },
  middle: { strokeWidth: '2px' },
  target: { stroke: tokens.colorNeutralForeground1, strokeWidth: '1.6px', strokeDasharray: '4 2' },
  muted: { fill: tokens.colorNeutralForeground2 },
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  keyItem: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  swatch: { width: '10px', height: '10px' },
});

/** The chances of the amounts at which a period may end, with P10, P50, P90 and the target. */
export function RangePicture(props: {
  readonly distribution: Distribution;
  readonly range: Range;
  readonly booked: number;
  readonly target: number | null;
}) {
  const styles = useStyles();
  const { forecast: words, formats } = useWords();
  const { distribution, range, booked, target } = props;
  const bars = histogram(distribution, BARS);
  const [low, high] = boundsOf(bars, range, target === null ? null : target - booked);
  const xOf = (amount: number): number => ((amount - low) / (high - low || 1)) * WIDTH;
  const most = Math.max(...bars.map(({ chance }) => chance));
  const toGo = target === null ? null : target - booked;
  const lookOf = ({ from, to }: Bar): string => {
    const middle = (from + to) / 2;
    if (toGo !== null && middle >= toGo) return styles.reaches;
    return middle >= range.p10 && middle <= range.p90 ? styles.within : styles.bar;
  };
  const marks = joined([
    { name: words.marks.p10, amount: range.p10 },
    { name: words.marks.p50, amount: range.p50 },
    { name: words.marks.p90, amount: range.p90 },
  ]);
  return (
    <div>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${WIDTH} ${TOP + HEIGHT + FOOT}`}
        role="img"
        aria-label={words.picture}
      >
        {bars.map((bar) => {
          const width = bar.from === bar.to ? 5 : Math.max(1, xOf(bar.to) - xOf(bar.from) - 0.6);
          const middle = xOf((bar.from + bar.to) / 2);
          const height = (bar.chance / most) * HEIGHT;
          return (
            <rect
              key={bar.from}
              className={lookOf(bar)}
              x={middle - width / 2}
              y={TOP + HEIGHT - height}
              width={width}
              height={height}
            />
          );
        })}
        <line className={styles.axis} x1={0} x2={WIDTH} y1={TOP + HEIGHT} y2={TOP + HEIGHT} />
        {spread(marks.map((mark) => ({ ...mark, x: xOf(mark.amount) }))).map(({ name, amount, x, at }) => (
          <g key={name}>
            <line
              className={mergeClasses(styles.mark, name.includes(words.marks.p50) && styles.middle)}
              x1={x}
              x2={x}
              y1={TOP + HEIGHT - 4}
              y2={TOP + HEIGHT + 4}
            />
            <text className={styles.muted} x={at} y={TOP + HEIGHT + 14} textAnchor="middle">
              {name}
            </text>
            <text x={at} y={TOP + HEIGHT + 26} textAnchor="middle">
              {formats.amount(booked + amount)}
            </text>
          </g>
        ))}
        {toGo !== null && target !== null && (
          <g>
            <line className={styles.target} x1={xOf(toGo)} x2={xOf(toGo)} y1={TOP - 4} y2={TOP + HEIGHT} />
            <text
              x={Math.min(WIDTH - 2, Math.max(2, xOf(toGo)))}
              y={TOP - 7}
              textAnchor={xOf(toGo) > WIDTH / 2 ? 'end' : 'start'}
            >
              {`${words.marks.target} ${formats.amount(target)}`}
            </text>
          </g>
        )}
      </svg>
      <div className={styles.key} aria-hidden="true">
        <KeyItem look={styles.within} text={words.pictureKey.within} />
        <KeyItem look={styles.bar} text={words.pictureKey.beyond} />
        {target !== null && <KeyItem look={styles.reaches} text={words.pictureKey.reaches} />}
      </div>
    </div>
  );
}

function KeyItem({ look, text }: { readonly look: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <span className={styles.keyItem}>
      <svg className={styles.swatch} viewBox="0 0 10 10">
        <rect className={look} width={10} height={10} />
      </svg>
      {text}
    </span>
  );
}

/** From the lowest to the highest amount that the picture must hold, with a little room at both ends. */
function boundsOf(
  bars: readonly Bar[],
  { p10, p90 }: Range,
  target: number | null,
): readonly [number, number] {
  const amounts = [
    ...bars.flatMap(({ from, to }) => [from, to]),
    p10,
    p90,
    ...(target === null ? [] : [target]),
  ];
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const room = (high - low || Math.abs(high) || 1) * 0.03;
  return [low - room, high + room];
}

/** Marks of one amount as one mark with all their names. */
function joined(marks: readonly Mark[]): readonly Mark[] {
  return [...new Set(marks.map(({ amount }) => amount))].map((amount) => {
    const names = marks.filter((mark) => mark.amount === amount).map(({ name }) => name);
    return { name: names.join(' · '), amount };
  });
}

interface Mark {
  readonly name: string;
  readonly amount: number;
}

/** Places for the labels that do not run into each other or out of the picture; the marks stay where they are. */
function spread<M extends Mark & { readonly x: number }>(
  marks: readonly M[],
): readonly (M & { readonly at: number })[] {
  const halfOf = ({ name }: Mark): number => (name.includes(' ') ? LABEL_WIDTH : LABEL_WIDTH / 2);
  let free = 0;
  const pushed = marks.map((mark) => {
    const at = Math.max(mark.x, free + halfOf(mark));
    free = at + halfOf(mark);
    return { ...mark, at };
  });
  let limit = WIDTH;
  return pushed
    .reverse()
    .map((mark) => {
      const at = Math.min(mark.at, limit - halfOf(mark));
      limit = at - halfOf(mark);
      return { ...mark, at };
    })
    .reverse();
}
