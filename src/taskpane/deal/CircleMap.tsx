import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { format } from '../../i18n';
import type { DealAssessment, PersonAssessment } from '../../method';
import { LEVEL_TONES } from '../../workbook/style/level-tones';
import { TONES } from '../../workbook/style/palette';
import { useWords, type Words } from '../frame/words';
import { layOutCircle, MARK_RADIUS, type Camp, type Connection, type Mark } from './map-layout';

const useStyles = makeStyles({
  map: {
    display: 'block',
    width: '100%',
    height: 'auto',
    maxWidth: '620px',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '9.5px',
    fill: tokens.colorNeutralForeground1,
    overflow: 'visible',
  },
  // A line of the background around the letters keeps them readable above lines and outlines.
  name: {
    paintOrder: 'stroke',
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '3px',
    strokeLinejoin: 'round',
  },
  muted: { fill: tokens.colorNeutralForeground2 },
  band: { fill: tokens.colorNeutralBackground1 },
  bandOther: { fill: tokens.colorNeutralBackground3 },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1px' },
  camp: {
    fill: tokens.colorNeutralForeground1,
    fillOpacity: 0.05,
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '1.2px',
    strokeDasharray: '2 3',
    strokeLinejoin: 'round',
  },
  reportsTo: { fill: 'none', stroke: tokens.colorNeutralForeground3, strokeWidth: '1.2px' },
  backedBy: {
    fill: 'none',
    stroke: tokens.colorBrandForeground1,
    strokeWidth: '1.6px',
    strokeDasharray: '5 3',
  },
  mark: {
    cursor: 'pointer',
    outlineStyle: 'none',
    ':focus-visible > [data-ring]': { stroke: tokens.colorStrokeFocus2, strokeWidth: '3px' },
  },
  ring: {
    fill: tokens.colorNeutralBackground1,
    strokeWidth: '2px',
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  unknownRing: { strokeDasharray: '2.5 2' },
  level: { '@media (forced-colors: active)': { fill: 'Highlight' } },
  decider: { fill: 'none', stroke: tokens.colorNeutralForeground1, strokeWidth: '1.2px' },
  chosen: { fill: 'none', stroke: tokens.colorBrandStroke1, strokeWidth: '3px' },
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
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
  const { map, person: personWords } = words.deal;
  const { deal, chosen, onChoose } = props;
  const { width, height, lanes, rows, marks, connections, camps } = layOutCircle(deal);
  const bottom = height + 4;
  return (
    <div>
      <svg
        className={styles.map}
        viewBox={`0 0 ${width} ${height + 40}`}
        role="group"
        aria-label={format(map.description, { people: deal.people.length })}
      >
        {lanes.map(({ attitude, left, width: wide }, index) => (
          <g key={attitude ?? ''}>
            <rect
              className={index % 2 === 0 ? styles.bandOther : styles.band}
              x={left}
              y={0}
              width={wide}
              height={height}
            />
            <LaneName
              text={attitude === null ? map.unknownLane : words.levels.attitude[attitude]}
              x={left + wide / 2}
              y={bottom + 8}
            />
          </g>
        ))}
        {rows.map(({ influence, top, height: high }) => (
          <g key={influence}>
            <line className={styles.grid} x1={22} x2={width} y1={top + high} y2={top + high} />
            <text className={styles.muted} x={12} y={top + high / 2 + 3} textAnchor="middle">
              {influence}
            </text>
          </g>
        ))}
        <text className={styles.muted} x={22} y={bottom + 34} aria-hidden="true">
          ↑ {map.influence} · → {map.attitude}
        </text>
        {camps.map((camp) => (
          <CampOutline key={camp.name} camp={camp} styles={styles} />
        ))}
        {connections.map((connection) => (
          <ConnectionLine key={connectionKey(connection)} connection={connection} styles={styles} />
        ))}
        {marks.map((mark) => (
          <PersonMark
            key={mark.person.order}
            mark={mark}
            isChosen={mark.person === chosen}
            onChoose={onChoose}
            styles={styles}
            words={words}
          />
        ))}
      </svg>
      <div className={styles.key}>
        <span>◑ {map.contactKey}</span>
        <span>? {map.contactUnknown}</span>
        <span>★ {map.topDecider}</span>
        {connections.some(({ kind }) => kind === 'reportsTo') && <span>── {personWords.reportsTo}</span>}
        {connections.some(({ kind }) => kind === 'backedBy') && <span>╌╌ {personWords.backedBy}</span>}
        {camps.length > 0 && <span>┈ {map.camp}</span>}
      </div>
    </div>
  );
}

function LaneName(props: { readonly text: string; readonly x: number; readonly y: number }) {
  const [first = '', ...rest] = props.text.split(/(?<=-)|\s/);
  const lines = rest.length === 0 ? [first] : [first, rest.join(' ')];
  return (
    <text x={props.x} y={props.y} textAnchor="middle" aria-hidden="true">
      {lines.map((line, index) => (
        <tspan key={line} x={props.x} dy={index * 10}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function CampOutline({ camp, styles }: { readonly camp: Camp; readonly styles: Styles }) {
  const top = camp.outline.reduce((highest, point) => (point.y < highest.y ? point : highest));
  return (
    <g aria-hidden="true">
      <polygon className={styles.camp} points={camp.outline.map(({ x, y }) => `${x},${y}`).join(' ')} />
      <text
        className={`${styles.name} ${styles.muted}`}
        x={top.x}
        y={top.y - 1}
        textAnchor="middle"
        fontSize="8"
      >
        {camp.name}
      </text>
    </g>
  );
}

const connectionKey = ({ kind, from, to }: Connection): string =>
  `${kind} ${from.person.order} ${to.person.order}`;

/** A bent line, so that it does not run through people who stand in between. */
function ConnectionLine(props: { readonly connection: Connection; readonly styles: Styles }) {
  const { kind, from, to } = props.connection;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const start = { x: from.x + along.x * MARK_RADIUS, y: from.y + along.y * MARK_RADIUS };
  const end = { x: to.x - along.x * (MARK_RADIUS + 3), y: to.y - along.y * (MARK_RADIUS + 3) };
  const bend = kind === 'backedBy' ? 16 : -12;
  const middle = {
    x: (start.x + end.x) / 2 - along.y * bend,
    y: (start.y + end.y) / 2 + along.x * bend,
  };
  const arrow = arrowHead(end, { x: end.x - middle.x, y: end.y - middle.y });
  const path = `M ${start.x} ${start.y} Q ${middle.x} ${middle.y} ${end.x} ${end.y} ${arrow}`;
  return <path className={props.styles[kind]} d={path} aria-hidden="true" />;
}

function arrowHead(tip: { x: number; y: number }, direction: { x: number; y: number }): string {
  const length = Math.hypot(direction.x, direction.y) || 1;
  const [x, y] = [(direction.x / length) * 5, (direction.y / length) * 5];
  return `M ${tip.x - x - y * 0.6} ${tip.y - y + x * 0.6} L ${tip.x} ${tip.y} L ${tip.x - x + y * 0.6} ${tip.y - y - x * 0.6}`;
}

function PersonMark(props: {
  readonly mark: Mark;
  readonly isChosen: boolean;
  readonly onChoose: (person: PersonAssessment) => void;
  readonly styles: Styles;
  readonly words: Words;
}) {
  const { mark, isChosen, onChoose, styles, words } = props;
  const { person, x, y, fullness } = mark;
  const { attitude } = person.stakeholder;
  const tone = TONES[(attitude === null ? undefined : LEVEL_TONES.attitude?.[attitude]) ?? 'unknown'];
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose(person);
  };
  return (
    <g
      className={styles.mark}
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      aria-label={labelOf(mark, words)}
      onClick={() => onChoose(person)}
      onKeyDown={press}
    >
      {isChosen && <circle className={styles.chosen} cx={x} cy={y} r={MARK_RADIUS + 4} />}
      <circle
        data-ring=""
        className={fullness === null ? `${styles.ring} ${styles.unknownRing}` : styles.ring}
        cx={x}
        cy={y}
        r={MARK_RADIUS}
        stroke={darker(tone)}
      />
      {fullness !== null && fullness > 0 && (
        <path className={styles.level} d={levelPath(x, y, MARK_RADIUS - 0.7, fullness)} fill={darker(tone)} />
      )}
      {fullness === null && (
        <text x={x} y={y + 3.5} textAnchor="middle">
          ?
        </text>
      )}
      {mark.isTopDecider && (
        <>
          <circle className={styles.decider} cx={x} cy={y} r={MARK_RADIUS + 2.5} />
          <text x={x + MARK_RADIUS + 1} y={y - MARK_RADIUS + 3} fontSize="11">
            ★
          </text>
        </>
      )}
      <text className={styles.name} x={x} y={y + MARK_RADIUS + 10} textAnchor="middle">
        {mark.name.map((line, index) => (
          <tspan key={line} x={x} dy={index * 9.5}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function labelOf({ person, isTopDecider }: Mark, { deal, levels, frame }: Words): string {
  const { name, attitude, contact } = person.stakeholder;
  const label = format(deal.person.label, {
    name,
    influence: person.influence,
    attitude: attitude === null ? `${deal.person.attitude}: ${frame.unknown}` : levels.attitude[attitude],
    contact: contact === null ? deal.map.contactUnknown : levels.contact[contact],
  });
  return isTopDecider ? `${label} (${deal.map.topDecider})` : label;
}

/** The colours of the marks: those of the sheets, deep enough to stand out as a shape. */
function darker({ font, fill }: { readonly font: string; readonly fill: string }): string {
  return DEEP[fill] ?? font;
}

const DEEP: Readonly<Record<string, string>> = {
  [TONES.strongGood.fill]: '#2E8C7A',
  [TONES.good.fill]: '#6DB8A8',
  [TONES.neutral.fill]: '#9A9A90',
  [TONES.warning.fill]: '#E0A040',
  [TONES.bad.fill]: '#CF5A40',
  [TONES.unknown.fill]: '#9AA3AF',
};

/** A disc filled from below up to a share of its height. */
function levelPath(x: number, y: number, radius: number, share: number): string {
  if (share >= 1) {
    return `M ${x - radius} ${y} a ${radius} ${radius} 0 1 0 ${2 * radius} 0 a ${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
  }
  const height = radius - 2 * radius * share;
  const half = Math.sqrt(radius * radius - height * height);
  const large = share > 0.5 ? 1 : 0;
  return `M ${x - half} ${y + height} A ${radius} ${radius} 0 ${large} 0 ${x + half} ${y + height} Z`;
}
