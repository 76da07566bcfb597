import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../words/words';

const useStyles = makeStyles({
  task: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  title: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    outlineStyle: 'none',
  },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The frame of a guided task: its name, what it does, and the way out. */
export function Task(props: {
  readonly title: string;
  readonly intro?: string | undefined;
  /** Whether answers would be lost by leaving. */
  readonly isDone: boolean;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { guide, frame } = useWords();
  const task = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Where no field has taken the focus, reading begins with the title.
    if (task.current?.contains(document.activeElement) !== true) title.current?.focus();
  }, []);
  return (
    <div ref={task} className={styles.task}>
      <div className={styles.head}>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {props.title}
        </h2>
        <Button size="small" onClick={props.onLeave}>
          {props.isDone ? frame.close : guide.leave}
        </Button>
      </div>
      {props.intro !== undefined && <p className={styles.intro}>{props.intro}</p>}
      {props.children}
    </div>
  );
}
