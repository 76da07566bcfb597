import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CONTACTS } from '../../../method';
import { useDealWords } from '../../words/deal-words';
import type { CircleMapLayout } from './map-layout';
import { levelPath } from './PersonMark';

const useStyles = makeStyles({
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: '2px',
    marginBlockStart: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  sign: {
    stroke: tokens.colorNeutralForeground2,
    fill: 'none',
    strokeWidth: '1.4px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  full: {
    fill: tokens.colorNeutralForeground2,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
});

/** What the signs of the map mean; only those that are on it. */
export function MapKey({ layout }: { readonly layout: CircleMapLayout }) {
  const styles = useStyles();
  const { deal, levels } = useDealWords();
  const { map, person } = deal;
  const { marks, connections, camps } = layout;
  const line = (dashes: string) => (
    <path className={styles.sign} d="M 1 7 H 21 M 17 3 L 21 7 L 17 11" strokeDasharray={dashes} />
  );
  const entries: readonly (readonly [string, number, ReactNode])[] = [
    ...CONTACTS.map((contact, index): readonly [string, number, ReactNode] => [
      index === 0 ? `${map.contact} ${levels.contact[contact]}` : levels.contact[contact],
      14,
      <>
        <circle className={styles.sign} cx="7" cy="7" r="5.5" />
        {index > 0 && <path className={styles.full} d={levelPath(7, 7, 5, index / 3)} />}
      </>,
    ]),
  ];
  const shown = (isShown: boolean, text: string, width: number, sign: ReactNode) =>
    isShown ? [[text, width, sign] as const] : [];
  const all = [
    ...entries,
    ...shown(
      marks.some(({ fullness }) => fullness === null),
      map.contactUnknown,
      14,
      <circle className={styles.sign} cx="7" cy="7" r="5.5" strokeDasharray="2 2" />,
    ),
    ...shown(
      marks.some(({ wanted }) => wanted !== 0),
      map.wanted,
      10,
      <path className={styles.full} d="M 2 3 L 8 7 L 2 11 Z" />,
    ),
    ...shown(
      connections.some(({ kind }) => kind === 'reportsTo'),
      person.reportsTo,
      22,
      line('none'),
    ),
    ...shown(
      connections.some(({ kind }) => kind === 'backedBy'),
      person.backedBy,
      22,
      line('4 2'),
    ),
    ...shown(
      camps.length > 0,
      map.camp,
      20,
      <rect className={styles.sign} x="1" y="2" width="18" height="10" rx="5" />,
    ),
  ];
  return (
    <div className={styles.key}>
      {marks.some(({ isTopDecider }) => isTopDecider) && <span>★ {map.topDecider}</span>}
      {all.map(([text, width, sign]) => (
        <span key={text} className={styles.entry}>
          <svg width={width} height="14" aria-hidden="true">
            {sign}
          </svg>
          {text}
        </span>
      ))}
    </div>
  );
}
