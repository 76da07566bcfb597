import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { format } from '../../i18n';
import type { WritePlan } from '../../workbook/write';
import { useWords } from '../words/words';
import { previewRows } from './preview-rows';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  group: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** So many rows are shown at first, and so many more at each press. */
const ROWS_SHOWN = 20;

/** Every cell that changes, from what to what, and every row that comes. */
export function WritePreview({ plan }: { readonly plan: WritePlan }) {
  const styles = useStyles();
  const words = useWords();
  const { preview } = words.guide;
  const rows = useMemo(() => previewRows(plan, words), [plan, words]);
  const [shown, setShown] = useState(ROWS_SHOWN);
  return (
    <section aria-label={preview.title}>
      <h3 className={styles.heading}>{preview.title}</h3>
      {rows.length === 0 && preview.nothing}
      {rows.slice(0, shown).map(({ title, lines }, row) => (
        <div key={row}>
          <h4 className={styles.group}>{title}</h4>
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      {rows.length > shown && (
        <Button size="small" onClick={() => setShown(shown + ROWS_SHOWN)}>
          {format(words.check.showMore, { count: Math.min(ROWS_SHOWN, rows.length - shown) })}
        </Button>
      )}
    </section>
  );
}
