import { makeStyles, tokens } from '@fluentui/react-components';
import { useDealWords, type DealTabWords } from '../../words/deal-words';
import { attitudeColour } from './attitude-colour';
import { widthOf, type Lane } from './map-layout';

const useStyles = makeStyles({
  band: { fillOpacity: 0.09, '@media (forced-colors: active)': { fill: 'Canvas' } },
  head: { '@media (forced-colors: active)': { fill: 'CanvasText' } },
  headText: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '9.5px',
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
});

/** A band for every attitude, with its name above. */
export function LaneBands(props: { readonly lanes: readonly Lane[]; readonly height: number }) {
  const words = useDealWords();
  return laneHeads(props.lanes, words).map((head) => (
    <LaneBand key={head.lane.attitude ?? ''} {...head} height={props.height} />
  ));
}

/** Pixels that a letter above a lane takes at most. */
const HEAD_LETTER = 6.4;

interface LaneHead {
  readonly lane: Lane;
  readonly lines: readonly string[];
  /** The baseline of the first line. */
  readonly top: number;
}

/** The names above the lanes: in two lines where they have two parts; where they are too wide, by turns up and down. */
function laneHeads(lanes: readonly Lane[], { deal, levels }: DealTabWords): readonly LaneHead[] {
  const heads = lanes.map((lane): LaneHead => {
    const name = lane.attitude === null ? deal.map.unknownLane : levels.attitude[lane.attitude];
    const [first = '', ...rest] = name.split(/(?<=-)|\s/);
    return rest.length === 0
      ? { lane, lines: [first], top: 19 }
      : { lane, lines: [first, rest.join(' ')], top: 14 };
  });
  const fits = heads.every(({ lane, lines }) =>
    lines.every((line) => widthOf(line) * HEAD_LETTER <= lane.width),
  );
  return fits
    ? heads
    : heads.map(({ lane, lines }, index) => ({
        lane,
        lines: [lines.join('')],
        top: index % 2 === 0 ? 14 : 25,
      }));
}

function LaneBand(props: LaneHead & { readonly height: number }) {
  const { lane, lines, top, height } = props;
  const styles = useStyles();
  const { attitude, left, width } = lane;
  const colour = attitudeColour(attitude);
  return (
    <g aria-hidden="true">
      <rect className={styles.band} x={left} y={0} width={width} height={height} fill={colour} />
      <rect className={styles.head} x={left + 1} y={0} width={width - 2} height={3} fill={colour} />
      <text className={styles.headText} x={left + width / 2} y={top} textAnchor="middle">
        {lines.map((line, index) => (
          <tspan key={line} x={left + width / 2} dy={index * 11}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}
