import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  fold: { minWidth: 0 },
  summary: {
    cursor: 'pointer',
    paddingBlock: tokens.spacingVerticalXS,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  quiet: { fontWeight: tokens.fontWeightRegular, color: tokens.colorBrandForeground1 },
  count: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  content: { paddingBlockStart: tokens.spacingVerticalXS },
});

/** A part that opens and closes; `count` says how much is in it. */
export function Fold(props: {
  readonly title: ReactNode;
  readonly count?: string | number | undefined;
  readonly open?: boolean;
  readonly quiet?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <details className={styles.fold} open={props.open}>
      <summary className={mergeClasses(styles.summary, props.quiet && styles.quiet)}>
        {props.title}
        {props.count !== undefined && <span className={styles.count}> · {props.count}</span>}
      </summary>
      <div className={styles.content}>{props.children}</div>
    </details>
  );
}
