import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';

/** In the narrowest pane the five tabs stand closer, so that they keep to one line beside a scrollbar, too. */
const INSET = 'clamp(2px, 6vw - 17px, 10px)';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap' },
  tab: {
    position: 'relative',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    padding: `${tokens.spacingVerticalM} ${INSET}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // Bold letters are wider: the place for them is kept, so that the tabs do not move.
    '::before': {
      content: 'attr(data-name)',
      display: 'block',
      height: 0,
      overflow: 'hidden',
      visibility: 'hidden',
      fontWeight: tokens.fontWeightSemibold,
    },
    '::after': {
      content: '""',
      position: 'absolute',
      left: INSET,
      right: INSET,
      bottom: 0,
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
    },
  },
  small: {
    fontSize: tokens.fontSizeBase200,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStrokeHover },
  },
});

const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Tabs as the ARIA practices describe them: one stop of the Tab key, arrows go from one to the next and open it. */
export function TabBar<Id extends string>(props: {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** The ids of tabs and panels in the page: `tab-` and `panel-` before this and the id of the tab. */
  readonly prefix?: string;
  readonly isSmall?: boolean;
  readonly className?: string | undefined;
}) {
  const styles = useStyles();
  const { label, tabs, chosen, onChoose, prefix = '', isSmall = false, className } = props;
  const bar = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent, index: number) => {
    const next = STEPS[event.key]?.(index, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || tab === undefined) return;
    event.preventDefault();
    bar.current?.querySelectorAll('button')[next]?.focus();
    onChoose(tab.id);
  };
  return (
    <div ref={bar} className={mergeClasses(styles.bar, className)} role="tablist" aria-label={label}>
      {tabs.map(({ id, name }, index) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${prefix}${id}`}
          aria-controls={`panel-${prefix}${id}`}
          aria-selected={id === chosen}
          tabIndex={id === chosen ? 0 : -1}
          data-name={name}
          className={mergeClasses(styles.tab, isSmall && styles.small, id === chosen && styles.chosen)}
          onClick={() => onChoose(id)}
          onKeyDown={(event) => press(event, index)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
