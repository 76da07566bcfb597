import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

const useStyles = makeStyles({
  working: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1 },
});

/**
 * A long job: what it is doing, how far it is (0–1; absent while unknown), and a way to stop it. A request that is under
 * way has to end first: until then it says that it is being stopped.
 */
export function Working(props: {
  readonly text: string;
  readonly share?: number | undefined;
  readonly cancel?:
    { readonly label: string; readonly pressed: string; readonly onPress: () => void } | undefined;
}) {
  const styles = useStyles();
  const [isCancelled, setCancelled] = useState(false);
  const { cancel } = props;
  const text = isCancelled && cancel !== undefined ? cancel.pressed : props.text;
  return (
    <div className={styles.working}>
      <div className={styles.line}>
        <span className={styles.text} role="status">
          {text}
        </span>
        {cancel !== undefined && (
          <Button
            size="small"
            disabledFocusable={isCancelled}
            onClick={() => {
              setCancelled(true);
              cancel.onPress();
            }}
          >
            {cancel.label}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={text} {...(props.share === undefined ? {} : { value: props.share })} />
    </div>
  );
}
