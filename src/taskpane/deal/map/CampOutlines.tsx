import { makeStyles, tokens } from '@fluentui/react-components';
import type { Camp } from './map-layout';

const useStyles = makeStyles({
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
});

/** Apart from the colours of the attitudes; the name stands at every camp. */
const CAMP_COLOURS = ['#6F5BA7', '#2F6FB0', '#9A5B8B', '#5A7A2E'];

/** A line around the people of every camp, with its name. */
export function CampOutlines({ camps }: { readonly camps: readonly Camp[] }) {
  return camps.map((camp, index) => (
    <CampOutline key={camp.name} camp={camp} colour={CAMP_COLOURS[index % CAMP_COLOURS.length] ?? ''} />
  ));
}

function CampOutline(props: { readonly camp: Camp; readonly colour: string }) {
  const { camp, colour } = props;
  const styles = useStyles();
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
