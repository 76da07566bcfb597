import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Children, type ReactNode } from 'react';

const useStyles = makeStyles({
  stats: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  stat: {
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  pair: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Figures, three in a row, or two where three would leave one by itself. */
export function Stats({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const isInPairs = [2, 4].includes(Children.toArray(children).length);
  return <dl className={mergeClasses(styles.stats, isInPairs && styles.pair)}>{children}</dl>;
}

/** One figure with its name, and a note in small letters where there is one. */
export function Stat(props: { readonly label: string; readonly value: string; readonly note?: ReactNode }) {
  const styles = useStyles();
  const { note } = props;
  return (
    <div className={styles.stat}>
      <dt className={styles.label}>{props.label}</dt>
      <dd className={styles.value}>{props.value}</dd>
      {note !== undefined && note !== null && note !== '' && <dd className={styles.note}>{note}</dd>}
    </div>
  );
}
