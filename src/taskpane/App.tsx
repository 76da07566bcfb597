import {
  Caption1,
  Checkbox,
  Divider,
  Field,
  FluentProvider,
  Radio,
  RadioGroup,
  Title3,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { texts as textsOf, type Language } from '../i18n';
import { JobSection } from './components/JobSection';
import { checkJob } from './jobs/check';
import { createJob } from './jobs/create';
import { themeOfHost } from './theme';
import { useJob } from './use-job';

const useStyles = makeStyles({
  pane: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
});

/** The task pane: create the workbook, check it. `locale` is the display language of Office, e.g. `zh-CN`. */
export function App({ locale }: { readonly locale: string }) {
  const styles = useStyles();
  const language: Language = locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const texts = textsOf(language).pane;
  const [sheetLanguage, setSheetLanguage] = useState<Language>(language);
  const [example, setExample] = useState(false);
  const [createState, create] = useJob(() => createJob({ language: sheetLanguage, example }, texts), texts);
  const [checkState, check] = useJob(() => checkJob(texts), texts);
  return (
    <FluentProvider theme={themeOfHost()}>
      <main className={styles.pane} lang={language === 'zh' ? 'zh-CN' : 'en'}>
        <Title3 as="h1">{texts.title}</Title3>
        <JobSection
          title={texts.checkTitle}
          text={texts.checkText}
          action={texts.check}
          running={texts.checking}
          detailsTitle={texts.startHere}
          state={checkState}
          onStart={() => void check()}
        />
        <Divider />
        <JobSection
          title={texts.createTitle}
          text={texts.createText}
          action={texts.create}
          running={texts.creating}
          detailsTitle={texts.startHere}
          state={createState}
          onStart={() => void create()}
        >
          <Field label={texts.language}>
            <RadioGroup
              layout="horizontal"
              value={sheetLanguage}
              onChange={(_, data) => setSheetLanguage(data.value === 'zh' ? 'zh' : 'en')}
            >
              <Radio value="en" label={texts.english} />
              <Radio value="zh" label={texts.chinese} />
            </RadioGroup>
          </Field>
          <Checkbox
            label={texts.withExample}
            checked={example}
            onChange={(_, data) => setExample(data.checked === true)}
          />
        </JobSection>
        <Caption1>{texts.privacy}</Caption1>
      </main>
    </FluentProvider>
  );
}
