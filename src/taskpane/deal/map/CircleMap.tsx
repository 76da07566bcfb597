import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { format } from '../../../i18n';
import type { DealAssessment, PersonAssessment } from '../../../method';
import { useWidth } from '../../components/use-width';
import { useWords, type Words } from '../../words/words';
import { attitudeColour } from './attitude-colour';
import {
  layOutCircle,
  MARK_RADIUS,
  USUAL_WIDTH,
  widthOf,
  type Camp,
  type Connection,
  type Lane,
} from './map-layout';
import { MapKey } from './MapKey';
import { PersonMark } from './PersonMark';

const useStyles = makeStyles({
  frame: {
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
  map: {
    display: 'block',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '10.5px',
    fill: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  band: { fillOpacity: 0.09, '@media (forced-colors: active)': { fill: 'Canvas' } },
  head: { '@media (forced-colors: active)': { fill: 'CanvasText' } },
  headText: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '9.5px',
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  axis: {
    fill: tokens.colorNeutralForeground2,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  grid: {
    stroke: tokens.colorNeutralStroke3,
    strokeWidth: '1px',
    '@media (forced-colors: active)': { stroke: 'GrayText' },
  },
  camp: {
    strokeWidth: '1.3px',
    strokeLinejoin: 'round',
    fillOpacity: 0.07,
    strokeOpacity: 0.65,
    '@media (forced-colors: active)': { fill: 'none', stroke: 'GrayText' },
  },
  campName: {
    fill: tokens.colorNeutralForeground2,
    stroke: tokens.colorNeutralBackground1,
    paintOrder: 'stroke',
    strokeWidth: '3px',
    fontStyle: 'italic',
    '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'Canvas' },
  },
  connection: { fill: 'none', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  reportsTo: { stroke: tokens.colorNeutralForeground3, strokeWidth: '1.2px' },
  backedBy: { stroke: tokens.colorBrandForeground1, strokeWidth: '1.8px', strokeDasharray: '5 3' },
});
type Styles = ReturnType<typeof useStyles>;

/** The buying circle as a map: influence upwards, attitude across; a fuller mark is a closer contact. */
export function CircleMap(props: {
  readonly deal: DealAssessment;
  readonly chosen: PersonAssessment | null;
  readonly onChoose: (person: PersonAssessment) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { map } = words.deal;
  const { deal, chosen, onChoose } = props;
  const frame = useRef<HTMLDivElement>(null);
  const layout = layOutCircle(deal, useWidth(frame, USUAL_WIDTH));
  const { width, height, lanes, rows, marks, connections, camps } = layout;
  return (
    <div>
      <div ref={frame} className={styles.frame}>
        <svg
          className={styles.map}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={format(map.description, { people: deal.people.length })}
        >
          {laneHeads(lanes, words).map(({ lane, lines, top }) => (
            <LaneBand
              key={lane.attitude ?? ''}
              lane={lane}
              height={height}
              styles={styles}
              lines={lines}
              top={top}
            />
          ))}
          {rows.map(({ influence, top, height: high }) => (
            <g key={influence}>
              <line className={styles.grid} x1={0} x2={width} y1={top} y2={top} />
              <text className={styles.axis} x={19} y={top + high / 2 + 4} textAnchor="middle">
                {influence}
              </text>
            </g>
          ))}
          <text
            className={styles.axis}
            textAnchor="middle"
            transform={`translate(9 ${(height + 30) / 2}) rotate(-90)`}
            aria-hidden="true"
          >
            {map.influence} →
          </text>
          {camps.map((camp, index) => (
            <CampOutline
              key={camp.name}
              camp={camp}
              colour={CAMP_COLOURS[index % CAMP_COLOURS.length] ?? ''}
              styles={styles}
            />
          ))}
          {connections.map((connection) => (
            <ConnectionLine key={connectionKey(connection)} connection={connection} styles={styles} />
          ))}
          {marks.map((mark) => (
            <PersonMark
              key={mark.person.stakeholder.row}
              mark={mark}
              isChosen={mark.person === chosen}
              onChoose={onChoose}
            />
          ))}
        </svg>
      </div>
      <MapKey layout={layout} />
    </div>
  );
}

/** Apart from the colours of the attitudes; the name stands at every camp. */
const CAMP_COLOURS = ['#6F5BA7', '#2F6FB0', '#9A5B8B', '#5A7A2E'];

/** Pixels that a letter above a lane takes at most. */
const HEAD_LETTER = 6.4;

interface LaneHead {
  readonly lane: Lane;
  readonly lines: readonly string[];
  /** The baseline of the first line. */
  readonly top: number;
}

/** The names above the lanes: in two lines where they have two parts; where they are too wide, by turns up and down. */
function laneHeads(lanes: readonly Lane[], { deal, levels }: Words): readonly LaneHead[] {
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

function LaneBand(props: LaneHead & { readonly height: number; readonly styles: Styles }) {
  const { lane, lines, top, height, styles } = props;
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

function CampOutline(props: { readonly camp: Camp; readonly colour: string; readonly styles: Styles }) {
  const { camp, colour, styles } = props;
  const top = camp.outline.reduce((highest, point) => (point.y < highest.y ? point : highest));
  return (
    <g aria-hidden="true">
      <polygon
        className={styles.camp}
        points={camp.outline.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill={colour}
        stroke={colour}
      />
      <text className={styles.campName} x={top.x} y={top.y + 3} textAnchor="middle">
        {camp.name}
      </text>
    </g>
  );
}

const connectionKey = ({ kind, from, to }: Connection): string =>
  `${kind} ${from.person.stakeholder.row} ${to.person.stakeholder.row}`;

/** A bent line, so that it does not run through people who stand in between. */
function ConnectionLine(props: { readonly connection: Connection; readonly styles: Styles }) {
  const { kind, from, to } = props.connection;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const start = { x: from.x + along.x * (MARK_RADIUS + 1), y: from.y + along.y * (MARK_RADIUS + 1) };
  const end = { x: to.x - along.x * (MARK_RADIUS + 5), y: to.y - along.y * (MARK_RADIUS + 5) };
  const bend = kind === 'backedBy' ? 18 : -14;
  const middle = {
    x: (start.x + end.x) / 2 - along.y * bend,
    y: (start.y + end.y) / 2 + along.x * bend,
  };
  const arrow = arrowHead(end, { x: end.x - middle.x, y: end.y - middle.y });
  const path = `M ${start.x} ${start.y} Q ${middle.x} ${middle.y} ${end.x} ${end.y}`;
  const { styles } = props;
  return (
    <g className={mergeClasses(styles.connection, styles[kind])} aria-hidden="true">
      <path d={path} />
      <path d={arrow} strokeDasharray="none" />
    </g>
  );
}

function arrowHead(tip: { x: number; y: number }, direction: { x: number; y: number }): string {
  const length = Math.hypot(direction.x, direction.y) || 1;
  const [x, y] = [(direction.x / length) * 5, (direction.y / length) * 5];
  return `M ${tip.x - x - y * 0.6} ${tip.y - y + x * 0.6} L ${tip.x} ${tip.y} L ${tip.x - x + y * 0.6} ${tip.y - y - x * 0.6}`;
}
