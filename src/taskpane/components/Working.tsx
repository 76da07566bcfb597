import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  working: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1 },
});

/** A long job: what it is doing, how far it is (0–1; absent while unknown), and a way to stop it. */
export function Working(props: {
  readonly text: string;
  readonly share?: number | undefined;
  readonly cancel?: { readonly label: string; readonly onPress: () => void } | undefined;
}) {
  const styles = useStyles();
  return (
    <div className={styles.working}>
      <div className={styles.line}>
        <span className={styles.text} role="status">
          {props.text}
        </span>
        {props.cancel !== undefined && (
          <Button size="small" onClick={props.cancel.onPress}>
            {props.cancel.label}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={props.text} {...(props.share === undefined ? {} : { value: props.share })} />
    </div>
  );
}
