import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Distribution, Range } from '../../../method';
import { useForecastWords } from '../../words/forecast-words';
import { boundsOf, joined, spread, type Mark } from './axis-marks';
import { histogram, type Bar } from './histogram';

const WIDTH = 300;
const HEIGHT = 96;
const TOP = 16;
const BARS = 50;
/** Room for the labels of the axis. */
const FOOT = 30;

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
  const { forecast: words, formats } = useForecastWords();
  const { distribution, range, booked, target } = props;
  const bars = histogram(distribution, BARS);
  const toGo = target === null ? null : target - booked;
  const [low, high] = boundsOf(bars, range, toGo);
  const xOf = (amount: number): number => ((amount - low) / (high - low || 1)) * WIDTH;
  const most = Math.max(...bars.map(({ chance }) => chance));
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
        <RangeMarks
          marks={marks.map((mark) => ({
            ...mark,
            x: xOf(mark.amount),
            shown: formats.amount(booked + mark.amount),
          }))}
        />
        {toGo !== null && target !== null && (
          <TargetMark x={xOf(toGo)} text={`${words.marks.target} ${formats.amount(target)}`} />
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

/** The marks on the axis, each with its name and amount below it. */
function RangeMarks({
  marks,
}: {
  readonly marks: readonly (Mark & { readonly x: number; readonly shown: string })[];
}) {
  const styles = useStyles();
  const { forecast: words } = useForecastWords();
  return spread(marks, WIDTH).map(({ name, shown, x, at }) => (
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
        {shown}
      </text>
    </g>
  ));
}

/** A line over the whole height, with its text above it. */
function TargetMark({ x, text }: { readonly x: number; readonly text: string }) {
  const styles = useStyles();
  return (
    <g>
      <line className={styles.target} x1={x} x2={x} y1={TOP - 4} y2={TOP + HEIGHT} />
      <text x={Math.min(WIDTH - 2, Math.max(2, x))} y={TOP - 7} textAnchor={x > WIDTH / 2 ? 'end' : 'start'}>
        {text}
      </text>
    </g>
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
