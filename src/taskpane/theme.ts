import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** The theme of the host: dark where Office says so, or else where the system asks for it. */
export function themeOfHost(): Theme {
  const officeTheme: { isDarkTheme?: boolean } | undefined = Office.context.officeTheme;
  const dark = officeTheme?.isDarkTheme ?? window.matchMedia('(prefers-color-scheme: dark)').matches;
  return dark ? webDarkTheme : webLightTheme;
}
