import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { TONES, type ToneId } from '../../workbook/style/palette';

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
});

/** A word in the colours that the sheets use for the same meaning. */
export function Tone(props: { readonly tone: ToneId; readonly children: ReactNode }) {
  const { fill, font } = TONES[props.tone];
  const border = props.tone === 'unknown' ? '#8A8F98' : 'transparent';
  return (
    <span className={useStyles().tone} style={{ backgroundColor: fill, color: font, borderColor: border }}>
      {props.children}
    </span>
  );
}
