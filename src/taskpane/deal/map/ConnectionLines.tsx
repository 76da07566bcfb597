import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MARK_RADIUS, type Connection } from './map-layout';

const useStyles = makeStyles({
  connection: { fill: 'none', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  reportsTo: { stroke: tokens.colorNeutralForeground3, strokeWidth: '1.2px' },
  backedBy: { stroke: tokens.colorBrandForeground1, strokeWidth: '1.8px', strokeDasharray: '5 3' },
});

/** Who reports to whom and who is backed by whom. */
export function ConnectionLines({ connections }: { readonly connections: readonly Connection[] }) {
  return connections.map((connection) => (
    <ConnectionLine key={connectionKey(connection)} connection={connection} />
  ));
}

const connectionKey = ({ kind, from, to }: Connection): string =>
  `${kind} ${from.person.stakeholder.row} ${to.person.stakeholder.row}`;

/** A bent line, so that it does not run through people who stand in between. */
function ConnectionLine({ connection }: { readonly connection: Connection }) {
  const { kind, from, to } = connection;
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
  const styles = useStyles();
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
