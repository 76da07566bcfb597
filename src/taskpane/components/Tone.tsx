import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ToneId } from '../../workbook/style/palette';
import { useToneStyles } from './tone-styles';

const useStyles = makeStyles({
  tone: {
    display: 'inline-block',
    paddingInline: '6px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'nowrap',
    // High contrast takes the fill away: the line stays.
    border: '1px solid transparent',
  },
  outlined: { border: '1px solid #8A8F98' },
});

/** A word in the colours that the sheets use for the same meaning. */
export function Tone(props: { readonly tone: ToneId; readonly children: ReactNode }) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { tone, children } = props;
  return (
    <span className={mergeClasses(styles.tone, tones[tone], tone === 'unknown' && styles.outlined)}>
      {children}
    </span>
  );
}
