import { FluentProvider } from '@fluentui/react-components';
import { Frame } from './frame/Frame';
import { useHostTheme } from './frame/theme';
import { usePreferences } from './session/preferences';
import { SessionProvider } from './session/use-session';
import { useUserCulture } from './words/user-culture';
import { languageOf, WordsProvider } from './words/words';

/** The task pane. `locale` is the display language of Office, e.g. `zh-CN`. */
export function App({ locale }: { readonly locale: string }) {
  const [preferences, change] = usePreferences();
  const theme = useHostTheme();
  const culture = useUserCulture();
  return (
    <FluentProvider theme={theme} style={{ minHeight: '100%' }}>
      <WordsProvider language={languageOf(locale, preferences.language)} locale={locale} culture={culture}>
        <SessionProvider checksByItself={preferences.checksByItself}>
          <Frame preferences={preferences} onPreferences={change} />
        </SessionProvider>
      </WordsProvider>
    </FluentProvider>
  );
}
