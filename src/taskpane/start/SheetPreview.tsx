import { makeStyles, tokens } from '@fluentui/react-components';
import type { Language } from '../../i18n';
import { TABLES } from '../../method';
import { RESULT_SHEETS } from '../../workbook/publish/content/content';
import { WORKBOOK_WORDS } from '../../workbook/schema/words';
import { INK } from '../../workbook/style/palette';
import { Section } from '../components/Section';
import { useWords } from '../words/words';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  sheets: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: '2px' },
  sheet: { borderLeftWidth: '4px', borderLeftStyle: 'solid', paddingInlineStart: tokens.spacingHorizontalS },
  help: { color: tokens.colorNeutralForeground2 },
});

/** Which sheets come, by their names in the language of the sheets, and what each is for. */
export function SheetPreview({ language }: { readonly language: Language }) {
  const styles = useStyles();
  const { start } = useWords();
  const names = WORKBOOK_WORDS[language].sheets;
  return (
    <Section title={start.comes} hint={start.untouched}>
      <h3 className={styles.heading}>{start.inputs}</h3>
      <ul className={styles.sheets}>
        {TABLES.map((id) => (
          <li key={id} className={styles.sheet} style={{ borderColor: INK.inputTab }}>
            {names[id]} <span className={styles.help}>· {start.inputHelp[id]}</span>
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>{start.results}</h3>
      <ul className={styles.sheets}>
        {RESULT_SHEETS.map((id) => (
          <li key={id} className={styles.sheet} style={{ borderColor: INK.resultTab }}>
            {names[id]} <span className={styles.help}>· {start.resultHelp[id]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
