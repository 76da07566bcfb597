import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { format, LANGUAGES } from '../../i18n';
import { METHOD_VERSION } from '../../method';
import { Section } from '../components/Section';
import type { TabProps } from '../tabs/tab-props';
import { useWords } from '../words/words';
import { useSessionState } from '../session/use-session';
import { RulesPanel } from './RulesPanel';
import { VERSION } from './version';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  text: { margin: 0 },
});

/** Language of the pane, rules that differ from the defaults, privacy, version. */
export function SettingsTab(props: Pick<TabProps, 'preferences' | 'onPreferences'>) {
  const styles = useStyles();
  const { settings } = useWords();
  const { view } = useSessionState();
  const id = useId();
  const { preferences, onPreferences } = props;
  return (
    <div className={styles.tab}>
      <Field label={{ children: settings.language, htmlFor: id }} hint={settings.languageHint}>
        <Select
          id={id}
          value={preferences.language ?? ''}
          onChange={(_, { value }) =>
            onPreferences({ language: LANGUAGES.find((language) => language === value) ?? null })
          }
        >
          <option value="">{settings.sameAsOffice}</option>
          <option value="en">{settings.english}</option>
          <option value="zh">{settings.chinese}</option>
        </Select>
      </Field>
      {view !== null && <RulesPanel view={view} />}
      <Section title={settings.privacy}>
        {settings.privacyText.map((line) => (
          <p key={line} className={styles.text}>
            {line}
          </p>
        ))}
      </Section>
      <Section title={settings.about}>
        <p className={styles.text}>
          {format(settings.version, { version: VERSION, method: METHOD_VERSION })}
        </p>
        {view !== null && (
          <p className={styles.text}>
            {format(settings.rulesInForce, { rules: view.assessment.rules.version })}
          </p>
        )}
        <p className={styles.text}>{settings.aboutText}</p>
      </Section>
    </div>
  );
}
