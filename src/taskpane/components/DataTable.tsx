import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  scroller: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    // A shadow at an edge where there is more; the covers scroll along and hide it where there is not.
    backgroundImage: [
      `linear-gradient(to right, ${tokens.colorNeutralBackground1} 40%, transparent)`,
      `linear-gradient(to left, ${tokens.colorNeutralBackground1} 40%, transparent)`,
      `linear-gradient(to right, ${tokens.colorNeutralStroke1}, transparent)`,
      `linear-gradient(to left, ${tokens.colorNeutralStroke1}, transparent)`,
    ].join(', '),
    backgroundPosition: 'left, right, left, right',
    backgroundSize: '32px 100%, 32px 100%, 12px 100%, 12px 100%',
    backgroundRepeat: 'no-repeat',
    backgroundAttachment: 'local, local, scroll, scroll',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    // collapsed borders do not come along with cells that stay in place
    borderCollapse: 'separate',
    borderSpacing: 0,
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    // Chinese may be broken anywhere otherwise: a name would stand one character below the other.
    wordBreak: 'keep-all',
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'top',
      padding: '4px 6px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    '& thead th': { color: tokens.colorNeutralForeground2 },
    '& tbody th': {
      position: 'sticky',
      left: 0,
      fontWeight: tokens.fontWeightSemibold,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  figures: {
    fontVariantNumeric: 'tabular-nums',
    '& td, & thead th:not(:first-child)': { textAlign: 'end' },
  },
});

/** A small table that scrolls sideways by itself where the pane is narrow. The first cell of a row names it. */
export function DataTable(props: {
  readonly label: string;
  readonly headers: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** Whether all cells but the first of a row are figures: they end below each other. */
  readonly figures?: boolean;
}) {
  const styles = useStyles();
  return (
    <div className={styles.scroller} role="group" aria-label={props.label} tabIndex={0}>
      <table className={mergeClasses(styles.table, props.figures && styles.figures)}>
        <thead>
          <tr>
            {props.headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, cells: [name, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {rest.map((cell, index) => (
                <td key={props.headers[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
