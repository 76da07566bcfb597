import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  answers: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
});

/** The answers of a task: out of sight while the preview is looked at, and then back, with the focus where they begin. */
export function Answers(props: { readonly isShown: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  const { isShown, children } = props;
  const answers = useRef<HTMLDivElement>(null);
  const wasHidden = useRef(false);
  useEffect(() => {
    // The button that led back is gone; an outcome that has taken the focus keeps it.
    if (isShown && wasHidden.current && document.activeElement === document.body) {
      const fields = answers.current;
      const chosen = fields?.querySelector<HTMLElement>('input[type=radio]:checked');
      (chosen ?? fields?.querySelector<HTMLElement>('input, select, textarea'))?.focus();
    }
    wasHidden.current = !isShown;
  }, [isShown]);
  return (
    <div ref={answers} hidden={!isShown} className={isShown ? styles.answers : undefined}>
      {children}
    </div>
  );
}
