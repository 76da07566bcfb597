import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { format } from '../../../i18n';
import type { DealAssessment, PersonAssessment } from '../../../method';
import { useWidth } from '../../components/use-width';
import { useDealWords } from '../../words/deal-words';
import { CampOutlines } from './CampOutlines';
import { ConnectionLines } from './ConnectionLines';
import { LaneBands } from './LaneBands';
import { layOutCircle, USUAL_WIDTH } from './map-layout';
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
  axis: {
    fill: tokens.colorNeutralForeground2,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  grid: {
    stroke: tokens.colorNeutralStroke3,
    strokeWidth: '1px',
    '@media (forced-colors: active)': { stroke: 'GrayText' },
  },
});

/** The buying circle as a map: influence upwards, attitude across; a fuller mark is a closer contact. */
export function CircleMap(props: {
  readonly deal: DealAssessment;
  readonly chosen: PersonAssessment | null;
  readonly onChoose: (person: PersonAssessment) => void;
}) {
  const styles = useStyles();
  const { map } = useDealWords().deal;
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
          <LaneBands lanes={lanes} height={height} />
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
          <CampOutlines camps={camps} />
          <ConnectionLines connections={connections} />
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
