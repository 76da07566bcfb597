import { makeStyles, tokens } from '@fluentui/react-components';

/** A list of lines: a name that takes the room, and figures behind it. */
export const useLineListStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, fontVariantNumeric: 'tabular-nums' },
  name: { flexGrow: 1, margin: 0 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
