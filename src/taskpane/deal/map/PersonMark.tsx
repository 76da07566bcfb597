import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { format } from '../../../i18n';
import type { PersonAssessment } from '../../../method';
import { useDealWords, type DealTabWords } from '../../words/deal-words';
import { attitudeColour } from './attitude-colour';
import { MARK_RADIUS, type Mark } from './map-layout';

const useStyles = makeStyles({
  person: { cursor: 'pointer' },
  mark: {
    outlineStyle: 'none',
    ':focus-visible > [data-ring]': { stroke: tokens.colorStrokeFocus2, strokeWidth: '3.5px' },
  },
  ring: {
    fill: tokens.colorNeutralBackground1,
    strokeWidth: '2.2px',
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  unknownRing: { strokeDasharray: '3 2.5' },
  level: { '@media (forced-colors: active)': { fill: 'Highlight' } },
  decider: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1.4px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  star: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '2px',
    paintOrder: 'stroke',
    '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'Canvas' },
  },
  wanted: {
    fill: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  chosen: {
    fill: 'none',
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '3px',
    '@media (forced-colors: active)': { stroke: 'Highlight' },
  },
  // A line of the background around the letters keeps them readable above lines and outlines.
  name: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    paintOrder: 'stroke',
    strokeWidth: '3px',
    strokeLinejoin: 'round',
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'Canvas' },
  },
});

/** One person on the map: a button whose fill is the contact, with the name below it. */
export function PersonMark(props: {
  readonly mark: Mark;
  readonly isChosen: boolean;
  readonly onChoose: (person: PersonAssessment) => void;
}) {
  const styles = useStyles();
  const words = useDealWords();
  const { mark, isChosen, onChoose } = props;
  const { person, x, y, fullness, wanted } = mark;
  const colour = attitudeColour(person.stakeholder.attitude);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose(person);
  };
  return (
    <g className={styles.person} onClick={() => onChoose(person)}>
      <g
        className={styles.mark}
        role="button"
        tabIndex={0}
        aria-pressed={isChosen}
        aria-label={labelOf(mark, words)}
        onKeyDown={press}
      >
        {isChosen && <circle className={styles.chosen} cx={x} cy={y} r={MARK_RADIUS + 5} />}
        <circle
          data-ring=""
          className={fullness === null ? `${styles.ring} ${styles.unknownRing}` : styles.ring}
          cx={x}
          cy={y}
          r={MARK_RADIUS}
          stroke={colour}
        />
        {fullness !== null && fullness > 0 && (
          <path className={styles.level} d={levelPath(x, y, MARK_RADIUS - 2, fullness)} fill={colour} />
        )}
        {mark.isTopDecider && <circle className={styles.decider} cx={x} cy={y} r={MARK_RADIUS + 3} />}
      </g>
      {fullness === null && (
        <text className={styles.name} x={x} y={y + 4} textAnchor="middle" aria-hidden="true">
          ?
        </text>
      )}
      {mark.isTopDecider && (
        <text
          className={styles.star}
          x={x + MARK_RADIUS - 1}
          y={y - MARK_RADIUS + 5}
          fontSize="14"
          aria-hidden="true"
        >
          ★
        </text>
      )}
      {wanted !== 0 && (
        <path className={styles.wanted} d={arrowPath(x + wanted * (MARK_RADIUS + 6), y, wanted)} />
      )}
      <text className={styles.name} x={x} y={y + MARK_RADIUS + 14} textAnchor="middle" aria-hidden="true">
        {mark.name.map((line, index) => (
          <tspan key={line} x={x} dy={index * 12}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function labelOf({ person, isTopDecider }: Mark, { deal, levels, frame }: DealTabWords): string {
  const { name, attitude, contact } = person.stakeholder;
  const label = format(deal.person.label, {
    name,
    influence: person.influence,
    attitude: attitude === null ? `${deal.person.attitude}: ${frame.unknown}` : levels.attitude[attitude],
    contact: contact === null ? deal.map.contactUnknown : levels.contact[contact],
  });
  return isTopDecider ? `${label} (${deal.map.topDecider})` : label;
}

/** A disc filled from below up to a share of its height. */
export function levelPath(x: number, y: number, radius: number, share: number): string {
  if (share >= 1) {
    return `M ${x - radius} ${y} a ${radius} ${radius} 0 1 0 ${2 * radius} 0 a ${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
  }
  const height = radius - 2 * radius * share;
  const half = Math.sqrt(radius * radius - height * height);
  const large = share > 0.5 ? 1 : 0;
  return `M ${x - half} ${y + height} A ${radius} ${radius} 0 ${large} 0 ${x + half} ${y + height} Z`;
}

/** A small triangle that points to where the person is wanted. */
function arrowPath(x: number, y: number, direction: -1 | 1): string {
  return `M ${x} ${y - 4} L ${x + direction * 6} ${y} L ${x} ${y + 4} Z`;
}
